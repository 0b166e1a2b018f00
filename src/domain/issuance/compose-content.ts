import type { SubmittedAnswer } from '../applications/submitted-answers.ts';
import { findCode } from '../catalogue/code-tables.ts';
import { formatKkNumber } from '../identity/kk-number.ts';
import { formatNik } from '../identity/nik.ts';
import type { Address, Family, Resident } from '../identity/resident.ts';
import { formatDate, isCalendarDate } from '../time/office-time.ts';
import type { ContentLine, ContentPart, ContentPerson, DocumentContent } from './content.ts';
import type { SignedKind } from './signed-kinds.ts';

/** What a document is made of. */
export type ContentSource = {
	readonly kind: SignedKind;
	readonly number: string;
	/** Which of several of its kind: the first is 0. */
	readonly nth: number;
	readonly issuedOn: string;
	/** As submitted. */
	readonly answers: readonly SubmittedAnswer[];
	/** The family as the register has it after the event; null: it is about none. */
	readonly family: Family | null;
	/** The family as it was when the application was sent; null: not kept. */
	readonly before: Family | null;
	/** Whom it is about by the application. */
	readonly subject: { readonly name: string; readonly nik: string | null };
	readonly newNiks: readonly { readonly name: string; readonly nik: string }[];
	readonly places: {
		readonly kelurahan: Readonly<Record<string, string>>;
		readonly kecamatan: Readonly<Record<string, string>>;
		readonly city: string;
		readonly province: string;
	};
};

const words = (table: Parameters<typeof findCode>[0], code: string): string =>
	findCode(table, code)?.label.id ?? code;
const written = (date: string): string => (isCalendarDate(date) ? formatDate(date, 'id') : date);
const line = (label: string, value: string | null | undefined): ContentLine => ({
	label,
	value: value || '-',
});
const part = (title: string | null, lines: readonly ContentLine[]): ContentPart => ({ title, lines });

/** An answer as it was submitted, in words; empty when it was not asked. */
const told = (answers: readonly SubmittedAnswer[], field: string): string => {
	const found = answers.find((one) => one.field === field);
	if (!found) return '';
	return found.kind === 'date' && typeof found.value === 'string' ? written(found.value) : found.text.id;
};
const stored = (answers: readonly SubmittedAnswer[], field: string): string => {
	const value = answers.find((one) => one.field === field)?.value;
	return typeof value === 'string' ? value : '';
};

function addressLines(address: Address, { places }: ContentSource): readonly ContentLine[] {
	const kecamatan = places.kecamatan[address.kelurahanCode.slice(0, 8)];
	return [
		line('Alamat', address.street),
		line('RT/RW', `${address.rt}/${address.rw}`),
		line('Desa/Kelurahan', places.kelurahan[address.kelurahanCode] ?? address.kelurahanCode),
		line('Kecamatan', kecamatan),
		line('Kabupaten/Kota', kecamatan === undefined ? null : places.city),
		line('Provinsi', kecamatan === undefined ? null : places.province),
		line('Kode Pos', address.postalCode),
	];
}

const personOf = (one: Resident): ContentPerson => ({
	name: one.name,
	nik: formatNik(one.nik),
	lines: [
		`${words('shdk', one.relation)} · ${words('jenisKelamin', one.sex === 'male' ? '1' : '2')} · ${one.birthPlace}, ${written(one.birthDate)} · ${words('agama', one.religion)} · gol. darah ${words('golonganDarah', one.bloodType)}`,
		`${words('pendidikan', one.education)} · ${words('pekerjaan', one.occupation)} · ${words('statusPerkawinanKK', one.maritalStatus)} · ${words('kewarganegaraan', one.citizenship)}`,
		`Ayah: ${one.fatherName} · Ibu: ${one.motherName}`,
	],
});

function familyCard(source: ContentSource): Omit<DocumentContent, 'kind' | 'number' | 'issuedOn'> {
	const family = source.family!;
	const head = family.members.find(({ relation }) => relation === '1') ?? family.members[0]!;
	return {
		name: head.name,
		parts: [part(null, [line('Nama Kepala Keluarga', head.name), ...addressLines(family.address, source)])],
		people: family.members.map(personOf),
	};
}

/** A parent who is a member of the KK is told by name, another as typed. */
function parent({ answers, family }: ContentSource, suffix: 'Ayah' | 'Ibu'): string {
	const nik = stored(answers, `nik${suffix}`);
	return (
		family?.members.find((one) => one.nik === nik)?.name ??
		(told(answers, `nama${suffix}`).toUpperCase() || '-')
	);
}

function birth(source: ContentSource): Omit<DocumentContent, 'kind' | 'number' | 'issuedOn'> {
	const rows = source.answers.find(({ field }) => field === 'anak')?.rows ?? [];
	const row = rows[source.nth]?.answers ?? [];
	const registered = source.family?.members.find((one) => one.birthCertificate === source.number);
	const name = registered?.name ?? (told(row, 'namaLengkap') || source.subject.name).toUpperCase();
	const nik = registered?.nik ?? source.newNiks[source.nth]?.nik ?? source.subject.nik;
	return {
		name,
		parts: [
			part('Anak', [
				line('Nama', name),
				line('NIK', nik === null || nik === undefined ? null : formatNik(nik)),
				line(
					'Jenis kelamin',
					registered
						? words('jenisKelamin', registered.sex === 'male' ? '1' : '2')
						: told(row, 'jenisKelamin'),
				),
				line('Tempat lahir', (registered?.birthPlace ?? told(row, 'tempatLahir')).toUpperCase()),
				line('Tanggal lahir', registered ? written(registered.birthDate) : told(row, 'tanggalLahir')),
				line('Pukul', told(row, 'pukul')),
				line('Anak ke', told(row, 'anakKe')),
			]),
			part('Orang tua', [
				line('Ibu', registered?.motherName ?? parent(source, 'Ibu')),
				line('Ayah', registered?.fatherName ?? parent(source, 'Ayah')),
			]),
		],
		people: [],
	};
}

function death(source: ContentSource): Omit<DocumentContent, 'kind' | 'number' | 'issuedOn'> {
	const { answers, subject, before } = source;
	const known = before?.members.find(({ nik }) => nik === subject.nik);
	const name = (known?.name ?? subject.name).toUpperCase();
	return {
		name,
		parts: [
			part('Yang meninggal', [
				line('Nama', name),
				line('NIK', subject.nik === null ? null : formatNik(subject.nik)),
				line(
					'Jenis kelamin',
					known ? words('jenisKelamin', known.sex === 'male' ? '1' : '2') : told(answers, 'jenisKelamin'),
				),
				line('Tempat lahir', known?.birthPlace),
				line('Tanggal lahir', known ? written(known.birthDate) : told(answers, 'tanggalLahirJenazah')),
			]),
			part('Kematian', [
				line('Tanggal', told(answers, 'tanggalKematian')),
				line('Pukul', told(answers, 'pukul')),
				line('Tempat', told(answers, 'tempatKematian')),
				line('Yang menerangkan', told(answers, 'yangMenerangkan')),
			]),
		].map(({ title, lines }) =>
			part(
				title,
				lines.filter(({ label, value }) => value !== '-' || label === 'NIK'),
			),
		),
		people: [],
	};
}

function moving(source: ContentSource): Omit<DocumentContent, 'kind' | 'number' | 'issuedOn'> {
	const { answers } = source;
	const family = source.before ?? source.family;
	const picked = answers.find(({ field }) => field === 'anggotaPindah');
	const niks = Array.isArray(picked?.value) ? (picked.value as readonly unknown[]).map(String) : [];
	const names = (picked?.text.id ?? source.subject.name).split(', ');
	const from =
		family === null
			? []
			: [...addressLines(family.address, source), line('No. KK', formatKkNumber(family.kkNumber))];
	return {
		name: (names[0] ?? source.subject.name).toUpperCase(),
		parts: [
			...(from.length === 0 ? [] : [part('Alamat asal', from)]),
			part('Alamat tujuan', [
				line('Alamat', told(answers, 'alamatTujuan')),
				line('RT/RW', `${told(answers, 'rtTujuan')}/${told(answers, 'rwTujuan')}`),
				line('Desa/Kelurahan', told(answers, 'desaKelurahanTujuan')),
				line('Rencana tanggal pindah', told(answers, 'rencanaTanggalPindah')),
				line('Alasan pindah', told(answers, 'alasanPindah')),
			]),
		],
		people: niks.map((nik, at) => ({ name: names[at] ?? '', nik: formatNik(nik), lines: [] })),
	};
}

const composers = { kk: familyCard, akta_lahir: birth, akta_mati: death, skpwni: moving } as const;

/** Composes what a document says. A KK needs its family; throws without. */
export function composeContent(source: ContentSource): DocumentContent {
	const { kind, number, issuedOn } = source;
	if (kind === 'kk' && source.family === null) throw new Error('a KK without its family');
	return { kind, number, issuedOn, ...composers[kind](source) };
}
