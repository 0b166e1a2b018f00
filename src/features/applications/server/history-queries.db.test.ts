import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	arrive,
	makeApplication,
	makeDraft,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { makeAccount, makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { cancelApplication } from './finish-application.ts';
import { listDuplicates, listHistory } from './history-queries.ts';
import { keepLikenesses } from './likeness-store.ts';
import { catalogueOf } from './stored-application.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const sent = async (from: MadeApplication, variant: { service: string; variant: string }) => {
	const draft = await makeDraft(t, from.applicant, variant);
	await arrive(t, draft, 'verification');
	return draft;
};

describe('the other applications of a person', () => {
	test('are told with what was wrong with them; a draft is nobody’s business', async () => {
		const first = await makeApplication(t, { service: 'CETAK_KTP', variant: 'HILANG', status: 'returned' });
		const second = await sent(first, { service: 'KK', variant: 'HILANG' });
		await makeDraft(t, first.applicant, { service: 'KK', variant: 'RUSAK' });
		const verifier = await makeOfficer(t, 'verifier');
		const history = await listHistory(verifier.ctx, await storedOf(t, second.number));
		expect(history).toMatchObject([
			{ number: first.number, serviceId: 'CETAK_KTP', status: 'returned', mayView: true, rejectedFor: null },
		]);
		expect(history[0]!.returnedFor.map(({ id }) => id)).toEqual([
			expect.stringContaining('kurang jelas, tulisannya tidak terbaca'),
		]);
		const lines = await t.ctx.db
			.selectFrom('audit')
			.select(['subjectId', 'detail'])
			.where('action', '=', 'view_history')
			.execute();
		expect(lines).toEqual([
			{ subjectId: (await storedOf(t, second.number)).row.id, detail: { applications: 1 } },
		]);
	});

	test('what lies outside the officer’s area is a number without a link and without reasons', async () => {
		const first = await makeApplication(t, { service: 'CETAK_KTP', variant: 'HILANG', status: 'rejected' });
		const second = await sent(first, { service: 'KK', variant: 'HILANG' });
		const everywhere = await makeOfficer(t, 'verifier');
		expect(await listHistory(everywhere.ctx, await storedOf(t, second.number))).toMatchObject([
			{ number: first.number, mayView: true, rejectedFor: 'Bukan warga Kota Bekasi.' },
		]);
		const elsewhere = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: '32.75.12.1001' });
		expect(await listHistory(elsewhere.ctx, await storedOf(t, second.number))).toMatchObject([
			{ number: first.number, mayView: false, returnedFor: [], rejectedFor: null },
		]);
	});

	test('a spouse’s application about the person is one of them', async () => {
		const first = await makeApplication(t, {
			service: 'CETAK_KTP',
			variant: 'HILANG',
			fits: ({ members }) => members.some(({ relation }) => ['2', '3'].includes(relation)),
		});
		const { family } = first.applicant;
		const spouse = family.members.find(({ relation }) => ['2', '3'].includes(relation))!;
		const theirs = await makeAccount(t, family, spouse);
		const draft = await makeDraft(t, theirs, { service: 'KK', variant: 'HILANG' });
		await arrive(t, draft, 'verification');
		const verifier = await makeOfficer(t, 'verifier');
		expect(await listHistory(verifier.ctx, await storedOf(t, draft.number))).toEqual([]);
		expect(
			(await listHistory(verifier.ctx, await storedOf(t, first.number))).map(({ number }) => number),
		).toEqual([]);
	});
});

describe('what may ask for the same', () => {
	/** Two applications of different families that report one birth. */
	const reportedTwice = async () => {
		const made = [];
		for (let n = 0; n < 2; n++)
			made.push(await makeApplication(t, { service: 'AKTA_LAHIR', variant: 'AYAH_IBU' }));
		const [one, other] = made as [MadeApplication, MadeApplication];
		const answers = {
			anak: [{ namaLengkap: 'Budi Santoso', tanggalLahir: '2026-11-01' }],
			namaIbu: 'Siti Aminah',
		};
		for (const { number } of [one, other]) {
			const app = await storedOf(t, number);
			const facts = { answers, family: { members: [] } } as never;
			await t.ctx.db
				.transaction()
				.execute((tx) => keepLikenesses(t.ctx, tx, [{ id: app.row.id, ...catalogueOf(app.row), facts }]));
		}
		return [one, other] as const;
	};

	test('a birth reported by two families is found from both sides, and not once one is cancelled', async () => {
		const [one, other] = await reportedTwice();
		const verifier = await makeOfficer(t, 'verifier');
		expect(await listDuplicates(verifier.ctx, await storedOf(t, one.number))).toEqual([
			{
				number: other.number,
				variantId: 'AYAH_IBU',
				status: 'verification',
				why: 'same_event',
				mayView: true,
			},
		]);
		const elsewhere = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: '32.75.12.1001' });
		expect(await listDuplicates(elsewhere.ctx, await storedOf(t, other.number))).toMatchObject([
			{ number: one.number, mayView: false },
		]);
		valueOf(await cancelApplication(other.applicant.ctx, other));
		expect(await listDuplicates(verifier.ctx, await storedOf(t, one.number))).toEqual([]);
	});

	test('every birth that is sent is kept as a keyed hash', async () => {
		const { number } = await makeApplication(t, { service: 'AKTA_LAHIR', variant: 'AYAH_IBU' });
		const rows = await t.ctx.db
			.selectFrom('applicationLikenesses')
			.selectAll()
			.where('applicationId', '=', (await storedOf(t, number)).row.id)
			.execute();
		expect(rows.length).toBeGreaterThan(0);
		for (const { likeness } of rows) expect(likeness).toHaveLength(32);
	});
});
