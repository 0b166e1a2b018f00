import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TypedReason } from '#domain/reasons/reason-template.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import { giveVerdicts, returnApplication } from '#features/applications/server/decide-application.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { listVerdicts } from '#features/applications/server/application-store.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	goodVerdicts,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer, type MadeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { addReason, changeReason, restoreReason, retireReason } from './change-reasons.ts';
import { countReasonsGiven, findReason, listReasons, listReasonVersions } from './reasons-queries.ts';

let t: TestCtx;
let supervisor: MadeOfficer;
beforeAll(async () => {
	t = await testCtx();
	supervisor = await makeOfficer(t, 'supervisor');
});
afterAll(async () => await t.close());

const typed = (change: Partial<TypedReason> = {}): TypedReason => ({
	wordsId: 'Stempel pada {dokumen} tidak terlihat. Mohon {langkah}.',
	wordsEn: 'The stamp on {dokumen} cannot be seen. Please {langkah}.',
	scope: 'document',
	place: '15',
	needsNote: false,
	...change,
});
const seen = async (key: string) => ({ key, version: (await findReason(t.ctx.db, key))!.version });

describe('the reasons officers pick', () => {
	test('begin with those of the city', async () => {
		const keys = (await listReasons(t.ctx.db)).map(({ key }) => key);
		for (const usual of [
			'unreadable',
			'cut_off',
			'wrong_document',
			'out_of_date',
			'name_differs',
			'unsigned',
		])
			expect(keys).toContain(usual);
		for (const usual of ['witness_missing', 'photo_background', 'differs_from_register', 'other'])
			expect(keys).toContain(usual);
	});

	test('are added, changed, retired and brought back by a supervisor; every version stays and is audited', async () => {
		const { key } = valueOf(await addReason(supervisor.ctx, typed()));
		expect(key).toBe('stempel_pada_tidak_terlihat');
		valueOf(await changeReason(supervisor.ctx, await seen(key), typed({ place: '16' })));
		valueOf(await retireReason(supervisor.ctx, await seen(key)));
		expect((await findReason(t.ctx.db, key))?.retired).toBe(true);
		valueOf(await restoreReason(supervisor.ctx, await seen(key)));
		const versions = await listReasonVersions(t.ctx.db, key);
		expect(versions.map(({ version, place, retired }) => [version, place, retired])).toEqual([
			[4, 16, false],
			[3, 16, true],
			[2, 16, false],
			[1, 15, false],
		]);
		expect(new Set(versions.map(({ writtenBy }) => writtenBy))).toEqual(new Set([supervisor.accountId]));
		const lines = await t.ctx.db
			.selectFrom('audit')
			.select('action')
			.where('subjectKind', '=', 'reason')
			.orderBy('id')
			.execute();
		expect(lines.map(({ action }) => action)).toEqual([
			'add_reason',
			'change_reason',
			'retire_reason',
			'restore_reason',
		]);
	});

	test('two supervisors at once: one is told that it changed, and nothing is lost of what is there', async () => {
		const other = await makeOfficer(t, 'supervisor');
		const at = await seen('cut_off');
		const both = await Promise.all([
			changeReason(supervisor.ctx, at, typed({ place: '21' })),
			changeReason(other.ctx, at, typed({ place: '22' })),
		]);
		expect(both.map(codeOf).toSorted()).toEqual(['stale', null].toSorted());
		expect((await seen('cut_off')).version).toBe(at.version + 1);
	});

	test('are refused when they cannot be filled in, name what is wrong, and keep nothing', async () => {
		const before = (await listReasons(t.ctx.db)).length;
		const refused = await addReason(supervisor.ctx, typed({ wordsId: 'Foto {nama} buram', wordsEn: ' ' }));
		expect(fieldsOf(refused)).toEqual(['wordsId', 'wordsEn']);
		expect(codeOf(await changeReason(supervisor.ctx, { key: 'gone', version: 1 }, typed()))).toBe(
			'not_found',
		);
		expect(await listReasons(t.ctx.db)).toHaveLength(before);
	});

	test('are not for a supervisor of a part of the city', async () => {
		const part = await makeOfficer(t, 'supervisor', { kind: 'kecamatan', code: '32.75.01' });
		expect(codeOf(await addReason(part.ctx, typed()))).toBe('not_allowed');
		expect(codeOf(await retireReason(part.ctx, await seen('unsigned')))).toBe('not_allowed');
	});
});

describe('what a verdict tells', () => {
	test('names the document, is kept as it was when the reason changes, and may stay when it is retired', async () => {
		const { number } = await makeApplication(t);
		const { verifier } = await desk(t);
		valueOf(await takeApplication(verifier, { number }));
		const [first, ...others] = await goodVerdicts(t, number);
		const bad: Verdict = { ...first!, good: false, reason: 'unsigned' };
		const wordsNow = async (): Promise<string | undefined> =>
			(await listVerdicts(t.ctx.db, await storedOf(t, number))).find(({ target }) => target === bad.target)
				?.words?.id;
		valueOf(await giveVerdicts(verifier, { number, verdicts: [bad] }));
		const told = await wordsNow();
		expect(told).toMatch(/^Tanda tangan pada .+ belum lengkap\. .+ unggah lagi .+ dari halaman perbaikan\.$/);

		valueOf(await changeReason(supervisor.ctx, await seen('unsigned'), typed({ wordsId: 'Lain sekali.' })));
		valueOf(await retireReason(supervisor.ctx, await seen('unsigned')));
		valueOf(await giveVerdicts(verifier, { number, verdicts: [bad] }));
		expect(await wordsNow()).toBe(told);
		const elsewhere = { ...others[0]!, good: false, reason: 'unsigned' };
		if (others[0])
			expect(fieldsOf(await giveVerdicts(verifier, { number, verdicts: [elsewhere] }))).toEqual([
				elsewhere.target,
			]);
		valueOf(await returnApplication(verifier, { number, verdicts: [bad, ...others] }));
		expect(await wordsNow()).toBe(told);
		const given = await countReasonsGiven(t.ctx.db, new Date('2026-11-01T00:00:00+07:00'));
		expect(given.get('unsigned')).toBe(1);
		expect((await countReasonsGiven(t.ctx.db, new Date('2027-01-01'))).size).toBe(0);
	});

	test('a reason for documents is none for an answer, and one that says nothing needs a note', async () => {
		const { number } = await makeApplication(t);
		const { verifier } = await desk(t);
		valueOf(await takeApplication(verifier, { number }));
		const field = { target: 'field:telepon', good: false, note: null };
		const refused = await giveVerdicts(verifier, { number, verdicts: [{ ...field, reason: 'cut_off' }] });
		expect(fieldsOf(refused)).toEqual(['field:telepon']);
		expect(
			fieldsOf(await giveVerdicts(verifier, { number, verdicts: [{ ...field, reason: 'other' }] })),
		).toEqual(['field:telepon']);
		valueOf(await giveVerdicts(verifier, { number, verdicts: [{ ...field, reason: 'incomplete' }] }));
	});
});
