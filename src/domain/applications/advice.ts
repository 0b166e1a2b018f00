import { predicates } from '../catalogue/predicates.ts';
import { answerRows, findMember, plainAnswer, type FormFacts } from '../catalogue/form-facts.ts';
import type { Source } from '../catalogue/service.ts';
import { findService, findVariant } from '../catalogue/services.ts';
import type { Resident } from '../identity/resident.ts';
import type { Text } from '../text.ts';
import { ageOn, isCalendarDate } from '../time/office-time.ts';

/** Another application of the same applicant, sent and not closed. */
export type OpenApplication = {
	readonly number: string;
	readonly service: string;
	readonly variant: string;
	readonly subjectNik: string | null;
	readonly subjectName: string;
};

/** What may be needed besides: a form to start, or the number of the application that is under way for it. */
export type Advice = {
	readonly id: string;
	readonly severity: 'suggest';
	readonly text: Text;
	readonly offer: { readonly service: string; readonly variant: string; readonly name: Text };
	/** Under way already: its number. */
	readonly open: string | null;
	readonly source: Source;
};

type Target = { readonly service: string; readonly variant: string };
type Row = {
	readonly id: string;
	/** `SERVICE` or `SERVICE/VARIANT` it is given with. */
	readonly with: readonly string[];
	/** The people it concerns; `null` stands for the whole family. Empty: nothing to advise. */
	readonly about: (facts: FormFacts) => readonly (Resident | null)[];
	readonly offer: Target;
	readonly words: (name: string) => Text;
	readonly source: Source;
};

const picked = (facts: FormFacts): Resident | undefined =>
	findMember(facts, plainAnswer(facts.answers, 'nik'));
const neverRecorded = ({ recordingStatus }: Resident): boolean => ['1', '2'].includes(recordingStatus);
const age = ({ birthDate }: Resident, today: string): number =>
	isCalendarDate(birthDate) ? ageOn(birthDate, today) : -1;
const family = (holds: boolean): readonly null[] => (holds ? [null] : []);

const rows: readonly Row[] = [
	...(['HILANG', 'RUSAK'] as const).map((variant): Row => ({
		id: `ktp_el_too_${variant.toLowerCase()}`,
		with: [`KK/${variant}`],
		about: () => family(true),
		offer: { service: 'CETAK_KTP', variant },
		words: () =>
			variant === 'HILANG'
				? { id: 'Apakah KTP-el juga hilang?', en: 'Is a KTP-el lost too?' }
				: { id: 'Apakah KTP-el juga rusak?', en: 'Is a KTP-el damaged too?' },
		source: ['OURS'],
	})),
	...(['HILANG', 'RUSAK'] as const).map((variant): Row => ({
		id: `kk_too_${variant.toLowerCase()}`,
		with: [`CETAK_KTP/${variant}`],
		about: () => family(true),
		offer: { service: 'KK', variant },
		words: () =>
			variant === 'HILANG'
				? { id: 'Apakah Kartu Keluarga juga hilang?', en: 'Is the family card lost too?' }
				: { id: 'Apakah Kartu Keluarga juga rusak?', en: 'Is the family card damaged too?' },
		source: ['OURS'],
	})),
	{
		id: 'element_first_in_kk',
		with: ['CETAK_KTP/UBAH_DATA'],
		about: (facts) => family(predicates.element_not_yet_in_kk(facts)),
		offer: { service: 'KK', variant: 'UBAH_ELEMEN' },
		words: () => ({
			id: 'KTP-el mengikuti Kartu Keluarga. Ubah dahulu data ini di Kartu Keluarga.',
			en: 'The KTP-el follows the family card. Change this on the family card first.',
		}),
		source: ['MEM'],
	},
	{
		id: 'record_first',
		with: ['CETAK_KTP'],
		about: (facts) => {
			const holder = picked(facts);
			return holder && neverRecorded(holder) && age(holder, facts.today) >= 17 ? [holder] : [];
		},
		offer: { service: 'REKAM_KTP', variant: 'PEMULA_17' },
		words: (name) => ({
			id: `${name} belum direkam. KTP-el dicetak setelah perekaman.`,
			en: `${name} has not been recorded. The KTP-el is printed after the recording.`,
		}),
		source: ['Perpres 96/2018 Pasal 15'],
	},
	{
		id: 'birth_certificate_first',
		with: ['KIA'],
		about: (facts) => {
			const child = picked(facts);
			return child?.birthCertificate === null ? [child] : [];
		},
		offer: { service: 'AKTA_LAHIR', variant: 'AYAH_IBU' },
		words: (name) => ({
			id: `${name} belum punya akta kelahiran di data kependudukan. Urus aktanya dahulu; terlambat pun tetap dilayani.`,
			en: `The register has no birth certificate for ${name}. Apply for it first; a late report is accepted too.`,
		}),
		source: ['MEM'],
	},
	{
		id: 'death_certificate_first',
		with: ['KK/KURANG'],
		about: (facts) =>
			answerRows(facts.answers, 'anggota')
				.filter(
					(row) => plainAnswer(row, 'alasan') === 'meninggal' && plainAnswer(row, 'nomorBukti') === null,
				)
				.flatMap((row) => findMember(facts, plainAnswer(row, 'nik')) ?? []),
		offer: { service: 'AKTA_MATI', variant: 'LURAH' },
		words: (name) => ({
			id: `Nomor akta kematian ${name} belum diisi. Belum punya aktanya? Ajukan dahulu.`,
			en: `The number of the death certificate of ${name} is not given. No certificate yet? Apply for it first.`,
		}),
		source: ['MEM'],
	},
	{
		id: 'child_card_after',
		with: ['KK/TAMBAH_LAHIR'],
		about: () => family(true),
		offer: { service: 'KIA', variant: 'BARU_0_5' },
		words: () => ({
			id: 'Setelah anak tercantum di Kartu Keluarga, Kartu Identitas Anak dapat diajukan.',
			en: 'Once the child stands on the family card, a child card can be applied for.',
		}),
		source: ['OURS'],
	},
	{
		id: 'record_at_17',
		with: ['KK'],
		about: (facts) =>
			facts.family.members.filter((one) => age(one, facts.today) === 17 && neverRecorded(one)),
		offer: { service: 'REKAM_KTP', variant: 'PEMULA_17' },
		words: (name) => ({
			id: `${name} sudah 17 tahun dan belum direkam untuk KTP-el.`,
			en: `${name} is 17 and has not been recorded for a KTP-el.`,
		}),
		source: ['Perpres 96/2018 Pasal 15'],
	},
];

/** Under way for that person; of the family card the same variant, since its variants are different requests. */
const isUnderWay =
	({ service, variant }: Target, person: Resident | null) =>
	(other: OpenApplication): boolean => {
		if (other.service !== service) return false;
		if (service === 'KK') return other.variant === variant;
		if (person === null) return other.variant === variant;
		return other.subjectNik === null ? other.subjectName === person.name : other.subjectNik === person.nik;
	};

/**
 * What to add to an application by its answers, the family and the applicant's other open applications, in the order of the table. An offer is
 * only ever of an open service; what is under way for it already is named by its number. `along`: services that go with it anyway.
 */
export function adviseOn(
	target: Target,
	facts: FormFacts,
	others: readonly OpenApplication[],
	along: readonly string[] = [],
): readonly Advice[] {
	const here = [target.service, `${target.service}/${target.variant}`];
	return rows
		.filter((row) => row.with.some((place) => here.includes(place)) && !along.includes(row.offer.service))
		.flatMap((row) => {
			const service = findService(row.offer.service);
			const variant = findVariant(service, row.offer.variant);
			if (service?.state !== 'open' || !variant || variant.offered === false) return [];
			return [...new Set(row.about(facts))].map((person): Advice => ({
				id: row.id,
				severity: 'suggest',
				text: row.words(person?.name ?? ''),
				offer: { ...row.offer, name: service.name },
				open: others.find(isUnderWay(row.offer, person))?.number ?? null,
				source: row.source,
			}));
		});
}
