import { describe, expect, it } from 'vitest';
import type { SubmittedAnswer } from '#domain/applications/submitted-answers.ts';
import type { Answer } from '#domain/catalogue/form.ts';
import type { Resident } from '#domain/identity/resident.ts';
import { compareWithRegister, niksIn, type RegisterRecord, type Sign } from './compare-with-register.ts';

const person = (more: Partial<Resident>): Resident => ({
	nik: '3275010101900001',
	kkNumber: '3275010101110001',
	name: 'SITI AMINAH',
	sex: 'female',
	birthPlace: 'BEKASI',
	birthDate: '1990-01-01',
	religion: '1',
	bloodType: '4',
	education: '5',
	occupation: '3',
	maritalStatus: '2',
	relation: '3',
	citizenship: '1',
	fatherName: 'AHMAD',
	motherName: 'FATIMAH',
	recordingStatus: '3',
	basicStatus: '1',
	...more,
});
const head = person({ nik: '3275010202880002', name: 'BUDI SANTOSO', sex: 'male', relation: '1' });
const wife = person({});
const stranger = person({ nik: '3275020303950003', kkNumber: '3275020202220002', name: 'DEWI LESTARI' });
const dead = person({ nik: '3275010404500004', name: 'SUPARMAN', basicStatus: '2' });
const register: RegisterRecord = {
	family: {
		kkNumber: '3275010101110001',
		address: {
			street: 'Jl. Melati No. 12',
			rt: '003',
			rw: '007',
			kelurahanCode: '32.75.01.1001',
			postalCode: '17112',
		},
		members: [head, wife, dead],
	},
	others: [stranger],
	kelurahanNames: { '32.75.01.1001': 'Bekasi Jaya' },
};

const text = (value: string) => ({ id: value, en: value });
const answer = (field: string, value: Answer, more: Partial<SubmittedAnswer> = {}): SubmittedAnswer => ({
	path: field,
	page: 'halaman',
	pageTitle: text('Halaman'),
	field,
	label: text(field),
	kind: 'text',
	value,
	text: text(typeof value === 'string' ? value : 'beberapa'),
	...more,
});
const list = (...rows: SubmittedAnswer[][]): SubmittedAnswer =>
	answer('anggota', [], { kind: 'list', rows: rows.map((answers) => ({ title: text('Baris'), answers })) });

const signsOf = (
	answers: readonly SubmittedAnswer[],
	of: RegisterRecord | null = register,
): Record<string, Sign | null> =>
	Object.fromEntries(
		compareWithRegister(answers, of).flatMap(({ lines }) => lines.map((line) => [line.path, line.sign])),
	);
const recordedOf = (answers: readonly SubmittedAnswer[], path: string): string | undefined =>
	compareWithRegister(answers, register)
		.flatMap(({ lines }) => lines)
		.find((line) => line.path === path)?.recorded?.id;

describe('compareWithRegister', () => {
	it('marks what the register showed and now says otherwise', () => {
		const known = { known: true } as const;
		expect(
			signsOf([
				answer('noKk', '3275010101110001', known),
				answer('alamat', 'Jl. Mawar No. 1', known),
				answer('namaKepalaKeluarga', 'budi  santoso', known),
			]),
		).toEqual({
			noKk: 'same',
			alamat: 'differs',
			namaKepalaKeluarga: 'same',
		});
	});

	it('takes a new address for a change, and the same one, with or without zeros, for the same', () => {
		expect(
			signsOf([
				answer('alamat', 'Jl. Mawar No. 1'),
				answer('rt', '3'),
				answer('rw', '8'),
				answer('kelurahan', '32.75.01.1001'),
			]),
		).toEqual({
			alamat: 'changes',
			rt: 'same',
			rw: 'changes',
			kelurahan: 'same',
		});
		expect(recordedOf([answer('kelurahan', '32.75.01.1002')], 'kelurahan')).toBe('Bekasi Jaya');
	});

	it('finds people of the family and of other families by NIK, and says when there is nobody', () => {
		expect(
			signsOf([
				answer('nikPemohon', wife.nik, { kind: 'member' }),
				answer('nikPasangan', stranger.nik, { kind: 'nik' }),
				answer('nikWali', '3275019999999999', { kind: 'nik' }),
				answer('nikLama', dead.nik, { kind: 'member' }),
			]),
		).toEqual({ nikPemohon: 'same', nikPasangan: 'same', nikWali: 'not_found', nikLama: 'inactive' });
		expect(recordedOf([answer('nikPemohon', wife.nik, { kind: 'member' })], 'nikPemohon')).toContain('Istri');
		expect(recordedOf([answer('nikPasangan', stranger.nik, { kind: 'nik' })], 'nikPasangan')).toContain(
			'DEWI LESTARI',
		);
	});

	it('sets name, birth date, sex and KK of a row beside those of the NIK in the same row', () => {
		const signs = signsOf([
			list([
				answer('nik', stranger.nik, { kind: 'nik', path: 'anggota.0.nik' }),
				answer('namaLengkap', 'Dewi Lestary', { kind: 'name', path: 'anggota.0.namaLengkap' }),
				answer('tanggalLahir', '1990-01-01', { kind: 'date', path: 'anggota.0.tanggalLahir' }),
				answer('jenisKelamin', '1', { kind: 'code', path: 'anggota.0.jenisKelamin' }),
				answer('noKkAsal', '3275020202220002', { kind: 'kkNumber', path: 'anggota.0.noKkAsal' }),
			]),
		]);
		expect(signs).toEqual({
			anggota: null,
			'anggota.0.nik': 'same',
			'anggota.0.namaLengkap': 'differs',
			'anggota.0.tanggalLahir': 'same',
			'anggota.0.jenisKelamin': 'differs',
			'anggota.0.noKkAsal': 'same',
		});
	});

	it('sets the name of a deceased of another KK, and of their parents, beside the register', () => {
		const died = [
			answer('namaJenazah', 'Dewi Lestary', { kind: 'name' }),
			answer('nikJenazah', stranger.nik, { kind: 'nik' }),
			answer('namaAyah', 'ahmad', { kind: 'name' }),
			answer('namaIbu', 'Fatma', { kind: 'name' }),
		];
		expect(signsOf(died)).toEqual({
			namaJenazah: 'differs',
			nikJenazah: 'same',
			namaAyah: 'same',
			namaIbu: 'differs',
		});
		expect(recordedOf(died, 'namaJenazah')).toBe('DEWI LESTARI');
		expect(recordedOf(died, 'namaIbu')).toBe('FATIMAH');
		const unnamed = person({ ...stranger, motherName: '' });
		expect(signsOf(died, { ...register, others: [unnamed] })['namaIbu']).toBeNull();
		const unknown = signsOf(died, { ...register, others: [] });
		expect(unknown).toMatchObject({ namaJenazah: null, nikJenazah: 'not_found' });
		expect(signsOf([died[0]!])['namaJenazah']).toBeNull();
	});

	it('sets a parent of another KK beside the register by the NIK typed, and witnesses too', () => {
		const mother = (name: string, born = '1990-01-01') => [
			answer('namaIbu', name, { kind: 'name' }),
			answer('nikIbuLuar', stranger.nik, { kind: 'nik' }),
			answer('tempatLahirIbu', 'Bekasi'),
			answer('tanggalLahirIbu', born, { kind: 'date' }),
			answer('kewarganegaraanIbu', '1', { kind: 'code' }),
		];
		expect(signsOf(mother('DEWI LESTARI'))).toEqual({
			namaIbu: 'same',
			nikIbuLuar: 'same',
			tempatLahirIbu: 'same',
			tanggalLahirIbu: 'same',
			kewarganegaraanIbu: 'same',
		});
		expect(signsOf(mother('DEWI', '1991-01-01'))).toMatchObject({
			namaIbu: 'differs',
			tanggalLahirIbu: 'differs',
		});
		const witness = [
			answer('namaSaksi1', 'DEWI', { kind: 'name' }),
			answer('nikSaksi1', stranger.nik, { kind: 'nik' }),
			answer('namaAyah', 'Slamet', { kind: 'name' }),
		];
		expect(signsOf(witness)).toEqual({ namaSaksi1: 'differs', nikSaksi1: 'same', namaAyah: null });
	});

	it('takes another relation for the change that is asked for', () => {
		const row = (shdk: string) =>
			list([
				answer('nik', wife.nik, { kind: 'member', path: 'a.0.nik' }),
				answer('shdk', shdk, { kind: 'code', path: 'a.0.shdk' }),
			]);
		expect(signsOf([row('9')])['a.0.shdk']).toBe('changes');
		expect(signsOf([row('3')])['a.0.shdk']).toBe('same');
	});

	it('says when a new name is already on the KK, surer when the birth date is too', () => {
		const row = (name: string, born: string) =>
			list([
				answer('namaLengkap', name, { kind: 'newName', path: 'a.0.nama' }),
				answer('tanggalLahir', born, { kind: 'date', path: 'a.0.lahir' }),
			]);
		expect(signsOf([row('Siti Aminah', '1990-01-01')])['a.0.nama']).toBe('already_there');
		expect(signsOf([row('Siti Aminah', '2026-11-01')])['a.0.nama']).toBe('differs');
		expect(signsOf([row('Aisyah Putri', '2026-11-01')])['a.0.nama']).toBeNull();
	});

	it('reads the change of an element: before as the register has it, after as it does not have it yet', () => {
		const change = (semula: string, menjadi: string) =>
			signsOf([
				list([
					answer('nik', wife.nik, { kind: 'member', path: 'e.0.nik' }),
					answer('elemen', 'agama', { kind: 'choice', path: 'e.0.elemen' }),
					answer('semula', semula, { path: 'e.0.semula' }),
					answer('menjadi', menjadi, { path: 'e.0.menjadi' }),
				]),
			]);
		expect(change('ISLAM', 'Kristen')).toMatchObject({ 'e.0.semula': 'same', 'e.0.menjadi': 'changes' });
		expect(change('Hindu', 'Islam')).toMatchObject({
			'e.0.semula': 'differs',
			'e.0.menjadi': 'already_there',
		});
	});

	it('reads the change of a KTP-el from the holder named above the rows', () => {
		const signs = signsOf([
			answer('nik', wife.nik, { kind: 'member' }),
			list([
				answer('elemen', 'tanggalLahir', { kind: 'choice', path: 'e.0.elemen' }),
				answer('semula', '01-01-1990', { path: 'e.0.semula' }),
			]),
		]);
		expect(signs['e.0.semula']).toBe('same');
	});

	it('says nothing of what the register does not keep, and nothing at all without a register', () => {
		expect(signsOf([answer('telepon', '+6281234567890', { kind: 'phone' })])).toEqual({ telepon: null });
		expect(signsOf([answer('alamat', 'Jl. Mawar No. 1', { known: true })], null)).toEqual({ alamat: null });
	});

	it('groups by page, each row of a list a group of its own', () => {
		const groups = compareWithRegister(
			[answer('telepon', '1'), list([answer('nik', wife.nik, { kind: 'member', path: 'anggota.0.nik' })])],
			register,
		);
		expect(groups.map(({ id, row, lines }) => [id, row, lines.length])).toEqual([
			['halaman', false, 2],
			['anggota.0', true, 1],
		]);
	});
});

describe('niksIn', () => {
	it('finds the NIKs of others, in rows too, once each; members of the own family are not among them', () => {
		const answers = [
			answer('nikWali', stranger.nik, { kind: 'nik' }),
			list([answer('nik', stranger.nik, { kind: 'nik' })], [answer('nik', wife.nik, { kind: 'member' })]),
		];
		expect(niksIn(answers)).toEqual([stranger.nik]);
	});
});
