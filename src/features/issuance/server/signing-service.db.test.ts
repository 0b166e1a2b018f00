import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { bsreSigning } from '#server/adapters/signing/bsre.ts';
import type { SigningPort } from '#server/adapters/signing/port.ts';
import type { Ctx } from '#server/ctx.ts';
import { bsreServer, bsreSigner, type BsreServer } from '../../../../tests/support/bsre-server.ts';
import { desk, makeApplication, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { signingOn } from '../../../../tests/support/signing.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { recordApproval } from './approve-documents.ts';
import { listIssuedOf } from './issuance-queries.ts';
import { prepareDocuments } from './prepare-documents.ts';
import { signApproved } from './sign-approved.ts';
import { saveSignatory } from './signatory.ts';

/* A signing service that is away, refuses, or is asked by two at once. */

let t: TestCtx;
let server: BsreServer;
let ctx: Ctx;
let signatory: Ctx;
beforeAll(async () => {
	t = await testCtx(signingOn);
	server = await bsreServer();
	ctx = { ...t.ctx, signing: bsreSigning({ ...server.settings, timeoutMs: 2_500 }) };
	signatory = { ...(await makeOfficer(t, 'signatory')).ctx, signing: ctx.signing };
	const { nik } = bsreSigner;
	valueOf(await saveSignatory(signatory, { nip: '196805171994031002', title: 'Kepala Dinas', nik }));
});
afterAll(async () => {
	await server.close();
	await t.close();
});

const issued = async (number: string) =>
	(await listIssuedOf(t.ctx.db, (await storedOf(t, number)).row.id))[0]!;

async function approved(passphrase = bsreSigner.passphrase): Promise<string> {
	const { number } = await makeApplication(t, { status: 'processing' });
	valueOf(await enterSiak((await desk(t)).operator, { number }));
	await prepareDocuments(ctx);
	valueOf(await recordApproval(signatory, { codes: [(await issued(number)).code], passphrase }));
	return number;
}
const passphrases = async (): Promise<number> => {
	const rows = await t.ctx.db
		.selectFrom('signingBatches')
		.select('id')
		.where('passphrase', 'is not', null)
		.execute();
	return rows.length;
};
const at = (instant: string): Ctx => ({ ...ctx, now: () => new Date(instant) });

test('away: it waits and says so, is tried again with pauses, and is signed once; the passphrase is forgotten then', async () => {
	const number = await approved();
	server.wrong = 'status_503';
	expect(await signApproved(at('2026-11-24T09:00:00+07:00'))).toBe(0);
	expect(await issued(number)).toMatchObject({ state: 'approved', tries: 1, fault: 'away' });
	// Not before its pause is over.
	server.wrong = null;
	expect(await signApproved(at('2026-11-24T09:00:30+07:00'))).toBe(0);
	expect(await passphrases()).toBe(1);
	expect(await signApproved(at('2026-11-24T09:01:00+07:00'))).toBe(1);
	expect(await issued(number)).toMatchObject({ state: 'signed', tries: 2, fault: null });
	expect(await passphrases()).toBe(0);
	expect(await signApproved(at('2026-11-24T09:30:00+07:00'))).toBe(0);
});

test('two workers at once: each document is signed once', async () => {
	const numbers = [await approved(), await approved(), await approved()];
	const before = server.asked.length;
	const counts = await Promise.all([signApproved(ctx), signApproved(ctx)]);
	expect(counts[0] + counts[1]).toBe(3);
	expect(server.asked.length - before).toBe(3);
	for (const number of numbers) expect((await issued(number)).state).toBe('signed');
});

test('a worker that died between the service and the database: signed again, kept once', async () => {
	const number = await approved();
	const dying: SigningPort = {
		...ctx.signing!,
		sign: async (...asked) => {
			await ctx.signing!.sign(...asked);
			throw new Error('the process ended');
		},
	};
	expect(await signApproved({ ...at('2026-11-24T10:00:00+07:00'), signing: dying })).toBe(0);
	expect(await issued(number)).toMatchObject({ state: 'approved', fault: 'internal' });
	expect(await signApproved(at('2026-11-24T10:02:00+07:00'))).toBe(1);
	expect((await issued(number)).state).toBe('signed');
});

test('a wrong passphrase: back to the signatory with why, and no other document is held up', async () => {
	const wrong = await approved('salah');
	const right = await approved();
	expect(await signApproved(ctx)).toBe(1);
	expect(await issued(wrong)).toMatchObject({ state: 'waiting', fault: 'passphrase', batchId: null });
	expect((await issued(right)).state).toBe('signed');
	const passphrase = bsreSigner.passphrase;
	valueOf(await recordApproval(signatory, { codes: [(await issued(wrong)).code], passphrase }));
	expect(await signApproved(ctx)).toBe(1);
});

test('away for more than a day: the passphrase is kept no longer, and is asked for again', async () => {
	const number = await approved();
	server.wrong = 'silent';
	expect(await signApproved(at('2026-11-25T10:00:00+07:00'))).toBe(0);
	server.wrong = null;
	expect(await passphrases()).toBe(0);
	expect(await signApproved(at('2026-11-25T11:00:00+07:00'))).toBe(0);
	expect(await issued(number)).toMatchObject({ state: 'waiting', fault: 'passphrase' });
});
