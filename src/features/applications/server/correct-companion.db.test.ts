import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerRow } from '#domain/catalogue/form.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import {
	arrive,
	desk,
	goodVerdicts,
	makeApplication,
	returnField,
	storedOf,
	upload,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { findDocument } from '#features/documents/server/documents-queries.ts';
import { listVerdicts } from './application-store.ts';
import { giveVerdicts, returnApplication } from './decide-application.ts';
import { editableTargets } from './editable-targets.ts';
import { takeApplication } from './hold-application.ts';
import { listCompanions } from './linked-queries.ts';
import { saveAnswers } from './save-answers.ts';
import { openAnswers, openSubmitted, openSummary, type StoredApplication } from './stored-application.ts';
import { resubmitApplication } from './submit-application.ts';
import { viewApplication } from './view-application.ts';

// What goes along with a life event comes back for correction by itself, or follows the correction of its lead.

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const companionsOf = async (number: string): Promise<StoredApplication[]> =>
	await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, number)).row.id);
const later = (): void => t.now(new Date(t.ctx.now().getTime() + 60_000).toISOString());

/** Whether the bytes under this key are in storage. */
const isKept = async (key: string): Promise<boolean> =>
	await Array.fromAsync(t.ctx.storage.read(key)).then(
		() => true,
		() => false,
	);

/** The first document is marked, replaced and sent again. */
async function correctDocument({ applicant }: MadeApplication, number: string): Promise<StoredApplication> {
	const { verifier } = await desk(t);
	valueOf(await takeApplication(verifier, { number }));
	const [first, ...others] = await goodVerdicts(t, number);
	const bad: Verdict = { ...first!, good: false, reason: 'unreadable' };
	valueOf(await returnApplication(verifier, { number, verdicts: [bad, ...others] }));
	later();
	await upload(applicant, number, first!.target.slice('document:'.length));
	valueOf(await resubmitApplication(applicant.ctx, { number }));
	return await storedOf(t, number);
}

test('the card of somebody who moves in stays theirs after a correction, by name and NIK', async () => {
	const made = await makeApplication(t, { service: 'KK', variant: 'PINDAH_DATANG', along: ['ktp'] });
	const [before] = await companionsOf(made.number);
	const after = await correctDocument(made, before!.row.number);
	expect(openSummary(after)).toEqual(openSummary(before!));
	expect(openSubmitted(after)).toEqual(openSubmitted(before!));
	expect(after.row.subjectHash).toEqual(before!.row.subjectHash);
});

test('the card of a newborn stays theirs after a correction, and gets the NIK that SIAK gives', async () => {
	const made = await makeApplication(t, { service: 'AKTA_LAHIR', variant: 'AYAH_IBU', along: ['kia'] });
	const [before] = await companionsOf(made.number);
	const after = await correctDocument(made, before!.row.number);
	expect(openSummary(after)).toEqual(openSummary(before!));
	for (const status of ['processing', 'ready'] as const) await arrive(t, made, status);
	const released = await storedOf(t, before!.row.number);
	const { subjectNik, subjectName } = openSummary(released);
	expect(await t.ctx.registry.findResident(subjectNik!)).toMatchObject({ name: subjectName });
	expect(openAnswers(released)['nik']).toBe(subjectNik);
});

test('what follows from the lead cannot be filled in on a returned companion', async () => {
	const made = await makeApplication(t, { service: 'AKTA_LAHIR', variant: 'AYAH_IBU', along: ['kia'] });
	const [kia] = await companionsOf(made.number);
	const { verifier } = await desk(t);
	const { number } = kia!.row;
	valueOf(await takeApplication(verifier, { number }));
	const [first, ...others] = await goodVerdicts(t, number);
	const bad: Verdict = { ...first!, good: false, reason: 'unreadable' };
	valueOf(await returnApplication(verifier, { number, verdicts: [bad, ...others] }));
	expect([...((await editableTargets(t.ctx, t.ctx.db, await storedOf(t, number))) as Set<string>)]).toEqual([
		first!.target,
	]);
});

test('one who no longer moves in takes nobody else’s card', async () => {
	const made = await makeApplication(t, { service: 'KK', variant: 'PINDAH_DATANG', along: ['ktp'] });
	const before = await companionsOf(made.number);
	const rows = openAnswers(await storedOf(t, made.number))['anggota'] as readonly AnswerRow[];
	await returnField(t, made.number, 'anggota');
	const [first, ...others] = rows;
	const led = others.map((row, at) => (at === 0 ? { ...row, shdk: first!['shdk']! } : row));
	valueOf(await saveAnswers(made.applicant.ctx, { number: made.number, answers: { anggota: led } }));
	valueOf(await resubmitApplication(made.applicant.ctx, { number: made.number }));
	const after = await companionsOf(made.number);
	expect(after.map((one) => openSummary(one).subjectNik)).toEqual(
		before.map((one) => openSummary(one).subjectNik),
	);
});

test('a document that the lead replaces is replaced in what shares it, and judged anew; one of its own stays', async () => {
	const made = await makeApplication(t, { service: 'AKTA_LAHIR', variant: 'AYAH_IBU', along: ['kk', 'kia'] });
	const [kk, kia] = await companionsOf(made.number);
	const { verifier } = await desk(t);
	const bytesOf = async (number: string, requirement: string) => {
		const app = await storedOf(t, number);
		return (await findDocument(t.ctx.db, app, { requirement }))!.storageKey;
	};
	const own = await correctDocument(made, kia!.row.number);
	const ownBytes = await bytesOf(own.row.number, 'KK');
	// The verifier has seen the unreadable KK of the companion already.
	const { number } = kk!.row;
	valueOf(await takeApplication(verifier, { number }));
	valueOf(await giveVerdicts(verifier, { number, verdicts: await goodVerdicts(t, number) }));
	const before = await bytesOf(made.number, 'KK');
	expect(await bytesOf(number, 'KK_LAMA')).toBe(before);
	valueOf(await takeApplication(verifier, { number: made.number }));
	const verdicts = (await goodVerdicts(t, made.number)).map((verdict) =>
		verdict.target === 'document:KK' ? { ...verdict, good: false, reason: 'unreadable' as const } : verdict,
	);
	valueOf(await returnApplication(verifier, { number: made.number, verdicts }));
	later();
	await upload(made.applicant, made.number, 'KK');
	expect(await isKept(before)).toBe(true);
	valueOf(await resubmitApplication(made.applicant.ctx, { number: made.number }));
	const after = await bytesOf(made.number, 'KK');
	expect(after).not.toBe(before);
	expect(await bytesOf(number, 'KK_LAMA')).toBe(after);
	expect(await isKept(before)).toBe(false);
	expect(await bytesOf(own.row.number, 'KK')).toBe(ownBytes);
	const judged = (await listVerdicts(t.ctx.db, await storedOf(t, number))).map(({ target }) => target);
	expect(judged).toContain('document:SK_LAHIR');
	expect(judged).not.toContain('document:KK_LAMA');
});

test('the desk sees the family as the register has it: nobody is made up, and no rule is judged by them', async () => {
	const made = await makeApplication(t, { service: 'KK', variant: 'PINDAH_DATANG', along: ['ktp'] });
	const { verifier } = await desk(t);
	for (const card of await companionsOf(made.number)) {
		const seen = valueOf(await viewApplication(verifier, card.row.number));
		expect(seen.facts.family).toEqual(made.applicant.family);
		expect(seen.warnings).toEqual([]);
	}
});
