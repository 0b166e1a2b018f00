import { finalStatuses } from '#domain/applications/application.ts';
import {
	lifecycleRow,
	nextStatus,
	unmetByFacts,
	type Action,
	type Requirement,
} from '#domain/applications/lifecycle.ts';
import { whyNot } from '#domain/access/policy.ts';
import type { ReceiverKind } from '#domain/hand-over/receiver.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import { actorColumns, audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { seal } from '#server/keyring.ts';
import { clockPatch } from './application-clock.ts';
import { insertEvent, updateApplication, type ApplicationPatch } from './application-store.ts';
import { dropClaims } from './claim-store.ts';
import { detailContext, type StoredApplication } from './stored-application.ts';
import { tellApplicant } from './tell-applicant.ts';
import { heldByAnother } from './who-holds.ts';

/** A change of place or day; dates YYYY-MM-DD, offices by the name they had. */
export type Moved = {
	readonly fromOffice: string;
	readonly fromDate: string;
	readonly toOffice: string;
	readonly toDate: string;
};
/** What the timeline keeps of a change besides who and when. */
export type EventDetail = {
	readonly reason?: string;
	readonly note?: string;
	readonly siak?: string;
	readonly receivedBy?: string;
	/** Who they are to the applicant, in the hand-over. */
	readonly receivedAs?: ReceiverKind;
	readonly parts?: readonly string[];
	/** Where and when it was to be met before, and is now. */
	readonly moved?: Moved;
	/** Why the office is closed on the day it was moved from. */
	readonly closedFor?: Text;
};

export type Change = {
	/** The needs of the lifecycle that the deed has proved; those the stored facts prove are checked here. */
	readonly met?: readonly Requirement[];
	readonly set?: ApplicationPatch;
	readonly detail?: EventDetail;
	/** Told with another application's notice, so not once more. */
	readonly quiet?: boolean;
	/** Values of the notice in the applicant's language, besides name, number and service. */
	readonly notice?: (locale: Locale) => Readonly<Record<string, string>>;
};

const provedByFacts: readonly Requirement[] = [
	'held_by_actor',
	'held',
	'held_by_nobody',
	'siak_done',
	'siak_not_done',
	'recorded',
	'signed',
	'unsigned',
	'printed',
	'not_printed',
	'wrong_data',
	'no_wrong_data',
	'waiting',
	'not_waiting',
	'not_appealed',
	'appealed',
];

/**
 * The only hand that writes a status. `app` was read with a lock in this transaction. Asks the policy, then the lifecycle;
 * writes status, timeline, audit and notice together. Refuses with the policy's reason, `taken_by_other`, `not_held` or `action_not_possible`.
 */
export async function transition(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	action: Action,
	change: Change = {},
): Promise<Result<StoredApplication>> {
	const forbidden = whyNot(ctx.actor, action, app.facts);
	if (forbidden) return refuse(forbidden);
	const from = app.row.status;
	const to = nextStatus(action, from);
	if (to === null) return refuse('action_not_possible', { values: { action, status: from } });
	const unmet = unmetByFacts(action, app.facts, actorId(ctx));
	if (unmet.some((need) => need === 'held_by_actor' || need === 'held_by_nobody'))
		return await heldByAnother(ctx, tx, app);
	if (unmet.includes('not_waiting'))
		return refuse('waits_for_other', { values: { number: app.facts.waitsFor ?? '' } });
	if (unmet.includes('signed')) return refuse('not_signed_yet');
	if (unmet.length > 0) return refuse('action_not_possible', { values: { action, status: from } });
	const unproved = lifecycleRow(action).needs.filter(
		(need) => !provedByFacts.includes(need) && !change.met?.includes(need),
	);
	if (unproved.length > 0) throw new Error(`${action} was called without proof of ${unproved.join(', ')}`);

	const at = ctx.now();
	const closes = to !== from && finalStatuses.includes(to);
	const closing: ApplicationPatch = closes ? { closedAt: at } : {};
	const letGo: ApplicationPatch = to !== from ? { takenBy: null, takenAt: null } : {};
	const clock = await clockPatch(ctx, tx, app, { from, to, dueOn: change.set?.dueOn });
	const patch = { ...letGo, ...closing, ...clock, ...change.set };
	const after = await updateApplication(ctx, tx, app, { ...patch, status: to });
	if (closes) await dropClaims(tx, [app.row.id]);
	await insertEvent(tx, {
		applicationId: app.row.id,
		at,
		action,
		fromStatus: from,
		toStatus: to,
		...(actorColumns(ctx.actor) as { actorKind: 'applicant' | 'officer' | 'system'; actorId: string | null }),
		detail: change.detail
			? seal(app.dataKey, detailContext(app.row.id, at.toISOString()), change.detail)
			: null,
	});
	await audit(ctx, tx, {
		action,
		subjectKind: 'application',
		subjectId: app.row.id,
		detail: { from, to, revision: after.row.revision },
	});
	const { notice } = lifecycleRow(action);
	if (notice && !change.quiet) await tellApplicant(ctx, tx, after, notice, change.notice);
	return done(after);
}
