import type { Variant } from '../../service.ts';
import { kkOriginal, words } from '../parts.ts';
import { reporterPage, witnessPage } from '../reporting.ts';
import { birthLetterPage, birthReporters, childrenPage } from './child.ts';
import { birthLetter, birthStatement, coupleStatement, marriageProof } from './documents.ts';
import { bothParentsPages, marriagePage, motherPages } from './parents.ts';
import { coupleRules, fatherRules, husbandRule, marriageRules, motherRules } from './parent-rules.ts';
import { childRules, deliveryRules, lateRule } from './rules.ts';

export const relationToChild = words('Hubungan Anda dengan anak', 'Your relation to the child');
const reporter = reporterPage(birthReporters, relationToChild);

/** Model one of Permendagri 108/2019: the parents' marriage is recorded. */
export const ayahIbu: Variant = {
	id: 'AYAH_IBU',
	name: words('Anak ayah dan ibu', 'Child of father and mother'),
	summary: words(
		'Untuk anak yang perkawinan orang tuanya tercatat.',
		'For a child whose parents’ marriage is recorded.',
	),
	pages: [reporter, birthLetterPage, childrenPage, ...bothParentsPages, marriagePage, witnessPage],
	requiredDocuments: [birthLetter, marriageProof, kkOriginal, birthStatement],
	rules: [...childRules, ...deliveryRules, ...motherRules, ...fatherRules, ...marriageRules, lateRule],
	siakEvent: 'register_birth',
};

/** Model two: the certificate says that the marriage is not yet recorded (ANT, QA). */
export const belumTercatat: Variant = {
	id: 'BELUM_TERCATAT',
	name: words(
		'Anak ayah dan ibu, perkawinan belum tercatat',
		'Child of father and mother, marriage not recorded',
	),
	summary: words(
		'Untuk anak yang orang tuanya suami istri di KK, tetapi perkawinannya belum tercatat.',
		'For a child whose parents are husband and wife on the KK, but whose marriage is not recorded.',
	),
	pages: [reporter, birthLetterPage, childrenPage, ...bothParentsPages, witnessPage],
	requiredDocuments: [birthLetter, coupleStatement, kkOriginal, birthStatement],
	rules: [...coupleRules, ...childRules, ...deliveryRules, ...motherRules, ...fatherRules, lateRule],
	siakEvent: 'register_birth',
};

/** Model three: no father is named. */
export const seorangIbu: Variant = {
	id: 'SEORANG_IBU',
	name: words('Anak seorang ibu', 'Child of a mother'),
	summary: words(
		'Untuk anak yang dicatat dengan nama ibunya saja.',
		'For a child recorded with the mother’s name only.',
	),
	pages: [reporter, birthLetterPage, childrenPage, ...motherPages, witnessPage],
	requiredDocuments: [birthLetter, kkOriginal, birthStatement],
	rules: [...childRules, ...deliveryRules, ...motherRules, husbandRule, lateRule],
	siakEvent: 'register_birth',
};
