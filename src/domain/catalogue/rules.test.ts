import { describe, expect, it } from 'vitest';
import { brokenRules, checkAnswers, checkComplete } from '../applications/completeness.ts';
import type { Resident } from '../identity/resident.ts';
import {
	asApplicant,
	both,
	children,
	holder,
	inChildren,
	inRows,
	pickedChild,
	withAnswers,
	withFamily,
	withRows,
	type Break,
} from './breaking.ts';
import { exampleFacts, daughter, familyOf, father, grownSon, mother, resident, today } from './fixtures.ts';
import type { AnswerRow } from './form.ts';
import type { FormFacts } from './form-facts.ts';
import { predicates, type PredicateName } from './predicates.ts';
import { recordingNotBefore } from './predicates/recording.ts';
import { services } from './services.ts';

/** Changes every row of a list. */
/** Changes every child of a form, newborn for the KK or with a certificate to come. */
/** Puts these in place of the children, each as the first was, but for what is said here. */
/** The children stand on the KK already and are picked from it. */
const ageOfNik = (born: string): string => `327505${born}0009`;
const child = resident('3276010101150009', 'RIO HIDAYAT', '2015-01-01');
const guest = {
	nik: child.nik,
	namaLengkap: child.name,
	noKkAsal: '3276011203150007',
	shdk: '9',
	dariLuarKota: 'no',
};
const leaves = (...people: readonly Resident[]): Break =>
	both(
		withRows(
			'anggota',
			...people.map(({ nik }) => ({ nik, alasan: 'pindah', tanggalPeristiwa: today, nomorBukti: 'X' })),
		),
		moves(...people),
	);
/** Of a move: these people go, and no others. */
const moves = (...people: readonly Resident[]): Break =>
	withAnswers({ anggotaPindah: people.map(({ nik }) => nik) });
const movesTo = (desaKelurahanTujuan: string): Break => withAnswers({ desaKelurahanTujuan });

/** The head leaves a child behind in the care of whoever has this NIK. */
const guardedBy = (nikWali: string): Break =>
	both(
		withFamily(father, daughter),
		both(
			moves(father),
			withAnswers({
				caraPerwalian: 'wali_masuk',
				nikWali,
				namaWali: 'ADI SANTOSO',
				noKkWali: '3275041203180002',
			}),
		),
	);

/** For every rule of the catalogue, by its predicate: how a good application comes to break it. */
const breaking: Partial<Record<PredicateName, Break>> = {
	applicant_may_not_apply_for_kk: asApplicant(daughter.nik),
	applicant_under_17_with_adults: asApplicant(daughter.nik),
	applicant_is_head: asApplicant(father.nik),
	nobody_left_behind: withFamily(father),
	new_head_too_young: both(leaves(father), withAnswers({ nikKepalaBaru: daughter.nik })),
	new_head_is_old_head: withAnswers({ nikKepalaBaru: father.nik }),
	new_head_is_leaving: both(leaves(father, mother), withAnswers({ nikKepalaBaru: mother.nik })),
	relations_incomplete: both(
		moves(father),
		withAnswers({ nikKepalaBaru: grownSon.nik, hubungan: [{ nik: mother.nik, shdk: '7' }] }),
	),
	guardian_on_own_kk: guardedBy(father.nik),
	guardian_too_young: guardedBy(ageOfNik('251109')),
	leaving_includes_head: withRows('anggota', { nik: father.nik, shdk: '1' }),
	head_has_died: withRows('anggota', { nik: father.nik, alasan: 'meninggal' }),
	everyone_leaves: leaves(father, mother, grownSon, daughter),
	all_remaining_under_17: leaves(father, mother, grownSon),
	member_listed_twice: (facts) => {
		const [row] = (facts.answers['anggota'] ?? [guest]) as readonly AnswerRow[];
		return withAnswers({ anggotaLain: 'yes', anggota: row ? [row, row] : [] })(facts);
	},
	not_exactly_one_head: inRows('anggota', { shdk: '4' }),
	split_head_too_young: withRows('anggota', { nik: daughter.nik, shdk: '1' }),
	split_head_without_ktp_el: (facts) =>
		withFamily(...facts.family.members.map((member) => ({ ...member, recordingStatus: '2' })))(facts),
	baby_already_in_kk: inChildren({ namaLengkap: daughter.name, tanggalLahir: daughter.birthDate }),
	mother_not_female: withAnswers({ ibu: 'di_kk', nikIbu: father.nik }),
	father_not_male: withAnswers({ ayah: 'di_kk', nikAyah: mother.nik }),
	parent_not_older: both(
		withAnswers({ ibu: 'di_kk', nikIbu: daughter.nik }),
		children({ tanggalLahir: '2013-01-01' }),
	),
	born_too_long_ago: inChildren({ tanggalLahir: '2026-09-24' }),
	babies_born_apart: children({ tanggalLahir: '2026-11-01' }, { tanggalLahir: '2026-11-04' }),
	new_name_single_word: inChildren({ namaLengkap: 'KIRANA' }),
	new_name_abbreviated: inChildren({ namaLengkap: 'M RIZKI' }),
	joining_already_member: inRows('anggota', { nik: grownSon.nik }),
	joining_from_own_kk: inRows('anggota', { noKkAsal: '3275011203150007' }),
	child_not_under_17: inRows('anggota', { anakTanpaOrangTua: 'yes' }),
	child_comes_alone: withRows('anggota', { ...guest, anakTanpaOrangTua: 'no' }),
	arriving_head_too_young: withRows('anggota', { ...guest, shdk: '1' }),
	skpwni_too_old: withAnswers({ tanggalSkpwni: '2026-08-15' }),
	spouse_is_self: (facts) => withAnswers({ nikPasangan: String(facts.answers['nikPemohon']) })(facts),
	couple_of_one_sex: (facts) =>
		withAnswers({
			nikPasangan:
				facts.family.members.find(({ nik }) => nik === facts.answers['nikPemohon'])!.sex === 'male'
					? '3275011203900009'
					: '3275015203900009',
		})(facts),
	partner_below_19: withAnswers({ nikPasangan: ageOfNik('251107') }),
	spouse_in_same_kk: withAnswers({ nikPasangan: mother.nik }),
	couple_listed_as_members: (facts) =>
		withAnswers({ anggotaLain: 'yes', anggota: [{ ...guest, nik: String(facts.answers['nikPasangan']) }] })(
			facts,
		),
	marriage_not_recorded: withAnswers({ dasarKeluarga: 'kawin_belum_tercatat' }),
	identity_change_without_certificate: inRows('elemenDataBerubah', {
		elemen: 'nama',
		dasarPerubahan: 'ijazah',
	}),
	nothing_changes: inRows('elemenDataBerubah', { semula: 'Karyawan Swasta', menjadi: 'KARYAWAN  SWASTA' }),
	element_already_in_kk: inRows('elemenDataBerubah', { menjadi: 'Karyawan swasta' }),
	element_not_yet_in_kk: inRows('elemenDataBerubah', { menjadi: 'Guru' }),
	police_date_in_future: withAnswers({ tanggalLaporan: '2026-11-25' }),
	new_kk_not_issued: withAnswers({ kkBaruTerbit: 'no' }),
	holder_under_17_unmarried: withAnswers({ nik: daughter.nik }),
	holder_not_living: holder({ basicStatus: '2' }),
	holder_not_recorded: holder({ recordingStatus: '2' }),
	card_not_ready_to_print: holder({ recordingStatus: '3' }),
	card_printed_before: holder({ recordingStatus: '8' }),
	applicant_under_17_not_head: asApplicant(daughter.nik),
	destination_in_own_city: movesTo('32.75.02.1002'),
	destination_in_own_province: movesTo('32.73.09.1003'),
	destination_in_other_province: movesTo('31.75.07.1001'),
	address_unchanged: withAnswers({
		alamatTujuan: 'Jl. Melati No 5',
		rtTujuan: '3',
		rwTujuan: '7',
		desaKelurahanTujuan: '32.75.01.1001',
	}),
	move_after_letter_ends: withAnswers({ rencanaTanggalPindah: '2027-03-05' }),
	head_leaves_others: moves(father),
	only_children_move: moves(daughter),
	only_children_form_kk: both(moves(daughter), withAnswers({ statusKkPindah: '2' })),
	mover_head_stays: both(moves(mother, grownSon), withAnswers({ nikKepalaPindah: father.nik })),
	mover_head_too_young: both(moves(mother, daughter), withAnswers({ nikKepalaPindah: daughter.nik })),
	mover_relations_incomplete: both(
		moves(mother, grownSon, daughter),
		withAnswers({ nikKepalaPindah: mother.nik, hubunganPindah: [{ nik: grownSon.nik, shdk: '4' }] }),
	),
	late_report_in_time: inChildren({ tanggalLahir: '2026-09-25' }),
	child_has_certificate: both(
		withFamily(father, mother, grownSon, { ...daughter, birthCertificate: '3275-LU-01082012-0007' }),
		pickedChild(daughter.nik),
	),
	child_listed_twice: both(pickedChild(daughter.nik), children({ nik: daughter.nik }, { nik: daughter.nik })),
	parent_is_child: both(withAnswers({ ibu: 'di_kk', nikIbu: daughter.nik }), pickedChild(daughter.nik)),
	more_children_than_born: children(
		{ jenisKelahiran: '2' },
		{ jenisKelahiran: '2' },
		{ jenisKelahiran: '2' },
	),
	fewer_children_than_born: children({ jenisKelahiran: '3' }, { jenisKelahiran: '3' }),
	birth_order_repeated: children({ anakKe: '2' }, { anakKe: '2' }),
	birth_size_unlikely: inChildren({ beratGram: '32' }),
	married_after_birth: withAnswers({ tanggalPerkawinan: '2026-11-20' }),
	kk_shows_unrecorded_marriage: withFamily(
		...[father, mother].map((parent) => ({ ...parent, maritalStatus: '3' })),
		daughter,
	),
	parent_not_on_kk: withAnswers({ ayah: 'di_luar' }),
	parents_not_couple_on_kk: withFamily(father, { ...mother, relation: '9' }),
	mother_has_husband_on_kk: withAnswers({ ibu: 'di_kk', nikIbu: mother.nik }),
	found_before_birth: withAnswers({
		modelAkta: 'TIDAK_DIKETAHUI',
		beritaAcara: 'yes',
		tempatDitemukan: 'Jl. Ahmad Yani',
		tanggalDitemukan: '2026-08-01',
	}),
	witnesses_are_one_person: (facts) => withAnswers({ nikSaksi2: String(facts.answers['nikSaksi1']) })(facts),
	witness_is_involved: (facts) => withAnswers({ nikSaksi1: facts.applicantNik })(facts),
	witness_not_adult: withAnswers({ nikSaksi1: ageOfNik('251109') }),
	deceased_is_applicant: (facts) => withAnswers({ nik: facts.applicantNik })(facts),
	deceased_is_own_member: withAnswers({ jenazah: 'lain', nikJenazah: mother.nik }),
	deceased_not_living: holder({ basicStatus: '2' }),
	death_before_birth: withAnswers({ tanggalKematian: '2004-06-09' }),
	death_reported_late: withAnswers({ tanggalKematian: '2026-10-24', tanggalPenetapan: '2026-10-24' }),
	order_before_death: withAnswers({ tanggalKematian: '2026-05-08', tanggalPenetapan: '2026-05-07' }),
	family_needs_new_head: both(asApplicant(mother.nik), withAnswers({ nik: father.nik })),
	family_needs_guardian: both(withFamily(father, daughter), withAnswers({ nik: father.nik })),
	spouse_is_widowed: withAnswers({ nik: mother.nik }),
	applicant_is_not_holder: withAnswers({ nik: grownSon.nik }),
	child_5_or_more: holder({ birthDate: '2021-11-24' }),
	child_under_5: holder({ birthDate: '2021-11-25' }),
	child_17_or_more: holder({ birthDate: '2009-11-24' }),
	child_ever_married: holder({ maritalStatus: '2' }),
	child_without_certificate: holder({ birthCertificate: null }),
	child_has_card: holder({ kiaUntil: today }),
	child_never_had_card: holder({ kiaUntil: null }),
	already_recorded: holder({ recordingStatus: '3' }),
	recording_not_17_in_time: holder({ birthDate: '2009-12-04' }),
	recording_17_or_more: holder({ birthDate: '2009-11-24' }),
	recording_under_16: holder({ birthDate: '2010-11-25' }),
	recording_under_16_unmarried: holder({ birthDate: '2010-11-25' }),
	recording_never_married: holder({ maritalStatus: '1' }),
	applicant_not_guardian: (facts) => asApplicant(String(facts.answers['nik']))(facts),
};

/** Which rule a careful resident may meet although nothing is wrong. */
const silent = (facts: FormFacts, name: PredicateName): boolean => !predicates[name](facts);

for (const service of services.filter(({ state }) => state === 'open')) {
	describe(`rules of ${service.id}`, () => {
		for (const variant of service.variants) {
			for (const rule of variant.rules) {
				const name = rule.brokenWhen as PredicateName;
				const how = breaking[name];
				it(`${variant.id}: ${name} (${rule.article})`, () => {
					const good = exampleFacts(`${service.id}/${variant.id}`);
					expect(how, 'no case for this rule').toBeDefined();
					expect(silent(good, name)).toBe(true);
					const bad = how!(good);
					expect(brokenRules(variant, bad).map((r) => r.brokenWhen)).toContain(name);
					const result = checkComplete(variant, bad, new Set(variant.requiredDocuments.map((d) => d.id)));
					const told = rule.severity === 'block' ? result.brokenRules : result.warnings;
					if (rule.severity === 'block') expect(result.complete).toBe(false);
					expect(told.map((r) => r.brokenWhen)).toContain(name);
				});
			}
		}
	});
}

describe('the age of 17 (Perpres 96/2018 Pasal 15)', () => {
	const born = resident('3275012411090005', 'RAKA SANTOSO', '2009-11-24');
	const facts = (birthDate: string, more: Partial<Resident> = {}): FormFacts => ({
		...exampleFacts('CETAK_KTP/HILANG'),
		family: familyOf(father, { ...born, birthDate, ...more }),
		answers: { nik: born.nik },
	});
	it('is reached on the birthday, not the day before', () => {
		expect(predicates.holder_under_17_unmarried(facts('2009-11-24'))).toBe(false);
		expect(predicates.holder_under_17_unmarried(facts('2009-11-25'))).toBe(true);
	});
	it('does not count for the married and the widowed', () => {
		expect(predicates.holder_under_17_unmarried(facts('2010-01-01', { maritalStatus: '3' }))).toBe(false);
		expect(predicates.holder_under_17_unmarried(facts('2010-01-01', { maritalStatus: '6' }))).toBe(false);
	});
});

describe('the day of recording (Perpres 96/2018 Pasal 15)', () => {
	const born = (birthDate: string, on = today): FormFacts => ({
		...holder({ birthDate })(exampleFacts('REKAM_KTP/PEMULA_17')),
		today: on,
	});
	const pemula = { notBefore: 'holder_is_17' } as const;
	it('is booked for a day on or after the 17th birthday, a little ahead of it', () => {
		expect(predicates.recording_not_17_in_time(born('2009-12-03'))).toBe(false);
		expect(predicates.recording_not_17_in_time(born('2009-12-04'))).toBe(true);
		expect(recordingNotBefore(pemula, born('2009-12-03'))).toBe('2026-12-03');
		expect(recordingNotBefore(pemula, born('2009-11-24'))).toBeNull();
		expect(recordingNotBefore({}, born('2009-12-03'))).toBeNull();
	});
	it('of somebody born on 29 February is 1 March in a common year', () => {
		expect(recordingNotBefore(pemula, born('2012-02-29', '2029-02-20'))).toBe('2029-03-01');
		expect(predicates.recording_17_or_more(born('2012-02-29', '2029-02-28'))).toBe(false);
		expect(predicates.recording_17_or_more(born('2012-02-29', '2029-03-01'))).toBe(true);
	});
	it('comes early from the 16th birthday to the day before the 17th', () => {
		expect(predicates.recording_under_16(born('2010-11-24'))).toBe(false);
		expect(predicates.recording_17_or_more(born('2009-11-25'))).toBe(false);
	});
});

describe('the ages of the child card (Permendagri 2/2016)', () => {
	const born = (birthDate: string): FormFacts => holder({ birthDate })(exampleFacts('KIA/BARU_0_5'));
	it('without photo until the day before the fifth birthday', () => {
		expect(predicates.child_under_5(born('2021-11-25'))).toBe(true);
		expect(predicates.child_5_or_more(born('2021-11-25'))).toBe(false);
		expect(predicates.child_under_5(born('2021-11-24'))).toBe(false);
		expect(predicates.child_5_or_more(born('2021-11-24'))).toBe(true);
	});
	it('until one day before the seventeenth birthday', () => {
		expect(predicates.child_17_or_more(born('2009-11-25'))).toBe(false);
		expect(predicates.child_17_or_more(born('2009-11-24'))).toBe(true);
	});
	it('turns five on 1 March when born on 29 February', () => {
		const on = (date: string): FormFacts => ({ ...born('2024-02-29'), today: date });
		expect(predicates.child_under_5(on('2029-02-28'))).toBe(true);
		expect(predicates.child_under_5(on('2029-03-01'))).toBe(false);
	});
	it('asks for the certificate number only where the register does not know it', () => {
		const known = (birthCertificate: string | null) =>
			holder({ birthCertificate })(exampleFacts('KIA/BARU_0_5'));
		expect(predicates.child_certificate_unknown(exampleFacts('KIA/BARU_0_5'))).toBe(true);
		expect(predicates.child_certificate_unknown(known('3275-LU-05052024-0001'))).toBe(false);
		expect(predicates.child_certificate_unknown(known(null))).toBe(false);
	});
});

describe('days and borders', () => {
	const birth = (tanggalLahir: string) => inChildren({ tanggalLahir })(exampleFacts('KK/TAMBAH_LAHIR'));
	it('60 days after a birth is in time, 61 is late (UU 24/2013 Pasal 27)', () => {
		expect(predicates.born_too_long_ago(birth('2026-09-25'))).toBe(false);
		expect(predicates.born_too_long_ago(birth('2026-09-24'))).toBe(true);
	});
	it('a police letter of today is good', () => {
		expect(
			predicates.police_date_in_future(
				withAnswers({ tanggalLaporan: today })(exampleFacts('CETAK_KTP/HILANG')),
			),
		).toBe(false);
	});
	it('twins on both sides of midnight are twins', () => {
		const twins = withRows('anggota', { tanggalLahir: '2026-11-01' }, { tanggalLahir: '2026-11-02' });
		expect(predicates.babies_born_apart(twins(exampleFacts('KK/TAMBAH_LAHIR')))).toBe(false);
	});
});

describe('predicates on an empty form', () => {
	it('say nothing of answers that are not given', () => {
		const empty = { ...exampleFacts('KK/TAMBAH_LAHIR'), answers: {} };
		const facts = ['applicant_is_head'];
		const loud = Object.keys(predicates).filter(
			(name) => predicates[name as PredicateName](empty) && !facts.includes(name),
		);
		expect(loud).toEqual([]);
	});
	it('have a case each, or decide what is asked', () => {
		const conditions = [
			'child_certificate_unknown',
			'all_but_head_under_17',
			'new_head_needed',
			'relations_change',
			'only_children_stay',
			'child_moves_without_parents',
			'mover_head_needed',
			'deceased_was_not_head',
			'small_child_is_registered',
			'widowed_spouse_has_card',
		];
		const untested = Object.keys(predicates).filter(
			(name) => !(name in breaking) && !conditions.includes(name),
		);
		expect(untested).toEqual([]);
	});
});

describe('a broken rule', () => {
	const ktp = services.find(({ id }) => id === 'CETAK_KTP')!.variants.find(({ id }) => id === 'HILANG')!;
	const kk = services.find(({ id }) => id === 'KK')!.variants.find(({ id }) => id === 'HILANG')!;
	const problem = (facts: FormFacts, page: string) => checkAnswers(ktp, facts, { page });
	it('is told on the page of its field, and there only', () => {
		const bad = withAnswers({ nik: daughter.nik })(exampleFacts('CETAK_KTP/HILANG'));
		const told = [{ field: 'nik', code: 'rule_broken', values: { rule: 'holder_under_17_unmarried' } }];
		expect(problem(bad, 'pemegang')).toEqual(told);
		expect(problem(bad, 'laporan-polisi')).toEqual([]);
	});
	it('is silent while its field itself is wrong', () => {
		const bad = withAnswers({ tanggalLaporan: '2026-11-25' })(exampleFacts('CETAK_KTP/HILANG'));
		expect(problem(bad, 'laporan-polisi')).toEqual([{ field: 'tanggalLaporan', code: 'date_in_future' }]);
	});
	it('about the whole application is told on the first page', () => {
		const bad = asApplicant(daughter.nik)(exampleFacts('CETAK_KTP/HILANG'));
		const told = {
			field: 'rule:applicant_may_not_apply_for_kk',
			code: 'rule_broken',
			values: { rule: 'applicant_may_not_apply_for_kk' },
		};
		expect(checkAnswers(kk, bad, { page: 'pendaftaran' })).toEqual([told]);
		expect(checkAnswers(kk, bad, { page: 'laporan-polisi' })).toEqual([]);
	});
});
