import { whyNot } from '#domain/access/policy.ts';
import { parseApplicationNumber } from '#domain/applications/application-number.ts';
import { afterNobodyHome } from '#domain/custody/delivery.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { countAttempt } from '#features/accounts/server/public.ts';
import { findOffice, findPickup, freePlace, placesFreed } from '#features/booking/server/public.ts';
import {
	deleteDelivery,
	findDelivery,
	giveOn,
	handOverCarried,
	insertTry,
	markDelivered,
	paperCarried,
	readReason,
} from '#features/custody/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from '../application-store.ts';
import { insertHandOver } from '../hand-over/hand-over-store.ts';
import { isPickupCode } from '../hand-over/pickup-code.ts';
import { endProxy } from '../hand-over/proxy-store.ts';
import { familyToReceive } from '../hand-over/read-receiver.ts';
import { openHandOverCode, openSummary, type StoredApplication } from '../stored-application.ts';
import { tellApplicant } from '../tell-applicant.ts';
import { transition } from '../transition.ts';
import { keyed } from './ask-delivery.ts';

export type AtDoor = {
	readonly number: string;
	readonly code: string;
	readonly idChecked: boolean;
	/** The NIK of another adult of the KK who takes it; empty: the applicant does. */
	readonly receiver?: string | undefined;
	/** Why not the applicant. */
	readonly reason?: string | undefined;
};

/**
 * An agent hands over at the door what they carry: against the applicant's code and the original ID of who takes it, the applicant or
 * another adult of the KK with a reason. Refuses a wrong code (guessing is limited), and who does not carry it.
 */
export async function handOverAtDoor(ctx: Ctx, input: AtDoor): Promise<Result<{ revision: number }>> {
	const number = parseApplicationNumber(input.number) ?? 'malformed';
	const typed = input.code.replace(/\s/g, '');
	const limited = typed === '' ? null : await countAttempt(ctx, { hand_over: `${number} ${actorId(ctx)}` });
	if (limited?.ok === false) return limited;
	return transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'hand_over_at_door', app.facts);
		if (forbidden) return refuse(forbidden);
		const carried = await paperCarried(ctx, tx, app.row.id);
		if (!carried.ok) return carried;
		if (app.row.status !== 'ready')
			return refuse('action_not_possible', {
				values: { action: 'hand_over_at_door', status: app.row.status },
			});
		if (typed === '') return refuse('invalid_input', { fields: [{ field: 'code', code: 'required' }] });
		if (!(await isPickupCode(ctx, tx, app, typed)))
			return refuse('hand_over_code_wrong', { fields: [{ field: 'code', code: 'code_wrong' }] });
		if (!input.idChecked)
			return refuse('invalid_input', { fields: [{ field: 'idChecked', code: 'must_accept' }] });
		const taker = input.receiver ? familyToReceive(ctx, app).find(({ nik }) => nik === input.receiver) : null;
		if (taker === undefined)
			return refuse('invalid_input', { fields: [{ field: 'receiver', code: 'not_a_choice' }] });
		const reason = taker ? readReason(input.reason) : done('');
		if (!reason.ok) return reason;
		const handed = await handOverCarried(ctx, tx, app.row.id);
		if (!handed.ok) return handed;
		await markDelivered(tx, keyed(app), {
			by: actorId(ctx)!,
			at: ctx.now(),
			receiver: taker ? { name: taker.name, reason: reason.value } : null,
		});
		const { applicantName, applicantNik } = openSummary(app);
		const receiver = taker ? 'family' : 'applicant';
		await insertHandOver(ctx, tx, app, {
			receiver,
			...(taker ?? { name: applicantName, nik: applicantNik }),
			signature: null,
			officerId: actorId(ctx)!,
			officeId: null,
			at: ctx.now(),
		});
		await endProxy(ctx, tx, app.row.id);
		const after = await transition(ctx, tx, app, 'hand_over_at_door', {
			met: ['code_and_id'],
			set: { collectedAt: ctx.now(), handOverCode: null },
			detail: { receivedBy: taker?.name ?? applicantName, receivedAs: receiver },
		});
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});
}

/**
 * Nobody at home could take it: the applicant is told and the agent comes once more; the second time it goes back to its office, is not
 * brought any more, and its applicant chooses a day. Refuses who does not carry it.
 */
export async function noteNobodyHome(
	ctx: Ctx,
	input: { readonly number: string },
): Promise<Result<{ readonly outcome: 'again' | 'to_office' }>> {
	let back: { code: string; office: string } | null = null;
	const noted = await transact<{ readonly outcome: 'again' | 'to_office' }>(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'hand_over_at_door', app.facts);
		if (forbidden) return refuse(forbidden);
		const carried = await paperCarried(ctx, tx, app.row.id);
		if (!carried.ok) return carried;
		const delivery = await findDelivery(tx, keyed(app));
		if (!delivery || app.row.status !== 'ready') return refuse('not_bringable');
		const outcome = afterNobodyHome(delivery.tries);
		await insertTry(tx, { applicationId: app.row.id, at: ctx.now(), agentId: actorId(ctx)!, outcome });
		await audit(ctx, tx, {
			action: 'nobody_home',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { outcome },
		});
		if (outcome === 'again') {
			await tellApplicant(ctx, tx, app, 'nobody_home');
			return done({ outcome });
		}
		back = { code: carried.value.paper.code, office: app.row.officeId! };
		const ended = await collectInstead(ctx, tx, app);
		return ended.ok ? done({ outcome }) : ended;
	});
	const returning = back as { code: string; office: string } | null;
	// Handed to the office that sent it, which confirms when it is back.
	if (noted.ok && returning !== null)
		await giveOn(ctx, { code: returning.code, as: 'carrier', to: { office: returning.office } });
	return noted;
}

/** It is not brought any more: the place of its day is let go, and its applicant chooses a day, without having missed one. */
async function collectInstead(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<Result<null>> {
	const system = actingAs(ctx, { kind: 'system' });
	const pickup = await findPickup(tx, app.row.id);
	const place = app.row.officeId === null ? null : await findOffice(tx, app.row.officeId);
	await deleteDelivery(tx, app.row.id);
	if (pickup) {
		await freePlace(tx, app.row.id);
		await placesFreed(ctx, tx);
	}
	const after = await transition(system, tx, app, 'shelve_pickup', {
		set: { shelvedAt: ctx.now() },
		quiet: true,
	});
	if (!after.ok) return after;
	await tellApplicant(system, tx, after.value, 'delivery_ended', () => ({
		code: openHandOverCode(app) ?? '',
		...(place ? { office: place.name, address: place.address } : {}),
	}));
	return done(null);
}
