import { describe, expect, it } from 'vitest';
import { exampleFacts, familyOf, father, mother, resident, today } from '../catalogue/fixtures.ts';
import type { Answers } from '../catalogue/form.ts';
import type { FormFacts } from '../catalogue/form-facts.ts';
import { findService, findVariant, services } from '../catalogue/services.ts';
import type { Resident } from '../identity/resident.ts';
import { adviseOn, type OpenApplication } from './advice.ts';

const youth = resident('3275010101090010', 'RAKA SANTOSO', '2009-01-01', { recordingStatus: '2' });
const child = resident('3275010101200011', 'NINA SANTOSO', '2020-01-01', { birthCertificate: null });
const factsOf = (answers: Answers, ...more: readonly Resident[]): FormFacts => ({
	today,
	applicantNik: father.nik,
	family: familyOf(father, mother, ...more),
	answers,
});
const found = (
	path: string,
	facts: FormFacts,
	others: readonly OpenApplication[] = [],
	along: string[] = [],
) => {
	const [service = '', variant = ''] = path.split('/');
	return adviseOn({ service, variant }, facts, others, along).map(
		({ id, offer, open }) => `${id} ${offer.service}/${offer.variant} ${open ?? '-'}`,
	);
};
const changed = { elemenDataBerubah: [{ elemen: 'pekerjaan', menjadi: 'Guru' }], nik: father.nik };
const dead = (more: object) => ({ anggota: [{ nik: mother.nik, alasan: 'meninggal', ...more }] });
const other = (more: Partial<OpenApplication>): OpenApplication => ({
	number: 'N-1',
	service: 'REKAM_KTP',
	variant: 'PEMULA_17',
	subjectNik: youth.nik,
	subjectName: youth.name,
	...more,
});

describe('what may be needed besides', () => {
	it.each([
		['KK/HILANG', factsOf({}), ['ktp_el_too_hilang CETAK_KTP/HILANG -']],
		['KK/RUSAK', factsOf({}), ['ktp_el_too_rusak CETAK_KTP/RUSAK -']],
		['CETAK_KTP/HILANG', factsOf({ nik: father.nik }), ['kk_too_hilang KK/HILANG -']],
		['CETAK_KTP/RUSAK', factsOf({ nik: father.nik }), ['kk_too_rusak KK/RUSAK -']],
		['CETAK_KTP/UBAH_DATA', factsOf(changed), ['element_first_in_kk KK/UBAH_ELEMEN -']],
		['CETAK_KTP/UBAH_DATA', factsOf({ nik: father.nik }), []],
		['CETAK_KTP/UBAH_DATA', factsOf({ nik: youth.nik }, youth), ['record_first REKAM_KTP/PEMULA_17 -']],
		['KIA/BARU_5_17', factsOf({ nik: child.nik }, child), ['birth_certificate_first AKTA_LAHIR/AYAH_IBU -']],
		['KIA/BARU_5_17', factsOf({ nik: father.nik }, child), []],
		['KK/KURANG', factsOf(dead({})), ['death_certificate_first AKTA_MATI/LURAH -']],
		['KK/KURANG', factsOf(dead({ nomorBukti: '3275-KM-1' })), []],
		['KK/TAMBAH_LAHIR', factsOf({}), ['child_card_after KIA/BARU_0_5 -']],
		['KK/UBAH_ELEMEN', factsOf({}, youth), ['record_at_17 REKAM_KTP/PEMULA_17 -']],
		['KK/UBAH_ELEMEN', factsOf({}, { ...youth, recordingStatus: '3' }), []],
		['KK/UBAH_ELEMEN', factsOf({}, { ...youth, birthDate: '2008-11-24' }), []],
		['KK/UBAH_ELEMEN', factsOf({}, { ...youth, birthDate: '2009-11-25' }), []],
	] as const)('%s, case %#', (path, facts, expected) => {
		expect(found(path, facts)).toEqual(expected);
	});

	it('names what is under way for the same person, not what is for another', () => {
		const facts = factsOf({}, youth);
		const named = ['record_at_17 REKAM_KTP/PEMULA_17 N-1'];
		expect(found('KK/UBAH_ELEMEN', facts, [other({})])).toEqual(named);
		expect(found('KK/UBAH_ELEMEN', facts, [other({ subjectNik: null })])).toEqual(named);
		expect(found('KK/UBAH_ELEMEN', facts, [other({ subjectNik: father.nik })])).toEqual([
			'record_at_17 REKAM_KTP/PEMULA_17 -',
		]);
		const lost = other({ service: 'KK', variant: 'HILANG', subjectNik: null });
		expect(found('CETAK_KTP/HILANG', factsOf({}), [lost])).toEqual(['kk_too_hilang KK/HILANG N-1']);
		expect(found('CETAK_KTP/RUSAK', factsOf({}), [lost])).toEqual(['kk_too_rusak KK/RUSAK -']);
	});

	it('says it once of who is picked twice', () => {
		const dies = { nik: mother.nik, alasan: 'meninggal' };
		expect(found('KK/KURANG', factsOf({ anggota: [dies, dies] }))).toHaveLength(1);
	});

	it('does not advise what goes along anyway', () => {
		expect(found('KK/TAMBAH_LAHIR', factsOf({}), [], ['KIA'])).toEqual([]);
	});

	it('never offers what is closed, for any variant', () => {
		for (const service of services)
			for (const variant of service.variants) {
				const facts = exampleFacts(`${service.id}/${variant.id}`);
				for (const { offer } of adviseOn({ service: service.id, variant: variant.id }, facts, [])) {
					const offered = findService(offer.service);
					expect(offered?.state).toBe('open');
					expect(findVariant(offered, offer.variant)?.offered).not.toBe(false);
				}
			}
	});
});
