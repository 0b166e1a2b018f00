import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleAnswers } from '#domain/catalogue/examples.ts';
import type { AnswerRow } from '#domain/catalogue/form.ts';
import type { Resident } from '#domain/identity/resident.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { siakRefusals } from '#server/adapters/population-registry/port.ts';
import type { Ctx } from '#server/ctx.ts';
import { siakRefusalMessages } from '#ui/messages/officer-desk.ts';
import { siakReasons } from '#ui/messages/timeline.ts';
import {
	arrive,
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	bring,
	storedOf,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { openApi, tokenOf } from '../../../../tests/support/api.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { printDocument, retrySiak } from './finish-application.ts';
import { handOver } from './hand-over/hand-over.ts';
import { enterSiak } from './process-siak.ts';
import { recordSiakAnswer, siakAnswerAsked, type TypedSiakAnswer } from './record-siak-answer.ts';
import { listCompanions } from './linked-queries.ts';
import { openAnswers, openHandOverCode } from './stored-application.ts';
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

const isUnregisteredChild = ({ relation, birthCertificate }: Resident): boolean =>
	relation === '4' && birthCertificate === null;

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
		await bring(t, number);
		const code = openHandOverCode(await storedOf(t, number))!;
		valueOf(await handOver(at.counter, { number, code, idChecked: true, dataChecked: true }));
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
		const asked = siakAnswerAsked(await storedOf(t, number));
		const { name } = asked.newNiks[0]!;
		expect(asked).toEqual({ document: 'kk', count: 1, newNiks: [{ name, required: true }] });
		const fields = async (typed: TypedSiakAnswer): Promise<string[]> =>
			fieldsOf(await recordSiakAnswer(operator, { number, typed }));
		expect(await fields(acceptedWith('', [{ name, nik: '' }]))).toEqual(['siak_kk', 'newNik1']);
		expect(await fields(acceptedWith('123', [{ name, nik: '12' }]))).toEqual(['siak_kk', 'newNik1']);
		const nik = '3275012411260001';
		expect(await fields(acceptedWith(kk, [{ name: ' ', nik }]))).toEqual(['newName1', 'newNik1']);
		expect(await fields(acceptedWith(kk, [{ name: 'ORANG LAIN', nik }]))).toEqual(['newName1', 'newNik1']);
		expect(await fields({ outcome: 'refused', refusal: 'bad_weather' })).toEqual(['siakRefusal']);
		expect((await storedOf(t, number)).row.siakDoneAt).toBeNull();
		const typed = acceptedWith(kk, [{ name: ` ${name.toLowerCase()}`, nik }]);
		valueOf(await recordSiakAnswer(operator, { number, typed }));
		expect(valueOf(await viewApplication(at.operator, number)).siak).toMatchObject({
			newNiks: [{ name, nik }],
		});
	});

	test('of twins each has a certificate and a NIK of its own, and what waits gets those of its child', async () => {
		const made = await makeApplication(t, {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			along: ['kk', 'kia'],
			over: (family) => {
				const [child] = exampleAnswers('AKTA_LAHIR/AYAH_IBU', family, dateInWib(t.ctx.now()))![
					'anak'
				] as readonly AnswerRow[];
				const twin = (namaLengkap: string, anakKe: string): AnswerRow => ({
					...child!,
					namaLengkap,
					anakKe,
					jenisKelahiran: '2',
				});
				return { anak: [twin('DEWI LESTARI', '1'), twin('DEWA LESTARI', '2')] };
			},
		});
		await arrive(t, made, 'processing');
		const { number } = made;
		const operator = byHand(at.operator);
		const names = ['DEWI LESTARI', 'DEWA LESTARI'];
		expect(siakAnswerAsked(await storedOf(t, number))).toEqual({
			document: 'akta_lahir',
			count: 2,
			newNiks: names.map((name) => ({ name, required: true })),
		});
		const aktas = ['3275-LU-24112026-0011', '3275-LU-24112026-0012'];
		const niks = ['3275014111260011', '3275010111260012'];
		const answer = (count: number): TypedSiakAnswer => ({
			outcome: 'accepted',
			documents: aktas.slice(0, count).map((akta) => ({ kind: 'akta_lahir', number: akta })),
			newNiks: names.slice(0, count).map((name, i) => ({ name, nik: niks[i]! })),
		});
		const half = await recordSiakAnswer(operator, { number, typed: answer(1) });
		expect(fieldsOf(half)).toEqual(['siak_akta_lahir_2', 'newNik2']);
		valueOf(await recordSiakAnswer(operator, { number, typed: answer(2) }));
		const along = await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, number)).row.id);
		const [card, ...cards] = along.filter(({ row }) => row.service === 'KIA').map((one) => openAnswers(one));
		expect([card, ...cards].map((answers) => answers?.['nik'])).toEqual(niks);
		const joined = along.find(({ row }) => row.service === 'KK')!;
		const rows = openAnswers(joined)['anggota'] as readonly AnswerRow[];
		expect(rows.map((row) => row['noAktaKelahiran'])).toEqual(aktas);
		// Their NIKs came with the certificates: for the KK none is required once more.
		expect(siakAnswerAsked(joined).newNiks.map(({ required }) => required)).toEqual([false, false]);
	});

	test('a child who stands on the KK already gets no new NIK', async () => {
		const made = await makeApplication(t, {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			status: 'processing',
			fits: (family) => family.members.some(isUnregisteredChild),
			over: (family) => {
				const example = exampleAnswers('AKTA_LAHIR/AYAH_IBU', family, dateInWib(t.ctx.now()))!;
				const [row] = example['anak'] as readonly AnswerRow[];
				const { nik } = family.members.find(isUnregisteredChild)!;
				return { anakDiKk: 'yes', anak: [{ ...row!, nik }] };
			},
		});
		const asked = siakAnswerAsked(await storedOf(t, made.number));
		expect(asked).toEqual({ document: 'akta_lahir', count: 1, newNiks: [] });
		const typed: TypedSiakAnswer = {
			outcome: 'accepted',
			documents: [{ kind: 'akta_lahir', number: '3275-LT-24112026-0021' }],
			newNiks: [],
		};
		valueOf(await recordSiakAnswer(byHand(at.operator), { number: made.number, typed }));
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
