import { expect, test } from 'vitest';
import type { Answers } from '../catalogue/form.ts';
import type { FormFacts } from '../catalogue/form-facts.ts';
import type { Resident } from '../identity/resident.ts';
import { likenessesOf } from './likenesses.ts';

const mother = { nik: '3275015208900001', name: 'SITI AMINAH', birthDate: '1990-08-12' } as Resident;
const factsOf = (answers: Answers, members: readonly Resident[] = []): FormFacts =>
	({ answers, family: { members } }) as unknown as FormFacts;
const child = { namaLengkap: ' Budi  santoso', tanggalLahir: '2026-11-01' };

test('the same birth is the same from the mother’s KK and from another', () => {
	const hers = likenessesOf('AKTA_LAHIR', factsOf({ anak: [child], nikIbu: mother.nik }, [mother]));
	const his = likenessesOf(
		'AKTA_LAHIR',
		factsOf({ anak: [child], namaIbu: 'Siti Aminah', nikIbuLuar: mother.nik }),
	);
	expect(hers).toEqual(['birth BUDI SANTOSO 2026-11-01 SITI AMINAH']);
	expect(his).toEqual(hers);
	const other = { ...child, tanggalLahir: '2026-11-02' };
	expect(likenessesOf('AKTA_LAHIR', factsOf({ anak: [other], nikIbu: mother.nik }, [mother]))).not.toEqual(
		hers,
	);
});

test('a child on the KK, twins, and one of whom nothing is known yet', () => {
	const known = { nik: '3275010111260001', name: 'BUDI SANTOSO', birthDate: '2026-11-01' } as Resident;
	expect(
		likenessesOf(
			'AKTA_LAHIR',
			factsOf({ anak: [{ nik: known.nik }, { ...child, namaLengkap: 'Bima' }, {}] }, [known]),
		),
	).toEqual(['birth BUDI SANTOSO 2026-11-01 -', 'birth BIMA 2026-11-01 -']);
});

test('a death is that of the person, with a NIK or without', () => {
	expect(likenessesOf('AKTA_MATI', factsOf({ nik: '1' }))).toEqual(['death nik 1']);
	expect(likenessesOf('AKTA_MATI', factsOf({ nikJenazah: '1' }))).toEqual(['death nik 1']);
	expect(
		likenessesOf('AKTA_MATI', factsOf({ namaJenazah: 'Pak Umar', tanggalKematian: '2026-11-01' })),
	).toEqual(['death PAK UMAR 2026-11-01']);
	expect(likenessesOf('AKTA_MATI', factsOf({ namaJenazah: 'Pak Umar' }))).toEqual([]);
});

test('other services report no such event', () => {
	expect(likenessesOf('KK', factsOf({ nik: '1' }))).toEqual([]);
});
