import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from '#domain/applications/verdict.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	goodVerdicts,
	makeApplication,
	storedOf,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listTimeline } from './application-queries.ts';
import { listVerdicts } from './application-store.ts';
import {
	approveApplication,
	giveVerdicts,
	rejectApplication,
	returnApplication,
	reviewReturn,
} from './decide-application.ts';
import { releaseApplication, takeApplication } from './hold-application.ts';

let t: TestCtx;
let at: Desk;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
});
afterAll(async () => await t.close());

const rowOf = async (number: string) => (await storedOf(t, number)).row;
const lastEvent = async (number: string) => (await listTimeline(t.ctx.db, await storedOf(t, number))).at(-1)!;
const noticeOf = async (number: string, kind: string): Promise<NoticeBody> => {
	const { id } = await rowOf(number);
	const one = t.ctx.db
		.selectFrom('notices')
		.selectAll()
		.where('applicationId', '=', id)
		.where('kind', '=', kind);
	const row = await one.executeTakeFirstOrThrow();
	return open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${row.id}`, row.sealed);
};
/** Of a variant with several documents, taken by the verifier of the desk. */
async function taken(): Promise<string> {
	const { number } = await makeApplication(t, { variant: 'TAMBAH_LAHIR' });
	valueOf(await takeApplication(at.verifier, { number }));
	return number;
}
const bad = (target: string, reason = 'unreadable', note: string | null = null): Verdict => ({
	target,
	good: false,
	reason,
	note,
});

describe('taking', () => {
	test('two officers at once: one has it, the other is told', async () => {
		const { number } = await makeApplication(t);
		const other = (await makeOfficer(t, 'verifier')).ctx;
		const results = await Promise.all([at.verifier, other].map((ctx) => takeApplication(ctx, { number })));
		expect(results.map(codeOf).toSorted()).toEqual([null, 'taken_by_other'].toSorted());
		const winner = results[0]!.ok ? at.verifier : other;
		const loser = results[0]!.ok ? other : at.verifier;
		expect((await rowOf(number)).takenBy).toBe((winner.actor as { accountId: string }).accountId);
		expect(codeOf(await takeApplication(winner, { number }))).toBeNull();
		expect(codeOf(await giveVerdicts(loser, { number, verdicts: [] }))).toBe('taken_by_other');
		expect(codeOf(await releaseApplication(loser, { number }))).toBe('taken_by_other');
		valueOf(await releaseApplication(winner, { number }));
		expect((await rowOf(number)).takenBy).toBeNull();
		valueOf(await takeApplication(loser, { number }));
	});

	test('what is not at the desk is not taken', async () => {
		const { number } = await makeApplication(t, { status: 'returned' });
		expect(codeOf(await takeApplication(at.verifier, { number }))).toBe('action_not_possible');
	});
});

describe('verdicts', () => {
	test('are kept one by one, a later word replaces an earlier one, notes are opened with the application', async () => {
		const number = await taken();
		const [first] = await goodVerdicts(t, number);
		const told = bad(first!.target, 'other', 'Foto di tempat terang.');
		valueOf(await giveVerdicts(at.verifier, { number, verdicts: [first!] }));
		valueOf(
			await giveVerdicts(at.verifier, {
				number,
				verdicts: [told, bad('field:ibu', 'differs_from_register')],
			}),
		);
		expect(await listVerdicts(t.ctx.db, await storedOf(t, number))).toMatchObject([
			told,
			bad('field:ibu', 'differs_from_register'),
		]);
	});

	test.each([
		['a document that is not there', bad('document:NOT_ASKED'), 'not_a_choice'],
		['a field that is not asked', bad('field:notAsked'), 'not_a_choice'],
		['no reason', { ...bad('field:ibu'), reason: null }, 'reason_missing'],
		['an unknown reason', bad('field:ibu', 'because'), 'reason_missing'],
		['"other" without a note', bad('field:ibu', 'other', '  '), 'reason_missing'],
		['a note too long', bad('field:ibu', 'other', 'x'.repeat(501)), 'too_long'],
	])('%s is refused and nothing is kept', async (_what, verdict, problem) => {
		const number = await taken();
		const refused = await giveVerdicts(at.verifier, { number, verdicts: [verdict] });
		expect(refused).toMatchObject({
			refusal: { code: 'invalid_input', fields: [{ field: verdict.target, code: problem }] },
		});
		expect(await listVerdicts(t.ctx.db, await storedOf(t, number))).toEqual([]);
	});

	test('against an older revision are stale', async () => {
		const number = await taken();
		const { revision } = await rowOf(number);
		const verdicts = await goodVerdicts(t, number);
		valueOf(await giveVerdicts(at.verifier, { number, revision, verdicts }));
		expect(codeOf(await giveVerdicts(at.verifier, { number, revision, verdicts }))).toBe('stale');
		expect(codeOf(await approveApplication(at.verifier, { number, revision }))).toBe('stale');
	});

	test('have no place once it is approved', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		valueOf(await takeApplication(at.operator, { number }));
		const refused = await giveVerdicts(at.operator, { number, verdicts: await goodVerdicts(t, number) });
		expect(codeOf(refused)).toBe('action_not_possible');
	});
});

describe('returning', () => {
	test('marks the parts, sets a date ten working days on, keeps the place, tells the applicant', async () => {
		const number = await taken();
		const [first, ...others] = await goodVerdicts(t, number);
		const verdicts = [bad(first!.target), ...others];
		valueOf(await returnApplication(at.verifier, { number, verdicts }));
		const row = await rowOf(number);
		// 24 November 2026 and ten working days; 9 December 2026 is an ordinary day.
		expect(row).toMatchObject({ status: 'returned', correctBy: '2026-12-08', takenBy: null, round: 1 });
		expect(await findPickup(t.ctx.db, row.id)).toMatchObject({ held: false });
		expect(await lastEvent(number)).toMatchObject({
			action: 'return',
			from: 'verification',
			to: 'returned',
			by: 'officer',
			detail: { parts: [first!.target] },
		});
		expect((await noticeOf(number, 'returned')).values).toMatchObject({
			number,
			deadline: expect.stringContaining('2026'),
		});
	});

	test('without a marked part it is refused', async () => {
		const number = await taken();
		const refused = await returnApplication(at.verifier, { number, verdicts: await goodVerdicts(t, number) });
		expect(codeOf(refused)).toBe('verdicts_missing');
		expect((await rowOf(number)).status).toBe('verification');
	});

	test('read through before it is sent: the same is refused already, and what was judged is kept', async () => {
		const number = await taken();
		const good = await goodVerdicts(t, number);
		const [first, ...others] = good;
		const early = await reviewReturn(at.verifier, { number, verdicts: [bad(first!.target)] });
		expect([codeOf(early), fieldsOf(early)]).toEqual([
			'verdicts_missing',
			others.map(({ target }) => target),
		]);
		expect(await listVerdicts(t.ctx.db, await storedOf(t, number))).toHaveLength(1);
		valueOf(await reviewReturn(at.verifier, { number, verdicts: others }));
		expect((await rowOf(number)).status).toBe('verification');
		expect(codeOf(await reviewReturn(at.verifier, { number, verdicts: [first!] }))).toBe('verdicts_missing');
	});

	test('without a word on every document it is refused: the applicant learns everything at once', async () => {
		const number = await taken();
		const [first, ...others] = await goodVerdicts(t, number);
		const refused = await returnApplication(at.verifier, { number, verdicts: [bad(first!.target)] });
		expect([codeOf(refused), fieldsOf(refused)]).toEqual([
			'verdicts_missing',
			others.map((verdict) => verdict.target),
		]);
		expect((await rowOf(number)).status).toBe('verification');
	});
});

describe('approving', () => {
	test('needs "good" for every document; what is unjudged is named', async () => {
		const number = await taken();
		const [first, ...others] = await goodVerdicts(t, number);
		const early = await approveApplication(at.verifier, { number, verdicts: others });
		expect([codeOf(early), fieldsOf(early)]).toEqual(['verdicts_missing', [first!.target]]);
		expect((await rowOf(number)).status).toBe('verification');
		const marked = await approveApplication(at.verifier, {
			number,
			verdicts: [bad(first!.target), ...others],
		});
		expect(codeOf(marked)).toBe('verdicts_missing');
	});

	test('a marked field stands in the way too', async () => {
		const number = await taken();
		const verdicts = [...(await goodVerdicts(t, number)), bad('field:ibu', 'incomplete')];
		expect(codeOf(await approveApplication(at.verifier, { number, verdicts }))).toBe('verdicts_missing');
	});

	test('starts the clock of working days and lets go of it', async () => {
		const number = await taken();
		valueOf(await approveApplication(at.verifier, { number, verdicts: await goodVerdicts(t, number) }));
		expect(await rowOf(number)).toMatchObject({
			status: 'processing',
			takenBy: null,
			verifiedAt: t.ctx.now(),
			dueOn: '2026-12-03',
		});
		const again = await approveApplication(at.verifier, { number });
		expect(codeOf(again)).toBe('not_held');
	});

	test('is only for whoever took it', async () => {
		const { number } = await makeApplication(t);
		const verdicts = await goodVerdicts(t, number);
		expect(codeOf(await approveApplication(at.verifier, { number, verdicts }))).toBe('not_held');
	});
});

describe('rejecting', () => {
	test('needs a reason in words, closes it and gives the place to others', async () => {
		const number = await taken();
		const short = await rejectApplication(at.verifier, { number, reason: ' Tidak. ' });
		expect([codeOf(short), fieldsOf(short)]).toEqual(['invalid_input', ['reason']]);
		const { id } = await rowOf(number);
		expect(await findPickup(t.ctx.db, id)).not.toBeNull();
		const reason = 'Pemohon bukan penduduk Kota Bekasi (pasal 19).';
		valueOf(await rejectApplication(at.verifier, { number, reason }));
		expect(await rowOf(number)).toMatchObject({ status: 'rejected', closedAt: t.ctx.now() });
		expect(await findPickup(t.ctx.db, id)).toBeNull();
		expect(await lastEvent(number)).toMatchObject({ action: 'reject', detail: { reason } });
		expect((await noticeOf(number, 'rejected')).values).toMatchObject({ reason });
	});
});
