import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siakRefusals } from '#server/adapters/population-registry/port.ts';
import type { Ctx } from '#server/ctx.ts';
import { siakRefusalMessages } from '#ui/messages/officer-desk.ts';
import { siakReasons } from '#ui/messages/timeline.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { openApi, tokenOf } from '../../../../tests/support/api.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { handOver, makeReady, printDocument, retrySiak } from './finish-application.ts';
import { enterSiak } from './process-siak.ts';
import { recordSiakAnswer, siakAnswerAsked, type TypedSiakAnswer } from './record-siak-answer.ts';
import { openHandOverCode } from './stored-application.ts';
import { viewApplication } from './view-application.ts';

let t: TestCtx;
let at: Desk;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
});
afterAll(async () => await t.close());

const byHand = (ctx: Ctx): Ctx => ({ ...ctx, registry: { ...ctx.registry, entry: 'by_hand' } });
const processing = async (variant = 'HILANG'): Promise<string> =>
	(await makeApplication(t, { variant, status: 'processing' })).number;
const kk = '3275011203150007';
const acceptedWith = (number: string, newNiks: { name: string; nik: string }[] = []): TypedSiakAnswer => ({
	outcome: 'accepted',
	documents: [{ kind: 'kk', number }],
	newNiks,
});

describe('where the register can only be read', () => {
	test('the officer records what SIAK said, and the application goes on to Diambil', async () => {
		const number = await processing();
		const operator = byHand(at.operator);
		expect(codeOf(await enterSiak(operator, { number }))).toBe('siak_by_hand');
		const typed = acceptedWith('3275 0112 0315 0007');
		expect(valueOf(await recordSiakAnswer(operator, { number, typed })).outcome).toBe('accepted');
		const seen = valueOf(await viewApplication(at.operator, number));
		expect(seen.siak).toEqual({ outcome: 'accepted', documents: [{ kind: 'kk', number: kk }], newNiks: [] });
		expect(codeOf(await recordSiakAnswer(operator, { number, typed }))).toBe('action_not_possible');
		valueOf(await printDocument(at.operator, { number }));
		valueOf(await makeReady(at.operator, { number }));
		const code = openHandOverCode(await storedOf(t, number))!;
		valueOf(await handOver(at.counter, { number, code, idChecked: true }));
		const app = await storedOf(t, number);
		expect(app.row.status).toBe('collected');
		const trail = t.ctx.db.selectFrom('audit').select('actorKind').where('action', '=', 'enter_siak_by_hand');
		expect(await trail.where('subjectId', '=', app.row.id).execute()).toEqual([{ actorKind: 'officer' }]);
	});

	test('SIAK refused: Gagal Proses with the reason; the next attempt may be accepted', async () => {
		const number = await processing();
		const operator = byHand(at.operator);
		const refused = { outcome: 'refused', refusal: 'double_record' } as const;
		expect(valueOf(await recordSiakAnswer(operator, { number, typed: refused })).refusal).toBe(
			'double_record',
		);
		expect((await storedOf(t, number)).row.status).toBe('failed');
		valueOf(await retrySiak(at.operator, { number }));
		expect(valueOf(await recordSiakAnswer(operator, { number, typed: acceptedWith(kk) })).outcome).toBe(
			'accepted',
		);
	});

	test('what cannot be such a number is refused at its field, and nothing is written', async () => {
		const number = await processing('TAMBAH_LAHIR');
		const operator = byHand(at.operator);
		expect(siakAnswerAsked(await storedOf(t, number))).toEqual({ document: 'kk', newNik: true });
		const fields = async (typed: TypedSiakAnswer): Promise<string[]> =>
			fieldsOf(await recordSiakAnswer(operator, { number, typed }));
		expect(await fields(acceptedWith('', [{ name: '', nik: '' }]))).toEqual(['siak_kk', 'newNik1']);
		expect(await fields(acceptedWith('123', [{ name: 'BAYI', nik: '12' }]))).toEqual(['siak_kk', 'newNik1']);
		expect(await fields(acceptedWith(kk, [{ name: ' ', nik: '3275012411260001' }]))).toEqual(['newName1']);
		expect(await fields({ outcome: 'refused', refusal: 'bad_weather' })).toEqual(['siakRefusal']);
		expect((await storedOf(t, number)).row.siakDoneAt).toBeNull();
		const typed = acceptedWith(kk, [{ name: 'Bayi Contoh', nik: '3275012411260001' }]);
		valueOf(await recordSiakAnswer(operator, { number, typed }));
		expect(valueOf(await viewApplication(at.operator, number)).siak).toMatchObject({
			newNiks: [{ name: 'BAYI CONTOH', nik: '3275012411260001' }],
		});
	});

	test('where e-Open enters by itself, nothing is typed', async () => {
		const number = await processing();
		expect(codeOf(await recordSiakAnswer(at.operator, { number, typed: acceptedWith(kk) }))).toBe(
			'siak_automatic',
		);
	});

	test('the same through the API', async () => {
		const api = await openApi(t);
		const token = await tokenOf(t, (await makeOfficer(t, 'siak_operator')).ctx);
		const number = await processing();
		const parts = { registry: { ...t.ctx.registry, entry: 'by_hand' as const } };
		const act = async (body: unknown) =>
			(await api('POST', `/applications/${number}/actions/enter_siak`, { token, parts, body })).json;
		expect(await act({})).toMatchObject({ status: 409, refusal: 'siak_by_hand' });
		expect(await act({ siak: acceptedWith('1') })).toMatchObject({
			status: 422,
			errors: [{ field: 'siak_kk' }],
		});
		expect(await act({ siak: acceptedWith(kk) })).toMatchObject({
			siak: { outcome: 'accepted', documents: [{ kind: 'kk', number: kk }] },
		});
	});
});

test('whatever SIAK refuses, applicant and officer are told what it means and what to do', () => {
	for (const code of siakRefusals) {
		for (const words of [siakReasons[code], siakRefusalMessages[code]]) {
			// A reason, and a sentence of what follows from it.
			expect(words.id, code).toMatch(/\. \S.*\.$/);
			expect(words.en, code).toMatch(/\. \S.*\.$/);
		}
	}
});
