import { randomBytes, randomUUID } from 'node:crypto';
import { givenFrom, numbersADay } from '#domain/counter/numbers-a-day.ts';
import { formatQueueNumber, seriesOf, type Lane } from '#domain/counter/queue-number.ts';
import type { ServiceGroup } from '#domain/counter/service-groups.ts';
import { done, refuse, type Refusal, type Result } from '#domain/refusal.ts';
import { dateInWib, formatTime, timeInWib } from '#domain/time/office-time.ts';
import { officeDayOf } from '#features/booking/server/public.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { countGiven, findQueueSettings } from './counter-queries.ts';
import { insertTicket, lockDay, nextPlace, nextSerial } from './counter-store.ts';

/** A number just given. Its code is told once: only its keyed hash is kept. */
export type Given = { readonly code: string; readonly number: string };

export type Asking = {
	readonly officeId: string;
	readonly group: ServiceGroup;
	/** Said by themselves; nobody asks for proof. */
	readonly priority: boolean;
};

/** Null when numbers are given there now; otherwise why not, with the hours. */
export async function whyNoNumbers(
	ctx: Ctx,
	officeId: string,
	where: 'kiosk' | 'online',
): Promise<Refusal | null> {
	const day = await officeDayOf(ctx, ctx.db, officeId, dateInWib(ctx.now()));
	const none = { from: '–', until: '–' };
	if (!day.works || !day.hours) return { code: 'queue_closed', values: none };
	const { from, until } = givenFrom(day.hours, where);
	const now = timeInWib(ctx.now());
	const values = { from: formatTime(from, ctx.locale), until: formatTime(until, ctx.locale) };
	return now >= from && now < until ? null : { code: 'queue_closed', values };
}

/** Who holds a number: one open one a device, and an account. */
export type Holder = {
	readonly device?: string | undefined;
	readonly accountId?: string | null | undefined;
	readonly applicationId?: string | undefined;
};

/** Writes the next number of a series; the caller holds the day. Refuses a second open one of the same holder. */
export async function giveNumber(
	ctx: Ctx,
	tx: Tx,
	ticket: {
		officeId: string;
		onDate: string;
		group: ServiceGroup;
		lane: Lane;
		source: 'kiosk' | 'online' | 'receipt';
		session?: string | null;
	},
	holder: Holder,
): Promise<Result<Given>> {
	const { officeId, onDate, group, lane, source, session = null } = ticket;
	const series = seriesOf(group, lane);
	const serial = await nextSerial(tx, { officeId, onDate, series });
	const code = randomBytes(12).toString('base64url');
	const now = ctx.now();
	const made = await insertTicket(tx, {
		id: randomUUID(),
		...{ officeId, onDate, lane, series, serial, source, session },
		serviceGroup: group,
		codeHash: lookup(ctx, 'token', `queue:${code}`),
		state: source === 'online' ? 'expected' : 'waiting',
		takenAt: now,
		arrivedAt: source === 'online' ? null : now,
		orderAt: await nextPlace(tx, { officeId, onDate }, now),
		deviceHash: holder.device ? lookup(ctx, 'token', `queue-device:${holder.device}`) : null,
		accountId: holder.accountId ?? null,
		applicationId: holder.applicationId ?? null,
	});
	return made ? done({ code, number: formatQueueNumber(series, serial) }) : refuse('number_open');
}

/**
 * Gives a number for today: at the office from its kiosk, or online, where its holder checks in on arrival. Never twice the same, none
 * skipped. Refuses a closed office (`queue_closed`), more than the day can serve (`queue_full`), a second open one (`number_open`).
 */
export async function takeNumber(
	ctx: Ctx,
	asking: Asking,
	where: 'kiosk' | 'online',
	holder: Holder = {},
): Promise<Result<Given>> {
	const { officeId, group, priority } = asking;
	const onDate = dateInWib(ctx.now());
	const closed = await whyNoNumbers(ctx, officeId, where);
	if (closed) return { ok: false, refusal: closed };
	const { hours } = await officeDayOf(ctx, ctx.db, officeId, onDate);
	return transact(ctx.db, async (tx) => {
		await lockDay(tx, officeId, onDate);
		const most = numbersADay(hours!, await findQueueSettings(tx, officeId));
		const given = await countGiven(tx, { officeId, onDate });
		if (given.all >= most.all || (where === 'online' && given.online >= most.online))
			return refuse('queue_full');
		const lane = priority ? 'priority' : 'regular';
		return giveNumber(ctx, tx, { officeId, onDate, group, lane, source: where }, holder);
	});
}
