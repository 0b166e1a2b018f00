import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '#features/applications/ui/officer/desk.ts';
import { targetLabel } from '#features/applications/ui/officer/desk.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { viewApplication } from '#features/applications/server/view-application.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeApplication, valueOf } from '../../../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../../tests/support/test-db.ts';
import { deskOf } from './desk-of.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const seenBy = async (ctx: Ctx, number: string): Promise<Desk> =>
	await deskOf(ctx, valueOf(await viewApplication(ctx, number)));
const lineOf = (desk: Desk, path: string) =>
	desk.groups.flatMap(({ lines }) => lines).find((line) => line.path === path);

test('the verifier sees the register beside the answers, may judge what they hold, and everybody else sees who holds it', async () => {
	const { number, applicant } = await makeApplication(t);
	const verifier = await makeOfficer(t, 'verifier');
	const colleague = await makeOfficer(t, 'verifier');
	const before = await seenBy(verifier.ctx, number);
	expect(before).toMatchObject({
		holder: null,
		mayJudge: false,
		registerShown: true,
		kkNumber: applicant.family.kkNumber,
		overdue: false,
	});
	expect(before.actions).toEqual(['take']);
	expect(lineOf(before, 'noKk')).toMatchObject({ sign: 'same', known: true });
	expect(before.family).toHaveLength(applicant.family.members.length);

	valueOf(await takeApplication(verifier.ctx, { number }));
	const held = await seenBy(verifier.ctx, number);
	expect(held).toMatchObject({ holder: 'me', mayJudge: true });
	expect(held.actions).toEqual(expect.arrayContaining(['release', 'return', 'approve', 'reject']));
	const document = held.documents.find(({ file }) => file !== null)!;
	expect(document.file?.href).toBe(
		`/petugas/permohonan/${number}/berkas/${document.file?.href.split('/').at(-1)}`,
	);
	expect(targetLabel(held, `document:${document.id}`)).toEqual(document.label);

	const other = await seenBy(colleague.ctx, number);
	expect(other).toMatchObject({
		holder: 'other',
		holderName: expect.stringContaining('Petugas'),
		mayJudge: false,
		actions: [],
	});
});

test('a counter officer and an auditor see no register and have no verdicts to give', async () => {
	const { number } = await makeApplication(t);
	for (const role of ['counter_officer', 'auditor', 'supervisor'] as const) {
		const officer = await makeOfficer(t, role);
		const desk = await seenBy(officer.ctx, number);
		// A supervisor may give it to an officer, and nothing else.
		const actions = role === 'supervisor' ? ['reassign'] : [];
		expect(desk).toMatchObject({ registerShown: false, family: [], mayJudge: false, actions });
		expect(
			desk.groups
				.flatMap(({ lines }) => lines)
				.every(({ recorded, sign }) => recorded === null && sign === null),
		).toBe(true);
	}
});

test('what waits too long for its verification is overdue', async () => {
	const { number } = await makeApplication(t);
	const verifier = await makeOfficer(t, 'verifier');
	const { dueOn } = await seenBy(verifier.ctx, number);
	const before = t.ctx.now();
	t.now(`${dueOn}T20:00:00+07:00`);
	expect((await seenBy(verifier.ctx, number)).overdue).toBe(false);
	t.now(new Date(new Date(`${dueOn}T20:00:00+07:00`).getTime() + 86_400_000).toISOString());
	expect((await seenBy(verifier.ctx, number)).overdue).toBe(true);
	t.now(before.toISOString());
});

test('that the register was shown, the family too, is written down with its purpose', async () => {
	const { number, applicant } = await makeApplication(t, { service: 'CETAK_KTP', variant: 'HILANG' });
	const verifier = await makeOfficer(t, 'verifier');
	const auditor = await makeOfficer(t, 'auditor');
	await seenBy(auditor.ctx, number);
	const desk = await seenBy(verifier.ctx, number);
	const lines = await t.ctx.db
		.selectFrom('audit')
		.select(['actorId', 'detail'])
		.where('action', '=', 'view_register')
		.where('subjectId', '=', desk.id)
		.execute();
	expect(lines).toEqual([
		{
			actorId: verifier.accountId,
			detail: { people: applicant.family.members.length, purpose: 'verification' },
		},
	]);
});
