import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '#domain/refusal.ts';
import { removeDocument } from '#features/documents/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	codeOf,
	desk,
	goodVerdicts,
	makeApplication,
	storedOf,
	valueOf,
	type Desk,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer, type MadeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listOwnApplications } from './application-queries.ts';
import { choosePickup } from './choose-pickup.ts';
import {
	approveApplication,
	giveVerdicts,
	rejectApplication,
	returnApplication,
} from './decide-application.ts';
import { discardDraft } from './discard-draft.ts';
import {
	cancelApplication,
	expireApplication,
	makeReady,
	printDocument,
	retrySiak,
} from './finish-application.ts';
import { handOver } from './hand-over/hand-over.ts';
import { releaseApplication, takeApplication } from './hold-application.ts';
import { lookUpResidents } from './look-up-residents.ts';
import { enterSiak } from './process-siak.ts';
import { saveAnswers } from './save-answers.ts';
import { openPin } from './stored-application.ts';
import { resubmitApplication, submitApplication } from './submit-application.ts';
import { trackApplication } from './track-application.ts';
import { viewApplication } from './view-application.ts';
import { countWorklist } from './worklist-counts-queries.ts';
import { listWorklist } from './worklist-queries.ts';

type Deed = (ctx: Ctx, number: string) => Promise<Result<unknown>>;

/** Every deed, in a status where it is possible, and who may not do it. */
const deeds: Readonly<Record<string, Deed>> = {
	view: (ctx, number) => viewApplication(ctx, number),
	save: (ctx, number) => saveAnswers(ctx, { number, answers: {} }),
	choosePickup: (ctx, number) => choosePickup(ctx, { number, office: 'disdukcapil', date: '2026-11-27' }),
	discard: (ctx, number) => discardDraft(ctx, { number }),
	removeDocument: (ctx, number) => removeDocument(ctx, { number, requirement: 'SKTLK_POLISI' }),
	submit: (ctx, number) => submitApplication(ctx, { number, key: 'a-key-of-another' }),
	resubmit: (ctx, number) => resubmitApplication(ctx, { number }),
	cancel: (ctx, number) => cancelApplication(ctx, { number }),
	take: (ctx, number) => takeApplication(ctx, { number }),
	release: (ctx, number) => releaseApplication(ctx, { number }),
	giveVerdicts: (ctx, number) => giveVerdicts(ctx, { number, verdicts: [] }),
	return: (ctx, number) => returnApplication(ctx, { number, verdicts: [] }),
	approve: (ctx, number) => approveApplication(ctx, { number, verdicts: [] }),
	reject: (ctx, number) => rejectApplication(ctx, { number, reason: 'Sebuah alasan yang panjang.' }),
	enterSiak: (ctx, number) => enterSiak(ctx, { number }),
	retrySiak: (ctx, number) => retrySiak(ctx, { number }),
	print: (ctx, number) => printDocument(ctx, { number }),
	makeReady: (ctx, number) => makeReady(ctx, { number }),
	handOver: (ctx, number) => handOver(ctx, { number, code: '000000', idChecked: true, dataChecked: true }),
	expire: (ctx, number) => expireApplication(ctx, { number, reason: 'not_corrected' }),
};
const ofApplicant = ['save', 'choosePickup', 'discard', 'removeDocument', 'submit', 'resubmit', 'cancel'];
const ofOfficers = Object.keys(deeds).filter((name) => !ofApplicant.includes(name) && name !== 'view');

let t: TestCtx;
let at: Desk;
let stranger: MadeApplicant;
let made: MadeApplication;
let elsewhere: Ctx;
let revision: number;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
	stranger = await makeApplicant(t);
	made = await makeApplication(t);
	({ revision } = await rowOf(made.number));
	const { kelurahanCode } = (await storedOf(t, made.number)).row;
	const code = kelurahanCode.startsWith('32.75.01.') ? '32.75.02' : '32.75.01';
	elsewhere = (await makeOfficer(t, 'verifier', { kind: 'kecamatan', code })).ctx;
});
afterAll(async () => await t.close());

const rowOf = async (number: string) => (await storedOf(t, number)).row;

describe('nothing is done', () => {
	test.each(Object.keys(deeds))('by nobody: %s', async (name) => {
		expect(codeOf(await deeds[name]!(t.actAs({ kind: 'anyone' }), made.number))).toBe('not_signed_in');
	});

	test.each(Object.keys(deeds))(
		'by another applicant, who does not learn that it exists: %s',
		async (name) => {
			expect(codeOf(await deeds[name]!(stranger.ctx, made.number))).toBe('not_found');
			expect(codeOf(await deeds[name]!(stranger.ctx, 'EOP-KK-261124-99999-9'))).toBe('not_found');
		},
	);

	test.each(ofOfficers)('by the applicant, what is the officers’: %s', async (name) => {
		expect(codeOf(await deeds[name]!(made.applicant.ctx, made.number))).toBe('not_allowed');
	});

	test.each(Object.keys(deeds))('by an auditor, who only looks: %s', async (name) => {
		const { ctx } = await makeOfficer(t, 'auditor');
		expect(codeOf(await deeds[name]!(ctx, made.number))).toBe(name === 'view' ? null : 'not_allowed');
	});

	test.each(Object.keys(deeds))('by an officer without the second factor: %s', async (name) => {
		const { actor } = at.verifier;
		if (actor.kind !== 'officer') throw new Error('not an officer');
		const half = t.actAs({ ...actor, secondFactor: false });
		expect(codeOf(await deeds[name]!(half, made.number))).toBe('second_factor_needed');
	});

	test.each(['view', 'take', 'release', 'giveVerdicts', 'return', 'approve', 'reject'])(
		'by a verifier of another kecamatan: %s',
		async (name) => {
			expect(codeOf(await deeds[name]!(elsewhere, made.number))).toBe('outside_jurisdiction');
		},
	);

	test('and nothing has changed after all that', async () => {
		expect(await rowOf(made.number)).toMatchObject({ status: 'verification', takenBy: null, revision });
		expect(
			await t.ctx.db
				.selectFrom('applicationEvents')
				.select('action')
				.where('applicationId', '=', (await rowOf(made.number)).id)
				.execute(),
		).toEqual([{ action: 'submit' }]);
	});
});

describe('each to their own', () => {
	test('a verifier enters nothing in SIAK, an operator approves nothing, a counter officer prints nothing', async () => {
		expect(codeOf(await enterSiak(at.verifier, made))).toBe('not_allowed');
		valueOf(await takeApplication(at.operator, made));
		expect(
			codeOf(
				await approveApplication(at.operator, { ...made, verdicts: await goodVerdicts(t, made.number) }),
			),
		).toBe('not_allowed');
		valueOf(await releaseApplication(at.operator, made));
		expect(codeOf(await printDocument(at.counter, made))).toBe('not_allowed');
		expect(
			codeOf(await handOver(at.operator, { ...made, code: '000000', idChecked: true, dataChecked: true })),
		).toBe('not_allowed');
	});

	test('nobody decides on what they entered themselves', async () => {
		const own = await makeApplication(t);
		const { accountId, ctx } = await makeOfficer(t, 'verifier');
		await t.ctx.db
			.updateTable('applications')
			.set({ enteredBy: accountId })
			.where('number', '=', own.number)
			.execute();
		for (const name of ['take', 'giveVerdicts', 'return', 'approve', 'reject'])
			expect([name, codeOf(await deeds[name]!(ctx, own.number))]).toEqual([name, 'own_entry']);
	});

	test('the actions offered are the ones that then succeed', async () => {
		const own = await makeApplication(t);
		expect(valueOf(await viewApplication(own.applicant.ctx, own.number)).actions).toEqual([
			'cancel',
			'move_pickup',
		]);
		expect(valueOf(await viewApplication(at.verifier, own.number)).actions).toEqual(['take']);
		valueOf(await takeApplication(at.verifier, own));
		const offered = valueOf(await viewApplication(at.verifier, own.number)).actions;
		expect(offered).toEqual(['release', 'return', 'approve', 'reject']);
		expect(valueOf(await viewApplication(at.counter, own.number)).actions).toEqual([]);
	});

	test('a supervisor frees what another officer holds; another verifier does not', async () => {
		const own = await makeApplication(t);
		valueOf(await takeApplication(at.verifier, own));
		const other = await makeOfficer(t, 'verifier', { kind: 'city' });
		expect(codeOf(await releaseApplication(other.ctx, own))).toBe('taken_by_other');
		const supervisor = await makeOfficer(t, 'supervisor', { kind: 'city' });
		valueOf(await releaseApplication(supervisor.ctx, own));
		valueOf(await takeApplication(other.ctx, own));
	});

	test('of an applicant who stands in no family any more the application is still shown; changes are refused in words', async () => {
		const own = await makeApplication(t, { status: 'draft' });
		const gone = { findResident: async () => null, findFamily: async () => null };
		const ctx: Ctx = { ...own.applicant.ctx, registry: { ...own.applicant.ctx.registry, ...gone } };
		expect(valueOf(await viewApplication(ctx, own.number)).app.row.number).toBe(own.number);
		expect(codeOf(await saveAnswers(ctx, { number: own.number, answers: {} }))).toBe('register_mismatch');
		expect(codeOf(await submitApplication(ctx, { number: own.number, key: 'gone' }))).toBe(
			'register_mismatch',
		);
	});

	test('a look of an officer is in the audit trail, one of the applicant is not', async () => {
		const own = await makeApplication(t);
		const { id } = await rowOf(own.number);
		valueOf(await viewApplication(own.applicant.ctx, own.number));
		valueOf(await viewApplication(at.verifier, own.number, 'complaint'));
		const looks = t.ctx.db.selectFrom('audit').select(['actorKind', 'detail']).where('subjectId', '=', id);
		expect(await looks.where('action', '=', 'view_application').execute()).toEqual([
			{ actorKind: 'officer', detail: { purpose: 'complaint' } },
		]);
	});

	test('lists show one’s own applications, and the work of one’s own kecamatan', async () => {
		const own = await listOwnApplications(made.applicant.ctx, made.applicant.accountId);
		expect(own.items.map((item) => item.number)).toEqual([made.number]);
		expect((await listOwnApplications(stranger.ctx, stranger.accountId)).items).toEqual([]);
		const numbers = async (ctx: Ctx) => (await listWorklist(ctx, 'open')).items.map((item) => item.number);
		expect(await numbers(at.verifier)).toContain(made.number);
		expect(await numbers(elsewhere)).not.toContain(made.number);
		expect((await countWorklist(at.verifier)).open).toBe((await numbers(at.verifier)).length);
		expect((await countWorklist(elsewhere)).open).toBe((await numbers(elsewhere)).length);
	});
});

test('number and PIN show the status and nothing of the person; a wrong PIN is a wrong number', async () => {
	const pin = openPin(await storedOf(t, made.number))!;
	const anyone = t.actAs({ kind: 'anyone' });
	const tracked = valueOf(await trackApplication(anyone, { number: made.number, pin, address: '192.0.2.1' }));
	expect(tracked).toMatchObject({ number: made.number, status: 'verification' });
	const told = JSON.stringify(tracked);
	for (const secret of [
		made.applicant.resident.name,
		made.applicant.resident.nik,
		made.applicant.family.kkNumber,
	])
		expect(told).not.toContain(secret);
	const wrong = String((Number(pin) + 1) % 1_000_000).padStart(6, '0');
	for (const given of [wrong, '', pin.slice(1)])
		expect(
			codeOf(await trackApplication(anyone, { number: made.number, pin: given, address: '192.0.2.2' })),
		).toBe('not_found');
});

test('the register is seen by whoever may, and each look at people is written down', async () => {
	const app = await storedOf(t, made.number);
	const { nik } = stranger.resident;
	expect(await lookUpResidents(at.counter, app, [nik])).toBeNull();
	expect(await lookUpResidents(made.applicant.ctx, app, [nik])).toBeNull();
	expect(await lookUpResidents(at.verifier, app, [nik, '3276010101700001'])).toMatchObject([{ nik }]);
	expect(await lookUpResidents(at.verifier, app, [])).toEqual([]);
	const looks = t.ctx.db.selectFrom('audit').select('detail').where('action', '=', 'view_register');
	expect(await looks.where('subjectId', '=', app.row.id).execute()).toEqual([
		{ detail: { people: 1, purpose: 'verification' } },
	]);
});
