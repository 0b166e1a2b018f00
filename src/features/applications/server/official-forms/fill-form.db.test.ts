import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, makeApplication, storedOf, valueOf } from '../../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { openSubmittedFacts } from '../stored-application.ts';
import { fillForm, formsOf } from './fill-form.ts';
import type { Ctx } from '#server/ctx.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const looks = async (id: string) =>
	await t.ctx.db
		.selectFrom('audit')
		.select(['actorKind', 'detail'])
		.where('action', '=', 'view_form')
		.where('subjectId', '=', id)
		.execute();
describe('the official forms of an application', () => {
	test('are those of the day it was sent', async () => {
		const { number } = await makeApplication(t, { variant: 'UBAH_ELEMEN' });
		const app = await storedOf(t, number);
		expect(formsOf(app).map(({ code }) => code)).toEqual(['F-1.02', 'F-1.06']);
		const earlier = { ...app, row: { ...app.row, submittedAt: new Date('2019-05-01T03:00:00Z') } };
		expect(formsOf(earlier)).toEqual([]);
	});

	test('are there for their applicant, and for nobody else', async () => {
		const { number, applicant } = await makeApplication(t);
		const mine = valueOf(await fillForm(applicant.ctx, { number, code: 'f-1.02' }));
		expect(mine.fileName).toBe(`F-1.02 ${number}.pdf`);
		expect(mine.pdf.subarray(0, 5).toString()).toBe('%PDF-');
		const stranger = await makeApplicant(t);
		expect(codeOf(await fillForm(stranger.ctx, { number, code: 'F-1.02' }))).toBe('not_found');
		expect(codeOf(await fillForm(t.actAs({ kind: 'anyone' }), { number, code: 'F-1.02' }))).not.toBeNull();
		expect(await looks((await storedOf(t, number)).row.id)).toEqual([]);
	});

	test('are not there of a draft, and a form it does not fill is not found', async () => {
		const draft = await makeApplication(t, { status: 'draft' });
		const ask = async (made: typeof draft, code: string) =>
			codeOf(await fillForm(made.applicant.ctx, { number: made.number, code }));
		expect(await ask(draft, 'F-1.02')).toBe('not_submitted');
		const sent = await makeApplication(t);
		for (const code of ['F-1.06', 'F-1.05', 'F-9.99', '__proto__'])
			expect(await ask(sent, code)).toBe('not_found');
	});

	test('that are statements are there of a draft, with the answers so far, for its applicant alone', async () => {
		const statement = {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			over: () => ({ suratLahir: 'no' }),
		} as const;
		const draft = await makeApplication(t, { ...statement, status: 'draft' });
		const ask = (number: string, ctx: Ctx) => fillForm(ctx, { number, code: 'F-2.03' });
		const before = valueOf(await ask(draft.number, draft.applicant.ctx));
		expect(before.fileName).toBe(`F-2.03 ${draft.number}.pdf`);
		expect(codeOf(await ask(draft.number, (await makeApplicant(t)).ctx))).toBe('not_found');
		const lettered = await makeApplication(t, {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			status: 'draft',
		});
		expect(codeOf(await ask(lettered.number, lettered.applicant.ctx))).toBe('not_submitted');
	});

	test('that are statements stay beside the signed ones once it was sent', async () => {
		const sent = await makeApplication(t, {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			over: () => ({ suratLahir: 'no' }),
		});
		const app = await storedOf(t, sent.number);
		expect(formsOf(app).map(({ code }) => code)).toEqual(['F-2.01A', 'F-2.03']);
		const verifier = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: app.row.kelurahanCode });
		valueOf(await fillForm(verifier.ctx, { number: sent.number, code: 'F-2.03' }));
		expect(await looks(app.row.id)).toEqual([{ actorKind: 'officer', detail: { form: 'F-2.03' } }]);
	});

	test('are seen by officers of the place, and written down', async () => {
		const { number, applicant } = await makeApplication(t);
		const { row } = await storedOf(t, number);
		const verifier = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: row.kelurahanCode });
		valueOf(await fillForm(verifier.ctx, { number, code: 'F-1.02' }));
		expect(await looks(row.id)).toEqual([{ actorKind: 'officer', detail: { form: 'F-1.02' } }]);
		const elsewhere =
			applicant.family.address.kelurahanCode === '32.75.12.1004' ? '32.75.01.1001' : '32.75.12.1004';
		const stranger = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: elsewhere });
		expect(codeOf(await fillForm(stranger.ctx, { number, code: 'F-1.02' }))).toBe('outside_jurisdiction');
		expect(await looks(row.id)).toHaveLength(1);
	});

	test('stay as they were handed in when SIAK has changed the family', async () => {
		const { number, applicant } = await makeApplication(t, { variant: 'PISAH' });
		const code = 'F-1.01';
		const before = valueOf(await fillForm(applicant.ctx, { number, code })).pdf;
		const kept = openSubmittedFacts(await storedOf(t, number))!;
		expect(kept.family).toEqual(applicant.family);
		expect(kept).not.toHaveProperty('kelurahanNames');
		const registry = { ...t.ctx.registry, findFamily: async () => await Promise.resolve(null) };
		const after = valueOf(await fillForm({ ...applicant.ctx, registry }, { number, code })).pdf;
		expect(after.equals(before)).toBe(true);
	});
});
