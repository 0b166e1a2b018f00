import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '#domain/refusal.ts';
import {
	codeOf,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeAccount, makeOfficer, nextFamily } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { accountOfResident } from '#features/accounts/server/public.ts';
import { readIdentifier, findByIdentifier } from '#features/accounts/server/accounts-queries.ts';
import { filledFor } from './filled-for.ts';
import { findResidentFor } from './find-resident-for.ts';
import { startFor, type StartFor } from './start-for.ts';
import { viewApplication } from './view-application.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const asking = (of: { nik: string; kkNumber: string }, over: Partial<StartFor> = {}): StartFor => ({
	...{ channel: 'counter', service: 'KK', variant: 'HILANG', idSeen: true, termsAccepted: true },
	...of,
	...over,
});

describe('an application that a counter officer starts', () => {
	test('is the resident’s, entered by the officer at their office, and nobody signs in to the account the office keeps', async () => {
		const family = await nextFamily(t);
		const { nik, kkNumber } = family.members[0]!;
		const counter = await makeOfficer(t, 'counter_officer');
		const started = valueOf(await startFor(counter.ctx, asking({ nik, kkNumber })));
		const { row } = await storedOf(t, started.number);
		expect(row).toMatchObject({
			channel: 'counter',
			enteredBy: counter.accountId,
			enteredOfficeId: 'disdukcapil',
			status: 'draft',
		});
		expect(started.ownAccount).toBe(false);
		expect(await findByIdentifier(t.ctx, t.ctx.db, readIdentifier(nik)!)).toBeNull();
		expect(await filledFor(counter.ctx, started.number)).toMatchObject({ channel: 'counter', open: true });
		const again = valueOf(await startFor(counter.ctx, asking({ nik, kkNumber })));
		expect(again.applicantId).toBe(started.applicantId);
	});

	test('of who has an account stands in it, and they may look at it', async () => {
		const family = await nextFamily(t);
		const owner = await makeAccount(t, family, family.members[0]!);
		const counter = await makeOfficer(t, 'counter_officer');
		const { nik, kkNumber } = owner.resident;
		const started = valueOf(await startFor(counter.ctx, asking({ nik, kkNumber })));
		expect(started).toMatchObject({ applicantId: owner.accountId, ownAccount: true });
		expect((await viewApplication(owner.ctx, started.number)).ok).toBe(true);
		expect(codeOf(await viewApplication((await makeOfficer(t, 'counter_officer')).ctx, started.number))).toBe(
			'not_found',
		);
	});

	test('five at once for one resident share one account', async () => {
		const family = await nextFamily(t);
		const { nik, kkNumber } = family.members[0]!;
		const counter = await makeOfficer(t, 'counter_officer');
		const all = await Promise.all(
			Array.from({ length: 5 }, () => startFor(counter.ctx, asking({ nik, kkNumber }))),
		);
		expect(new Set(all.map((one) => valueOf(one).applicantId)).size).toBe(1);
	});

	test('is refused without ID seen or terms, of a wrong pair, elsewhere, and to other roles', async () => {
		const family = await nextFamily(t);
		const { nik, kkNumber } = family.members[0]!;
		const counter = await makeOfficer(t, 'counter_officer');
		const unticked = await startFor(
			counter.ctx,
			asking({ nik, kkNumber }, { idSeen: false, termsAccepted: false }),
		);
		expect(fieldsOf(unticked)).toEqual(['idSeen', 'termsAccepted']);
		const other = await nextFamily(t);
		expect(codeOf(await startFor(counter.ctx, asking({ nik, kkNumber: other.kkNumber })))).toBe(
			'register_mismatch',
		);
		const elsewhere = family.address.kelurahanCode.startsWith('32.75.01') ? '32.75.02' : '32.75.01';
		const far = await makeOfficer(t, 'agent', { kind: 'kecamatan', code: elsewhere });
		expect(codeOf(await startFor(far.ctx, asking({ nik, kkNumber }, { channel: 'agent' })))).toBe(
			'outside_jurisdiction',
		);
		expect(codeOf(await startFor(counter.ctx, asking({ nik, kkNumber }, { channel: 'agent' })))).toBe(
			'not_allowed',
		);
		expect(codeOf(await startFor((await makeOfficer(t, 'verifier')).ctx, asking({ nik, kkNumber })))).toBe(
			'not_allowed',
		);
	});

	test('at an office is for its counter officers, wherever the resident lives', async () => {
		const family = await nextFamily(t);
		const { nik, kkNumber } = family.members[0]!;
		const here = await makeOfficer(t, 'counter_officer', { kind: 'office', code: 'disdukcapil' });
		const started = valueOf(await startFor(here.ctx, asking({ nik, kkNumber })));
		expect((await viewApplication(here.ctx, started.number)).ok).toBe(true);
	});

	test('what is written alongside refuses: nothing stays', async () => {
		const family = await nextFamily(t);
		const { nik, kkNumber } = family.members[0]!;
		const counter = await makeOfficer(t, 'counter_officer');
		const refused = await startFor(counter.ctx, asking({ nik, kkNumber }), () =>
			Promise.resolve(refuse('stale')),
		);
		expect(codeOf(refused)).toBe('stale');
		expect(await accountOfResident(t.ctx, t.ctx.db, nik)).toBeNull();
	});
});

test('an officer may try few wrong pairs', async () => {
	const counter = await makeOfficer(t, 'counter_officer');
	const family = await nextFamily(t);
	const other = await nextFamily(t);
	const wrong = { nik: family.members[0]!.nik, kkNumber: other.kkNumber };
	const codes = [];
	for (let tries = 0; tries < 11; tries++)
		codes.push(codeOf(await findResidentFor(counter.ctx, 'counter', wrong)));
	expect(codes.at(9)).toBe('register_mismatch');
	expect(codes.at(10)).toBe('too_many_attempts');
});

test('an applicant’s own application is not an officer’s to fill in', async () => {
	const { number } = await makeApplication(t, { status: 'draft' });
	const counter = await makeOfficer(t, 'counter_officer');
	expect(await filledFor(counter.ctx, number)).toBeNull();
	expect(await filledFor(counter.ctx, `EOP-${randomUUID()}`)).toBeNull();
});
