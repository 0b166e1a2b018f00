import { SigningRefused, SigningUnavailable, type SigningFault, type SigningPort } from './port.ts';

/** Where the e-sign client of BSrE (BSSN) runs and who asks; given by the contract. */
export type BsreSettings = {
	/** http://host:port, without the path. */
	readonly url: string;
	readonly user: string;
	readonly password: string;
	readonly timeoutMs: number;
};

/** A signed page is some hundred kilobytes at most. */
const mostBytes = 20_000_000;

/* What the service says of itself, by words of its message (MEM: error messages of the e-sign client; the codes differ between versions). */
const faults: readonly (readonly [RegExp, SigningFault])[] = [
	[/passphrase|sandi/i, 'passphrase'],
	[/sertifikat|certificate|expired|kedaluwarsa|terdaftar|registered|nik/i, 'certificate'],
	[/unauthori[sz]ed|akses|client/i, 'settings'],
];

const faultOf = (status: number, message: string): SigningFault =>
	status === 401 || status === 403
		? 'settings'
		: (faults.find(([pattern]) => pattern.test(message))?.[1] ?? 'document');

/** The service's message: JSON with `error`, `message` or `msg`, whose words are only matched and never kept. */
async function messageOf(response: Response): Promise<string> {
	const text = (await response.text().catch(() => '')).slice(0, 2_000);
	try {
		const said = JSON.parse(text) as Readonly<Record<string, unknown>>;
		return [said['error'], said['message'], said['msg']].filter((one) => typeof one === 'string').join(' ');
	} catch {
		return text;
	}
}

async function ask(settings: BsreSettings, path: string, init: RequestInit): Promise<Response> {
	const authorization = `Basic ${Buffer.from(`${settings.user}:${settings.password}`).toString('base64')}`;
	try {
		return await fetch(new URL(path, settings.url), {
			...init,
			headers: { authorization },
			redirect: 'error',
			signal: AbortSignal.timeout(settings.timeoutMs),
		});
	} catch (error) {
		const { name } = error as Error;
		throw new SigningUnavailable(
			name === 'TimeoutError'
				? 'the signing service did not answer in time'
				: 'the signing service cannot be reached',
		);
	}
}

/**
 * The e-sign client of BSrE: `POST /api/sign/pdf`, multipart with file, nik, passphrase and `tampilan=invisible`, Basic authorization; the
 * answer is the signed PDF (shape of public clients of it, e.g. pemkotbekasi/node-esign-BSrE). 4xx: refused for good, everything else: later.
 */
export const bsreSigning = (settings: BsreSettings): SigningPort => ({
	kind: 'bsre',
	personal: true,
	sign: async (pdf, signer, facts) => {
		if (!signer.nik || !signer.passphrase)
			throw new SigningRefused('passphrase', 'the signatory’s NIK or passphrase is missing');
		const form = new FormData();
		form.set('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'dokumen.pdf');
		form.set('nik', signer.nik);
		form.set('passphrase', signer.passphrase);
		form.set('tampilan', 'invisible');
		form.set('reason', facts.reason);
		form.set('location', facts.location);
		const response = await ask(settings, '/api/sign/pdf', { method: 'POST', body: form });
		if (response.status >= 500 || response.status === 408 || response.status === 429)
			throw new SigningUnavailable(`the signing service answers ${response.status}`);
		if (!response.ok) {
			const fault = faultOf(response.status, await messageOf(response));
			throw new SigningRefused(fault, `the signing service refuses (${response.status}): ${fault}`);
		}
		const signed = Buffer.from(
			await response.arrayBuffer().catch(() => {
				throw new SigningUnavailable('the signing service’s answer broke off');
			}),
		);
		const isPdf = signed.length < mostBytes && signed.subarray(0, 5).toString('latin1') === '%PDF-';
		if (!isPdf || !signed.includes('/ByteRange'))
			throw new SigningUnavailable('the signing service’s answer is no signed PDF');
		return signed;
	},
	check: async () => {
		try {
			// Nobody has this NIK: whatever is answered, it answers (MEM: GET /api/user/status/{nik}).
			const { status } = await ask(settings, '/api/user/status/0000000000000000', { method: 'GET' });
			if (status === 401 || status === 403)
				return 'the signing service does not accept BSRE_USER or BSRE_PASSWORD';
			return status >= 500 ? `the signing service answers ${status}` : null;
		} catch (error) {
			return (error as Error).message;
		}
	},
});
