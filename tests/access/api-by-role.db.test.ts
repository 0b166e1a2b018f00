import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSession } from '#features/accounts/server/start-session.ts';
import { actionExamples, examples } from '#server/api/examples.ts';
import { actionNames, operations, type ActionName, type Operation } from '#server/api/operations.ts';
import { openApi, type Api, type Got, type Sent } from '../support/api.ts';
import { inOrder, knockers, letters, type Knocker } from '../support/by-role.ts';
import { makeApplication, type MadeApplication } from '../support/make-application.ts';
import { makeApplicant, makeOfficer } from '../support/make.ts';
import { testCtx, type TestCtx } from '../support/test-db.ts';

/*
 * Every operation of the API, and every action, asked by everybody about an application of this applicant. One line each; an operation
 * without a line fails, so a new one gets one here: 1 sign in, s second factor, 4 may not, n not there, + heard.
 */
const expected = `
                          -AhaVSRCGUDO
signIn                    ++++++++++++
signOut                   1+++++++++++
registerAccount           ++++++++++++
confirmAccount            ++++++++++++
listServices              ++++++++++++
listLifeEvents            ++++++++++++
getVariant                ++++++++++++
searchRegions             ++++++++++++
getGuide                  ++++++++++++
listApplications          1+s444444444
startApplication          1+s444444444
getApplication            1+s+++4+4+4+
changeApplication         1+s+444+4444
discardApplication        1+s+444+4444
putDocument               1+s+444+4444
removeDocument            1+s+444+4444
getOffice                 ++++++++++++
choosePickup              1+s444444444
listOffices               ++++++++++++
getQuota                  ++++++++++++
listPickupDays            ++++++++++++
releasePickup             1+s+444+4444
showWaiting               1+s+++4+4+4+
joinWaiting               1+s444444444
leaveWaiting              1+s444444444
answerOffer               1+s444444444
showProxy                 1ns444444444
nameProxy                 1+s444444444
withdrawProxy             1+s444444444
submitApplication         1+s+444+4444
act submit                1+s+444+4444
act take                  14s4++444444
act release               14s4++444+44
act reassign              14s444444+44
act escalate              14s444444444
act return                14s4+4444444
act approve               14s4+4444444
act reject                14s4++444444
act resubmit              1+s+444+4444
act enter_siak            14s44+444444
act refuse_siak           14s44+444444
act finish_recording      14s44++44444
act refuse_recording      14s44++44444
act retry_siak            14s44+444444
act send_back             14s44+444444
act sign                  14s444444444
act print                 14s44+444444
act undo_print            14s44+444444
act withdraw_document     14s444444+44
act make_ready            14s44+4+4444
act report_lost           14snnnnn4n44
act hand_over             14s4444+4444
act hand_over_at_door     14s+44444444
act report_wrong_data     14s4444+4444
act correct_data          14s44+444444
act move_pickup           1+s444444444
act postpone_pickup       14s444444444
act reoffer_pickup        14s444444444
act shelve_pickup         14s444444444
act expire                14s444444444
act reject_with_lead      14s444444444
act cancel_with_lead      14s444444444
act appeal                1+s444444444
act grant_appeal          14s444444+44
act uphold_appeal         14s444444+44
act reopen_with_lead      14s444444444
act give_verdict          14s4++444444
listReasons               14s4++444+44
listWorklist              14s4++4+4+44
agreeVisit                14s4++++4+44
checkInRecording          14s444+44444
confirmIdentity           14s444+44444
recordPerson              14s444+44444
endRecording              14s444+44444
getProof                  1ns444n44n44
givePaper                 14s+++++4+44
receivePaper              14s+++++4+44
followApplication         1+s+++4+4+4+
getReceipt                1+s444444444
getForm                   1+s+++4+4+4+
trackApplication          ++++++++++++
checkIssued               nnnnnnnnnnnn
getStatus                 ++++++++++++
getOpenapi                ++++++++++++
act cancel                1+s444444444
`;

let t: TestCtx;
let api: Api;
let made: MadeApplication;
let requirement: string;
let all: readonly Knocker[];

beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
	made = await makeApplication(t);
	all = await knockers(t, made.applicant);
	const document = await t.ctx.db
		.selectFrom('documents')
		.innerJoin('applications', 'applications.id', 'documents.applicationId')
		.select('requirement')
		.where('applications.number', '=', made.number)
		.executeTakeFirstOrThrow();
	({ requirement } = document);
});
afterAll(() => t.close());

/** A fresh token: some operations end theirs. */
async function tokenOf({ ctx: { actor } }: Knocker): Promise<string | undefined> {
	if (actor.kind !== 'officer' && actor.kind !== 'applicant') return undefined;
	const account = { id: actor.accountId, kind: actor.kind };
	const session = { kind: 'api', secondFactor: actor.kind === 'officer' && actor.secondFactor } as const;
	const started = await t.ctx.db
		.transaction()
		.execute(async (tx) => await startSession(t.ctx, tx, account, session));
	return started.token;
}

type Asked = { readonly name: string; readonly operation: Operation; readonly action: ActionName | null };
/** Cancelling comes last: nothing of a cancelled application can be asked for. */
const asked: readonly Asked[] = Object.entries<Operation>(operations)
	.flatMap(([name, operation]): Asked[] =>
		name === 'act'
			? actionNames.map((action) => ({ name: `act ${action}`, operation, action }))
			: [{ name, operation, action: null }],
	)
	.sort((a, b) => Number(a.action === 'cancel') - Number(b.action === 'cancel'));

/** Asks about an application, with a body that can be read. */
async function ask({ operation, action }: Asked, one: Knocker, number: string): Promise<Got> {
	const values: Readonly<Record<string, string>> = {
		number,
		service: 'KK',
		variant: 'HILANG',
		office: 'disdukcapil',
		requirement,
		code: 'F-1.02',
		action: action ?? '',
	};
	const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
		encodeURIComponent(values[name]!),
	);
	const body = action
		? actionExamples[action].value
		: operation.body === 'file'
			? new Uint8Array([1, 2, 3])
			: operation.body && examples[operation.body];
	const sent: Sent = {
		token: await tokenOf(one),
		headers: {
			...(operation.key ? { 'idempotency-key': randomUUID() } : {}),
			...(operation.body === 'file' ? { 'content-type': 'image/jpeg' } : {}),
		},
		...(body === undefined ? {} : { body }),
	};
	const got = await api(operation.method.toUpperCase(), path, sent);
	if (got.json === null) await got.response.body?.cancel();
	return got;
}

const markOf = ({ json }: Got): string => {
	switch ((json as { refusal?: string } | null)?.refusal) {
		case 'not_signed_in':
			return '1';
		case 'second_factor_needed':
			return 's';
		case 'not_allowed':
		case 'outside_jurisdiction':
		case 'own_entry':
			return '4';
		case 'not_found':
			return 'n';
		default:
			return '+';
	}
};

test('who is heard by which operation, asked of every role', async () => {
	const lines = [`${''.padEnd(26)}${Object.values(letters).join('')}`];
	for (const one of asked) {
		const marks: string[] = [];
		for (const knocker of all) marks.push(markOf(await ask(one, knocker, made.number)));
		lines.push(`${one.name.padEnd(26)}${marks.join('')}`);
	}
	expect(inOrder(lines)).toBe(inOrder(expected.slice(1, -1).split('\n')));
}, 120_000);

const absent = 'EOP-KK-20261124-99999-2';
/** The answer without what names the question. */
const told = ({ status, json }: Got) => ({ status, ...(json as object | null), instance: null });
const aboutOne = asked.filter(
	({ operation }) => operation.auth === 'bearer' && operation.path.includes('{number}'),
);

test('another’s application is answered to a resident exactly as one that is not there', async () => {
	const stranger: Knocker = { letter: 'A', ctx: (await makeApplicant(t)).ctx };
	for (const one of aboutOne) {
		const about = told(await ask(one, stranger, made.number));
		expect(about, one.name).toMatchObject({ status: 404, refusal: 'not_found' });
		expect(about, one.name).toEqual(told(await ask(one, stranger, absent)));
	}
});

test('a draft is answered to an officer exactly as one that is not there; what was sent elsewhere, as outside their area', async () => {
	const draft = await makeApplication(t, { status: 'draft' });
	const sent = await makeApplication(t);
	const row = await t.ctx.db
		.selectFrom('applications')
		.select('kelurahanCode')
		.where('number', '=', sent.number)
		.executeTakeFirstOrThrow();
	const code = row.kelurahanCode.startsWith('32.75.01') ? '32.75.04' : '32.75.01';
	const whole: Knocker = { letter: 'V', ctx: (await makeOfficer(t, 'verifier')).ctx };
	const away: Knocker = {
		letter: 'V',
		ctx: (await makeOfficer(t, 'verifier', { kind: 'kecamatan', code })).ctx,
	};
	const verifies = [
		'getApplication',
		'followApplication',
		'act take',
		'act approve',
		'act return',
		'act give_verdict',
	];
	for (const one of aboutOne.filter(({ name }) => verifies.includes(name))) {
		expect(told(await ask(one, whole, draft.number)), one.name).toEqual(told(await ask(one, whole, absent)));
		expect(told(await ask(one, away, sent.number)), one.name).toMatchObject({
			status: 403,
			refusal: 'outside_jurisdiction',
		});
	}
});
