import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	choosePlace,
	codeOf,
	fieldsOf,
	makeApplication,
	storedOf,
	uploadRequired,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer, nextFamily, type MadeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { exampleAnswers } from '#domain/catalogue/examples.ts';
import { serviceGroups } from '#domain/counter/service-groups.ts';
import type { Family } from '#domain/identity/resident.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { accountOfResident } from '#features/accounts/server/public.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import { submitApplication } from '#features/applications/server/submit-application.ts';
import { callNext } from './call-next.ts';
import { counterDesk } from './desk-of-counter.ts';
import { openCounter } from './open-counter.ts';
import { recordOf } from './record-of.ts';
import { renderRecordPdf } from './record-pdf.ts';
import { signBeritaAcara } from './sign-record.ts';
import { startWalkIn } from './start-walk-in.ts';
import { takeNumber } from './take-number.ts';

let t: TestCtx;
let counter: MadeOfficer;
const officeId = 'disdukcapil';
const officerAt = (office: string, role: 'counter_officer' | 'supervisor' = 'counter_officer') =>
	makeOfficer(t, role, { kind: 'office', code: office }, office);

beforeAll(async () => {
	t = await testCtx();
	counter = await officerAt(officeId);
	valueOf(await openCounter(counter.ctx, { number: '1', groups: serviceGroups }));
});
afterAll(async () => await t.close());

const someFamily = (): Promise<Family> =>
	nextFamily(t, (family) => exampleAnswers('KK/HILANG', family, dateInWib(t.ctx.now())) !== null);

const asking = (family: Family, ticketId: string | null = null) => ({
	...{ service: 'KK', variant: 'HILANG', idSeen: true, termsAccepted: true },
	...{ nik: family.members[0]!.nik, kkNumber: family.kkNumber, ticketId },
});

/** The id of a number that was just taken and called. */
async function calledNumber(): Promise<string> {
	const anyone = t.actAs({ kind: 'anyone' });
	valueOf(await takeNumber(anyone, { officeId, group: 'family', priority: false }, 'kiosk'));
	const before = valueOf(await counterDesk(counter.ctx)).current;
	valueOf(await callNext(counter.ctx, { current: before?.id ?? null }));
	return valueOf(await counterDesk(counter.ctx)).current!.id;
}

/** Entered at the counter and sent, by the officer alone. */
async function sentAtCounter(): Promise<string> {
	const family = await someFamily();
	const { number, applicantId } = valueOf(await startWalkIn(counter.ctx, asking(family)));
	const answers = exampleAnswers('KK/HILANG', family, dateInWib(t.ctx.now()))!;
	valueOf(await saveAnswers(counter.ctx, { number, answers }));
	const entering = {
		...{ accountId: applicantId, resident: family.members[0]!, family, email: '', password: '' },
		ctx: counter.ctx,
	};
	await uploadRequired(t, entering, number);
	await choosePlace(t, entering, number);
	valueOf(await submitApplication(counter.ctx, { number, key: randomUUID() }));
	return number;
}

const auditsOf = async (number: string, action: string) => {
	const { row } = await storedOf(t, number);
	const all = await t.ctx.db.selectFrom('audit').selectAll().where('subjectId', '=', row.id).execute();
	return all.filter((one) => one.action === action);
};

describe('an application of somebody at the counter', () => {
	test('stands under the number that was called, for whoever serves it', async () => {
		const ticketId = await calledNumber();
		const { number } = valueOf(await startWalkIn(counter.ctx, asking(await someFamily(), ticketId)));
		expect(valueOf(await counterDesk(counter.ctx)).current!.entered).toEqual([{ number, status: 'draft' }]);
		const { row } = await storedOf(t, number);
		expect(row).toMatchObject({
			channel: 'counter',
			enteredBy: counter.accountId,
			enteredOfficeId: officeId,
		});
	});

	test('of a number that is not of this office today nothing stays', async () => {
		const family = await someFamily();
		const { nik } = family.members[0]!;
		const ticketId = await calledNumber();
		const elsewhere = await officerAt('mpp-btc');
		expect(codeOf(await startWalkIn(elsewhere.ctx, asking(family, ticketId)))).toBe('number_not_so');
		expect(codeOf(await startWalkIn(counter.ctx, asking(family, randomUUID())))).toBe('number_not_so');
		t.now('2026-11-25T09:00:00+07:00');
		expect(codeOf(await startWalkIn(counter.ctx, asking(family, ticketId)))).toBe('number_not_so');
		t.now('2026-11-24T09:00:00+07:00');
		expect(await accountOfResident(t.ctx, t.ctx.db, nik)).toBeNull();
	});

	test('is started by counter officers only', async () => {
		const family = await someFamily();
		const supervisor = await officerAt(officeId, 'supervisor');
		const verifier = await makeOfficer(t, 'verifier');
		for (const { ctx } of [supervisor, verifier])
			expect(codeOf(await startWalkIn(ctx, asking(family)))).toBe('not_allowed');
		const nobody = t.actAs({ kind: 'anyone' });
		expect(codeOf(await startWalkIn(nobody, asking(family)))).toBe('not_signed_in');
	});
});

describe('its berita acara', () => {
	test('is there once it is sent: number, PIN and what was received; each look is written down', async () => {
		const draft = valueOf(await startWalkIn(counter.ctx, asking(await someFamily())));
		expect(codeOf(await recordOf(counter.ctx, draft.number))).toBe('not_submitted');
		const number = await sentAtCounter();
		const record = valueOf(await recordOf(counter.ctx, number));
		expect(record.receipt).toMatchObject({ number });
		expect(record.receipt.pin.replaceAll(' ', '')).toMatch(/^\d{6}$/);
		expect(record.documents.length).toBeGreaterThan(0);
		expect(record).toMatchObject({ signed: null, signature: null, signedAt: null });
		expect(record.officeName).not.toBe('');
		expect(await auditsOf(number, 'view_record')).toHaveLength(1);
	});

	test('is shown at the counter it was entered at, and is not found by anybody else', async () => {
		const number = await sentAtCounter();
		const colleague = await officerAt(officeId);
		expect(codeOf(await recordOf(colleague.ctx, number))).toBeNull();
		const others = [await officerAt('mpp-btc'), await officerAt(officeId, 'supervisor')];
		for (const { ctx } of [...others, await makeOfficer(t, 'verifier')]) {
			expect(codeOf(await recordOf(ctx, number))).toBe('not_found');
			const signing = { number, signature: '', onPaper: true };
			expect(codeOf(await signBeritaAcara(ctx, signing))).toBe('not_found');
		}
		const ofResident = await makeApplication(t);
		expect(codeOf(await recordOf(counter.ctx, ofResident.number))).toBe('not_found');
		expect(codeOf(await recordOf(counter.ctx, 'EOP-KK-261124-99999-9'))).toBe('not_found');
	});

	test('is signed once on the screen: its lines are sealed, and drawn on the PDF', async () => {
		const number = await sentAtCounter();
		const lines = [Array.from({ length: 20 }, (_, n) => [20 + n * 10, 40 + (n % 5) * 12])];
		const signature = JSON.stringify(lines);
		for (const none of ['', '[[[1,1]]]', 'x'])
			expect(
				fieldsOf(await signBeritaAcara(counter.ctx, { number, signature: none, onPaper: false })),
			).toEqual(['signature']);
		const unsigned = await renderRecordPdf(valueOf(await recordOf(counter.ctx, number)), 'id', {
			compress: false,
		});
		const twice = await Promise.all(
			[1, 2].map(() => signBeritaAcara(counter.ctx, { number, signature, onPaper: false })),
		);
		expect(twice.map(codeOf)).toEqual([null, null]);
		valueOf(await signBeritaAcara(counter.ctx, { number, signature: '', onPaper: true }));
		const record = valueOf(await recordOf(counter.ctx, number));
		expect(record).toMatchObject({ signed: 'drawn', signature: lines, signedAt: t.ctx.now() });
		expect(await auditsOf(number, 'sign_record')).toHaveLength(1);
		const { row } = await storedOf(t, number);
		const stored = await t.ctx.db
			.selectFrom('counterRecords')
			.select(['signature', 'signedBefore'])
			.where('applicationId', '=', row.id)
			.executeTakeFirstOrThrow();
		expect(stored.signedBefore).toBe(counter.accountId);
		expect(Buffer.from(stored.signature!).includes('20,40')).toBe(false);
		const signed = await renderRecordPdf(record, 'id', { compress: false });
		expect(signed.subarray(0, 5).toString()).toBe('%PDF-');
		expect(signed.length).toBeGreaterThan(unsigned.length);
	});

	test('or on paper, with nothing drawn kept', async () => {
		const number = await sentAtCounter();
		valueOf(await signBeritaAcara(counter.ctx, { number, signature: '', onPaper: true }));
		expect(valueOf(await recordOf(counter.ctx, number))).toMatchObject({ signed: 'paper', signature: null });
	});
});
