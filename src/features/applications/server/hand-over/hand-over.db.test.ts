import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPaper } from '#features/custody/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	bring,
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../../tests/support/make-application.ts';
import { agentAndFamily, enteredDraft } from '../../../../../tests/support/agents.ts';
import { makeApplicant } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { printDocument } from '../finish-application.ts';
import { openHandOverCode, openPin } from '../stored-application.ts';
import { handOver } from './hand-over.ts';
import { fillProxyForm, handOverRecord } from './hand-over-papers.ts';
import { findHandOver } from './hand-over-store.ts';
import { nameProxy, withdrawProxy } from './name-proxy.ts';
import { findProxy } from './proxy-store.ts';
import { familyToReceive } from './read-receiver.ts';
import { correctData, reportWrongData } from './report-wrong-data.ts';

let t: TestCtx;
let operator: Ctx;
let verifier: Ctx;
let counter: Ctx;
const siti = { name: 'Siti Aminah', nik: '3275015203800004' };
const budi = { name: 'Budi', nik: '3275011203800005' };
const signed = JSON.stringify([Array.from({ length: 20 }, (_, n) => [n * 20, 60 + (n % 5) * 9])]);

beforeAll(async () => {
	t = await testCtx();
	({ operator, verifier, counter } = await desk(t));
});
afterAll(async () => await t.close());

type Told = Partial<Parameters<typeof handOver>[1]>;
const give = async ({ number }: MadeApplication, told: Told = {}, ctx = counter) => {
	const code = openHandOverCode(await storedOf(t, number)) ?? '000000';
	return await handOver(ctx, { number, code, idChecked: true, dataChecked: true, ...told });
};
const noticesOf = async (number: string): Promise<readonly string[]> =>
	(
		await t.ctx.db
			.selectFrom('notices')
			.select('kind')
			.where('applicationId', '=', (await storedOf(t, number)).row.id)
			.execute()
	).map(({ kind }) => kind);

describe('a proxy', () => {
	test('is named by the applicant alone, who is told; a later one replaces the earlier', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const own = made.applicant.ctx;
		for (const other of [counter, (await makeApplicant(t)).ctx, t.actAs({ kind: 'anyone' })])
			expect(codeOf(await nameProxy(other, { ...made, ...siti }))).not.toBeNull();
		valueOf(await nameProxy(own, { ...made, ...budi }));
		valueOf(await nameProxy(own, { ...made, ...siti }));
		expect(await findProxy(t.ctx.db, await storedOf(t, made.number))).toMatchObject({
			name: 'SITI AMINAH',
			nik: siti.nik,
		});
		expect((await noticesOf(made.number)).filter((kind) => kind === 'proxy_named')).toHaveLength(2);
		expect(
			valueOf(await fillProxyForm(own, made.number))
				.pdf.subarray(0, 5)
				.toString(),
		).toBe('%PDF-');
	});

	test('collects with the code and the NIK that was named, and nobody else does in their place', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const none = await give(made, { receiver: 'proxy', receiverNik: siti.nik });
		expect([codeOf(none), fieldsOf(none)]).toEqual(['invalid_input', ['proxyNik']]);
		valueOf(await nameProxy(made.applicant.ctx, { ...made, ...siti }));
		for (const receiverNik of [budi.nik, '', made.applicant.family.members[0]!.nik])
			expect(codeOf(await give(made, { receiver: 'proxy', receiverNik }))).toBe('invalid_input');
		expect(codeOf(await give(made, { receiver: 'proxy', receiverNik: siti.nik, code: '12' }))).toBe(
			'hand_over_code_wrong',
		);
		valueOf(await give(made, { receiver: 'proxy', receiverNik: '3275.0152.0380.0004', signature: signed }));
		const app = await storedOf(t, made.number);
		expect(await findHandOver(t.ctx.db, app)).toMatchObject({
			receiver: 'proxy',
			name: 'SITI AMINAH',
			nik: siti.nik,
			signature: JSON.parse(signed),
		});
		expect(await findProxy(t.ctx.db, app)).toBeNull();
		expect(codeOf(await nameProxy(made.applicant.ctx, { ...made, ...siti }))).toBe('proxy_not_possible');
	});

	test('whose power was taken back collects nothing', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		valueOf(await nameProxy(made.applicant.ctx, { ...made, ...siti }));
		valueOf(await withdrawProxy(made.applicant.ctx, made));
		valueOf(await withdrawProxy(made.applicant.ctx, made));
		expect(codeOf(await give(made, { receiver: 'proxy', receiverNik: siti.nik }))).toBe('invalid_input');
		expect(codeOf(await fillProxyForm(made.applicant.ctx, made.number))).toBe('not_found');
	});

	test('is for what is collected: not for a draft, not for a recording', async () => {
		const draft = await makeApplication(t, { status: 'draft' });
		expect(codeOf(await nameProxy(draft.applicant.ctx, { ...draft, ...siti }))).toBe('proxy_not_possible');
	});
});

describe('the hand-over', () => {
	test('is to an adult on the same KK by name, and to no other name', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const [member] = familyToReceive(t.ctx, await storedOf(t, made.number));
		expect(member).toBeDefined();
		const other = await give(made, { receivedBy: 'NYONYA LAIN' });
		expect([codeOf(other), fieldsOf(other)]).toEqual(['invalid_input', ['receivedBy']]);
		valueOf(await give(made, { receivedBy: ` ${member!.name.toLowerCase()} ` }));
		expect(await findHandOver(t.ctx.db, await storedOf(t, made.number))).toMatchObject({
			receiver: 'family',
			nik: member!.nik,
			signature: null,
		});
	});

	test('asks that it was read together, and that a signature is one', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		expect(fieldsOf(await give(made, { dataChecked: false }))).toEqual(['dataChecked']);
		for (const signature of ['', '[[[1,1]]]', 'x'])
			expect(fieldsOf(await give(made, { signature }))).toEqual(['signature']);
		valueOf(await give(made, { signature: signed }));
	});

	test('has a record for its applicant and for officers of the place, whose look is written down', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		expect(codeOf(await handOverRecord(made.applicant.ctx, made.number))).toBe('not_found');
		valueOf(await give(made, { signature: signed }));
		const record = valueOf(await handOverRecord(made.applicant.ctx, made.number));
		expect(record.fileName).toBe(`BA ${made.number}.pdf`);
		valueOf(await handOverRecord(counter, made.number));
		expect(codeOf(await handOverRecord((await makeApplicant(t)).ctx, made.number))).toBe('not_found');
		const looks = await t.ctx.db
			.selectFrom('audit')
			.select('detail')
			.where('action', '=', 'view_form')
			.where('subjectId', '=', (await storedOf(t, made.number)).row.id)
			.execute();
		expect(looks).toEqual([{ detail: { form: 'BA' } }]);
	});

	test('takes the PIN of the paper receipt from who has no address for a code, and from nobody else', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const pin = openPin(await storedOf(t, made.number))!;
		expect(codeOf(await give(made, { code: pin }))).toBe('hand_over_code_wrong');
		const { applicantId } = await enteredDraft(t, await agentAndFamily(t));
		await t.ctx.db
			.updateTable('applications')
			.set({ applicantId })
			.where('number', '=', made.number)
			.execute();
		valueOf(await give(made, { code: pin }));
	});
});

describe('wrong data seen at the counter', () => {
	test('voids the paper; it is printed anew once it is mended, ready again with another code', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const before = openHandOverCode(await storedOf(t, made.number));
		const reason = 'Tanggal lahir tertulis 12-03, seharusnya 21-03';
		for (const other of [operator, verifier, made.applicant.ctx])
			expect(codeOf(await reportWrongData(other, { ...made, reason }))).toBe('not_allowed');
		expect(fieldsOf(await reportWrongData(counter, { ...made, reason: ' no ' }))).toEqual(['reason']);
		valueOf(await reportWrongData(counter, { ...made, reason }));
		expect(await noticesOf(made.number)).toContain('data_wrong');
		const app = await storedOf(t, made.number);
		expect(app.row).toMatchObject({ status: 'processing', printedAt: null, handOverCode: null });
		expect(await findPaper(t.ctx.db, { applicationId: app.row.id })).toBeNull();
		expect(codeOf(await printDocument(operator, made))).toBe('action_not_possible');
		expect(codeOf(await give(made))).toBe('action_not_possible');
		expect(codeOf(await correctData(counter, made))).toBe('not_allowed');
		valueOf(await correctData(operator, made));
		expect(codeOf(await correctData(operator, made))).toBe('action_not_possible');
		valueOf(await printDocument(operator, made));
		await bring(t, made.number);
		const after = openHandOverCode(await storedOf(t, made.number));
		expect(after).not.toBeNull();
		expect(after).not.toBe(before);
		valueOf(await give(made));
	});

	test('is reported once by two who look at it together, and not of what is handed over', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const reason = 'Nama ibu salah satu huruf';
		const both = await Promise.all([
			reportWrongData(counter, { ...made, reason }),
			reportWrongData(counter, { ...made, reason }),
			give(made),
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	});
});
