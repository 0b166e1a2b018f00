import { siakWaitDays } from '#domain/applications/targets.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { done } from '#domain/refusal.ts';
import { accountContact } from '#features/accounts/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { siakAway } from '#features/siak/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { postNotice } from '#server/outbox.ts';
import { oneByOne } from './one-by-one.ts';
import { listWaitingUntold } from './siak-wait-queries.ts';
import { findApplication, updateApplication } from './application-store.ts';
import { catalogueOf } from './stored-application.ts';

/**
 * Job: tells an applicant, once, that SIAK keeps the application waiting for more than a working day. Returns how many were told.
 */
export async function tellWaiting(ctx: Ctx): Promise<number> {
	const away = await siakAway(ctx);
	const byHand = ctx.registry.entry === 'by_hand';
	// What officers enter by hand waits for them alone while SIAK answers.
	if (byHand && away === null) return 0;
	const calendar = await workingCalendar(ctx, ctx.db);
	const now = ctx.now();
	return await oneByOne(ctx, await listWaitingUntold(ctx.db, byHand), async ({ number, since }) => {
		const from = byHand && away && away.since > since ? away.since : since;
		const until = addWorkingDays(dateInWib(from), siakWaitDays, calendar);
		return dateInWib(now) > until && (await tell(ctx, number));
	});
}

async function tell(ctx: Ctx, number: string): Promise<boolean> {
	const result = await transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, number, { lock: true });
		if (!app || app.row.siakWaitToldAt || app.row.status !== 'processing' || app.facts.siakDone)
			return done(false);
		const contact = await accountContact(ctx, tx, app.row.applicantId);
		await updateApplication(ctx, tx, app, { siakWaitToldAt: ctx.now() });
		if (!contact) return done(false);
		await postNotice(ctx, tx, {
			kind: 'waiting_siak',
			accountId: app.row.applicantId,
			applicationId: app.row.id,
			body: {
				to: contact.email,
				locale: contact.locale,
				values: {
					name: contact.name,
					number,
					service: catalogueOf(app.row).service.name[contact.locale],
				},
			},
		});
		return done(true);
	});
	return result.ok && result.value;
}
