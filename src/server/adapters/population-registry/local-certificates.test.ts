import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/catalogue/form.ts';
import type { SiakEvent } from '#domain/catalogue/service.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { applyEntry } from './local-events.ts';
import type { Change } from './local-change.ts';
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
	known,
	mother,
	movedAway,
	otherFamily,
	refused,
	roles,
	son,
	uncle,
} from './local-fixtures.ts';
import type { SiakEntry } from './port.ts';

const parents = { nikIbu: mother.nik, nikAyah: father.nik };
const birth = (answers: Answers, more: Partial<SiakEntry> = {}) => enter('register_birth', answers, more);
const printsOf = (change: Change) => (change.outcome === 'accepted' ? change.print : []);

/** The family as the register has it after a change, with numbers given as writing does, and an event entered then. */
function afterwards(
	change: Change,
	event: SiakEvent,
	answers: Answers,
	more: Partial<SiakEntry> = {},
): Change {
	const families = new Map(known.families);
	const residents = new Map(known.residents);
	for (const after of familiesAfter(change)) {
		const kkNumber = after.was ?? '3275011203150099';
		const members = after.members.map((person, i): Resident => ({
			...person,
			nik: person.nik ?? `327501411126000${i}`,
			kkNumber,
			birthCertificate:
				typeof person.birthCertificate === 'object' && person.birthCertificate !== null
					? '3275-LU-24112026-0001'
					: (person.birthCertificate ?? null),
		}));
		for (const member of members) residents.set(member.nik, member);
		const living = members.filter(({ basicStatus }) => basicStatus === '1');
		families.set(kkNumber, { kkNumber, address: after.address, members: living } satisfies Family);
	}
	const entry = { event, kkNumber: family.kkNumber, subjectNik: null, answers, on: '2026-11-25', ...more };
	return applyEntry(entry, { families, residents });
}

describe('a birth', () => {
	test('gives a certificate and a member with NIK to come, and prints the KK', () => {
		const change = birth({ anak: [baby], ...parents });
		const [after] = familiesAfter(change);
		expect(after).toMatchObject({ was: family.kkNumber, number: 'same' });
		expect(after!.members.at(-1)).toMatchObject({
			nik: null,
			name: 'KIRANA SANTOSO',
			sex: 'female',
			fatherName: father.name,
			motherName: mother.name,
			birthCertificate: { printed: 0 },
		});
		expect(printsOf(change)).toEqual([{ kind: 'akta_lahir', series: 'LU' }, { kk: 0 }]);
	});
	test('of twins gives a certificate to each', () => {
		const change = birth({ anak: [baby, { ...baby, namaLengkap: 'Kinanti Santoso' }], ...parents });
		expect(
			familiesAfter(change)[0]!
				.members.slice(-2)
				.map((one) => one.birthCertificate),
		).toEqual([{ printed: 0 }, { printed: 1 }]);
		expect(printsOf(change)).toHaveLength(3);
		expect(birth({ anak: [baby, baby], ...parents })).toEqual(refused('double_record'));
	});
	test.each([
		['2026-09-25', '2026-11-24', '2026-11-24', 'LU'],
		['2026-09-24', '2026-11-24', '2026-11-24', 'LT'],
		// Sixty days when it was reported; what the office takes afterwards makes nobody late.
		['2026-09-25', '2026-11-24', '2026-11-30', 'LU'],
		['2028-02-29', '2028-04-29', '2028-04-29', 'LU'],
		['2028-02-29', '2028-04-30', '2028-04-30', 'LT'],
	])('on %s, reported on %s: series (UU 24/2013 Pasal 27)', (tanggalLahir, reportedOn, on, series) => {
		const change = birth({ anak: [{ ...baby, tanggalLahir }], ...parents }, { reportedOn, on });
		expect(printsOf(change)[0]).toEqual({ kind: 'akta_lahir', series });
	});
	test('brings the child into the KK of a mother who lives on another', () => {
		const typed = { nikIbuLuar: aunt.nik, namaIbu: aunt.name, nikAyah: father.nik };
		const [after] = familiesAfter(birth({ anak: [baby], ...typed }));
		expect(after!.was).toBe(otherFamily.kkNumber);
		expect(after!.members.at(-1)).toMatchObject({ motherName: aunt.name, fatherName: father.name });
		expect(birth({ anak: [baby], ...typed, namaIbu: 'Orang Lain' })).toEqual(refused('name_not_of_nik'));
	});
	test('of a mother whom the register does not know, or who died at it, stays on this KK', () => {
		const [after] = familiesAfter(
			birth({ anak: [baby], nikIbuLuar: '3276015505920004', namaIbu: 'Wulan Sari' }),
		);
		expect(after).toMatchObject({ was: family.kkNumber });
		expect(after!.members.at(-1)).toMatchObject({ motherName: 'WULAN SARI', fatherName: '-' });
		const late = birth({ anak: [baby], nikIbuLuar: dead.nik, namaIbu: dead.name });
		expect(familiesAfter(late)[0]).toMatchObject({ was: family.kkNumber });
		expect(birth({ anak: [baby], nikIbuLuar: movedAway.nik, namaIbu: movedAway.name })).toEqual(
			refused('inactive_nik'),
		);
	});
	test('of unknown parents leaves both open', () => {
		const [after] = familiesAfter(birth({ anak: [{ ...baby, shdk: '9' }] }));
		expect(after!.members.at(-1)).toMatchObject({ motherName: '-', fatherName: '-', relation: '9' });
	});
	test('of somebody on the KK gives them the certificate, once', () => {
		const change = birth({ anak: [{ nik: daughter.nik }], ...parents });
		const [after] = familiesAfter(change);
		expect(after!.members).toHaveLength(4);
		expect(after!.members[3]).toMatchObject({ nik: daughter.nik, birthCertificate: { printed: 0 } });
		expect(printsOf(change)[0]).toEqual({ kind: 'akta_lahir', series: 'LT' });
		expect(afterwards(change, 'register_birth', { anak: [{ nik: daughter.nik }], ...parents })).toEqual(
			refused('double_record'),
		);
		expect(birth({ anak: [{ nik: cousin.nik }] })).toEqual(refused('member_of_other_kk'));
		expect(birth({ anak: [{ nik: dead.nik }] })).toEqual(refused('inactive_nik'));
	});
});

describe('a birth and the KK, in either order', () => {
	const toKk = { anggota: [baby], ...parents };
	const toCertificate = { anak: [baby], ...parents };
	test('certificate first: the KK is printed again, nobody is added', () => {
		const then = afterwards(birth(toCertificate), 'add_birth', toKk);
		expect(familiesAfter(then)[0]!.members).toHaveLength(5);
		expect(printsOf(then)).toEqual([{ kk: 0 }]);
	});
	test('KK first: the certificate is for the same person', () => {
		const then = afterwards(enter('add_birth', toKk), 'register_birth', toCertificate);
		expect(familiesAfter(then)[0]!.members).toHaveLength(5);
		expect(familiesAfter(then)[0]!.members[4]).toMatchObject({ birthCertificate: { printed: 0 } });
	});
	test('either of them twice is a double record', () => {
		expect(afterwards(enter('add_birth', toKk), 'add_birth', toKk)).toEqual(refused('double_record'));
		expect(afterwards(birth(toCertificate), 'register_birth', toCertificate)).toEqual(
			refused('double_record'),
		);
	});
	test('a certificate number given for the KK is kept', () => {
		const change = enter('add_birth', {
			anggota: [{ ...baby, noAktaKelahiran: '3275-LU-02112026-0004' }],
			...parents,
		});
		expect(familiesAfter(change)[0]!.members.at(-1)!.birthCertificate).toBe('3275-LU-02112026-0004');
	});
});

describe('a death', () => {
	const death = (answers: Answers) => enter('register_death', answers);
	test('gives a certificate; the deceased leaves the KK, which is printed under its number', () => {
		const change = death({ nik: son.nik });
		const [after] = familiesAfter(change);
		expect(after!.number).toBe('same');
		expect(roles(after!.members).at(-1)).toBe(`${son.nik} 4 status 2`);
		expect(printsOf(change)).toEqual([{ kind: 'akta_mati', series: 'KM' }, { kk: 0 }]);
	});
	test('of husband or wife makes the other widowed (cerai mati)', () => {
		const [after] = familiesAfter(death({ nik: mother.nik }));
		expect(after!.members[0]).toMatchObject({ nik: father.nik, maritalStatus: '6' });
	});
	test('of somebody of another KK, by NIK and name', () => {
		const answers = { nikJenazah: uncle.nik, namaJenazah: 'joko santoso' };
		expect(familiesAfter(death(answers))[0]!.was).toBe(otherFamily.kkNumber);
		const misnamed = { ...answers, namaJenazah: 'Joko Susilo' };
		expect(enter('register_death', misnamed, { subjectNik: uncle.nik })).toEqual(refused('name_not_of_nik'));
	});
	test('twice is a double record; who moved away or is unknown is not here', () => {
		expect(death({ nikJenazah: dead.nik, namaJenazah: dead.name })).toEqual(refused('double_record'));
		expect(death({ nikJenazah: movedAway.nik, namaJenazah: movedAway.name })).toEqual(
			refused('inactive_nik'),
		);
		expect(death({ nikJenazah: '3578011505850001', namaJenazah: 'Siapa' })).toEqual(refused('inactive_nik'));
	});
	test('of somebody without NIK gives a certificate and changes nobody', () => {
		const change = death({ namaJenazah: 'Tidak Dikenal' });
		expect(familiesAfter(change)).toEqual([]);
		expect(printsOf(change)).toEqual([{ kind: 'akta_mati', series: 'KM' }]);
	});

	describe('of the head', () => {
		const change = death({ nik: father.nik });
		test('leaves the family without a head, and no KK is printed until there is one', () => {
			const [after] = familiesAfter(change);
			expect(after!.number).toBe('same');
			expect(roles(after!.members)).toEqual([
				`${mother.nik} 3`,
				`${son.nik} 4`,
				`${daughter.nik} 4`,
				`${father.nik} 1 status 2`,
			]);
			expect(after!.members[0]).toMatchObject({ maritalStatus: '6' });
			expect(printsOf(change)).toEqual([{ kind: 'akta_mati', series: 'KM' }]);
		});
		test('is followed by a new head (BARU_GANTI_KEPALA), under a new number', () => {
			const [led] = familiesAfter(afterwards(change, 'change_head', { nikKepalaBaru: mother.nik }));
			expect(led!.number).toBe('new');
			expect(roles(led!.members)).toEqual([`${mother.nik} 1`, `${son.nik} 4`, `${daughter.nik} 4`]);
			expect(led!.members[0]).toMatchObject({ maritalStatus: '6' });
		});
		test('or by a guardian for the children', () => {
			const guardian = { nikWali: cousin.nik, namaWali: cousin.name, noKkWali: otherFamily.kkNumber };
			const [led] = familiesAfter(
				afterwards(change, 'change_head', { ...guardian, caraPerwalian: 'wali_masuk' }),
			);
			expect(roles(led!.members)[0]).toBe(`${cousin.nik} 1`);
		});
		test('or by KURANG, which names the new head', () => {
			const leaves = { anggota: [{ nik: father.nik, alasan: 'meninggal' }] };
			const [led] = familiesAfter(
				afterwards(change, 'remove_members', { ...leaves, nikKepalaBaru: mother.nik }),
			);
			expect(led!.number).toBe('new');
			expect(roles(led!.members)).toEqual([`${mother.nik} 1`, `${son.nik} 4`, `${daughter.nik} 4`]);
			expect(afterwards(change, 'remove_members', leaves)).toEqual(refused('head_missing'));
		});
	});
	test('before KURANG of a member: nothing is left to remove, the KK is printed', () => {
		const then = afterwards(death({ nik: son.nik }), 'remove_members', {
			anggota: [{ nik: son.nik, alasan: 'meninggal' }],
		});
		expect(familiesAfter(then)[0]!.members).toHaveLength(3);
		expect(printsOf(then)).toEqual([{ kk: 0 }]);
	});
});
