import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BsreSettings } from '#server/adapters/signing/bsre.ts';
import { localSigning } from '#server/adapters/signing/local.ts';
import { makeCertificate } from '#server/adapters/signing/certificate.ts';

/** Every way the server can be told to be wrong. */
type Wrong = 'status_503' | 'no_pdf' | 'half' | 'silent' | 'certificate_expired' | 'unknown_client';

export type BsreServer = {
	readonly settings: BsreSettings;
	/** What was asked, without the file. */
	readonly asked: Readonly<Record<string, string>>[];
	/** Null: right. */
	wrong: Wrong | null;
	close(): Promise<void>;
};

const account = { user: 'contoh', password: 'rahasia-contoh' };
const signer = { nik: '3275011705680001', passphrase: 'frasa sandi contoh' };
/** The signatory the server knows. */
export const bsreSigner = { name: 'Mulyadi Hartono', ...signer };

const said = (error: string): string => JSON.stringify({ status_code: 2031, error });

/**
 * A server that keeps the contract of the e-sign client of BSrE: `POST /api/sign/pdf`, multipart, Basic authorization, the signed PDF as its
 * answer, reasons as JSON with `error`.
 */
export async function bsreServer(): Promise<BsreServer> {
	const asked: BsreServer['asked'] = [];
	const state = { wrong: null as Wrong | null };
	const own = localSigning(await makeCertificate({ name: signer.nik, organisation: 'Uji' }, new Date()));
	const server = createServer((request, response) => {
		void (async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const answer = (status: number, body: string | Buffer, type = 'application/json') =>
				response.writeHead(status, { 'content-type': type }).end(body);
			const basic = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
			if (request.headers.authorization !== basic || state.wrong === 'unknown_client')
				return answer(401, said('Client tidak dikenal'));
			if (state.wrong === 'status_503') return answer(503, '<html>gangguan</html>', 'text/html');
			if (state.wrong === 'silent') return;
			if (request.url?.startsWith('/api/user/status/')) return answer(404, said('NIK tidak terdaftar'));
			if (request.method !== 'POST' || request.url !== '/api/sign/pdf') return answer(404, said('tidak ada'));
			const form = await new Response(Buffer.concat(chunks), {
				headers: { 'content-type': request.headers['content-type'] ?? '' },
			}).formData();
			const text = (name: string): string => {
				const value = form.get(name);
				return typeof value === 'string' ? value : '';
			};
			const file = form.get('file');
			const names = ['nik', 'passphrase', 'tampilan', 'reason', 'location'];
			asked.push(Object.fromEntries(names.map((name) => [name, text(name)])));
			if (!(file instanceof Blob) || file.type !== 'application/pdf' || text('tampilan') !== 'invisible')
				return answer(400, said('Parameter tidak lengkap'));
			if (state.wrong === 'certificate_expired') return answer(400, said('Sertifikat pengguna kedaluwarsa'));
			if (text('nik') !== signer.nik) return answer(404, said('User tidak terdaftar'));
			if (text('passphrase') !== signer.passphrase) return answer(400, said('Passphrase anda salah'));
			if (state.wrong === 'no_pdf') return answer(200, '<html>masuk</html>', 'text/html');
			const pdf = Buffer.from(await file.arrayBuffer());
			const facts = { at: new Date(), reason: text('reason'), location: text('location') };
			const signed = await own.sign(pdf, bsreSigner, facts);
			if (state.wrong === 'half') {
				response.writeHead(200, { 'content-length': String(signed.length) }).write(signed.subarray(0, 100));
				return setTimeout(() => response.destroy(), 20);
			}
			return answer(200, signed, 'application/pdf');
		})();
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return {
		settings: { url: `http://127.0.0.1:${port}`, ...account, timeoutMs: 1_500 },
		asked,
		get wrong() {
			return state.wrong;
		},
		set wrong(wrong) {
			state.wrong = wrong;
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}
