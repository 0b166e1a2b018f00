import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DukcapilSettings } from '#server/adapters/population-registry/dukcapil.ts';

/** A row as the web service writes it. */
export type Row = Readonly<Record<string, unknown>>;

/** Every way the server can be told to be wrong. */
export type Wrong =
	| 'wrong_ip'
	| 'login_failed'
	| 'unknown_respon'
	| 'web_page'
	| 'no_json'
	| 'no_content'
	| 'half_a_body'
	| 'endless'
	| 'silent'
	| 'status_500'
	| 'redirect';

export type DukcapilServer = {
	readonly settings: DukcapilSettings;
	/** What was asked: method and body. */
	readonly asked: { readonly method: string; readonly body: Readonly<Record<string, string>> }[];
	/** How many questions were under way at once, at most. */
	readonly mostAtOnce: () => number;
	people: readonly Row[];
	/** Null: right. */
	wrong: Wrong | null;
	/** Milliseconds before an answer. */
	slowMs: number;
	close(): Promise<void>;
};

const contract = {
	lembaga: '3275/contoh_dinas',
	user: 'contoh',
	password: 'rahasia-contoh',
	ip: '10.9.8.7',
	methods: { resident: 'CALL_NIK', family: 'CALL_NIK_GET_KK', verify: null },
};

const page = (content: readonly Row[]): string =>
	JSON.stringify({
		content,
		lastPage: true,
		numberOfElements: content.length,
		sort: null,
		totalElements: content.length,
		firstPage: true,
		number: 0,
		size: content.length,
	});
const respon = (words: string): string => page([{ RESPON: words }]);

/**
 * A server that keeps the contract of the `get_json` web service (process.md): one path, POST, the contract's user and address, pages of
 * rows, errors that come as 200. With `people` of the test's own making.
 */
export async function dukcapilServer(people: readonly Row[] = []): Promise<DukcapilServer> {
	const asked: DukcapilServer['asked'] = [];
	let underWay = 0;
	let most = 0;
	const state = { people, wrong: null as Wrong | null, slowMs: 0 };

	function find(method: string, body: Readonly<Record<string, string>>): string {
		const { nik, no_kk: kk } = body;
		const person = state.people.find((row) => row['NIK'] === nik);
		const none = respon('Data Tidak Ditemukan');
		switch (method) {
			case 'CALL_NIK':
				return person ? page([person]) : none;
			case 'CALL_NIK_GET_KK': {
				const family = state.people.filter((row) => row['NO_KK'] === (person ? person['NO_KK'] : kk));
				return family.length > 0 ? page(family) : none;
			}
			case 'CALL_VERIFY_BY_ELEMEN':
				return person
					? page([{ NIK: 'Sesuai', NO_KK: person['NO_KK'] === kk ? 'Sesuai (100)' : 'Tidak Sesuai' }])
					: none;
			default:
				return respon('Method Tidak Terdaftar');
		}
	}

	function answer(request: IncomingMessage, response: ServerResponse, text: string): void {
		const send = (body: string, status = 200, type = 'application/json'): void => {
			response.writeHead(status, { 'content-type': type });
			response.end(body);
		};
		const prefix = `/dukcapil/get_json/${contract.lembaga}/`;
		if (request.method !== 'POST' || !request.url?.startsWith(prefix)) return send('', 404);
		const body = JSON.parse(text) as Readonly<Record<string, string>>;
		const method = request.url.slice(prefix.length);
		asked.push({ method, body });
		switch (state.wrong) {
			case 'unknown_respon':
				return send(respon(`Kuota Akses Hari Ini Habis untuk SITI ${body['nik']}`));
			case 'web_page':
				return send('<html><body>Login</body></html>', 200, 'text/html');
			case 'no_json':
				return send('ORA-12170 TNS:Connect timeout');
			case 'no_content':
				return send('{"status":"ok"}');
			case 'half_a_body': {
				const whole = find(method, body);
				response.writeHead(200, { 'content-length': String(whole.length) });
				response.write(whole.slice(0, Math.ceil(whole.length / 2)));
				return void setTimeout(() => response.destroy(), 10);
			}
			case 'endless':
				return send(page([{ RESPON: 'x'.repeat(2_000_000) }]));
			case 'silent':
				return;
			case 'status_500':
				return send('{}', 500);
			case 'redirect':
				response.writeHead(302, { location: 'http://127.0.0.1:1/' });
				return void response.end();
		}
		if (state.wrong === 'wrong_ip' || body['ip_user'] !== contract.ip)
			return send(respon('IP Address Tidak Sesuai'));
		if (
			state.wrong === 'login_failed' ||
			body['user_id'] !== contract.user ||
			body['password'] !== contract.password
		)
			return send(respon('Login Gagal'));
		send(find(method, body));
	}

	const server = createServer((request, response) => {
		most = Math.max(most, ++underWay);
		response.once('close', () => underWay--);
		let text = '';
		request.setEncoding('utf8').on('data', (part: string) => (text += part));
		request.on('end', () => setTimeout(() => answer(request, response, text), state.slowMs));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return Object.assign(state, {
		settings: { ...contract, url: `http://127.0.0.1:${port}`, timeoutMs: 5_000, parallel: 4 },
		asked,
		mostAtOnce: () => most,
		close: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	});
}

/** A family of fictional people as the web service writes them. */
export const fictionalFamily: readonly Row[] = [
	{
		NIK: '3275015708880003',
		NO_KK: '3275011203150007',
		NAMA_LGKP: 'SITI CONTOH',
		TMPT_LHR: 'BEKASI',
		TGL_LHR: '1988-08-17',
		JENIS_KLMIN: 'PEREMPUAN',
		AGAMA: 'ISLAM',
		STATUS_KAWIN: 'KAWIN',
		GOL_DARAH: 'TIDAK TAHU',
		JENIS_PKRJN: 'MENGURUS RUMAH TANGGA',
		PDDK_AKH: 'SLTA / SEDERAJAT',
		STAT_HBKEL: 'ISTRI',
		EKTP_STATUS: 'PRINT_READY_RECORD',
		NAMA_LGKP_IBU: 'IBU CONTOH',
		NAMA_LGKP_AYAH: 'AYAH CONTOH',
		ALAMAT: 'JL. CONTOH NO. 5',
		NO_RT: 3,
		NO_RW: 7,
		NO_PROP: 32,
		NO_KAB: 75,
		NO_KEC: 1,
		NO_KEL: 1001,
	},
	{
		NIK: '3275011001850002',
		NO_KK: '3275011203150007',
		NAMA_LGKP: 'BUDI CONTOH',
		TMPT_LHR: 'JAKARTA',
		TGL_LHR: '1985-01-10 00:00:00',
		JENIS_KLMIN: 'Laki-Laki',
		AGAMA: 'KRISTEN',
		STATUS_KAWIN: 'KAWIN TERCATAT',
		GOL_DARAH: null,
		JENIS_PKRJN: 'KARYAWAN SWASTA',
		PDDK_AKH: 'DIPLOMA IV/STRATA I',
		STAT_HBKEL: 'KEPALA KELUARGA',
		EKTP_STATUS: 'CARD ISSUED',
		NAMA_LGKP_IBU: 'IBU LAIN',
		NAMA_LGKP_AYAH: null,
		ALAMAT: 'JL. CONTOH NO. 5',
		NO_RT: '003',
		NO_RW: '007',
		NO_PROP: '32',
		NO_KAB: '75',
		NO_KEC: '01',
		NO_KEL: '1001',
	},
];
