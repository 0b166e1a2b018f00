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

const moving = (...people: readonly { nik: string }[]) => ({ anggotaPindah: people.map(({ nik }) => nik) });
const letter = { kind: 'skpwni', series: 'SKPWNI' };
const guardian = { nikWali: cousin.nik, namaWali: cousin.name, noKkWali: otherFamily.kkNumber };

describe('moving to another city (SE 470/13287/Dukcapil)', () => {
	test('the head and all: nobody is left, only the letter is printed, cards stay as they are', () => {
		const change = enter('move_out', moving(father, mother, son, daughter));
		const [after] = familiesAfter(change);
		expect(change).toMatchObject({ print: [letter] });
		expect(after!.members.map(({ basicStatus }) => basicStatus)).toEqual(['3', '3', '3', '3']);
		expect(after!.members[0]).toMatchObject({ recordingStatus: father.recordingStatus });
	});
	test('a member: the head keeps the number, the letter and the KK of those who stay are printed', () => {
		const change = enter('move_out', moving(son));
		const [after] = familiesAfter(change);
		expect(change).toMatchObject({ print: [letter, { kk: 0 }] });
		expect(after!.number).toBe('same');
		expect(roles(after!.members)).toEqual([
			`${father.nik} 1`,
			`${mother.nik} 3`,
			`${daughter.nik} 4`,
			`${son.nik} 4 status 3`,
		]);
	});
	test('the head alone: those who stay get a new number under their new head', () => {
		const change = enter('move_out', { ...moving(father), nikKepalaBaru: mother.nik });
		const [after] = familiesAfter(change);
		expect(change).toMatchObject({ print: [letter, { kk: 0 }] });
		expect(after!.number).toBe('new');
		expect(roles(after!.members)).toEqual([
			`${mother.nik} 1`,
			`${son.nik} 4`,
			`${daughter.nik} 4`,
			`${father.nik} 1 status 3`,
		]);
		expect(after!.members[0]).toMatchObject({ maritalStatus: '2' });
	});
	test('the head without a new head: SIAK refuses', () => {
		expect(enter('move_out', moving(father))).toEqual(refused('head_missing'));
		expect(enter('move_out', { ...moving(father), nikKepalaBaru: father.nik })).toEqual(
			refused('head_missing'),
		);
	});
	test('children left behind: a guardian moves in', () => {
		const answers = { ...moving(father, mother, son), ...guardian, caraPerwalian: 'wali_masuk' };
		const [led, left] = familiesAfter(enter('move_out', answers));
		expect(led!.number).toBe('new');
		expect(roles(led!.members)).toEqual([
			`${cousin.nik} 1`,
			`${daughter.nik} 9`,
			`${father.nik} 1 status 3`,
			`${mother.nik} 3 status 3`,
			`${son.nik} 4 status 3`,
		]);
		expect(roles(left!.members)).toEqual([`${uncle.nik} 1`, `${aunt.nik} 3`]);
	});
	test.each([
		['the head who goes', father.nik],
		['a child who stays', daughter.nik],
	])('%s is no guardian: SIAK refuses, whichever way', (_, nikWali) => {
		for (const caraPerwalian of ['wali_masuk', 'anak_menumpang']) {
			const answers = { ...moving(father, mother, son), nikWali, noKkWali: family.kkNumber, caraPerwalian };
			expect(enter('move_out', answers)).toEqual(refused('head_missing'));
		}
	});
	test('children left behind: they join the guardian’s KK, which is printed', () => {
		const answers = { ...moving(father, mother, son), ...guardian, caraPerwalian: 'anak_menumpang' };
		const change = enter('move_out', answers);
		const [host, left] = familiesAfter(change);
		expect(change).toMatchObject({ print: [letter, { kk: 0 }] });
		expect(host!.was).toBe(otherFamily.kkNumber);
		expect(roles(host!.members).at(-1)).toBe(`${daughter.nik} 9`);
		expect(left!.members.every(({ basicStatus }) => basicStatus === '3')).toBe(true);
	});
	test.each([
		['somebody of another KK', moving(father, cousin), 'member_of_other_kk'],
		['somebody dead', moving(father, dead), 'inactive_nik'],
		['nobody', {}, 'inactive_nik'],
	])('%s is refused', (_, answers, code) => {
		expect(enter('move_out', answers)).toEqual(refused(code));
	});
});

describe('moving inside the city (SE 470/13287/Dukcapil)', () => {
	const to = {
		alamatTujuan: 'JL. ANGGREK NO. 9',
		rtTujuan: '4',
		rwTujuan: '12',
		desaKelurahanTujuan: '32.75.02.1002',
	};
	const there = { street: 'JL. ANGGREK NO. 9', rt: '004', rw: '012', kelurahanCode: '32.75.02.1002' };

	test('the head and all: the number is kept at the new address', () => {
		const change = enter('change_address', { ...moving(father, mother, son, daughter), ...to });
		const [after, ...more] = familiesAfter(change);
		expect(change).toMatchObject({ print: [{ kk: 0 }] });
		expect(more).toEqual([]);
		expect(after).toMatchObject({ was: family.kkNumber, number: 'same', address: there });
		expect(roles(after!.members)[0]).toBe(`${father.nik} 1`);
	});
	test('the head and some: the number goes with the head, those who stay get a new one', () => {
		const answers = { ...moving(father, daughter), ...to, nikKepalaBaru: mother.nik };
		const change = enter('change_address', answers);
		const [moved, stay] = familiesAfter(change);
		expect(change).toMatchObject({ print: [{ kk: 0 }, { kk: 1 }] });
		expect(moved).toMatchObject({ was: family.kkNumber, number: 'same', address: there });
		expect(roles(moved!.members)).toEqual([`${father.nik} 1`, `${daughter.nik} 4`]);
		expect(stay).toMatchObject({ was: null, number: 'new', address: family.address });
		expect(roles(stay!.members)).toEqual([`${mother.nik} 1`, `${son.nik} 4`]);
	});
	test('a member alone heads a new KK; the household keeps its number', () => {
		const [formed, stay] = familiesAfter(enter('change_address', { ...moving(son), ...to }));
		expect(formed).toMatchObject({ was: null, number: 'new', address: there });
		expect(roles(formed!.members)).toEqual([`${son.nik} 1`]);
		expect(stay).toMatchObject({ was: family.kkNumber, number: 'same', address: family.address });
	});
	test('several members: one of them leads as the form says', () => {
		const answers = {
			...moving(mother, daughter),
			...to,
			nikKepalaPindah: mother.nik,
			hubunganPindah: [{ nik: daughter.nik, shdk: '4' }],
		};
		const [formed] = familiesAfter(enter('change_address', answers));
		expect(roles(formed!.members)).toEqual([`${mother.nik} 1`, `${daughter.nik} 4`]);
		expect(enter('change_address', { ...moving(mother, daughter), ...to })).toEqual(refused('head_missing'));
	});
	test('children left behind join the guardian’s KK', () => {
		const answers = { ...moving(father, mother, son), ...to, ...guardian, caraPerwalian: 'anak_menumpang' };
		const [moved, host] = familiesAfter(enter('change_address', answers));
		expect(moved!.number).toBe('same');
		expect(roles(host!.members).at(-1)).toBe(`${daughter.nik} 9`);
	});
	test('children left behind with a guardian who moves in get a KK at the old address', () => {
		const answers = { ...moving(father, mother, son), ...to, ...guardian, caraPerwalian: 'wali_masuk' };
		const [, own] = familiesAfter(enter('change_address', answers));
		expect(own).toMatchObject({ was: null, number: 'new', address: family.address });
		expect(roles(own!.members)).toEqual([`${cousin.nik} 1`, `${daughter.nik} 9`]);
	});
	test('somebody of another KK is refused', () => {
		expect(enter('change_address', { ...moving(cousin), ...to })).toEqual(refused('member_of_other_kk'));
	});
});
