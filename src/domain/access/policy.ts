import type { ApplicationFacts } from '../applications/application.ts';
import { possibleActions, type Action } from '../applications/lifecycle.ts';
import type { RefusalCode } from '../refusal.ts';
import { covers } from './jurisdiction.ts';
import type { Actor, Grant, OfficerRole, Role } from './role.ts';

/** Everything that needs a right: the lifecycle's actions and what else is done or seen. */
export const permissions = [
	'view_application',
	'edit_application',
	'view_worklist',
	'oversee_work',
	'view_home_visits',
	'agree_visit',
	'view_recordings',
	'record_person',
	'give_verdict',
	'view_register',
	'view_audit',
	'close_siak',
	'view_siak',
	'carry_papers',
	'watch_custody',
	'sign_document',
	'manage_offices',
	'manage_stock',
	'view_promises',
	'view_shelf',
	'manage_officers',
	'start_as_agent',
	'ask_consent',
	'withdraw_consent',
	'ask_delivery',
	'watch_agents',
	'start_at_counter',
	'name_proxy',
	'manage_reasons',
	'view_notes',
	'write_note',
	'ask_opinion',
	'give_opinion',
	'view_appeals',
	'view_complaints',
	'serve_counter',
] as const;
export type Permission = Action | (typeof permissions)[number];

export type PolicyRow = {
	readonly may: readonly Role[];
	/** Nobody decides on what they entered themselves (product.md section 2). */
	readonly notOwnEntry?: true;
	/** Nobody looks again at what they rejected themselves (UU 30/2014 art. 75-77). */
	readonly notOwnRejection?: true;
	/** It touches the whole city: a grant for a part of it is not enough. */
	readonly wholeCity?: true;
	/** An agent only as long as the resident has not taken their consent back. */
	readonly needsConsent?: true;
	/** What another officer holds is for these roles only (an officer falls ill, and the supervisor frees the work). */
	readonly heldByOthers?: readonly OfficerRole[];
};

/** Who carries papers from the printer to the applicant (product.md section 7, "Custody"). */
const carriers = [
	'agent',
	'verifier',
	'siak_operator',
	'recording_officer',
	'counter_officer',
	'supervisor',
] as const;

/** Who may do what. `applicant` means: of this application. Officers: within their jurisdiction, second factor given. */
export const policy = {
	view_application: {
		may: ['applicant', 'agent', 'verifier', 'siak_operator', 'counter_officer', 'supervisor', 'auditor'],
		needsConsent: true,
	},
	edit_application: { may: ['applicant', 'agent', 'counter_officer'], needsConsent: true },
	view_worklist: { may: ['verifier', 'siak_operator', 'counter_officer', 'supervisor'] },
	oversee_work: { may: ['supervisor'] },
	view_home_visits: {
		may: ['verifier', 'siak_operator', 'recording_officer', 'counter_officer', 'supervisor'],
	},
	agree_visit: { may: ['verifier', 'siak_operator', 'recording_officer', 'counter_officer', 'supervisor'] },
	view_recordings: { may: ['recording_officer', 'supervisor'] },
	record_person: { may: ['recording_officer'] },
	view_register: { may: ['verifier', 'siak_operator'] },
	view_audit: { may: ['auditor'] },
	close_siak: { may: ['supervisor', 'administrator'], wholeCity: true },
	view_siak: { may: ['siak_operator', 'supervisor', 'administrator'] },
	carry_papers: { may: [...carriers] },
	watch_custody: { may: ['supervisor'] },
	sign_document: { may: ['signatory'], wholeCity: true },
	manage_offices: { may: ['administrator'], wholeCity: true },
	manage_stock: { may: ['administrator'], wholeCity: true },
	view_promises: { may: ['supervisor', 'administrator', 'auditor'], wholeCity: true },
	view_shelf: { may: ['counter_officer', 'supervisor'] },
	manage_officers: { may: ['administrator'], wholeCity: true },
	start_as_agent: { may: ['agent'] },
	ask_consent: { may: ['agent'], needsConsent: true },
	withdraw_consent: { may: ['applicant'] },
	ask_delivery: { may: ['applicant', 'agent', 'counter_officer'], needsConsent: true },
	watch_agents: { may: ['supervisor'] },
	start_at_counter: { may: ['counter_officer'] },
	manage_reasons: { may: ['supervisor'], wholeCity: true },
	view_notes: { may: ['verifier', 'siak_operator', 'counter_officer', 'supervisor', 'auditor'] },
	write_note: { may: ['verifier', 'siak_operator', 'counter_officer', 'supervisor'] },
	ask_opinion: { may: ['verifier', 'siak_operator'], notOwnEntry: true },
	give_opinion: { may: ['verifier', 'siak_operator', 'supervisor'], notOwnEntry: true },
	view_appeals: { may: ['supervisor'] },
	// Which of them: `domain/complaints/whose.ts`.
	view_complaints: { may: ['supervisor'] },
	serve_counter: { may: ['counter_officer', 'supervisor'] },
	give_verdict: { may: ['verifier', 'siak_operator'], notOwnEntry: true, notOwnRejection: true },
	submit: { may: ['applicant', 'agent', 'counter_officer'], needsConsent: true },
	take: { may: ['verifier', 'siak_operator'], notOwnEntry: true, notOwnRejection: true },
	// By the product: what a suspended officer held, and what was held without being worked on.
	release: { may: ['verifier', 'siak_operator', 'supervisor', 'system'], heldByOthers: ['supervisor'] },
	reassign: { may: ['supervisor'] },
	escalate: { may: ['system'] },
	return: { may: ['verifier'], notOwnEntry: true, notOwnRejection: true },
	approve: { may: ['verifier'], notOwnEntry: true, notOwnRejection: true },
	reject: { may: ['verifier', 'siak_operator'], notOwnEntry: true, notOwnRejection: true },
	resubmit: { may: ['applicant', 'agent', 'counter_officer'], needsConsent: true },
	cancel: { may: ['applicant'] },
	enter_siak: { may: ['siak_operator'], notOwnEntry: true },
	refuse_siak: { may: ['siak_operator'], notOwnEntry: true },
	retry_siak: { may: ['siak_operator'], notOwnEntry: true },
	send_back: { may: ['siak_operator'], notOwnEntry: true },
	// SIAK's answer to a recording: told at once by who recorded, or later by who enters what waits for SIAK.
	finish_recording: { may: ['recording_officer', 'siak_operator'] },
	refuse_recording: { may: ['recording_officer', 'siak_operator'] },
	// By the product, once the signatory has approved and the service has signed.
	sign: { may: ['system'] },
	print: { may: ['siak_operator'], notOwnEntry: true },
	undo_print: { may: ['siak_operator'], notOwnEntry: true },
	withdraw_document: { may: ['supervisor'] },
	make_ready: { may: ['siak_operator', 'counter_officer', 'system'] },
	report_lost: { may: [...carriers] },
	hand_over: { may: ['counter_officer'] },
	// That they carry it is the deed's to see.
	hand_over_at_door: { may: ['agent'] },
	name_proxy: { may: ['applicant'] },
	report_wrong_data: { may: ['counter_officer'] },
	correct_data: { may: ['siak_operator'], notOwnEntry: true },
	move_pickup: { may: ['applicant'] },
	postpone_pickup: { may: ['system'] },
	reoffer_pickup: { may: ['system'] },
	shelve_pickup: { may: ['system'] },
	expire: { may: ['system'] },
	reject_with_lead: { may: ['system'] },
	cancel_with_lead: { may: ['system'] },
	appeal: { may: ['applicant'] },
	grant_appeal: { may: ['supervisor'], notOwnEntry: true, notOwnRejection: true },
	uphold_appeal: { may: ['supervisor'], notOwnEntry: true, notOwnRejection: true },
	reopen_with_lead: { may: ['system'] },
} as const satisfies Record<Permission, PolicyRow>;

const reaches = (row: PolicyRow, { jurisdiction }: Grant): boolean =>
	!row.wholeCity || jurisdiction.kind === 'city';

/** Null when the actor may; otherwise why not. A stranger's application, and another's draft, is `not_found`, so that its existence is not told. */
export function whyNot(actor: Actor, permission: Permission, facts: ApplicationFacts): RefusalCode | null {
	const row: PolicyRow = policy[permission];
	switch (actor.kind) {
		case 'anyone':
			return 'not_signed_in';
		case 'system':
			return row.may.includes('system') ? null : 'not_allowed';
		case 'applicant':
			if (facts.applicantId !== actor.accountId) return 'not_found';
			return row.may.includes('applicant') ? null : 'not_allowed';
		case 'officer': {
			if (!actor.secondFactor) return 'second_factor_needed';
			const held = actor.grants.filter((g) => row.may.includes(g.role));
			if (held.length === 0) return 'not_allowed';
			// The resident took their consent back: to an agent it is not there any more.
			const out = row.needsConsent && facts.consentWithdrawn === true;
			if (out && held.every(({ role }) => role === 'agent')) return 'not_found';
			// A draft has been sent to nobody: it is for whoever types it.
			if (facts.status === 'draft' && facts.enteredBy !== actor.accountId) return 'not_found';
			if (!held.some((g) => reaches(row, g) && covers(g.jurisdiction, facts))) return 'outside_jurisdiction';
			if (row.notOwnEntry && facts.enteredBy === actor.accountId) return 'own_entry';
			if (row.notOwnRejection && facts.rejectedBy === actor.accountId) return 'own_rejection';
			const othersHold = facts.takenBy !== null && facts.takenBy !== actor.accountId;
			if (row.heldByOthers && othersHold && !held.some((g) => row.heldByOthers?.includes(g.role)))
				return 'taken_by_other';
			return null;
		}
	}
}

/** The roles an actor holds for a permission that is not about one application (worklist, audit). */
export function holdsRole(actor: Actor, permission: Permission): boolean {
	const row: PolicyRow = policy[permission];
	return (
		actor.kind === 'officer' &&
		actor.secondFactor &&
		actor.grants.some((g) => row.may.includes(g.role) && reaches(row, g))
	);
}

/** The actions to offer: possible from here, and the actor's right. Buttons and API are built from it. */
export function allowedActions(actor: Actor, facts: ApplicationFacts): readonly Action[] {
	const actorId = actor.kind === 'applicant' || actor.kind === 'officer' ? actor.accountId : null;
	return possibleActions(facts, actorId).filter((action) => whyNot(actor, action, facts) === null);
}
