import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNoticeKind, missingValues } from '#domain/notifications/notice.ts';
import { finalStatuses, statuses } from '#domain/applications/application.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import {
	bring,
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listTimeline } from './application-queries.ts';
import { discardDraft } from './discard-draft.ts';
import { discardStaleDrafts, expireOverdue } from './expire-overdue.ts';
import { cancelApplication, makeReady, printDocument } from './finish-application.ts';
import { handOver } from './hand-over/hand-over.ts';
import { enterSiak } from './process-siak.ts';
import { openHandOverCode } from './stored-application.ts';
import { resubmitApplication } from './submit-application.ts';
import { viewApplication } from './view-application.ts';

const morning = '2026-11-24T09:00:00+07:00';
let t: TestCtx;
let at: Desk;
beforeAll(async () => {
	t = await testCtx({ now: morning });
	at = await desk(t);
});
afterAll(async () => await t.close());

const rowOf = async (number: string) => (await storedOf(t, number)).row;
const placeOf = async (number: string) => await findPickup(t.ctx.db, (await rowOf(number)).id);
const takenOn = async (place: { officeId: string; date: string }): Promise<number> => {
	const day = t.ctx.db.selectFrom('pickupDays').select('taken').where('officeId', '=', place.officeId);
	const row = await day.where('onDate', '=', place.date).where('quotaGroup', '=', 'paper').executeTakeFirst();
	return row?.taken ?? 0;
};
const noticesOf = async (number: string): Promise<{ kind: string; body: NoticeBody }[]> => {
	const { id } = await rowOf(number);
	const rows = t.ctx.db.selectFrom('notices').selectAll().where('applicationId', '=', id);
	return (await rows.execute()).map((row) => ({
		kind: row.kind,
		body: open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${row.id}`, row.sealed),
	}));
};

describe('printing and making ready', () => {
	test('in their order only: SIAK, print once, ready', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		expect(codeOf(await makeReady(at.operator, { number }))).toBe('action_not_possible');
		valueOf(await enterSiak(at.operator, { number }));
		expect(codeOf(await makeReady(at.operator, { number }))).toBe('action_not_possible');
		valueOf(await printDocument(at.operator, { number }));
		expect(codeOf(await printDocument(at.operator, { number }))).toBe('action_not_possible');
		await bring(t, number);
		const row = await rowOf(number);
		expect(row).toMatchObject({ status: 'ready', printedAt: t.ctx.now(), readyAt: t.ctx.now() });
	});

	test('the code of the hand-over goes to the applicant alone', async () => {
		const { number, applicant } = await makeApplication(t, { status: 'ready' });
		const code = openHandOverCode(await storedOf(t, number))!;
		expect(code).toMatch(/^\d{6}$/);
		const ready = (await noticesOf(number)).find((notice) => notice.kind === 'ready')!;
		expect(ready.body).toMatchObject({
			to: applicant.email,
			values: { code, office: (await placeOf(number))!.officeName },
		});
		expect(valueOf(await viewApplication(applicant.ctx, number)).handOverCode).toBe(code);
		expect(valueOf(await viewApplication(at.counter, number))).toMatchObject({
			handOverCode: null,
			pin: null,
		});
	});
});

describe('handing over', () => {
	test('guessing ends after ten tries, and only for who guesses', async () => {
		const { number } = await makeApplication(t, { status: 'ready' });
		const code = openHandOverCode(await storedOf(t, number))!;
		const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
		for (let tries = 0; tries < 10; tries++)
			expect(
				codeOf(await handOver(at.counter, { number, code: wrong, idChecked: true, dataChecked: true })),
			).toBe('hand_over_code_wrong');
		const spelled = number.toLowerCase().replaceAll('-', ' ');
		expect(
			codeOf(await handOver(at.counter, { number: spelled, code, idChecked: true, dataChecked: true })),
		).toBe('too_many_attempts');
		const colleague = await makeOfficer(t, 'counter_officer', { kind: 'city' });
		valueOf(await handOver(colleague.ctx, { number, code, idChecked: true, dataChecked: true }));
	});

	test('a wrong code, or an ID not seen, is refused and leaves it ready', async () => {
		const { number } = await makeApplication(t, { status: 'ready' });
		const code = openHandOverCode(await storedOf(t, number))!;
		const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
		// Nothing typed is told so, and is no attempt, however often.
		for (let times = 0; times < 12; times += 1) {
			const empty = await handOver(at.counter, { number, code: ' ', idChecked: true, dataChecked: true });
			expect(empty).toMatchObject({ refusal: { fields: [{ field: 'code', code: 'required' }] } });
		}
		for (const given of [wrong, code.slice(1), `${code}0`]) {
			const refused = await handOver(at.counter, { number, code: given, idChecked: true, dataChecked: true });
			expect([codeOf(refused), fieldsOf(refused)]).toEqual(['hand_over_code_wrong', ['code']]);
		}
		const unseen = await handOver(at.counter, {
			number: number.toLowerCase(),
			code,
			idChecked: false,
			dataChecked: true,
		});
		expect([codeOf(unseen), fieldsOf(unseen)]).toEqual(['invalid_input', ['idChecked']]);
		expect(await rowOf(number)).toMatchObject({ status: 'ready', collectedAt: null });
	});

	test('the right code hands it over once, to a named person, and is then forgotten', async () => {
		const { number } = await makeApplication(t, { status: 'ready' });
		const code = openHandOverCode(await storedOf(t, number))!;
		const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
		valueOf(
			await handOver(at.counter, {
				number,
				code: spaced,
				idChecked: true,
				dataChecked: true,
				receiver: 'proxy_on_paper',
				receivedBy: 'SITI AMINAH',
				receiverNik: '3275015203800004',
			}),
		);
		const app = await storedOf(t, number);
		expect(app.row).toMatchObject({
			status: 'collected',
			handOverCode: null,
			collectedAt: t.ctx.now(),
			closedAt: t.ctx.now(),
		});
		expect((await listTimeline(t.ctx.db, app)).at(-1)).toMatchObject({
			action: 'hand_over',
			detail: { receivedBy: 'SITI AMINAH', receivedAs: 'proxy_on_paper' },
		});
		expect(codeOf(await handOver(at.counter, { number, code, idChecked: true, dataChecked: true }))).toBe(
			'action_not_possible',
		);
	});
});

describe('cancelling', () => {
	test.each(['verification', 'returned'] as const)('from %s it frees the place', async (status) => {
		const { number, applicant } = await makeApplication(t, { status });
		const place = (await placeOf(number))!;
		const before = await takenOn(place);
		valueOf(await cancelApplication(applicant.ctx, { number }));
		expect(await rowOf(number)).toMatchObject({ status: 'cancelled', closedAt: t.ctx.now() });
		expect(await placeOf(number)).toBeNull();
		expect(await takenOn(place)).toBe(before - 1);
		expect(codeOf(await cancelApplication(applicant.ctx, { number }))).toBe('action_not_possible');
	});

	test('once it is processed it is refused and the place stays', async () => {
		const { number, applicant } = await makeApplication(t, { status: 'processing' });
		expect(codeOf(await cancelApplication(applicant.ctx, { number }))).toBe('action_not_possible');
		expect(await placeOf(number)).not.toBeNull();
	});
});

describe('discarding a draft', () => {
	test('takes rows, files and place with it; what is submitted cannot be discarded', async () => {
		const { number, applicant } = await makeApplication(t, { status: 'draft' });
		const { id } = await rowOf(number);
		const place = (await placeOf(number))!;
		const before = await takenOn(place);
		const file = t.ctx.db.selectFrom('documents').select('storageKey').where('applicationId', '=', id);
		const { storageKey } = await file.executeTakeFirstOrThrow();
		valueOf(await discardDraft(applicant.ctx, { number }));
		expect(await takenOn(place)).toBe(before - 1);
		expect(await file.execute()).toEqual([]);
		const readFile = async () => await Array.fromAsync(t.ctx.storage.read(storageKey));
		await expect(readFile()).rejects.toThrow();
		expect(codeOf(await viewApplication(applicant.ctx, number))).toBe('not_found');
		const submitted = await makeApplication(t);
		expect(codeOf(await discardDraft(submitted.applicant.ctx, submitted))).toBe('not_editable');
	});
});

describe('the product closes by itself', () => {
	test('what was not corrected in time, and what nobody collected; not a day earlier', async () => {
		const returned = await makeApplication(t, { status: 'returned' });
		const ready = await makeApplication(t, { status: 'ready' });
		const { correctBy } = await rowOf(returned.number);
		t.now(`${correctBy!}T23:00:00+07:00`);
		await expireOverdue(t.ctx);
		expect((await rowOf(returned.number)).status).toBe('returned');
		t.now('2026-12-09T00:05:00+07:00');
		expect(await expireOverdue(t.ctx)).toBeGreaterThan(0);
		expect(await rowOf(returned.number)).toMatchObject({ status: 'expired', closedAt: t.ctx.now() });
		expect(await placeOf(returned.number)).toBeNull();
		expect(codeOf(await resubmitApplication(returned.applicant.ctx, returned))).toBe('action_not_possible');
		expect((await rowOf(ready.number)).status).toBe('ready');
		t.now('2027-01-24T00:05:00+07:00');
		await expireOverdue(t.ctx);
		expect((await rowOf(ready.number)).status).toBe('expired');
		expect(await expireOverdue(t.ctx)).toBe(0);
		t.now(morning);
	});

	test('one that cannot be closed keeps no other open', async () => {
		const broken = await makeApplication(t, { status: 'returned' });
		const returned = await makeApplication(t, { status: 'returned' });
		const { db } = t.ctx;
		const setVariant = async (variant: string) =>
			await db.updateTable('applications').set({ variant }).where('number', '=', broken.number).execute();
		await setVariant('GONE');
		t.now('2026-12-09T00:05:00+07:00');
		expect(await expireOverdue(t.ctx)).toBe(1);
		expect([(await rowOf(broken.number)).status, (await rowOf(returned.number)).status]).toEqual([
			'returned',
			'expired',
		]);
		await setVariant('HILANG');
		expect(await expireOverdue(t.ctx)).toBe(1);
		t.now(morning);
	});

	test('drafts nobody touched for a month are discarded', async () => {
		const { number } = await makeApplication(t, { status: 'draft' });
		t.now('2026-12-23T09:00:00+07:00');
		await discardStaleDrafts(t.ctx);
		expect((await rowOf(number)).status).toBe('draft');
		t.now('2026-12-25T09:00:00+07:00');
		expect(await discardStaleDrafts(t.ctx)).toBeGreaterThan(0);
		await expect(storedOf(t, number)).rejects.toThrow(/no application/);
		t.now(morning);
	});
});

test.each(statuses.filter((status) => status !== 'draft'))(
	'every change up to %s has told the applicant, with all values',
	async (status) => {
		const { number } = await makeApplication(t, { variant: 'HILANG', status });
		const sent = await noticesOf(number);
		expect(sent.length).toBeGreaterThan(0);
		for (const { kind, body } of sent) {
			if (!isNoticeKind(kind)) throw new Error(`no words for ${kind}`);
			expect([kind, missingValues(kind, body.values)]).toEqual([kind, []]);
		}
		expect((await rowOf(number)).closedAt !== null).toBe(finalStatuses.includes(status));
	},
);
