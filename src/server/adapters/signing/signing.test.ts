import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bsreServer, bsreSigner, type BsreServer } from '../../../../tests/support/bsre-server.ts';
import { bsreSigning } from './bsre.ts';
import { makeCertificate } from './certificate.ts';
import { localSigning } from './local.ts';
import { SigningRefused, SigningUnavailable } from './port.ts';
import { withSignatureField } from './signature-field.ts';

const facts = { at: new Date('2026-11-24T02:00:00Z'), reason: 'Penerbitan', location: 'Kota Contoh' };
const nobody = { name: 'Mulyadi', nik: null, passphrase: null };

const page = (draw: (doc: PDFKit.PDFDocument) => void = () => {}): Promise<Buffer> => {
	const doc = new PDFDocument({ size: 'A4' });
	const chunks: Buffer[] = [];
	doc.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))));
	doc.text('Halo');
	draw(doc);
	doc.end();
	return ended;
};

describe('a certificate of the product’s own', () => {
	test('signs without changing what was there, and each time anew', async () => {
		const local = localSigning(await makeCertificate({ name: 'Uji', organisation: 'Uji' }, new Date()));
		expect(await local.check()).toBeNull();
		const pdf = await page();
		const signed = await local.sign(pdf, nobody, facts);
		expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true);
		const text = signed.toString('latin1');
		expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
		expect(text).toContain('/M (D:20261124020000Z)');
		expect(text).toMatch(/\/Name <FEFF[0-9A-F]+>/);
	});

	test('refuses files of another form: no table, fields of their own, nothing', async () => {
		const field = { name: 'x', ...facts };
		expect(() => withSignatureField(Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF'), field)).toThrow('table');
		expect(() => withSignatureField(Buffer.alloc(0), field)).toThrow('table');
		const linked = await page((doc) => doc.link(10, 10, 50, 50, 'https://contoh.example'));
		expect(() => withSignatureField(linked, field)).toThrow('fields of its own');
	});
});

describe('the e-sign client of BSrE', () => {
	let server: BsreServer;
	beforeAll(async () => {
		server = await bsreServer();
	});
	afterAll(() => server.close());
	beforeEach(() => {
		server.wrong = null;
	});
	const signing = (more: object = {}) => bsreSigning({ ...server.settings, ...more });
	const signed = async (signer: object = {}, more: object = {}) =>
		await signing(more).sign(await page(), { ...bsreSigner, ...signer }, facts);
	const fault = async (asked: Promise<unknown>): Promise<string> =>
		await asked.then(
			() => 'signed',
			(error: unknown) =>
				error instanceof SigningRefused
					? error.fault
					: error instanceof SigningUnavailable
						? 'away'
						: String(error),
		);

	test('is asked as its contract says, and gives the signed file', async () => {
		expect((await signed()).includes('ETSI.CAdES.detached')).toBe(true);
		expect(server.asked.at(-1)).toEqual({
			nik: bsreSigner.nik,
			passphrase: bsreSigner.passphrase,
			tampilan: 'invisible',
			reason: 'Penerbitan',
			location: 'Kota Contoh',
		});
		expect(await signing().check()).toBeNull();
	});

	test('refuses: the passphrase, the signatory, the certificate, the client; nothing is asked without a passphrase', async () => {
		expect(await fault(signed({ passphrase: 'salah' }))).toBe('passphrase');
		expect(await fault(signed({ nik: '3275011705680002' }))).toBe('certificate');
		server.wrong = 'certificate_expired';
		expect(await fault(signed())).toBe('certificate');
		server.wrong = null;
		expect(await fault(signed({}, { password: 'lain' }))).toBe('settings');
		const before = server.asked.length;
		expect(await fault(signed({ passphrase: null }))).toBe('passphrase');
		expect(server.asked).toHaveLength(before);
		server.wrong = 'unknown_client';
		expect(await signing().check()).toContain('BSRE_PASSWORD');
	});

	test.each(['status_503', 'no_pdf', 'half', 'silent'] as const)('away: %s', async (wrong) => {
		server.wrong = wrong;
		expect(await fault(signed({}, { timeoutMs: 300 }))).toBe('away');
	});

	test('away: nobody listens; its message says nothing of anybody', async () => {
		const asked = signed({}, { url: 'http://127.0.0.1:9' });
		const words = await asked.catch((error: unknown) => String(error));
		expect(words).toContain('cannot be reached');
		expect(words).not.toContain(bsreSigner.nik);
		expect(await signing({ url: 'http://127.0.0.1:9' }).check()).toContain('cannot be reached');
	});
});
