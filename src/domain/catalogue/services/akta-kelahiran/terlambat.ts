import type { Condition } from '../../condition.ts';
import type { FormPage } from '../../form.ts';
import type { Variant } from '../../service.ts';
import { words } from '../parts.ts';
import { reporterPage, witnessPage } from '../reporting.ts';
import { birthLetterPage, birthReporters, childrenPageUnless, foundChildPage, guardians } from './child.ts';
import { documentsByModel } from './documents.ts';
import { marriagePage, parentsByModelPages } from './parents.ts';
import { fatherRules, motherRules } from './parent-rules.ts';
import { childRules, deliveryRules, foundRule, notLateRule } from './rules.ts';
import { ayahIbu, belumTercatat, relationToChild, seorangIbu } from './with-parents.ts';
import { tidakDiketahui } from './tidak-diketahui.ts';

const unknownParents: Condition = { answer: 'modelAkta', equals: 'TIDAK_DIKETAHUI' };
const penanggungJawab = guardians.filter(({ value }) => value === 'penanggung_jawab');

const modelPage: FormPage = {
	id: 'model',
	title: words('Siapa orang tua anak?', 'Who are the child’s parents?'),
	fields: [
		{
			id: 'modelAkta',
			kind: 'choice',
			label: words('Keadaan orang tua', 'About the parents'),
			choices: [ayahIbu, belumTercatat, seorangIbu, tidakDiketahui].map(({ id, name, summary }) => ({
				value: id,
				label: name,
				help: summary,
			})),
		},
	],
};

/** What of a page stays when another page has asked it already. */
const without = (page: FormPage, ...ids: readonly string[]): FormPage => ({
	...page,
	fields: page.fields.filter(({ id }) => !ids.includes(id)),
});

/**
 * A birth reported after more than 60 days (UU 24/2013 Pasal 27). It follows from the birth date, so nobody is asked to choose it: the
 * other variants accept late births as well. For a clerk or a program that enters late reports as such.
 */
export const terlambat: Variant = {
	id: 'TERLAMBAT',
	name: words('Pelaporan terlambat', 'Late report'),
	summary: words(
		'Untuk kelahiran yang dilaporkan lebih dari 60 hari; dihitung sendiri dari tanggal lahir.',
		'For a birth reported after more than 60 days; worked out from the birth date.',
	),
	offered: false,
	pages: [
		reporterPage([...birthReporters, ...penanggungJawab], relationToChild),
		modelPage,
		without(birthLetterPage, 'suratLahir'),
		{
			...without(birthLetterPage, 'anakDiKk'),
			id: 'surat-lahir',
			title: words('Surat keterangan kelahiran', 'Birth letter'),
			when: { not: unknownParents },
		},
		{ ...without(foundChildPage, 'anakDiKk'), when: unknownParents },
		childrenPageUnless(unknownParents),
		...parentsByModelPages,
		{ ...marriagePage, when: { answer: 'modelAkta', equals: 'AYAH_IBU' } },
		witnessPage,
	],
	requiredDocuments: documentsByModel,
	rules: [notLateRule, ...childRules, ...deliveryRules, ...motherRules, ...fatherRules, foundRule],
	siakEvent: 'register_birth',
};
