import type { Variant } from '../../service.ts';
import { kkOriginal, policeDateRule, policeLetter, policeLetterPage, words } from '../parts.ts';
import { holderPage, holderRules, recordedRule } from './parts.ts';

/** F-1.02 KTP.C.1. */
export const hilang: Variant = {
	id: 'HILANG',
	name: words('Hilang', 'Lost'),
	summary: words('Untuk mencetak ulang KTP-el yang hilang.', 'To print a lost KTP-el again.'),
	pages: [holderPage, policeLetterPage],
	requiredDocuments: [policeLetter, { ...kkOriginal, need: 'opsional' }],
	rules: [...holderRules, recordedRule, policeDateRule],
	siakEvent: 'print_ktp_el',
};
