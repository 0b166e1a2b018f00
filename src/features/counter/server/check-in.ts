import { groupOfService } from '#domain/counter/service-groups.ts';
import { formatQueueNumber } from '#domain/counter/queue-number.ts';
import { meetingKind } from '#domain/catalogue/meeting.ts';
import { finalStatuses } from '#domain/applications/application.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { catalogueOf, findApplication } from '#features/applications/server/public.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findOpenOfApplication, findTicketByCode } from './counter-queries.ts';
import { lockDay, updateTicket } from './counter-store.ts';
import { giveNumber, type Given } from './take-number.ts';
import { rejoinTicket } from './rejoin.ts';

export const codeHashOf = (ctx: Ctx, code: string): Buffer => lookup(ctx, 'token', `queue:${code}`);

/** What a QR says or a hand types: the address of a number or a receipt, or the code or application number itself. */
export function readScanned(typed: string): string {
	const text = typed.trim();
	const number = /[?&]nomor=([^&\s]+)/.exec(text)?.[1];
	const code = /\/antrean-loket\/([\w-]{16})\b/.exec(text)?.[1];
	return decodeURIComponent(number ?? code ?? text);
}

/**
 * Checks in somebody who has arrived: by the code of a number taken online, which keeps its place in line (or rejoins, when it was passed
 * over), or by the number of an application that is met for at this office today, which gets a number of its own. Checking in twice
 * changes nothing. Refuses what is no number of today at this office (`no_appointment`), alike for whatever is the matter.
 */
export async function checkIn(
	ctx: Ctx,
	input: { officeId: string; scanned: string },
): Promise<Result<Given>> {
	const scanned = readScanned(input.scanned);
	const onDate = dateInWib(ctx.now());
	const { officeId } = input;
	const ticket = /^[\w-]{16}$/.test(scanned)
		? await findTicketByCode(ctx.db, codeHashOf(ctx, scanned))
		: null;
	if (!ticket) return checkInAppointment(ctx, { officeId, onDate, number: scanned });
	if (ticket.officeId !== officeId || ticket.onDate !== onDate) return refuse('no_appointment');
	return transact(ctx.db, async (tx) => {
		await lockDay(tx, officeId, onDate);
		const now = await findTicketByCode(tx, codeHashOf(ctx, scanned), { lock: true });
		if (!now) return refuse('no_appointment');
		const given = { code: scanned, number: formatQueueNumber(now.series, now.serial) };
		if (now.state === 'waiting' || now.state === 'called') return done(given);
		if (now.state === 'missed') {
			const again = await rejoinTicket(ctx, tx, now);
			return again.ok ? done(given) : again;
		}
		if (now.state !== 'expected') return refuse('number_not_so');
		await updateTicket(tx, now.id, { state: 'waiting', arrivedAt: ctx.now() });
		return done(given);
	});
}

async function checkInAppointment(
	ctx: Ctx,
	{ officeId, onDate, number }: { officeId: string; onDate: string; number: string },
): Promise<Result<Given>> {
	const app = await findApplication(ctx, ctx.db, number);
	const pickup = app ? await findPickup(ctx.db, app.row.id) : null;
	const here = pickup && !pickup.held && pickup.officeId === officeId && pickup.date === onDate;
	if (!app || !here || finalStatuses.includes(app.row.status)) return refuse('no_appointment');
	const { service, variant } = catalogueOf(app.row);
	const group = meetingKind(service, variant) === 'recording' ? groupOfService(service.id) : 'collect';
	return transact(ctx.db, async (tx) => {
		await lockDay(tx, officeId, onDate);
		const open = await findOpenOfApplication(tx, app.row.id, onDate);
		if (open) return refuse('number_open');
		return giveNumber(
			ctx,
			tx,
			{ officeId, onDate, group, lane: 'appointment', source: 'receipt', session: pickup.session },
			{ applicationId: app.row.id },
		);
	});
}
