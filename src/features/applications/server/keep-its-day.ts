import { formatDate } from '#domain/time/office-time.ts';
import { accountContact } from '#features/accounts/server/public.ts';
import { findPickup, postponePlace } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { postNotice } from '#server/outbox.ts';
import { updateApplication } from './application-store.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';

/**
 * What was to be made after a meeting can be made only now: when its day of collection comes too soon for that (the meeting was later
 * than planned), it moves to the first that can be kept, at the same office, and the applicant is told. In the caller's transaction.
 */
export async function keepItsDay(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<void> {
	const moved = await postponePlace(ctx, tx, app.row.id);
	if (moved === null) return;
	if (app.row.dueOn !== null && app.row.dueOn < moved)
		await updateApplication(ctx, tx, app, { dueOn: moved });
	const place = await findPickup(tx, app.row.id);
	const contact = await accountContact(ctx, tx, app.row.applicantId);
	if (!contact || !place) return;
	await postNotice(ctx, tx, {
		kind: 'pickup_changed',
		accountId: app.row.applicantId,
		applicationId: app.row.id,
		body: {
			to: contact.email,
			locale: contact.locale,
			values: {
				name: contact.name,
				number: app.row.number,
				service: catalogueOf(app.row).service.name[contact.locale],
				office: place.officeName,
				date: formatDate(moved, contact.locale),
			},
		},
	});
}
