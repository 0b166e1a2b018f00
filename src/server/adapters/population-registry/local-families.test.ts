import { describe, expect, test } from 'vitest';
import {
	aunt,
	cousin,
	daughter,
	dead,
	enter,
	familiesAfter,
	family,
	father,
	mother,
	otherFamily,
	refused,
	roles,
	son,
	uncle,
} from './local-fixtures.ts';

describe('a new head', () => {
	test('leads under a new number, the old one is dead, the spouse widowed', () => {
		const [after] = familiesAfter(enter('change_head', { nikKepalaBaru: mother.nik }));
		expect(after!.number).toBe('new');
		expect(roles(after!.members)).toEqual([
			`${mother.nik} 1`,
			`${son.nik} 4`,
			`${daughter.nik} 4`,
			`${father.nik} 1 status 2`,
		]);
		expect(after!.members[0]).toMatchObject({ maritalStatus: '6' });
	});
	test('others become what the form says', () => {
		const hubungan = [
			{ nik: mother.nik, shdk: '7' },
			{ nik: daughter.nik, shdk: '9' },
		];
		const [after] = familiesAfter(enter('change_head', { nikKepalaBaru: son.nik, hubungan }));
		expect(roles(after!.members).slice(0, 3)).toEqual([
			`${son.nik} 1`,
			`${mother.nik} 7`,
			`${daughter.nik} 9`,
		]);
	});
	test('without such words relations follow from before', () => {
		const [after] = familiesAfter(enter('change_head', { nikKepalaBaru: son.nik }));
		expect(roles(after!.members).slice(0, 3)).toEqual([
			`${son.nik} 1`,
			`${mother.nik} 7`,
			`${daughter.nik} 9`,
		]);
	});
	describe('of children alone is a guardian', () => {
		const guardian = { nikWali: cousin.nik, namaWali: cousin.name, noKkWali: otherFamily.kkNumber };
		test('who moves in', () => {
			const [led, left] = familiesAfter(enter('change_head', { ...guardian, caraPerwalian: 'wali_masuk' }));
			expect(led!.number).toBe('new');
			expect(roles(led!.members).slice(0, 2)).toEqual([`${cousin.nik} 1`, `${mother.nik} 9`]);
			expect(roles(left!.members)).toEqual([`${uncle.nik} 1`, `${aunt.nik} 3`]);
		});
		test('who moves in from another city; the register meets them for the first time', () => {
			const stranger = { nikWali: '3276015505920004', namaWali: 'Wulan Sari', noKkWali: '3276011203150007' };
			const [led] = familiesAfter(enter('change_head', { ...stranger, caraPerwalian: 'wali_masuk' }));
			expect(led!.members[0]).toMatchObject({ nik: stranger.nikWali, name: 'WULAN SARI', relation: '1' });
			const mistyped = { ...stranger, noKkWali: otherFamily.kkNumber, caraPerwalian: 'wali_masuk' };
			expect(enter('change_head', mistyped)).toEqual(refused('inactive_nik'));
			expect(enter('change_head', { ...stranger, caraPerwalian: 'anak_menumpang' })).toEqual(
				refused('family_unknown'),
			);
		});
		test('or takes them in', () => {
			const change = enter('change_head', {
				...guardian,
				nikWali: uncle.nik,
				caraPerwalian: 'anak_menumpang',
			});
			const [host, left] = familiesAfter(change);
			expect(host).toMatchObject({ was: otherFamily.kkNumber, number: 'same' });
			expect(roles(host!.members)).toHaveLength(6);
			expect(roles(left!.members)).toEqual([`${father.nik} 1 status 2`]);
			expect(change).toMatchObject({ print: [{ kk: 0 }] });
		});
		test('who must be alive, on the stated KK, and not leave others without a head', () => {
			const refusal = (more: object) =>
				enter('change_head', { ...guardian, caraPerwalian: 'wali_masuk', ...more });
			expect(refusal({ nikWali: dead.nik })).toEqual(refused('inactive_nik'));
			expect(refusal({ noKkWali: family.kkNumber })).toEqual(refused('member_of_other_kk'));
			expect(refusal({ nikWali: uncle.nik })).toEqual(refused('head_missing'));
		});
	});
	test('must be of the family, and not the dead head', () => {
		expect(enter('change_head', { nikKepalaBaru: cousin.nik })).toEqual(refused('head_missing'));
		expect(enter('change_head', { nikKepalaBaru: father.nik })).toEqual(refused('head_missing'));
		expect(enter('change_head')).toEqual(refused('head_missing'));
	});
});

describe('splitting', () => {
	test('gives the leavers a new KK and reissues the old one', () => {
		const change = enter('split_family', { anggota: [{ nik: son.nik, shdk: '1' }] });
		const [split, rest] = familiesAfter(change);
		expect(split).toMatchObject({ was: null, number: 'new', address: family.address });
		expect(roles(split!.members)).toEqual([`${son.nik} 1`]);
		expect(rest).toMatchObject({ was: family.kkNumber, number: 'same' });
		expect(rest!.members).toHaveLength(3);
		expect(change).toMatchObject({ print: [{ kk: 0 }, { kk: 1 }] });
	});
	test('needs one head on each side', () => {
		expect(enter('split_family', { anggota: [{ nik: son.nik, shdk: '9' }] })).toEqual(
			refused('head_missing'),
		);
		expect(enter('split_family', { anggota: [{ nik: father.nik, shdk: '1' }] })).toEqual(
			refused('head_missing'),
		);
		expect(
			enter('split_family', {
				anggota: family.members.map(({ nik, relation }) => ({ nik, shdk: relation })),
			}),
		).toEqual(refused('head_missing'));
	});
	test('after a divorce both are divorced', () => {
		const [split, rest] = familiesAfter(
			enter('split_family', {
				alasanPisah: 'cerai',
				anggota: [
					{ nik: mother.nik, shdk: '1' },
					{ nik: daughter.nik, shdk: '4' },
				],
			}),
		);
		expect(split!.members[0]).toMatchObject({ nik: mother.nik, maritalStatus: '4' });
		expect(rest!.members[0]).toMatchObject({ nik: father.nik, maritalStatus: '4' });
	});
	test('is of members alone', () => {
		expect(enter('split_family', { anggota: [{ nik: cousin.nik, shdk: '1' }] })).toEqual(
			refused('member_of_other_kk'),
		);
		expect(enter('split_family', { anggota: [{ nik: dead.nik, shdk: '1' }] })).toEqual(
			refused('inactive_nik'),
		);
	});
});

describe('a new family', () => {
	const married = {
		nikPemohon: son.nik,
		dasarKeluarga: 'kawin_tercatat',
		nikPasangan: cousin.nik,
		namaPasangan: cousin.name,
		noKkPasangan: otherFamily.kkNumber,
		kepalaKeluarga: 'anggota',
		tempatTinggal: 'tetap',
	};
	test('is the couple on a new KK; both leave theirs', () => {
		const [formed, ...left] = familiesAfter(enter('new_family', married));
		expect(formed).toMatchObject({ was: null, number: 'new', address: family.address });
		expect(roles(formed!.members)).toEqual([`${son.nik} 1`, `${cousin.nik} 2`]);
		expect(formed!.members.map(({ maritalStatus }) => maritalStatus)).toEqual(['2', '2']);
		expect(left.map(({ was, members }) => [was, members.length])).toEqual([
			[family.kkNumber, 3],
			[otherFamily.kkNumber, 2],
		]);
	});
	test('may be led by the spouse, live elsewhere, and hold others', () => {
		const answers = {
			...married,
			kepalaKeluarga: 'pasangan',
			dasarKeluarga: 'kawin_belum_tercatat',
			alamat: 'Jl. Mawar 3',
			rt: '4',
			rw: '12',
			kelurahan: '32.75.05.1001',
			anggota: [{ nik: daughter.nik, shdk: '9' }],
		};
		const [formed] = familiesAfter(enter('new_family', answers));
		expect(roles(formed!.members)).toEqual([`${cousin.nik} 1`, `${son.nik} 2`, `${daughter.nik} 9`]);
		expect(formed!.members[0]!.maritalStatus).toBe('3');
		expect(formed!.address).toMatchObject({ street: 'Jl. Mawar 3', rt: '004', rw: '012' });
	});
	test('of somebody divorced needs no other', () => {
		const [formed] = familiesAfter(
			enter('new_family', { nikPemohon: mother.nik, dasarKeluarga: 'cerai_tercatat' }),
		);
		expect(roles(formed!.members)).toEqual([`${mother.nik} 1`]);
		expect(formed!.members[0]!.maritalStatus).toBe('4');
	});
	test('with a spouse from another city needs the SKPWNI', () => {
		const answers = {
			...married,
			nikPasangan: '3578015505920004',
			namaPasangan: 'Wulan Sari',
			noKkPasangan: '3578011203150007',
		};
		expect(enter('new_family', answers)).toEqual(refused('inactive_nik'));
		const [formed] = familiesAfter(
			enter('new_family', { ...answers, nomorSkpwni: 'SKPWNI/3578/03112026/0012' }),
		);
		expect(formed!.members[1]).toMatchObject({ name: 'WULAN SARI', relation: '3', maritalStatus: '2' });
	});
	test('is refused when a family is left without a head, or the spouse is of another KK', () => {
		expect(enter('new_family', { ...married, nikPemohon: father.nik })).toEqual(refused('head_missing'));
		expect(enter('new_family', { ...married, noKkPasangan: '3275049999990001' })).toEqual(
			refused('member_of_other_kk'),
		);
		expect(enter('new_family', { ...married, nikPemohon: cousin.nik })).toEqual(refused('inactive_nik'));
	});
});
