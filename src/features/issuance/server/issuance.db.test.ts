import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocument } from '#features/applications/server/finish-application.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { totpCode } from '#features/accounts/server/second-factor.ts';
import { listCheckKeys } from '#server/signing-keys-store.ts';
import {
	arrive,
	codeOf,
	desk,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer } from '../../../../tests/support/make.ts';
import { signAll, signatory, signingOn } from '../../../../tests/support/signing.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { approveDocuments } from './approve-documents.ts';
import { checkIssued } from './check-issued.ts';
import { qrText } from './check-token.ts';
import { listIssuedOf } from './issuance-queries.ts';
import { openContent } from './issuance-store.ts';
import { prepareAgain, prepareDocuments } from './prepare-documents.ts';
import { readIssued } from './read-issued.ts';
import { refuseDocument } from './refuse-document.ts';
import { revokeDocument } from './revoke-document.ts';
import { signApproved } from './sign-approved.ts';

let t: TestCtx;
let folder: string;
beforeAll(async () => {
	t = await testCtx(signingOn);
	folder = mkdtempSync(join(tmpdir(), 'e-open-signed-'));
});
afterAll(async () => {
	await t.close();
	rmSync(folder, { recursive: true, force: true });
});

const issuedOf = async (number: string) => await listIssuedOf(t.ctx.db, (await storedOf(t, number)).row.id);
const anyone = () => t.actAs({ kind: 'anyone' });
const check = async (code: string) => await checkIssued(anyone(), { code, address: '10.0.0.1' });

/** An application that SIAK has accepted, its documents waiting for the signatory. */
async function entered(options: Parameters<typeof makeApplication>[1] = {}) {
	const made = await makeApplication(t, { status: 'processing', ...options });
	const { operator } = await desk(t);
	valueOf(await enterSiak(operator, { number: made.number }));
	await prepareDocuments(t.ctx);
	return made;
}

describe('a KK', () => {
	test('is composed once SIAK has accepted, printed only once it is signed, and had by its applicant alone', async () => {
		const made = await entered();
		const { operator } = await desk(t);
		const [waiting] = await issuedOf(made.number);
		expect(waiting).toMatchObject({ state: 'waiting', kind: 'kk', version: 1 });
		const content = openContent((await storedOf(t, made.number)).dataKey, waiting!);
		expect(content.people.map(({ name }) => name)).toEqual(
			made.applicant.family.members.map(({ name }) => name),
		);
		expect(codeOf(await printDocument(operator, { number: made.number }))).toBe('not_signed_yet');
		expect(codeOf(await check(waiting!.code))).toBe('not_found');
		expect(codeOf(await readIssued(made.applicant.ctx, waiting!.code))).toBe('not_found');
		const preview = valueOf(await readIssued((await signatory(t)).ctx, waiting!.code));
		expect(preview.pdf.subarray(0, 5).toString()).toBe('%PDF-');

		expect(await signAll(t)).toBe(1);
		expect(await signAll(t)).toBe(0);
		const [signed] = await issuedOf(made.number);
		expect(signed).toMatchObject({ state: 'signed', fault: null });
		const own = valueOf(await readIssued(made.applicant.ctx, signed!.code));
		expect(own.pdf.includes('ETSI.CAdES.detached')).toBe(true);
		expect(codeOf(await readIssued((await makeApplicant(t)).ctx, signed!.code))).toBe('not_found');
		expect(codeOf(await readIssued(anyone(), signed!.code))).toBe('not_signed_in');
		const read = await t.ctx.db
			.selectFrom('audit')
			.select('action')
			.where('subjectId', '=', signed!.id)
			.orderBy('id')
			.execute();
		expect(read.map(({ action }) => action)).toEqual([
			'prepare_document',
			'preview_document',
			'approve_document',
			'sign_document',
			'read_issued_document',
		]);
		const notices = await t.ctx.db
			.selectFrom('notices')
			.select('kind')
			.where('applicationId', '=', signed!.applicationId)
			.execute();
		expect(notices.map(({ kind }) => kind)).toContain('document_signed');
		valueOf(await printDocument(operator, { number: made.number }));
	});

	test('of a newer date supersedes the one before; its page tells no name', async () => {
		const made = await entered();
		await signAll(t);
		const [first] = await issuedOf(made.number);
		// The same KK, asked for again by somebody on it.
		const { numberHash, kind } = first!;
		const other = await entered();
		await signAll(t);
		const [second] = await issuedOf(other.number);
		await t.ctx.db
			.updateTable('issuedDocuments')
			.set({ state: 'approved' })
			.where('id', '=', second!.id)
			.execute();
		await t.ctx.db
			.updateTable('issuedDocuments')
			.set({ numberHash, kind })
			.where('id', '=', second!.id)
			.execute();
		expect(await signApproved(t.ctx)).toBe(1);
		const told = valueOf(await check(first!.code));
		expect(told).toMatchObject({ state: 'superseded', endReason: 'newer', kind: 'kk' });
		expect(told.maskedNumber).toMatch(/^•{12}\d{4}$/);
		expect(JSON.stringify(told)).not.toContain(made.applicant.resident.name);
		expect(valueOf(await check(second!.code)).state).toBe('valid');
	});

	test('that was lost holds no more, and is composed, signed and printed anew', async () => {
		const made = await entered();
		await signAll(t);
		const { operator } = await desk(t);
		valueOf(await printDocument(operator, { number: made.number }));
		const { reportPaperLost } = await import('#features/applications/server/report-lost.ts');
		valueOf(await reportPaperLost(operator, { number: made.number, reason: 'Hilang di meja cetak' }));
		const [gone] = await issuedOf(made.number);
		expect(valueOf(await check(gone!.code))).toMatchObject({ state: 'revoked', endReason: 'lost' });
		expect(codeOf(await printDocument(operator, { number: made.number }))).toBe('not_signed_yet');
		expect(await signAll(t)).toBe(1);
		const [again] = await issuedOf(made.number);
		expect(again).toMatchObject({ state: 'signed', version: 2 });
		expect(again!.code).not.toBe(gone!.code);
		valueOf(await printDocument(operator, { number: made.number }));
	});
});

test('what was found wrong at the counter is revoked, and composed anew once it is mended', async () => {
	const { reportWrongData, correctData } =
		await import('#features/applications/server/hand-over/report-wrong-data.ts');
	const made = await entered();
	const { number } = made;
	await signAll(t);
	await arriveReady(made);
	const { counter, operator } = await desk(t);
	const [wrong] = await issuedOf(number);
	valueOf(await reportWrongData(counter, { number, reason: 'Nama ibu salah satu huruf' }));
	expect(valueOf(await check(wrong!.code))).toMatchObject({ state: 'revoked', endReason: 'correction' });
	await prepareDocuments(t.ctx);
	expect(await issuedOf(number)).toHaveLength(1);
	valueOf(await correctData(operator, { number }));
	expect(codeOf(await printDocument(operator, { number }))).toBe('not_signed_yet');
	expect(await signAll(t)).toBe(1);
	valueOf(await printDocument(operator, { number }));
});

describe('the other kinds', () => {
	test.each([
		['AKTA_LAHIR', 'AYAH_IBU', ['akta_lahir', 'kk']],
		['AKTA_MATI', 'LURAH', ['akta_mati', 'kk']],
		['SKPWNI', 'ANTAR_PROVINSI', ['skpwni']],
	])('%s %s', async (service, variant, kinds) => {
		const made = await entered({ service, variant });
		const all = await issuedOf(made.number);
		expect(all.map(({ kind }) => kind)).toEqual(kinds);
		const { dataKey } = await storedOf(t, made.number);
		const content = openContent(dataKey, all[0]!);
		expect(content.name).not.toBe('');
		expect(content.parts.flatMap(({ lines }) => lines).filter(({ value }) => value === '').length).toBe(0);
		expect(await signAll(t)).toBe(kinds.length);
		expect((await storedOf(t, made.number)).row.unsigned).toBe(false);
		const { operator } = await desk(t);
		valueOf(await printDocument(operator, { number: made.number }));
		if (process.env.KEEP_SIGNED)
			for (const { code, kind } of all)
				writeFileSync(
					join(process.env.KEEP_SIGNED, `${kind}.pdf`),
					valueOf(await readIssued(operator, code)).pdf,
				);
	});

	test('a card is not signed', async () => {
		const made = await entered({ service: 'CETAK_KTP', variant: 'RUSAK' });
		expect(await issuedOf(made.number)).toEqual([]);
		const { operator } = await desk(t);
		valueOf(await printDocument(operator, { number: made.number }));
	});
});

describe('the signatory', () => {
	test('approves with the second factor, once each; who does not sign may not', async () => {
		const made = await entered();
		const [{ code }] = (await issuedOf(made.number)) as unknown as [{ code: string }];
		const { ctx, totpSecret } = await signatory(t);
		const otp = totpCode(totpSecret, t.ctx.now());
		const { operator } = await desk(t);
		const approve = (by: typeof ctx, typed: string, codes = [code]) =>
			approveDocuments(by, { codes, otp: typed, passphrase: '' });
		expect(codeOf(await approve(operator, otp))).toBe('not_allowed');
		expect(codeOf(await approve((await makeOfficer(t, 'signatory')).ctx, otp))).toBe('signatory_unknown');
		expect(codeOf(await approve(ctx, '000000'))).toBe('code_wrong');
		expect(codeOf(await approve(ctx, ''))).toBe('invalid_input');
		expect(codeOf(await approve(ctx, otp, []))).toBe('invalid_input');
		expect(valueOf(await approve(ctx, otp))).toEqual({ documents: 1 });
		expect(codeOf(await approve(ctx, otp))).toBe('code_wrong');
		t.now('2026-11-24T09:01:00+07:00');
		expect(codeOf(await approve(ctx, totpCode(totpSecret, t.ctx.now())))).toBe('document_moved_on');
		expect(codeOf(await refuseDocument(ctx, { code, reason: 'Terlambat dipikirkan' }))).toBe(
			'document_moved_on',
		);
		expect(await signApproved(t.ctx)).toBe(1);
	});

	test('refuses one with a reason; the SIAK operator has it composed anew', async () => {
		const made = await entered();
		const { number } = made;
		const [{ code }] = (await issuedOf(number)) as unknown as [{ code: string }];
		const { ctx } = await signatory(t);
		const { operator, verifier } = await desk(t);
		expect(codeOf(await refuseDocument(ctx, { code, reason: '' }))).toBe('invalid_input');
		expect(codeOf(await refuseDocument(verifier, { code, reason: 'Nama salah ketik' }))).toBe('not_allowed');
		valueOf(await refuseDocument(ctx, { code, reason: 'Nama ibu salah ketik' }));
		await prepareDocuments(t.ctx);
		expect(await issuedOf(number)).toHaveLength(1);
		expect(codeOf(await prepareAgain(verifier, { number }))).toBe('not_allowed');
		valueOf(await prepareAgain(operator, { number }));
		expect(codeOf(await prepareAgain(operator, { number }))).toBe('document_moved_on');
		expect((await issuedOf(number)).map(({ state, version }) => [version, state])).toEqual([
			[2, 'waiting'],
			[1, 'refused'],
		]);
		expect(await signAll(t)).toBe(1);
	});
});

describe('a supervisor', () => {
	test('revokes: before it is collected it is issued anew, afterwards it is gone; a stranger and a wrong class are refused', async () => {
		const supervisor = (await makeOfficer(t, 'supervisor')).ctx;
		const made = await entered();
		await signAll(t);
		const { operator } = await desk(t);
		valueOf(await printDocument(operator, { number: made.number }));
		const [{ code }] = (await issuedOf(made.number)) as unknown as [{ code: string }];
		const revoke = (by: typeof supervisor, why: string, reason = 'Nama ayah salah tulis') =>
			revokeDocument(by, { code, why, reason });
		expect(codeOf(await revoke(operator, 'correction'))).toBe('not_allowed');
		expect(codeOf(await revoke(supervisor, 'newer'))).toBe('invalid_input');
		expect(codeOf(await revoke(supervisor, 'correction', ''))).toBe('invalid_input');
		const far = (await makeOfficer(t, 'supervisor', { kind: 'kelurahan', code: '32.75.99.1001' })).ctx;
		expect(codeOf(await revoke(far, 'correction'))).toBe('outside_jurisdiction');
		valueOf(await revoke(supervisor, 'correction'));
		expect(codeOf(await revoke(supervisor, 'correction'))).toBe('document_moved_on');
		expect(valueOf(await check(code))).toMatchObject({ state: 'revoked', endReason: 'correction' });
		expect((await storedOf(t, made.number)).row).toMatchObject({
			status: 'processing',
			printedAt: null,
			unsigned: true,
		});
		expect(await signAll(t)).toBe(1);
		await arriveReady(made);
		await arrive(t, made, 'collected');
		const [second] = await issuedOf(made.number);
		valueOf(
			await revokeDocument(supervisor, { code: second!.code, why: 'court', reason: 'Putusan PN 12/2026' }),
		);
		expect((await storedOf(t, made.number)).row.status).toBe('collected');
		expect(valueOf(await check(second!.code))).toMatchObject({ state: 'revoked', endReason: 'court' });
		expect(codeOf(await readIssued(made.applicant.ctx, second!.code))).toBe('not_found');
	});
});

async function arriveReady(made: Awaited<ReturnType<typeof entered>>): Promise<void> {
	const { bring } = await import('../../../../tests/support/make-application.ts');
	const { operator } = await desk(t);
	valueOf(await printDocument(operator, { number: made.number }));
	await bring(t, made.number);
}

describe('what anybody can check', () => {
	const script = (keys: string, text: string, ...more: string[]) =>
		spawnSync(process.execPath, ['bin/check-document.mjs', keys, text, ...more], {
			encoding: 'utf8',
			env: {},
		});

	test('the QR, by a script that has the public key alone: genuine, of another document, changed, of another key', async () => {
		const made = await entered();
		await signAll(t);
		const [signed] = await issuedOf(made.number);
		const { kind, number, name, issuedOn } = openContent((await storedOf(t, made.number)).dataKey, signed!);
		const text = qrText(t.ctx, { kind, number, name, issuedOn, code: signed!.code });
		expect(text).toMatch(new RegExp(`^http://localhost:3000/cek/${signed!.code}#EO1\\.`));
		const keys = join(folder, 'keys.json');
		writeFileSync(keys, JSON.stringify({ keys: await listCheckKeys(t.ctx.db) }));
		expect(script(keys, text)).toMatchObject({
			status: 0,
			stdout: expect.stringContaining('ASLI: Kartu Keluarga') as string,
		});
		const spaced = number.replace(/(.{4})/g, '$1 ');
		expect(script(keys, text, '--nomor', spaced, '--nama', name.toLowerCase())).toMatchObject({ status: 0 });
		expect(script(keys, text, '--nomor', number, '--nama', 'ORANG LAIN')).toMatchObject({ status: 1 });
		const [address, token] = text.split('#') as [string, string];
		for (const at of [4, 15, 20, 28, 40, token.length - 40]) {
			const other = token[at] === 'A' ? 'B' : 'A';
			expect(
				script(keys, `${address}#${token.slice(0, at)}${other}${token.slice(at + 1)}`).status,
				String(at),
			).toBe(1);
		}
		const { privateKey } = generateKeyPairSync('ed25519');
		const foreign = qrText(
			{ env: t.ctx.env, checkKey: { id: 'cafe0123', privateKey } },
			{ kind, number, name, issuedOn, code: signed!.code },
		);
		expect(script(keys, foreign)).toMatchObject({ status: 1 });
		const pretending = foreign.replace(/#EO1\.[0-9a-f]+/, `#EO1.${t.ctx.checkKey.id}`);
		expect(script(keys, pretending)).toMatchObject({ status: 1 });
		expect(script(keys, 'https://contoh.example/menu')).toMatchObject({ status: 1 });
		expect(script(keys, '')).toMatchObject({ status: 2 });
	});

	test('the signature, by openssl with the certificate, and where poppler is installed by pdfsig; no byte can be changed', async () => {
		const made = await entered();
		await signAll(t);
		const [signed] = await issuedOf(made.number);
		const { pdf } = valueOf(await readIssued(made.applicant.ctx, signed!.code));
		const path = (name: string) => join(folder, name);
		const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(pdf.toString('latin1'))!.slice(1).map(Number);
		const [from, room, after, rest] = range as [number, number, number, number];
		expect([from, after + rest]).toEqual([0, pdf.length]);
		const { publicPart } = await t.ctx.db
			.selectFrom('signingKeys')
			.select('publicPart')
			.where('purpose', '=', 'certificate')
			.executeTakeFirstOrThrow();
		writeFileSync(path('certificate.pem'), new X509Certificate(publicPart).toString());
		/** Whether openssl finds the CMS signature good over the range, signing certificate included (`-cades`). */
		const byOpenssl = (file: Buffer): boolean => {
			writeFileSync(
				path('signed.bin'),
				Buffer.concat([file.subarray(0, room), file.subarray(after, after + rest)]),
			);
			const hex = file.subarray(room + 1, after - 1).toString('latin1');
			writeFileSync(path('signature.der'), Buffer.from(hex, 'hex'));
			const trust = ['-CAfile', path('certificate.pem'), '-purpose', 'any'];
			const args = ['cms', '-verify', '-cades', ...trust, '-binary', '-inform', 'DER'];
			const files = ['-in', path('signature.der'), '-content', path('signed.bin'), '-out', path('out')];
			return spawnSync('openssl', [...args, ...files]).status === 0;
		};
		const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined;
		const byPdfsig = (file: Buffer): string => {
			writeFileSync(path('file.pdf'), file);
			return spawnSync('pdfsig', [path('file.pdf')], { encoding: 'utf8' }).stdout;
		};
		expect(byOpenssl(pdf)).toBe(true);
		if (hasPdfsig) {
			const said = byPdfsig(pdf);
			expect(said).toContain('Signature is Valid');
			expect(said).toContain('ETSI.CAdES.detached');
			expect(said).toContain('Total document signed');
		}
		const changed = (at: number): Buffer => {
			const copy = Buffer.from(pdf);
			copy[at] = copy[at]! ^ 1;
			return copy;
		};
		const places = [10, Math.floor(room / 3), Math.floor(room / 2), room - 20, after + 10, pdf.length - 8];
		for (const at of places) {
			expect(byOpenssl(changed(at)), `byte ${at}`).toBe(false);
			if (hasPdfsig) expect(byPdfsig(changed(at)), `byte ${at}`).not.toContain('Signature is Valid');
		}
		// In the signature itself: the digest it holds, and its last bytes.
		const hex = pdf.subarray(room + 1, after - 1).toString('latin1');
		const last = hex.replace(/0+$/, '').length;
		for (const at of [room + 1 + last - 8, room + 1 + last - 60])
			expect(byOpenssl(changed(at)), `byte ${at}`).toBe(false);
		if (process.env.KEEP_SIGNED) writeFileSync(join(process.env.KEEP_SIGNED, 'kk.pdf'), pdf);
	});

	test('a code that is none, or nobody’s, is not found; too many questions are refused', async () => {
		expect(codeOf(await check('bukan kode'))).toBe('not_found');
		expect(codeOf(await check('2222-2222-2222'))).toBe('not_found');
		let last: string | null = null;
		for (let n = 0; n < 61; n += 1)
			last = codeOf(await checkIssued(anyone(), { code: 'x', address: '10.9.9.9' }));
		expect(last).toBe('too_many_attempts');
	});
});
