import { whyNot } from '#domain/access/policy.ts';
import { meetingKind } from '#domain/catalogue/meeting.ts';
import { whyNotBring, type NoDelivery } from '#domain/custody/delivery.ts';
import { normalisePhone } from '#domain/identity/phone-number.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { agentCovers } from '#features/accounts/server/public.ts';
import { findOffice } from '#features/booking/server/public.ts';
import {
	deleteDelivery,
	findDelivery,
	writeDelivery,
	type Delivery,
} from '#features/custody/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, noteChange } from '../application-store.ts';
import { catalogueOf, type StoredApplication } from '../stored-application.ts';
import { tellApplicant } from '../tell-applicant.ts';

/** The key of what is sealed of an application. */
export const keyed = ({ row, dataKey }: StoredApplication) => ({ id: row.id, dataKey });

/** Letters of the note for the agent, at most. */
export const noteLength = 200;

/** Why an application cannot be brought to the door now; null: it can. */
export async function whyNotToDoor(reader: Reader, app: StoredApplication): Promise<NoDelivery | null> {
	const { row } = app;
	const { service, variant } = catalogueOf(row);
	return whyNotBring({
		status: row.status,
		collected: meetingKind(service, variant) === 'pickup',
		office: row.officeId === null ? null : await findOffice(reader, row.officeId),
		kelurahanCode: row.kelurahanCode,
		covered: await agentCovers(reader, row),
	});
}

/** The delivery that stands: asked for, and still possible. Null: it is collected. */
export async function standingDelivery(reader: Reader, app: StoredApplication): Promise<Delivery | null> {
	const delivery = await findDelivery(reader, keyed(app));
	return delivery && (await whyNotToDoor(reader, app)) === null ? delivery : null;
}

/** What is to be said of bringing it to the door: it was asked for, it could be, or nothing. */
export async function deliveryState(
	reader: Reader,
	app: StoredApplication,
): Promise<'asked' | 'possible' | null> {
	if ((await whyNotToDoor(reader, app)) !== null) return null;
	return (await findDelivery(reader, keyed(app))) ? 'asked' : 'possible';
}

/**
 * The applicant, or who enters for them, asks that the document be brought to the door of the address on the KK, free of charge: with a
 * number to call and, if they like, what helps to find it. Refuses (`not_bringable`) where no agent can take it from the place of collection.
 */
export async function askDelivery(
	ctx: Ctx,
	input: { readonly number: string; readonly phone: string; readonly note: string },
): Promise<Result<null>> {
	const phone = normalisePhone(input.phone);
	const note = input.note.toWellFormed().replace(/\s+/g, ' ').trim();
	return transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'ask_delivery', app.facts);
		if (forbidden) return refuse(forbidden);
		const fields: FieldProblem[] = [
			...(phone === null
				? [{ field: 'phone', code: input.phone.trim() === '' ? 'required' : 'phone_malformed' } as const]
				: []),
			...(note.length > noteLength
				? [{ field: 'note', code: 'too_long', values: { max: noteLength } } as const]
				: []),
		];
		if (phone === null || fields.length > 0) return refuse('invalid_input', { fields });
		if ((await whyNotToDoor(tx, app)) !== null) return refuse('not_bringable');
		const first = (await findDelivery(tx, keyed(app))) === null;
		await writeDelivery(tx, keyed(app), { by: actorId(ctx)!, at: ctx.now(), details: { phone, note } });
		const after = await noteChange(ctx, tx, app);
		await audit(ctx, tx, { action: 'delivery_asked', subjectKind: 'application', subjectId: app.row.id });
		if (first && app.row.status !== 'draft') await tellApplicant(ctx, tx, after, 'delivery_asked');
		return done(null);
	});
}

/** The applicant collects it after all. Refuses what an agent carries already: they are asked at the door, or it goes back to the office. */
export const stopDelivery = (ctx: Ctx, input: { readonly number: string }): Promise<Result<null>> =>
	transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'ask_delivery', app.facts);
		if (forbidden) return refuse(forbidden);
		if (await deleteDelivery(tx, app.row.id)) {
			await noteChange(ctx, tx, app);
			await audit(ctx, tx, { action: 'delivery_stopped', subjectKind: 'application', subjectId: app.row.id });
		}
		return done(null);
	});
