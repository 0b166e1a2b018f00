import type { ActionName } from '#server/api/operations.ts';
import type { Read } from '#server/api/components.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import { undoPrint } from '#features/applications/server/undo-print.ts';
import { revokeDocument } from '#features/issuance/server/revoke-document.ts';
import { refuse, type Result } from '#domain/refusal.ts';
import { decideAppeal } from '#features/applications/server/appeal/decide-appeal.ts';
import { fileAppeal } from '#features/applications/server/appeal/file-appeal.ts';
import {
	approveApplication,
	giveVerdicts,
	rejectApplication,
	returnApplication,
	type Decision,
} from '#features/applications/server/decide-application.ts';
import {
	cancelApplication,
	makeReady,
	printDocument,
	retrySiak,
} from '#features/applications/server/finish-application.ts';
import { handOverAtDoor } from '#features/applications/server/delivery/hand-at-door.ts';
import { handOver } from '#features/applications/server/hand-over/hand-over.ts';
import { correctData, reportWrongData } from '#features/applications/server/hand-over/report-wrong-data.ts';
import { movePickup } from '#features/applications/server/move-pickup.ts';
import { releaseApplication, takeApplication } from '#features/applications/server/hold-application.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { reassignApplication } from '#features/applications/server/reassign-application.ts';
import { recordSiakAnswer } from '#features/applications/server/record-siak-answer.ts';
import { reportPaperLost } from '#features/applications/server/report-lost.ts';
import { resubmitApplication, submitApplication } from '#features/applications/server/submit-application.ts';
import type { Ctx } from '#server/ctx.ts';

export type ActionCall = {
	readonly number: string;
	readonly body: Read<'ActionInput'>;
	readonly key: string | null;
};
type ActionDeed = (ctx: Ctx, call: ActionCall) => Promise<Result<unknown>>;

const verdictsOf = (body: ActionCall['body']): readonly Verdict[] | undefined =>
	body.verdicts?.map(({ target, good, reason, note }) => ({
		target,
		good,
		reason: reason ?? null,
		note: note ?? null,
	}));
const decision = ({ number, body }: ActionCall): Decision => ({
	number,
	revision: body.revision,
	verdicts: verdictsOf(body),
});

const appealOf = ({ number, body }: ActionCall) => ({
	number,
	revision: body.revision,
	explanation: body.reason ?? '',
});

/** The deed behind each action. Some are not for people: SIAK's refusal is its answer to `enter_siak`, deadlines and what ends with its lead are the product's. */
export const actionDeeds: Readonly<Record<ActionName, ActionDeed>> = {
	submit: (ctx, { number, body, key }) =>
		key === null
			? Promise.resolve(refuse('idempotency_key_missing'))
			: submitApplication(ctx, { number, key, termsAccepted: body.termsAccepted }),
	take: takeApplication,
	release: releaseApplication,
	reassign: (ctx, { number, body: { officer = '' } }) => reassignApplication(ctx, { number, officer }),
	escalate: () => Promise.resolve(refuse('not_allowed')),
	give_verdict: (ctx, call) => giveVerdicts(ctx, decision(call)),
	return: (ctx, call) => returnApplication(ctx, decision(call)),
	send_back: (ctx, call) => returnApplication(ctx, decision(call)),
	approve: (ctx, call) => approveApplication(ctx, decision(call)),
	reject: (ctx, call) => rejectApplication(ctx, { ...decision(call), reason: call.body.reason ?? '' }),
	resubmit: resubmitApplication,
	cancel: cancelApplication,
	enter_siak: (ctx, { number, body: { revision, siak: typed } }) =>
		typed ? recordSiakAnswer(ctx, { number, revision, typed }) : enterSiak(ctx, { number, revision }),
	retry_siak: retrySiak,
	// The signatory approves on their own page; the signing service does the rest.
	sign: () => Promise.resolve(refuse('not_allowed')),
	print: printDocument,
	undo_print: (ctx, { number, body }) => undoPrint(ctx, { number, reason: body.reason ?? '' }),
	withdraw_document: (ctx, { number, body }) =>
		revokeDocument(ctx, { number, why: 'error', reason: body.reason ?? '' }),
	make_ready: makeReady,
	report_lost: (ctx, { number, body }) => reportPaperLost(ctx, { number, reason: body.reason ?? '' }),
	hand_over: (ctx, { number, body }) =>
		handOver(ctx, {
			number,
			code: body.code ?? '',
			idChecked: body.idChecked ?? false,
			dataChecked: body.dataChecked ?? false,
			receiver: body.receiver,
			receivedBy: body.receivedBy,
			receiverNik: body.receiverNik,
			signature: body.signature,
		}),
	hand_over_at_door: (ctx, { number, body }) =>
		handOverAtDoor(ctx, {
			number,
			code: body.code ?? '',
			idChecked: body.idChecked ?? false,
			receiver: body.receivedBy,
			reason: body.reason,
		}),
	report_wrong_data: (ctx, { number, body }) => reportWrongData(ctx, { number, reason: body.reason ?? '' }),
	correct_data: correctData,
	finish_recording: () => Promise.resolve(refuse('action_not_possible')),
	refuse_recording: () => Promise.resolve(refuse('action_not_possible')),
	refuse_siak: () => Promise.resolve(refuse('action_not_possible')),
	move_pickup: (ctx, { number, body: { office = '', date = '', session } }) =>
		movePickup(ctx, { number, office, date, session }),
	postpone_pickup: () => Promise.resolve(refuse('not_allowed')),
	reoffer_pickup: () => Promise.resolve(refuse('not_allowed')),
	shelve_pickup: () => Promise.resolve(refuse('not_allowed')),
	expire: () => Promise.resolve(refuse('not_allowed')),
	reject_with_lead: () => Promise.resolve(refuse('not_allowed')),
	cancel_with_lead: () => Promise.resolve(refuse('not_allowed')),
	appeal: (ctx, { number, body }) => fileAppeal(ctx, { number, reason: body.reason ?? '' }),
	grant_appeal: (ctx, call) => decideAppeal(ctx, { ...appealOf(call), outcome: 'granted' }),
	uphold_appeal: (ctx, call) => decideAppeal(ctx, { ...appealOf(call), outcome: 'upheld' }),
	reopen_with_lead: () => Promise.resolve(refuse('not_allowed')),
};
