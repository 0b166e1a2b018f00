import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPickup } from '#features/booking/server/public.ts';
import { listAttached } from '#features/documents/server/public.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	goodVerdicts,
	makeApplication,
	makeDraft,
	photo,
	storedOf,
	valueOf,
	type Desk,
} from '../../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer, type MadeOfficer } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { approveApplication, rejectApplication } from '../decide-application.ts';
import { takeApplication } from '../hold-application.ts';
import { submitApplication } from '../submit-application.ts';
import { findAppeal, listAppeals } from './appeal-queries.ts';
import { decideAppeal } from './decide-appeal.ts';
import { fileAppeal } from './file-appeal.ts';
import { readAppealFile, viewAppeal } from './view-appeal.ts';
import { watchAppeals } from './watch-appeals.ts';

let t: TestCtx;
let at: Desk;
let supervisor: MadeOfficer;
let colleague: MadeOfficer;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
	supervisor = await makeOfficer(t, 'supervisor');
	colleague = await makeOfficer(t, 'verifier');
});
afterAll(async () => await t.close());

const reason = 'Saya warga kota ini; surat pindah saya sudah terbit minggu lalu.';
const explanation = 'Surat pindah Anda memang sudah terbit. Permohonan kami periksa lagi.';

const noticesOf = async (
	number: string,
): Promise<readonly { kind: string; values: Record<string, string> }[]> => {
	const rows = await t.ctx.db
		.selectFrom('notices')
		.innerJoin('applications', 'applications.id', 'notices.applicationId')
		.select(['notices.id', 'notices.kind', 'notices.sealed'])
		.where('applications.number', '=', number)
		.orderBy('notices.createdAt')
		.execute();
	return rows.map(({ id, kind, sealed }) => ({
		kind,
		values: open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${id}`, sealed).values as Record<
			string,
			string
		>,
	}));
};

test('granted: verified again by somebody else, under the same number, on a day that can be kept; judged anew', async () => {
	const { number, applicant } = await makeApplication(t, { status: 'rejected' });
	const rejected = await storedOf(t, number);
	expect(await findPickup(t.ctx.db, rejected.row.id)).toBeNull();
	expect((await noticesOf(number)).at(-1)).toMatchObject({
		kind: 'rejected',
		values: { appealUntil: '2026-12-23' },
	});
	const files = [{ fileName: 'surat pindah.jpg', body: await photo() }];
	expect(valueOf(await fileAppeal(applicant.ctx, { number, reason, files }))).toEqual({
		number,
		answerBy: '2026-12-08',
	});
	const appealed = await storedOf(t, number);
	expect(appealed.row).toMatchObject({ status: 'rejected', appeal: 'open', closedAt: rejected.row.closedAt });
	expect(await findAppeal(t.ctx.db, appealed)).toMatchObject({ state: 'open', reason });
	const owner = { kind: 'appeal', id: appealed.row.id, dataKey: appealed.dataKey } as const;
	const [file] = await listAttached(t.ctx.db, owner);
	expect(file).toMatchObject({ fileName: 'surat pindah.jpg', mediaType: 'image/jpeg' });

	expect((await listAppeals(supervisor.ctx, 'open')).map((one) => one.number)).toContain(number);
	expect(valueOf(await viewAppeal(supervisor.ctx, number))).toMatchObject({
		appeal: { reason },
		rejection: { reason: 'Bukan warga Kota Bekasi.' },
		mayNot: null,
	});
	const read = valueOf(await readAppealFile(supervisor.ctx, { number, file: file!.id }));
	const pieces: Uint8Array[] = [];
	for await (const piece of read.content) pieces.push(piece);
	expect(Buffer.concat(pieces).equals(files[0]!.body)).toBe(true);
	const looks = await t.ctx.db
		.selectFrom('audit')
		.select(['action', 'actorId'])
		.where('subjectId', '=', appealed.row.id)
		.where('action', 'like', 'view_appeal%')
		.execute();
	expect(looks).toEqual([
		{ action: 'view_appeal', actorId: supervisor.accountId },
		{ action: 'view_appeal_file', actorId: supervisor.accountId },
	]);

	valueOf(await decideAppeal(supervisor.ctx, { number, outcome: 'granted', explanation }));
	const again = await storedOf(t, number);
	expect(again.row).toMatchObject({
		status: 'verification',
		appeal: 'granted',
		closedAt: null,
		round: 2,
		takenBy: null,
		submittedAt: rejected.row.submittedAt,
	});
	const pickup = (await findPickup(t.ctx.db, again.row.id))!;
	expect(pickup.date > '2026-11-24').toBe(true);
	expect((await noticesOf(number)).slice(-2)).toMatchObject([
		{ kind: 'appeal_received', values: { answerBy: '2026-12-08' } },
		{ kind: 'appeal_granted', values: { reason: explanation, office: pickup.officeName } },
	]);
	expect(codeOf(await takeApplication(at.verifier, { number }))).toBe('own_rejection');
	valueOf(await takeApplication(colleague.ctx, { number }));
	expect(codeOf(await approveApplication(colleague.ctx, { number, verdicts: [] }))).toBe('verdicts_missing');
	valueOf(await approveApplication(colleague.ctx, { number, verdicts: await goodVerdicts(t, number) }));
});

test('upheld: the rejection stands, explained; and it is appealed once', async () => {
	const { number, applicant } = await makeApplication(t, { status: 'rejected' });
	const { row } = await storedOf(t, number);
	valueOf(await fileAppeal(applicant.ctx, { number, reason }));
	expect(codeOf(await fileAppeal(applicant.ctx, { number, reason }))).toBe('action_not_possible');
	valueOf(await decideAppeal(supervisor.ctx, { number, outcome: 'upheld', explanation }));
	expect((await storedOf(t, number)).row).toMatchObject({
		status: 'rejected',
		appeal: 'upheld',
		closedAt: row.closedAt,
	});
	expect((await noticesOf(number)).at(-1)).toMatchObject({
		kind: 'appeal_upheld',
		values: { reason: explanation },
	});
	expect(codeOf(await fileAppeal(applicant.ctx, { number, reason }))).toBe('action_not_possible');
	for (const outcome of ['granted', 'upheld'] as const)
		expect(codeOf(await decideAppeal(supervisor.ctx, { number, outcome, explanation }))).toBe(
			'action_not_possible',
		);
	expect(valueOf(await viewAppeal(supervisor.ctx, number)).appeal).toMatchObject({
		state: 'upheld',
		explanation,
	});
});

test('it is the applicant’s, in words, in time; what is not rejected, or only closed along, is not appealed', async () => {
	const { number, applicant } = await makeApplication(t, { status: 'rejected' });
	const stranger = await makeApplicant(t);
	expect(codeOf(await fileAppeal(stranger.ctx, { number, reason }))).toBe('not_found');
	expect(codeOf(await fileAppeal(supervisor.ctx, { number, reason }))).toBe('not_allowed');
	for (const short of ['', 'Tidak setuju.', 'x'.repeat(2001)])
		expect(fieldsOf(await fileAppeal(applicant.ctx, { number, reason: short }))).toEqual(['reason']);
	const many = await Promise.all(
		[1, 2, 3, 4].map(async (n) => ({ fileName: `${n}.jpg`, body: await photo() })),
	);
	expect(fieldsOf(await fileAppeal(applicant.ctx, { number, reason, files: many }))).toEqual(['berkas']);
	const text = [{ fileName: 'a.txt', body: Buffer.from('bukan gambar sama sekali') }];
	const refused = await fileAppeal(applicant.ctx, { number, reason, files: [many[0]!, ...text] });
	expect([codeOf(refused), fieldsOf(refused)]).toEqual(['file_type_refused', ['berkas']]);
	expect(
		await t.ctx.db
			.selectFrom('appeals')
			.select('applicationId')
			.where('applicationId', '=', (await storedOf(t, number)).row.id)
			.execute(),
	).toEqual([]);

	const open = await makeApplication(t);
	expect(codeOf(await fileAppeal(open.applicant.ctx, { number: open.number, reason }))).toBe(
		'action_not_possible',
	);
	t.now('2026-12-24T09:00:00+07:00');
	try {
		const late = await fileAppeal(applicant.ctx, { number, reason });
		expect(late).toMatchObject({
			ok: false,
			refusal: { code: 'appeal_over', values: { date: '2026-12-23' } },
		});
	} finally {
		t.now('2026-11-24T09:00:00+07:00');
	}
});

test('it is for a supervisor of the area who did not reject it', async () => {
	const { number, applicant } = await makeApplication(t);
	const both = await makeOfficer(t, 'supervisor');
	const grants = [
		{ role: 'supervisor', jurisdiction: { kind: 'city' } },
		{ role: 'verifier', jurisdiction: { kind: 'city' } },
	] as const;
	const judge = t.actAs({ kind: 'officer', accountId: both.accountId, grants, secondFactor: true });
	valueOf(await takeApplication(judge, { number }));
	valueOf(await rejectApplication(judge, { number, reason: 'Bukan warga Kota Bekasi.' }));
	valueOf(await fileAppeal(applicant.ctx, { number, reason }));
	expect(codeOf(await decideAppeal(judge, { number, outcome: 'granted', explanation }))).toBe(
		'own_rejection',
	);
	expect((await listAppeals(judge, 'open')).find((one) => one.number === number)?.ownRejection).toBe(true);
	expect(valueOf(await viewAppeal(judge, number)).mayNot).toBe('own_rejection');
	const elsewhere = await makeOfficer(t, 'supervisor', { kind: 'kecamatan', code: '32.75.99' });
	expect(codeOf(await decideAppeal(elsewhere.ctx, { number, outcome: 'upheld', explanation }))).toBe(
		'outside_jurisdiction',
	);
	expect((await listAppeals(elsewhere.ctx, 'open')).length).toBe(0);
	expect(codeOf(await decideAppeal(at.verifier, { number, outcome: 'upheld', explanation }))).toBe(
		'not_allowed',
	);
	expect(codeOf(await viewAppeal(at.verifier, number))).toBe('not_allowed');
	expect(
		fieldsOf(await decideAppeal(supervisor.ctx, { number, outcome: 'upheld', explanation: 'Tidak.' })),
	).toEqual(['reason']);
	const { revision } = (await storedOf(t, number)).row;
	const stale = { number, outcome: 'upheld', explanation, revision: revision - 1 } as const;
	expect(codeOf(await decideAppeal(supervisor.ctx, stale))).toBe('stale');
	// Two supervisors at once: one decides.
	const second = await makeOfficer(t, 'supervisor');
	const both2 = await Promise.all([
		decideAppeal(supervisor.ctx, { number, outcome: 'granted', explanation }),
		decideAppeal(second.ctx, { number, outcome: 'upheld', explanation }),
	]);
	expect(both2.map(codeOf).toSorted()).toEqual([null, 'action_not_possible'].toSorted());
});

test('who has applied anew meanwhile keeps the new one: the old one is not opened beside it', async () => {
	const { number, applicant, answers } = await makeApplication(t, { status: 'rejected' });
	valueOf(await fileAppeal(applicant.ctx, { number, reason }));
	const anew = await makeDraft(t, applicant, { service: 'KK', variant: 'HILANG', answers });
	valueOf(await submitApplication(applicant.ctx, { number: anew.number, key: anew.key }));
	const refused = await decideAppeal(supervisor.ctx, { number, outcome: 'granted', explanation });
	expect(refused).toMatchObject({ refusal: { code: 'applied_anew', values: { number: anew.number } } });
	expect((await storedOf(t, number)).row.appeal).toBe('open');
});

test('an answer that is late is told once, and stands on top', async () => {
	const { number, applicant } = await makeApplication(t, { status: 'rejected' });
	valueOf(await fileAppeal(applicant.ctx, { number, reason }));
	try {
		t.now('2026-12-08T20:00:00+07:00');
		await watchAppeals(t.ctx);
		expect((await noticesOf(number)).at(-1)!.kind).toBe('appeal_received');
		t.now('2026-12-09T08:15:00+07:00');
		expect(await watchAppeals(t.ctx)).toBeGreaterThan(0);
		expect(await watchAppeals(t.ctx)).toBe(0);
		expect((await noticesOf(number)).at(-1)).toMatchObject({
			kind: 'appeal_late',
			values: { answerBy: '2026-12-08' },
		});
		expect((await listAppeals(supervisor.ctx, 'open'))[0]!.clock).toBe('late');
	} finally {
		t.now('2026-11-24T09:00:00+07:00');
	}
});
