import type { Variant } from '../../service.ts';
import { words } from '../parts.ts';
import { reporterPage, witnessPage } from '../reporting.ts';
import { foundChildPage, foundlingPage, guardians } from './child.ts';
import { guardianKk, guardianStatement, policeRecord } from './documents.ts';
import { childRules, foundRule, lateRule } from './rules.ts';
import { relationToChild } from './with-parents.ts';

/** Model four of Permendagri 108/2019: the parents' part stays empty (ANT). */
export const tidakDiketahui: Variant = {
	id: 'TIDAK_DIKETAHUI',
	name: words('Asal-usul atau orang tua tidak diketahui', 'Parents unknown'),
	summary: words(
		'Untuk anak yang ditemukan dan orang tuanya tidak diketahui.',
		'For a child who was found and whose parents are unknown.',
	),
	pages: [reporterPage(guardians, relationToChild), foundChildPage, foundlingPage, witnessPage],
	requiredDocuments: [policeRecord, guardianStatement, guardianKk],
	rules: [...childRules, foundRule, lateRule],
	siakEvent: 'register_birth',
};
