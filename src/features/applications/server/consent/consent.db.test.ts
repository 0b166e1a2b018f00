import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Family } from '#domain/identity/resident.ts';
import { agentAndFamily, enteredDraft, noticeOf } from '../../../../../tests/support/agents.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	photo,
	storedOf,
	valueOf,
} from '../../../../../tests/support/make-application.ts';
import { makeAccount, makeOfficer, type MadeOfficer } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { approveApplication } from '../decide-application.ts';
import { openPin } from '../stored-application.ts';
import { submitApplication } from '../submit-application.ts';
import { viewApplication } from '../view-application.ts';
import { sendConsentCode } from './ask-consent.ts';
import { findConsent } from './consent-store.ts';
import { giveConsent } from './give-consent.ts';
import { withdrawConsent, withdrawConsentByPin } from './withdraw-consent.ts';

let t: TestCtx;
let agent: MadeOfficer;
let family: Family;
const key = (): string => crypto.randomUUID();
const signature = JSON.stringify([
	[
		[10, 10],
		[60, 60],
		[120, 20],
		[160, 90],
		[200, 30],
		[260, 80],
		[300, 40],
	],
]);

beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => t.close());
beforeEach(async () => {
	t.now('2026-11-24T09:00:00+07:00');
	({ agent, family } = await agentAndFamily(t));
});

const draft = async () => await enteredDraft(t, { agent, family });
const asked = async (number: string, email = 'warga@rumah.example'): Promise<string> => {
	valueOf(await sendConsentCode(agent.ctx, { number, email }));
	return (await noticeOf(t, number, 'consent_code'))!.values.code!;
};

describe('what an agent entered', () => {
	test('is not sent without its resident’s word', async () => {
		const { number } = await draft();
		expect(codeOf(await submitApplication(agent.ctx, { number, key: key() }))).toBe('consent_missing');
	});

	test('is sent with the code from the resident’s own address, where they are told from then on', async () => {
		const { number } = await draft();
		expect(fieldsOf(await sendConsentCode(agent.ctx, { number }))).toEqual(['email']);
		const code = await asked(number);
		const wrong = code === '000000' ? '000001' : '000000';
		expect(codeOf(await giveConsent(agent.ctx, { number, method: 'code', code: wrong }))).toBe('code_wrong');
		valueOf(await giveConsent(agent.ctx, { number, method: 'code', code }));
		expect(codeOf(await giveConsent(agent.ctx, { number, method: 'code', code }))).toBe('code_wrong');
		valueOf(await submitApplication(agent.ctx, { number, key: key() }));
		const told = await noticeOf(t, number, 'submitted');
		expect(told?.to).toBe('warga@rumah.example');
	});

	test('a code holds some minutes and some tries, and the newest one only', async () => {
		const { number } = await draft();
		const first = await asked(number);
		t.now('2026-11-24T09:01:00+07:00');
		const second = await asked(number);
		if (first !== second)
			expect(codeOf(await giveConsent(agent.ctx, { number, method: 'code', code: first }))).toBe(
				'code_wrong',
			);
		t.now('2026-11-24T09:17:00+07:00');
		expect(codeOf(await giveConsent(agent.ctx, { number, method: 'code', code: second }))).toBe(
			'code_expired',
		);
		const third = await asked(number);
		const wrong = third === '000000' ? '000001' : '000000';
		for (let n = 0; n < 5; n += 1) await giveConsent(agent.ctx, { number, method: 'code', code: wrong });
		expect(codeOf(await giveConsent(agent.ctx, { number, method: 'code', code: third }))).toBe('code_wrong');
	});

	test('of a resident with an account goes to the address of the account, whatever the agent types', async () => {
		const resident = await makeAccount(t, family, family.members[0]!);
		const { number, applicantId } = await draft();
		expect(applicantId).toBe(resident.accountId);
		expect(valueOf(await sendConsentCode(agent.ctx, { number, email: 'agen@lain.example' })).address).toBe(
			resident.email,
		);
		expect((await noticeOf(t, number, 'consent_code'))?.to).toBe(resident.email);
	});

	test('is sent with a signature on the screen, or a photographed paper, and the reason', async () => {
		const { number } = await draft();
		const signed = { number, method: 'signature', signature, reason: 'Tidak punya HP dan e-mail.' } as const;
		expect(fieldsOf(await giveConsent(agent.ctx, { ...signed, signature: '', reason: ' ' }))).toEqual([
			'signature',
			'reason',
		]);
		valueOf(await giveConsent(agent.ctx, signed));
		const consent = await findConsent(t.ctx.db, await storedOf(t, number));
		expect(consent).toMatchObject({ method: 'signature', details: { reason: signed.reason } });
		const paper = { fileName: 'surat.jpg', body: await photo(), declaredLength: null };
		expect(
			fieldsOf(await giveConsent(agent.ctx, { number, method: 'paper', photo: null, reason: signed.reason })),
		).toEqual(['photo']);
		valueOf(await giveConsent(agent.ctx, { number, method: 'paper', photo: paper, reason: signed.reason }));
		valueOf(await submitApplication(agent.ctx, { number, key: key() }));
	});

	test('is not verified by who entered it, and not by another agent', async () => {
		const { number } = await draft();
		valueOf(await giveConsent(agent.ctx, { number, method: 'code', code: await asked(number) }));
		valueOf(await submitApplication(agent.ctx, { number, key: key() }));
		expect(codeOf(await approveApplication(agent.ctx, { number }))).toBe('not_allowed');
		const both = t.actAs({
			kind: 'officer',
			accountId: agent.accountId,
			grants: [{ role: 'verifier', jurisdiction: { kind: 'city' } }],
			secondFactor: true,
		});
		expect(codeOf(await approveApplication(both, { number }))).toBe('own_entry');
	});

	test('asks nothing of another agent’s draft', async () => {
		const { number } = await draft();
		const other = await makeOfficer(
			t,
			'agent',
			{ kind: 'kelurahan', code: family.address.kelurahanCode },
			null,
		);
		expect(codeOf(await sendConsentCode(other.ctx, { number, email: 'a@b.example' }))).toBe('not_found');
		const { verifier } = await desk(t);
		expect(codeOf(await sendConsentCode(verifier, { number, email: 'a@b.example' }))).toBe('not_allowed');
	});
});

describe('consent taken back', () => {
	test('with an account: the draft goes on in the resident’s own hands', async () => {
		const resident = await makeAccount(t, family, family.members[0]!);
		const { number } = await draft();
		valueOf(await withdrawConsent(resident.ctx, { number, then: 'take_over' }));
		expect(codeOf(await viewApplication(agent.ctx, number))).toBe('not_found');
		expect(codeOf(await submitApplication(agent.ctx, { number, key: key() }))).toBe('not_found');
		valueOf(await submitApplication(resident.ctx, { number, key: key() }));
		expect(codeOf(await withdrawConsent(resident.ctx, { number, then: 'take_over' }))).toBe('consent_over');
	});

	test('by number and PIN: it is given up before it is processed, and the agent loses sight', async () => {
		const { number } = await draft();
		valueOf(await giveConsent(agent.ctx, { number, method: 'code', code: await asked(number) }));
		valueOf(await submitApplication(agent.ctx, { number, key: key() }));
		const pin = openPin(await storedOf(t, number))!;
		const anyone = t.actAs({ kind: 'anyone' });
		const by = { number, pin, address: '10.0.0.9', then: 'cancel' } as const;
		const wrong = pin === '000000' ? '000001' : '000000';
		expect(codeOf(await withdrawConsentByPin(anyone, { ...by, pin: wrong }))).toBe('not_found');
		expect(fieldsOf(await withdrawConsentByPin(anyone, { ...by, then: 'take_over' }))).toEqual(['then']);
		valueOf(await withdrawConsentByPin(anyone, by));
		expect((await storedOf(t, number)).row.status).toBe('cancelled');
		expect(codeOf(await viewApplication(agent.ctx, number))).toBe('not_found');
	});

	test('is nothing for a stranger, nor where no agent was', async () => {
		const { number } = await draft();
		const { family: other } = await agentAndFamily(t);
		const stranger = await makeAccount(t, other, other.members[0]!);
		expect(codeOf(await withdrawConsent(stranger.ctx, { number, then: 'cancel' }))).toBe('not_found');
		expect(codeOf(await withdrawConsent(agent.ctx, { number, then: 'cancel' }))).toBe('not_allowed');
	});
});
