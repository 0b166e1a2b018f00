import type { Choice, Field, FormPage } from '../form.ts';
import type { Rule } from '../service.ts';
import { phoneField, words } from './parts.ts';

// Who reports an event of civil registration and who witnesses it: the head of F-2.01, the same for births and deaths.

/** The reporter is the applicant, known to the register; only the relation and the phone are asked. */
export const reporterPage = (relations: readonly Choice[], relationLabel: Field['label']): FormPage => ({
	id: 'pelapor',
	title: words('Anda sebagai pelapor', 'You as the reporter'),
	lead: words(
		'Nama dan nomor Anda dari catatan kependudukan; tidak perlu diketik.',
		'Your name and numbers come from the population register; no need to type them.',
	),
	fields: [
		{
			id: 'nikPelapor',
			kind: 'nik',
			known: true,
			prefill: 'applicantNik',
			label: words('NIK pelapor', 'NIK of the reporter'),
		},
		{
			id: 'namaPelapor',
			kind: 'name',
			known: true,
			prefill: 'applicantName',
			label: words('Nama pelapor', 'Name of the reporter'),
		},
		{ id: 'noKk', kind: 'kkNumber', known: true, prefill: 'kkNumber', label: words('Nomor KK', 'KK number') },
		{ id: 'hubunganPelapor', kind: 'choice', choices: relations, label: relationLabel },
		phoneField,
	],
});

const witness = (n: 1 | 2): readonly Field[] => [
	{
		id: `namaSaksi${n}`,
		kind: 'name',
		label: words(`Nama lengkap saksi ${n}`, `Full name of witness ${n}`),
	},
	{ id: `nikSaksi${n}`, kind: 'nik', label: words(`NIK saksi ${n}`, `NIK of witness ${n}`) },
];

/** SE: two witnesses, their identity typed in the form; no copy of their KTP-el. */
export const witnessPage: FormPage = {
	id: 'saksi',
	title: words('Dua orang saksi', 'Two witnesses'),
	lead: words(
		'Dua orang dewasa yang mengetahui peristiwa ini, misalnya tetangga atau kerabat. Cukup nama dan NIK; fotokopi KTP-el saksi tidak diminta.',
		'Two adults who know of it, for example a neighbour or a relative. Name and NIK are enough; no copy of their KTP-el is asked.',
	),
	fields: [...witness(1), ...witness(2)],
};

export const witnessRules: readonly Rule[] = [
	{
		brokenWhen: 'witnesses_are_one_person',
		severity: 'block',
		field: 'nikSaksi2',
		text: words(
			'Kedua saksi adalah orang yang sama. Isi saksi kedua dengan orang lain.',
			'Both witnesses are the same person. Enter another person as the second.',
		),
		article: 'SE 470/13287/Dukcapil, dua orang saksi; F-2.01',
		source: ['SE'],
	},
	{
		brokenWhen: 'witness_is_involved',
		severity: 'block',
		field: 'nikSaksi1',
		text: words(
			'Saksi tidak boleh pelapor, orang tua, atau orang yang dicatat. Pilih orang lain yang mengetahui peristiwa ini.',
			'A witness cannot be the reporter, a parent or the person recorded. Choose somebody else who knows of it.',
		),
		article: 'SE 470/13287/Dukcapil, dua orang saksi; F-2.01',
		source: ['SE', 'OURS'],
	},
	{
		brokenWhen: 'witness_not_adult',
		severity: 'warn',
		field: 'nikSaksi1',
		text: words(
			'Menurut NIK-nya, seorang saksi belum berusia 17 tahun. Saksi sebaiknya orang dewasa; periksa kembali NIK saksi.',
			'By the NIK a witness is below 17. Witnesses should be adults; check the NIK.',
		),
		article: 'SE 470/13287/Dukcapil, dua orang saksi; usia saksi: ketentuan layanan ini',
		source: ['OURS'],
	},
];
