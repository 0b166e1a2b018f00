import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeNotice, type NoticeKind } from '#domain/notifications/notice.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import {
	arrive,
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import type { Ctx } from '#server/ctx.ts';
import { agreeVisit } from './agree-visit.ts';
import { listHomeVisits } from './home-visit-queries.ts';
import { openPin } from './stored-application.ts';
import { trackApplication } from './track-application.ts';
import { viewApplication } from './view-application.ts';

let t: TestCtx;
let made: MadeApplication;
let verifier: Ctx;
/** Working days from today, the first tomorrow or later. */
let days: readonly string[];

beforeAll(async () => {
	t = await testCtx();
	({ verifier } = await desk(t));
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	const today = dateInWib(t.ctx.now());
	days = [1, 2, 3].map((n) => addWorkingDays(today, n, calendar));
});
afterAll(async () => await t.close());
beforeEach(async () => {
	made = await makeApplication(t, { service: 'REKAM_KTP', variant: 'JEMPUT_BOLA' });
});

const agree = (more: Partial<Parameters<typeof agreeVisit>[1]> = {}, ctx = verifier) =>
	agreeVisit(ctx, { number: made.number, date: days[0]!, part: 'morning', ...more });
const noticesOf = async (id: string): Promise<string[]> =>
	(
		await t.ctx.db
			.selectFrom('notices')
			.select('kind')
			.where('applicationId', '=', id)
			.where('kind', 'like', 'visit%')
			.orderBy('createdAt')
			.execute()
	).map(({ kind }) => kind);

describe('the day agreed for a visit', () => {
	test('is told to the applicant, seen by both, and written down without its words', async () => {
		const before = await storedOf(t, made.number);
		const agreed = valueOf(await agree({ note: '  Bu Ratna yang datang. ' }));
		expect(agreed).toEqual({
			turn: 1,
			date: days[0],
			part: 'morning',
			team: 1,
			note: 'Bu Ratna yang datang.',
			reason: '',
		});
		const view = valueOf(await viewApplication(made.applicant.ctx, made.number));
		expect(view.visit).toEqual(agreed);
		const [listed] = (await listHomeVisits(verifier)).visits.filter(({ number }) => number === made.number);
		expect(listed!.agreed).toEqual(agreed);
		expect(await noticesOf(before.row.id)).toEqual(['visit_agreed']);
		const audited = await t.ctx.db
			.selectFrom('audit')
			.select(['actorKind', 'detail'])
			.where('action', '=', 'agree_visit')
			.where('subjectId', '=', before.row.id)
			.execute();
		expect(audited).toEqual([
			{ actorKind: 'officer', detail: { turn: 1, date: days[0], part: 'morning', team: 1 } },
		]);
		// Status, holder and timeline are as they were.
		const after = await storedOf(t, made.number);
		expect(after.row.status).toBe(before.row.status);
		expect(after.row.takenBy).toBe(before.row.takenBy);
		expect(after.row.revision).toBe(before.row.revision + 1);
		expect(view.timeline.map(({ action }) => action)).toEqual(['submit']);
	});

	test('shows with number and PIN, without its note', async () => {
		valueOf(await agree({ note: 'Bu Ratna yang datang.' }));
		const pin = openPin(await storedOf(t, made.number))!;
		const anyone = t.actAs({ kind: 'anyone' });
		const tracked = valueOf(
			await trackApplication(anyone, { number: made.number, pin, address: '192.0.2.9' }),
		);
		expect(tracked.visit).toEqual({ date: days[0], part: 'morning' });
		expect(JSON.stringify(tracked)).not.toContain('Ratna');
	});

	test('is changed with a reason, which the applicant reads; the same once more writes nothing', async () => {
		const { id } = (await storedOf(t, made.number)).row;
		valueOf(await agree());
		expect(valueOf(await agree({ seen: 0 })).turn).toBe(1);
		expect(fieldsOf(await agree({ date: days[1]! }))).toEqual(['reason']);
		const changed = valueOf(await agree({ date: days[1]!, part: 'afternoon', reason: 'Petugas sakit' }));
		expect(changed).toMatchObject({ turn: 2, date: days[1], part: 'afternoon', reason: 'Petugas sakit' });
		expect(await noticesOf(id)).toEqual(['visit_agreed', 'visit_changed']);
		expect(valueOf(await viewApplication(made.applicant.ctx, made.number)).visit).toEqual(changed);
	});

	test('of two officers who set it at once, one is told to look again', async () => {
		const { operator } = await desk(t);
		const both = await Promise.all([
			agree({ seen: 0 }),
			agree({ seen: 0, date: days[1]!, reason: 'x' }, operator),
		]);
		expect(both.map((result) => codeOf(result)).toSorted()).toEqual([null, 'stale'].toSorted());
	});

	test('is no day that has passed, a Sunday or a holiday; nothing is written then', async () => {
		for (const date of ['2020-01-06', '2026-11-29', '2026-12-25', '2026-02-30', ''])
			expect(fieldsOf(await agree({ date })), date).toEqual(['date']);
		expect(fieldsOf(await agree({ part: 'malam' }))).toEqual(['part']);
		expect(valueOf(await viewApplication(verifier, made.number)).visit).toBeNull();
		expect(await noticesOf((await storedOf(t, made.number)).row.id)).toEqual([]);
	});

	test('is for officers of the place alone, and for visits that are still to come', async () => {
		expect(codeOf(await agree({}, made.applicant.ctx))).toBe('not_allowed');
		expect(codeOf(await agree({}, t.actAs({ kind: 'anyone' })))).toBe('not_signed_in');
		expect(codeOf(await agree({}, (await makeOfficer(t, 'auditor')).ctx))).toBe('not_allowed');
		const { kelurahanCode } = (await storedOf(t, made.number)).row;
		const code = kelurahanCode.startsWith('32.75.01') ? '32.75.02' : '32.75.01';
		const elsewhere = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code });
		expect(codeOf(await agree({}, elsewhere.ctx))).toBe('outside_jurisdiction');
		expect(codeOf(await agree({ number: 'EOP-KK-20261124-99999-9' }))).toBe('not_found');
		const paper = await makeApplication(t);
		expect(codeOf(await agree({ number: paper.number }))).toBe('action_not_possible');
		valueOf(await agree());
		await arrive(t, made, 'processing');
		await arrive(t, made, 'ready');
		expect(codeOf(await agree({ date: days[1]!, reason: 'x' }))).toBe('action_not_possible');
		expect(valueOf(await viewApplication(made.applicant.ctx, made.number)).visit).toBeNull();
	});
});

test.each<NoticeKind>(['visit_agreed', 'visit_changed'])('%s names day, part, and why', (kind) => {
	const sender = {
		cityName: 'Kota Bekasi',
		officeName: 'Disdukcapil',
		phone: '021',
		email: 'a@b.example',
		complaintName: 'LAPOR',
		complaintUrl: 'https://lapor.example',
		reportUrl: 'https://e-open.example/lapor',
	};
	const values = {
		name: 'SITI',
		number: made.number,
		service: 'Perekaman KTP-el',
		visitOn: '2026-12-01',
		dayPart: 'pagi',
		note: '',
		reason: 'Petugas sakit.',
	};
	const { facts, lines } = composeNotice(kind, values, 'id', sender);
	expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
		'Layanan: Perekaman KTP-el',
		`Nomor permohonan: ${made.number}`,
		'Hari kunjungan: Selasa, 1 Desember 2026',
		'Waktu: pagi',
	]);
	if (kind === 'visit_changed') expect(lines.join(' ')).toContain('Alasannya: Petugas sakit. Ini');
});
