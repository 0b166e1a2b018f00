import { RegisterUnavailable, type RegisterFault } from './port.ts';

/** Where the web service is and who asks; given by the contract (Permendagri 102/2019, MEM). */
export type DukcapilSettings = {
	/** http://host:port, without the path. */
	readonly url: string;
	/** The institution, or region code and user: a part of the path. */
	readonly lembaga: string;
	readonly user: string;
	readonly password: string;
	/** The address of this machine that the contract names. */
	readonly ip: string;
	/** The names of the methods are fixed per contract. `verify` null: the contract has none, a match is read from the record. */
	readonly methods: { readonly resident: string; readonly family: string; readonly verify: string | null };
	readonly timeoutMs: number;
	readonly parallel: number;
};

/** A row of an answer, as it came. */
export type Content = Readonly<Record<string, unknown>>;

/** The longest answer that is read: a page of a large family is a few kilobytes. */
const MOST_BYTES = 1_000_000;

const refusals: Readonly<Record<string, { readonly fault: RegisterFault; readonly problem: string }>> = {
	'IP ADDRESS TIDAK SESUAI': {
		fault: 'wrong_ip',
		problem:
			'the web service does not accept this machine’s address ("IP Address Tidak Sesuai"): check DUKCAPIL_IP and the address that reaches it',
	},
	'LOGIN GAGAL': {
		fault: 'login_failed',
		problem:
			'the web service does not accept the user ("Login Gagal"): check DUKCAPIL_USER, DUKCAPIL_PASSWORD and DUKCAPIL_LEMBAGA',
	},
};
const NOT_FOUND = 'DATA TIDAK DITEMUKAN';

const notUnderstood = (what: string): RegisterUnavailable =>
	new RegisterUnavailable(`the web service’s answer is not understood: ${what}`, 'not_understood');

/** Words a service says of itself. Any other word of an answer may be of somebody. */
const ownWords = new Set(
	(
		'ADA AKSES ALAMAT ANDA BELUM BERLAKU BATAS BESOK COBA DATA DATABASE DAN DI DITOLAK ERROR GAGAL GANGGUAN HABIS HARI HUBUNGI INI IP ' +
		'JARINGAN KE KONEKSI KUOTA LAGI LIMIT LOGIN MASA MELEBIHI METHOD NIK NONAKTIF PASSWORD PEMELIHARAAN SALAH SEDANG SERVER SERVICE ' +
		'SESUAI SISTEM TERDAFTAR TERBATAS TIDAK TIMEOUT UNTUK USER'
	).split(' '),
);
/** What an answer says, as it may stand in a log: words a service says of itself, everything else left out. */
const wordsOf = (text: string): string =>
	text
		.split(/[^A-Z]+/)
		.filter((word) => word !== '')
		.slice(0, 12)
		.map((word) => (ownWords.has(word) ? word : '…'))
		.join(' ');

/**
 * Asks one method of the `get_json` web service. Null: "Data Tidak Ditemukan". Everything else that is no page of rows throws
 * {@link RegisterUnavailable}, whose message holds nothing of what was asked or answered.
 */
export async function callDukcapil(
	settings: DukcapilSettings,
	method: string,
	question: Readonly<Record<string, string>>,
): Promise<readonly Content[] | null> {
	const body = await send(settings, method, question);
	let page: unknown;
	try {
		page = JSON.parse(body);
	} catch {
		throw notUnderstood(body.trimStart().startsWith('<') ? 'a web page instead of JSON' : 'no JSON');
	}
	const rows = (page as { content?: unknown } | null)?.content;
	if (!Array.isArray(rows) || rows.some((row) => typeof row !== 'object' || row === null))
		throw notUnderstood('JSON without rows in `content`');
	const content = rows as readonly Content[];
	const said = content.map((row) => row['RESPON']).find((respon) => respon !== undefined);
	if (said === undefined) return content.length > 0 ? content : null;
	const respon = String(said).trim().replace(/\s+/g, ' ').toUpperCase();
	if (respon === NOT_FOUND) return null;
	const known = refusals[respon];
	if (known) throw new RegisterUnavailable(known.problem, known.fault);
	throw notUnderstood(`RESPON "${wordsOf(respon)}"`);
}

async function send(
	settings: DukcapilSettings,
	method: string,
	question: Readonly<Record<string, string>>,
): Promise<string> {
	const path = settings.lembaga.split('/').map(encodeURIComponent).join('/');
	const address = `${settings.url.replace(/\/+$/, '')}/dukcapil/get_json/${path}/${encodeURIComponent(method)}`;
	let response: Response;
	try {
		response = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify({
				...question,
				user_id: settings.user,
				password: settings.password,
				ip_user: settings.ip,
			}),
			redirect: 'manual',
			signal: AbortSignal.timeout(settings.timeoutMs),
		});
	} catch (error) {
		throw new RegisterUnavailable(`the web service does not answer (${reasonOf(error)})`);
	}
	if (response.status !== 200) {
		await response.body?.cancel().catch(() => {});
		throw new RegisterUnavailable(`the web service answers with status ${response.status}`);
	}
	return await readAll(response);
}

async function readAll(response: Response): Promise<string> {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	try {
		for await (const part of response.body ?? []) {
			bytes += part.byteLength;
			if (bytes > MOST_BYTES) break;
			parts.push(part);
		}
	} catch (error) {
		throw new RegisterUnavailable(`the web service’s answer ended early (${reasonOf(error)})`);
	}
	if (bytes > MOST_BYTES) throw notUnderstood('longer than any answer');
	return Buffer.concat(parts).toString('utf8');
}

/** The system’s own name of what went wrong with a connection, e.g. ECONNREFUSED. */
function reasonOf(error: unknown): string {
	const { name, cause } = error as Error;
	const code = (cause as { code?: unknown } | undefined)?.code;
	return typeof code === 'string' ? code : name;
}
