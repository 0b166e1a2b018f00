import { afterEach, describe, expect, test } from 'vitest';
import {
	dukcapilServer,
	fictionalFamily,
	type DukcapilServer,
	type Wrong,
} from '../../../../tests/support/dukcapil-server.ts';
import { dukcapilRegistry, type DukcapilSettings } from './dukcapil.ts';
import { RegisterUnavailable } from './port.ts';

const [wife, head] = fictionalFamily as [Record<string, string>, Record<string, string>];
const kk = wife['NO_KK']!;
const open: DukcapilServer[] = [];
async function serving() {
	const server = await dukcapilServer(fictionalFamily);
	open.push(server);
	return server;
}
afterEach(async () => {
	for (const server of open.splice(0)) await server.close();
});

const faultOf = async (asking: Promise<unknown>): Promise<RegisterUnavailable> => {
	const error = await asking.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof RegisterUnavailable)) throw new Error('it answered');
	return error;
};

describe('what the web service knows', () => {
	test('a resident, official words as codes', async () => {
		const server = await serving();
		expect(await dukcapilRegistry(server.settings).findResident(wife['NIK']!)).toEqual({
			nik: wife['NIK'],
			kkNumber: kk,
			name: 'SITI CONTOH',
			sex: 'female',
			birthPlace: 'BEKASI',
			birthDate: '1988-08-17',
			religion: '1',
			bloodType: '13',
			education: '5',
			occupation: '2',
			maritalStatus: '2',
			relation: '3',
			citizenship: '1',
			fatherName: 'AYAH CONTOH',
			motherName: 'IBU CONTOH',
			recordingStatus: '5',
			basicStatus: '1',
		});
		expect(server.asked).toEqual([
			{
				method: 'CALL_NIK',
				body: { nik: wife['NIK'], user_id: 'contoh', password: 'rahasia-contoh', ip_user: '10.9.8.7' },
			},
		]);
	});

	test('a family by its KK or by one of it, the head first, with its address', async () => {
		const { settings } = await serving();
		const registry = dukcapilRegistry(settings);
		const family = await registry.findFamily(kk, wife['NIK']);
		expect(family!.members.map(({ nik }) => nik)).toEqual([head['NIK'], wife['NIK']]);
		expect(family!.members[0]).toMatchObject({ birthDate: '1985-01-10', sex: 'male', fatherName: '' });
		expect(family!.address).toEqual({
			street: 'JL. CONTOH NO. 5',
			rt: '003',
			rw: '007',
			kelurahanCode: '32.75.01.1001',
			postalCode: '',
		});
		expect(await registry.findFamily(kk)).toEqual(family);
		// Who has moved to another KK since is no family of the one asked for.
		expect(await registry.findFamily('3275010101200001', wife['NIK'])).toBeNull();
	});

	test('nobody: "Data Tidak Ditemukan" is an answer', async () => {
		const { settings } = await serving();
		const registry = dukcapilRegistry(settings);
		expect(await registry.findResident('3275010101900009')).toBeNull();
		expect(await registry.findFamily('3275010101900009')).toBeNull();
		expect(await registry.verify('3275010101900009', kk)).toBe(false);
		expect(await registry.check()).toBeNull();
	});

	test('match or no match by the elements, where the contract has it; the record does not travel', async () => {
		const server = await serving();
		const methods = { ...server.settings.methods, verify: 'CALL_VERIFY_BY_ELEMEN' };
		const registry = dukcapilRegistry({ ...server.settings, methods });
		expect(await registry.verify(wife['NIK']!, kk)).toBe(true);
		expect(await registry.verify(wife['NIK']!, '3275010101200001')).toBe(false);
		expect(await registry.verify('3275010101900009', kk)).toBe(false);
		expect(server.asked.map(({ method }) => method)).toEqual(Array(3).fill('CALL_VERIFY_BY_ELEMEN'));
		const plainly = dukcapilRegistry(server.settings);
		expect(await plainly.verify(wife['NIK']!, kk)).toBe(true);
		expect(await plainly.verify(wife['NIK']!, '3275010101200001')).toBe(false);
	});

	test('it only reads', async () => {
		const { settings } = await serving();
		const registry = dukcapilRegistry(settings);
		expect(registry.entry).toBe('by_hand');
		const entry = {
			event: 'reissue_kk',
			kkNumber: kk,
			subjectNik: null,
			answers: {},
			on: '2026-11-24',
		} as const;
		await expect(registry.enter('k/1', entry)).rejects.toThrow('only reads');
	});
});

describe('what goes wrong', () => {
	const faults: readonly (readonly [Wrong, string, RegExp])[] = [
		['wrong_ip', 'wrong_ip', /"IP Address Tidak Sesuai".*DUKCAPIL_IP/],
		['login_failed', 'login_failed', /"Login Gagal".*DUKCAPIL_USER, DUKCAPIL_PASSWORD/],
		['unknown_respon', 'not_understood', /RESPON "KUOTA AKSES HARI INI HABIS UNTUK …"/],
		['web_page', 'not_understood', /a web page instead of JSON/],
		['no_json', 'not_understood', /no JSON/],
		['no_content', 'not_understood', /without rows/],
		['half_a_body', 'no_answer', /ended early/],
		['endless', 'not_understood', /longer than any answer/],
		['silent', 'no_answer', /does not answer \(TimeoutError\)/],
		['status_500', 'no_answer', /status 500/],
		['redirect', 'no_answer', /status 302/],
	];
	test.each(faults)('%s is told as it is, with nothing of anybody', async (wrong, fault, words) => {
		const server = await serving();
		server.wrong = wrong;
		const timeoutMs = wrong === 'silent' ? 200 : 5_000;
		const registry = dukcapilRegistry({ ...server.settings, timeoutMs });
		const error = await faultOf(registry.findResident(wife['NIK']!));
		expect(error.fault).toBe(fault);
		expect(error.message).toMatch(words);
		expect(error.message).not.toMatch(/\d{5}|SITI|rahasia/);
		expect(error.cause).toBeUndefined();
		expect(await registry.check()).toMatchObject({ fault });
		server.wrong = null;
		expect(await registry.check()).toBeNull();
	});

	test('nobody listens', async () => {
		const server = await serving();
		await server.close();
		const error = await faultOf(dukcapilRegistry(server.settings).findFamily(kk));
		expect(error.message).toBe('the web service does not answer (ECONNREFUSED)');
	});

	test('another user, password or address than the contract’s', async () => {
		const { settings } = await serving();
		const asking = async (other: Partial<DukcapilSettings>): Promise<string> =>
			(await faultOf(dukcapilRegistry({ ...settings, ...other }).findResident(wife['NIK']!))).fault;
		expect(await asking({ password: 'salah' })).toBe('login_failed');
		expect(await asking({ user: 'lain' })).toBe('login_failed');
		expect(await asking({ ip: '10.0.0.1' })).toBe('wrong_ip');
		expect(await asking({ lembaga: 'lain' })).toBe('no_answer');
		expect(await asking({ methods: { ...settings.methods, resident: 'BYNIK' } })).toBe('not_understood');
	});

	test.each([
		['AGAMA', 'SALAH TULIS', 'AGAMA holds a word that the table agama does not'],
		['STATUS_KAWIN', 'RUMIT', 'STATUS_KAWIN holds a word that the table statusPerkawinanKK does not'],
		['JENIS_PKRJN', 'PENJAGA MERCUSUAR', 'JENIS_PKRJN holds a word that the table pekerjaan does not'],
		['STAT_HBKEL', 'TETANGGA', 'STAT_HBKEL holds a word that the table shdk does not'],
		['EKTP_STATUS', 'HILANG DI JALAN', 'EKTP_STATUS holds a word that the table statusRekamKtp does not'],
		['TGL_LHR', '1988-02-30', 'TGL_LHR is no date'],
		['TGL_LHR', null, 'TGL_LHR is missing'],
		['NAMA_LGKP', '  ', 'NAMA_LGKP is missing'],
		['NO_KK', '123', 'NO_KK is none'],
		['NIK', { nested: 1 }, 'NIK is missing'],
	])('%s = %j names the field, never the word', async (field, value, message) => {
		const server = await serving();
		const registry = dukcapilRegistry({ ...server.settings, timeoutMs: 2_000 });
		const other = { ...wife, [field]: value };
		server.people = [other];
		// Found under whatever the row now says.
		if (field === 'NIK')
			server.people = [
				{ ...other, NIK: undefined },
				{ ...other, NO_KK: kk },
			];
		const asking = field === 'NIK' ? registry.findFamily(kk) : registry.findResident(wife['NIK']!);
		expect((await faultOf(asking)).message).toBe(message);
	});
});

describe('it is asked no more than it bears', () => {
	test('so many at once, the others wait their turn', async () => {
		const server = await serving();
		server.slowMs = 20;
		const registry = dukcapilRegistry({ ...server.settings, parallel: 2, timeoutMs: 2_000 });
		await Promise.all(Array.from({ length: 8 }, () => registry.findResident(wife['NIK']!)));
		expect(server.mostAtOnce()).toBe(2);
		expect(server.asked).toHaveLength(8);
	});

	test('one question is one request, and after five failures in a row none is sent', async () => {
		const server = await serving();
		server.wrong = 'status_500';
		const registry = dukcapilRegistry(server.settings);
		for (let i = 0; i < 8; i++) await faultOf(registry.findResident(wife['NIK']!));
		expect(server.asked).toHaveLength(5);
		const { message } = await faultOf(registry.verify(wife['NIK']!, kk));
		expect(message).toBe('left alone after failures in a row');
	});
});
