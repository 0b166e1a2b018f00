import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleAnswers } from '#domain/catalogue/examples.ts';
import type { AnswerRow } from '#domain/catalogue/form.ts';
import { findPickup, freePlace } from '#features/booking/server/public.ts';
import { removeDocument } from '#features/documents/server/public.ts';
import {
	choosePlace,
	codeOf,
	fieldsOf,
	makeApplication,
	storedOf,
	upload,
	uploadRequired,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listTimeline } from './application-queries.ts';
import { listVerdicts } from './application-store.ts';
import { saveAnswers } from './save-answers.ts';
import { startApplication } from './start-application.ts';
import { openAnswers, openPin, openSubmitted } from './stored-application.ts';
import { resubmitApplication, submitApplication } from './submit-application.ts';
import { viewApplication } from './view-application.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const rowOf = async (number: string) => (await storedOf(t, number)).row;
const noticeKinds = async (number: string): Promise<string[]> => {
	const { id } = await rowOf(number);
	const rows = await t.ctx.db.selectFrom('notices').select('kind').where('applicationId', '=', id).execute();
	return rows.map((row) => row.kind);
};
const start = { service: 'KK', variant: 'HILANG', termsAccepted: true };

describe('submitting', () => {
	test('fifty submits of one key at once make one application with one receipt', async () => {
		const { number, applicant, key } = await makeApplication(t, { status: 'draft' });
		const submits = Array.from({ length: 50 }, () => submitApplication(applicant.ctx, { number, key }));
		const receipts = (await Promise.all(submits)).map(valueOf);
		const app = await storedOf(t, number);
		expect(app.row.status).toBe('verification');
		expect(new Set(receipts.map((receipt) => JSON.stringify(receipt)))).toEqual(
			new Set([JSON.stringify({ number, pin: openPin(app) })]),
		);
		expect((await listTimeline(t.ctx.db, app)).map((entry) => entry.action)).toEqual(['submit']);
		expect(await noticeKinds(number)).toEqual(['submitted']);
		expect(valueOf(await submitApplication(applicant.ctx, { number, key }))).toEqual(receipts[0]);
	});

	test('another key for what is submitted, and the same key for another application, are refused', async () => {
		const { number, applicant, key } = await makeApplication(t);
		const again = await submitApplication(applicant.ctx, { number, key: randomUUID() });
		expect(codeOf(again)).toBe('action_not_possible');
		const other = valueOf(await startApplication(applicant.ctx, { ...start, variant: 'RUSAK' })).number;
		const answers = exampleAnswers('KK/RUSAK', applicant.family, '2026-11-24');
		valueOf(await saveAnswers(applicant.ctx, { number: other, answers }));
		await uploadRequired(t, applicant, other);
		await choosePlace(t, applicant, other);
		expect(codeOf(await submitApplication(applicant.ctx, { number: other, key }))).toBe(
			'idempotency_key_reused',
		);
		expect((await rowOf(other)).status).toBe('draft');
	});

	test('what is missing is named field by field, and nothing is submitted', async () => {
		const applicant = await makeApplicant(t);
		const { number } = valueOf(await startApplication(applicant.ctx, start));
		const refused = await submitApplication(applicant.ctx, { number, key: randomUUID() });
		expect(codeOf(refused)).toBe('incomplete');
		expect(fieldsOf(refused)).toEqual(expect.arrayContaining(['nomorLaporanPolisi', 'tanggalLaporan']));
		expect(fieldsOf(refused).some((field) => field.startsWith('document:'))).toBe(true);
		expect(await rowOf(number)).toMatchObject({ status: 'draft', submittedAt: null, pin: null });
		expect(await noticeKinds(number)).toEqual([]);
	});

	test('a document that was removed is missing again', async () => {
		const { number, applicant, key } = await makeApplication(t, { status: 'draft' });
		const { documents } = valueOf(await viewApplication(applicant.ctx, number));
		const requirement = documents.find(({ stored }) => stored)!.document.id;
		valueOf(await removeDocument(applicant.ctx, { number, requirement }));
		const refused = await submitApplication(applicant.ctx, { number, key });
		expect([codeOf(refused), fieldsOf(refused)]).toEqual(['incomplete', [`document:${requirement}`]]);
	});

	test('without a place of pickup it is refused; with one it is kept for good', async () => {
		const { number, applicant, key } = await makeApplication(t, { status: 'draft' });
		const { id } = await rowOf(number);
		expect(await findPickup(t.ctx.db, id)).toMatchObject({ held: true });
		await t.ctx.db.transaction().execute(async (tx) => await freePlace(tx, id));
		const refused = await submitApplication(applicant.ctx, { number, key });
		expect([codeOf(refused), fieldsOf(refused)]).toEqual(['pickup_missing', ['pickup']]);
		expect((await rowOf(number)).status).toBe('draft');
		const place = await choosePlace(t, applicant, number);
		valueOf(await submitApplication(applicant.ctx, { number, key }));
		expect(await findPickup(t.ctx.db, id)).toMatchObject({
			held: false,
			date: place.date,
			officeId: place.office,
		});
	});

	test('the terms must have been accepted, at the start or now', async () => {
		const { number, applicant, key } = await makeApplication(t, { status: 'draft' });
		await t.ctx.db
			.updateTable('applications')
			.set({ termsVersion: null, termsAcceptedAt: null })
			.where('number', '=', number)
			.execute();
		const refused = await submitApplication(applicant.ctx, { number, key });
		expect([codeOf(refused), fieldsOf(refused)]).toEqual(['terms_not_accepted', ['termsAccepted']]);
		valueOf(await submitApplication(applicant.ctx, { number, key, termsAccepted: true }));
		expect((await rowOf(number)).termsVersion).not.toBeNull();
	});

	test('answers frozen at submission stay as they were asked', async () => {
		const { number, applicant } = await makeApplication(t);
		const app = await storedOf(t, number);
		const frozen = openSubmitted(app)!;
		expect(frozen.find((answer) => answer.path === 'nomorLaporanPolisi')).toBeDefined();
		expect(valueOf(await viewApplication(applicant.ctx, number)).readable).toEqual(frozen);
	});
});

describe('saving', () => {
	test('typed against an older revision it is stale, and what was saved stays', async () => {
		const { number, applicant } = await makeApplication(t, { status: 'draft' });
		const { revision } = await rowOf(number);
		const saved = valueOf(
			await saveAnswers(applicant.ctx, { number, answers: { kantorPolisi: 'Polsek Satu' }, revision }),
		);
		expect(saved.revision).toBe(revision + 1);
		const late = await saveAnswers(applicant.ctx, {
			number,
			answers: { kantorPolisi: 'Polsek Dua' },
			revision,
		});
		expect(codeOf(late)).toBe('stale');
		expect(openAnswers(await storedOf(t, number))).toMatchObject({ kantorPolisi: 'Polsek Satu' });
	});

	test('a wrong answer is named and nothing of that page is saved', async () => {
		const { number, applicant } = await makeApplication(t, { status: 'draft' });
		const before = openAnswers(await storedOf(t, number));
		const answers = { kantorPolisi: 'Polsek Tiga', tanggalLaporan: '2031-01-01' };
		const refused = await saveAnswers(applicant.ctx, { number, answers });
		expect([codeOf(refused), fieldsOf(refused)]).toEqual(['invalid_input', ['tanggalLaporan']]);
		expect(openAnswers(await storedOf(t, number))).toEqual(before);
	});

	test('a row of which nothing is answered is told so, a new one and one that had answers', async () => {
		const { number, applicant } = await makeApplication(t, { variant: 'TAMBAH_LAHIR', status: 'draft' });
		const { anggota: before } = openAnswers(await storedOf(t, number));
		const rows = before as readonly AnswerRow[];
		const emptied = async (index: number) =>
			await saveAnswers(applicant.ctx, {
				number,
				answers: { anggota: rows.toSpliced(index, 1, { namaLengkap: ' ' }) },
				within: `anggota.${index}`,
			});
		for (const index of [0, rows.length]) {
			const refused = await emptied(index);
			expect(codeOf(refused)).toBe('invalid_input');
			expect(fieldsOf(refused)).toContain(`anggota.${index}.namaLengkap`);
			expect(fieldsOf(refused).every((field) => field.startsWith(`anggota.${index}.`))).toBe(true);
		}
		expect(openAnswers(await storedOf(t, number)).anggota).toEqual(before);
	});

	test('what is submitted is closed', async () => {
		const { number, applicant } = await makeApplication(t);
		const refused = await saveAnswers(applicant.ctx, { number, answers: { kantorPolisi: 'Polsek Empat' } });
		expect(codeOf(refused)).toBe('not_editable');
	});
});

describe('correcting', () => {
	test('the marked document must be replaced; number, day, place in line and good verdicts are kept', async () => {
		t.now('2026-11-24T09:00:00+07:00');
		const { number, applicant } = await makeApplication(t, { variant: 'TAMBAH_LAHIR', status: 'returned' });
		const before = await storedOf(t, number);
		const pickup = await findPickup(t.ctx.db, before.row.id);
		const verdicts = await listVerdicts(t.ctx.db, before);
		const marked = verdicts.filter((verdict) => !verdict.good).map((verdict) => verdict.target);
		expect(marked).toHaveLength(1);
		t.now('2026-11-25T10:00:00+07:00');
		const early = await resubmitApplication(applicant.ctx, { number });
		expect([codeOf(early), fieldsOf(early)]).toEqual(['incomplete', marked]);
		await upload(applicant, number, marked[0]!.slice('document:'.length));
		expect(valueOf(await resubmitApplication(applicant.ctx, { number })).number).toBe(number);
		const after = await storedOf(t, number);
		expect(after.row).toMatchObject({
			status: 'verification',
			round: 2,
			correctBy: null,
			takenBy: null,
			submittedAt: before.row.submittedAt,
		});
		expect(openPin(after)).toBe(openPin(before));
		expect(await findPickup(t.ctx.db, after.row.id)).toEqual(pickup);
		expect(await listVerdicts(t.ctx.db, after)).toEqual(verdicts.filter((verdict) => verdict.good));
		expect(codeOf(await resubmitApplication(applicant.ctx, { number }))).toBe('action_not_possible');
		t.now('2026-11-24T09:00:00+07:00');
	});

	test('what was not marked stays closed', async () => {
		const { number, applicant } = await makeApplication(t, { variant: 'TAMBAH_LAHIR', status: 'returned' });
		const refused = await saveAnswers(applicant.ctx, { number, answers: { ibu: 'di_luar' } });
		expect([codeOf(refused), fieldsOf(refused)]).toEqual(['not_editable', ['ibu']]);
		const good = (await listVerdicts(t.ctx.db, await storedOf(t, number))).find((verdict) => verdict.good)!;
		const requirement = good.target.slice('document:'.length);
		expect(codeOf(await removeDocument(applicant.ctx, { number, requirement }))).toBe('not_editable');
	});
});
