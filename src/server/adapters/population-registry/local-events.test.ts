import { describe, expect, test } from 'vitest';
import type { SiakEvent } from '#domain/catalogue/service.ts';
import {
	aunt,
	baby,
	cousin,
	daughter,
	dead,
	enter,
	familiesAfter,
	family,
	father,
	mother,
	movedAway,
	otherFamily,
	refused,
	roles,
	son,
	uncle,
} from './local-fixtures.ts';

describe('any event', () => {
	test('is refused for a KK the register does not have', () => {
		expect(enter('reissue_kk', {}, { kkNumber: '3275019999990001' })).toEqual(refused('family_unknown'));
	});
	test('that it does not have is a fault, not a refusal', () => {
		expect(() => enter('fly_away' as SiakEvent)).toThrow('cannot enter fly_away');
	});
});

describe('birth', () => {
	test('adds the baby without a NIK, the number of the KK stays', () => {
		const change = enter('add_birth', { anggota: [baby], nikIbu: mother.nik, nikAyah: father.nik });
		const [after] = familiesAfter(change);
		expect(after).toMatchObject({ was: family.kkNumber, number: 'same' });
		expect(after!.members.at(-1)).toEqual({
			nik: null,
			name: 'KIRANA SANTOSO',
			sex: 'female',
			birthPlace: 'BEKASI',
			birthDate: '2026-11-01',
			religion: '1',
			bloodType: '13',
			education: '1',
			occupation: '1',
			maritalStatus: '1',
			relation: '4',
			citizenship: '1',
			fatherName: father.name,
			motherName: mother.name,
			recordingStatus: '1',
			basicStatus: '1',
		});
		expect(after!.members).toHaveLength(5);
		expect(change).toMatchObject({ print: [{ kk: 0 }] });
	});
	test('of a mother alone leaves the father open', () => {
		const [after] = familiesAfter(enter('add_birth', { anggota: [baby], namaIbu: 'Rina Wati' }));
		expect(after!.members.at(-1)).toMatchObject({ motherName: 'RINA WATI', fatherName: '-' });
	});
	test('twice is a double record, in one entry too', () => {
		const again = { ...baby, namaLengkap: daughter.name, tanggalLahir: daughter.birthDate };
		expect(enter('add_birth', { anggota: [again], nikIbu: mother.nik, nikAyah: father.nik })).toEqual(
			refused('double_record'),
		);
		expect(enter('add_birth', { anggota: [baby, baby], nikIbu: mother.nik })).toEqual(
			refused('double_record'),
		);
	});
	test('twins are two', () => {
		const twins = [baby, { ...baby, namaLengkap: 'Kinanti Santoso' }];
		expect(
			familiesAfter(enter('add_birth', { anggota: twins, nikIbu: mother.nik }))[0]!.members,
		).toHaveLength(6);
	});
	test('to a mother of another KK, or dead, is refused', () => {
		expect(enter('add_birth', { anggota: [baby], nikIbu: aunt.nik })).toEqual(refused('member_of_other_kk'));
		expect(enter('add_birth', { anggota: [baby], nikIbu: dead.nik })).toEqual(refused('inactive_nik'));
	});
});

describe('joining', () => {
	const row = { nik: cousin.nik, shdk: '9', noKkAsal: otherFamily.kkNumber };
	test('moves the person from one KK to the other', () => {
		const [host, origin] = familiesAfter(enter('join_family', { anggota: [row] }));
		expect(roles(host!.members).at(-1)).toBe(`${cousin.nik} 9`);
		expect(host).toMatchObject({ was: family.kkNumber, number: 'same' });
		expect(origin).toMatchObject({ was: otherFamily.kkNumber, number: 'same' });
		expect(roles(origin!.members)).toEqual([`${uncle.nik} 1`, `${aunt.nik} 3`]);
	});
	test('is refused when the stated KK is not theirs', () => {
		expect(enter('join_family', { anggota: [{ ...row, noKkAsal: '3275049999990001' }] })).toEqual(
			refused('member_of_other_kk'),
		);
	});
	test('is refused when those left behind have no head', () => {
		expect(enter('join_family', { anggota: [{ ...row, nik: uncle.nik }] })).toEqual(refused('head_missing'));
	});
	test('a whole family may join', () => {
		const rows = otherFamily.members.map(({ nik }) => ({ nik, shdk: '9' }));
		const [host, origin] = familiesAfter(enter('join_family', { anggota: rows }));
		expect(host!.members).toHaveLength(7);
		expect(origin!.members).toEqual([]);
	});
	test('twice is a double record; the dead and the unknown do not join', () => {
		expect(enter('join_family', { anggota: [{ nik: son.nik, shdk: '9' }] })).toEqual(
			refused('double_record'),
		);
		expect(enter('join_family', { anggota: [{ nik: dead.nik, shdk: '9' }] })).toEqual(
			refused('inactive_nik'),
		);
		expect(enter('join_family', { anggota: [{ nik: '3578011505850001', shdk: '9' }] })).toEqual(
			refused('inactive_nik'),
		);
	});
	test('with an SKPWNI comes somebody from another city, or back', () => {
		const skpwni = { nomorSkpwni: 'SKPWNI/3578/03112026/0012' };
		const [host] = familiesAfter(
			enter('join_family', {
				...skpwni,
				anggota: [{ nik: '3578015505920004', shdk: '9', namaLengkap: 'Wulan Sari' }],
			}),
		);
		expect(host!.members.at(-1)).toMatchObject({
			name: 'WULAN SARI',
			sex: 'female',
			birthDate: '1992-05-15',
		});
		const back = familiesAfter(
			enter('join_family', { ...skpwni, anggota: [{ nik: movedAway.nik, shdk: '9' }] }),
		);
		expect(roles(back[0]!.members).at(-1)).toBe(`${movedAway.nik} 9`);
		expect(enter('join_family', { anggota: [{ nik: movedAway.nik, shdk: '9' }] })).toEqual(
			refused('inactive_nik'),
		);
	});
});

describe('leaving', () => {
	test('a dead member leaves the KK and its number stays', () => {
		const [after] = familiesAfter(
			enter('remove_members', { anggota: [{ nik: son.nik, alasan: 'meninggal' }] }),
		);
		expect(after!.number).toBe('same');
		expect(roles(after!.members)).toEqual([
			`${father.nik} 1`,
			`${mother.nik} 3`,
			`${daughter.nik} 4`,
			`${son.nik} 4 status 2`,
		]);
	});
	test('when the head leaves another must lead, and the number changes', () => {
		const leaves = { anggota: [{ nik: father.nik, alasan: 'pindah' }] };
		expect(enter('remove_members', leaves)).toEqual(refused('head_missing'));
		const [after] = familiesAfter(enter('remove_members', { ...leaves, nikKepalaBaru: mother.nik }));
		expect(after!.number).toBe('new');
		expect(roles(after!.members)).toEqual([
			`${mother.nik} 1`,
			`${son.nik} 4`,
			`${daughter.nik} 4`,
			`${father.nik} 1 status 3`,
		]);
	});
	test('the dead head’s spouse is widowed', () => {
		const [after] = familiesAfter(
			enter('remove_members', {
				anggota: [{ nik: father.nik, alasan: 'meninggal' }],
				nikKepalaBaru: mother.nik,
			}),
		);
		expect(after!.members[0]).toMatchObject({ nik: mother.nik, maritalStatus: '6' });
	});
	test('who divorces gets a KK of their own, and both are divorced', () => {
		const [after, own] = familiesAfter(
			enter('remove_members', { anggota: [{ nik: mother.nik, alasan: 'cerai' }] }),
		);
		expect(after!.members[0]).toMatchObject({ nik: father.nik, maritalStatus: '4' });
		expect(own).toMatchObject({
			was: null,
			number: 'new',
			members: [{ nik: mother.nik, relation: '1', maritalStatus: '4', basicStatus: '1' }],
		});
	});
	test('everyone may leave; somebody who is not on the KK may not', () => {
		const all = family.members.map(({ nik }) => ({ nik, alasan: 'pindah' }));
		expect(
			roles(familiesAfter(enter('remove_members', { anggota: all }))[0]!.members).every((role) =>
				role.endsWith('status 3'),
			),
		).toBe(true);
		expect(enter('remove_members', { anggota: [{ nik: cousin.nik, alasan: 'pindah' }] })).toEqual(
			refused('inactive_nik'),
		);
	});
});

describe('changed elements', () => {
	const change = (elemen: string, menjadi: string, nik = father.nik) =>
		enter('change_elements', { elemenDataBerubah: [{ nik, elemen, menjadi }] });
	test.each([
		['nama', 'Budi  Santosa', { name: 'BUDI SANTOSA' }],
		['tanggalLahir', '16-05-1985', { birthDate: '1985-05-16' }],
		['agama', 'Kristen', { religion: '2' }],
		['golonganDarah', 'O+', { bloodType: '11' }],
		['golonganDarah', 'O-', { bloodType: '12' }],
		['pendidikan', 'Diploma IV/Strata I', { education: '8' }],
		['pekerjaan', 'PEGAWAI NEGERI SIPIL (PNS)', { occupation: '5' }],
		['statusPerkawinan', 'Kawin', { maritalStatus: '2' }],
		['statusPerkawinan', 'Cerai hidup', { maritalStatus: '4' }],
		['statusPerkawinan', 'Kawin belum tercatat', { maritalStatus: '3' }],
		['namaIbu', 'Sumiyati', { motherName: 'SUMIYATI' }],
		['pendidikan', 'S1', { education: '8' }],
		['pekerjaan', 'mahasiswa', { occupation: '3' }],
		['agama', 'Buddha', { religion: '5' }],
		['lainnya', 'Penyandang disabilitas', {}],
	])('%s: %s', (elemen, menjadi, expected) => {
		expect(familiesAfter(change(elemen, menjadi))[0]!.members[0]).toEqual({
			...familiesAfter(enter('reissue_kk'))[0]!.members[0],
			...expected,
		});
	});
	test('a value SIAK has no code for, or no date, or an element of no KK, is refused', () => {
		expect(change('agama', 'Jedi')).toEqual(refused('element_not_in_kk'));
		expect(change('pekerjaan', 'Karyawan')).toEqual(refused('element_not_in_kk'));
		expect(change('tanggalLahir', '31-02-1985')).toEqual(refused('element_not_in_kk'));
		expect(change('tinggiBadan', '170')).toEqual(refused('element_not_in_kk'));
	});
	test('are of members alone', () => {
		expect(change('agama', 'Islam', cousin.nik)).toEqual(refused('member_of_other_kk'));
		expect(change('agama', 'Islam', dead.nik)).toEqual(refused('inactive_nik'));
	});
});

describe('a card', () => {
	const print = (nik: string, answers = {}) => enter('print_ktp_el', answers, { subjectNik: nik });
	test('is printed, once ready, and is marked as printed', () => {
		const change = print(son.nik);
		expect(change).toMatchObject({ print: [{ kind: 'ktp_el', nik: son.nik }] });
		expect(familiesAfter(change)[0]!.members[2]).toMatchObject({ nik: son.nik, recordingStatus: '4' });
		expect(print(father.nik)).toMatchObject({ outcome: 'accepted' });
	});
	test('is refused before the recording, to the dead, and on another KK', () => {
		expect(print(daughter.nik)).toEqual(refused('not_recorded'));
		expect(print(dead.nik)).toEqual(refused('inactive_nik'));
		expect(print(cousin.nik)).toEqual(refused('member_of_other_kk'));
		expect(enter('print_ktp_el')).toEqual(refused('inactive_nik'));
	});
	test('shows only what the KK shows already', () => {
		const row = (menjadi: string) => ({ elemenDataBerubah: [{ elemen: 'pendidikan', menjadi }] });
		expect(print(father.nik, row('Strata II'))).toEqual(refused('element_not_in_kk'));
		expect(print(father.nik, row('SLTA/sederajat'))).toMatchObject({ outcome: 'accepted' });
	});
});

test('moving in makes a new KK at the new address', () => {
	const answers = {
		nomorSkpwni: 'SKPWNI/3578/03112026/0012',
		alamat: 'Jl. Mawar 3',
		rt: '4',
		rw: '12',
		kelurahan: '32.75.05.1001',
		kodePos: '17121',
	};
	const head = { nik: '3578011505850001', shdk: '1', namaLengkap: 'Eko Prasetyo' };
	const [arrived] = familiesAfter(
		enter('move_in', {
			...answers,
			anggota: [{ nik: '3578015505920004', shdk: '3', namaLengkap: 'Wulan Sari' }, head],
		}),
	);
	expect(arrived).toMatchObject({
		was: null,
		address: {
			street: 'Jl. Mawar 3',
			rt: '004',
			rw: '012',
			kelurahanCode: '32.75.05.1001',
			postalCode: '17121',
		},
	});
	expect(roles(arrived!.members)).toEqual(['3578011505850001 1', '3578015505920004 3']);
	expect(enter('move_in', { ...answers, anggota: [{ ...head, shdk: '4' }] })).toEqual(
		refused('head_missing'),
	);
});
