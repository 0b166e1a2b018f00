import type { Text } from '../text.ts';
import type { Condition } from './condition.ts';
import type { FormPage } from './form.ts';

/** Where a line of the catalogue comes from: the tags of `services.json` (SE, P96, M108, ..., MEM, OURS). */
export type Source = readonly string[];

export type Need = 'wajib' | 'kondisional' | 'opsional';

/** A document the law asks for. `wajib` and `kondisional` must be there when `when` holds; `opsional` may. */
export type RequiredDocument = {
	/** As in `services.json`: KK_LAMA, F105, ... */
	readonly id: string;
	readonly label: Text;
	/** What a good photo of it shows; where to get it. */
	readonly help?: Text;
	readonly need: Need;
	readonly when?: Condition;
	readonly whenText?: Text;
	/** The code of the official form it is, once signed: F-2.03. Handed out filled in, where it is asked for. */
	readonly statement?: string;
	readonly source: Source;
};

/** A rule of the office. `block` refuses the submission; `warn` is shown to applicant and verifier. */
export type Rule = {
	/** Name of a predicate in `predicates.ts` that is true when the rule is BROKEN. */
	readonly brokenWhen: string;
	readonly severity: 'block' | 'warn';
	/** The field it is shown at. */
	readonly field?: string;
	readonly text: Text;
	/** Article or source. */
	readonly article: string;
	readonly source: Source;
};

/** What happens in SIAK when the application is processed. */
export type SiakEvent =
	| 'new_family'
	| 'change_head'
	| 'split_family'
	| 'move_in'
	| 'add_birth'
	| 'join_family'
	| 'remove_members'
	| 'change_elements'
	| 'reissue_kk'
	| 'print_ktp_el'
	| 'record_ktp_el'
	| 'register_birth'
	| 'register_death'
	| 'issue_kia'
	| 'move_out'
	| 'change_address';

/** What the applicant gets, and so which quota it takes and how it is printed. */
export const outputs = ['kk', 'ktp_el', 'akta_lahir', 'akta_mati', 'kia', 'skpwni', 'bukti_rekam'] as const;
export type Output = (typeof outputs)[number];
/** Whose places a day a meeting at the office takes: paper and cards to collect, people to record. */
export const quotaGroups = ['paper', 'card', 'recording'] as const;
export type QuotaGroup = (typeof quotaGroups)[number];

/** An official form, in force from a date until (and with) another, both YYYY-MM-DD. */
export type OfficialForm = {
	readonly code: string;
	readonly name: Text;
	/** The decree whose version of the form this is: "Permendagri 109/2019". */
	readonly decree: string;
	readonly from: string;
	readonly until?: string;
	/** The code of the form it takes the place of, from the day after that one's last. */
	readonly follows?: string;
	/** The variants that fill it. Absent: every one. */
	readonly variants?: readonly string[];
};

export type Variant = {
	/** As in `services.json`. */
	readonly id: string;
	readonly name: Text;
	/** One plain sentence: "for whom". */
	readonly summary: Text;
	readonly pages: readonly FormPage[];
	readonly requiredDocuments: readonly RequiredDocument[];
	readonly rules: readonly Rule[];
	readonly siakEvent: SiakEvent;
	/** Absent: the applicant comes to an office on a chosen day. `home`: an officer comes to them, so no place is booked. */
	readonly meeting?: 'home';
	/** The meeting at the office is not before the person of the field `nik` is 17 (Perpres 96/2018 Pasal 15). */
	readonly notBefore?: 'holder_is_17';
	/** Where it is not what the service gives. */
	readonly output?: Output;
	/** The card is its holder's first: when blanks are short the last ones are kept for it. */
	readonly firstCard?: true;
	/** Absent: offered to residents. `false`: follows from the answers of another variant, so nobody is asked to choose it. */
	readonly offered?: false;
	/** What must be handed in at the counter when collecting, if anything. */
	readonly bring?: Text;
};

/**
 * Of what only one application may be open at a time (OURS). An open application of this service for one of the persons stands in the way
 * of a second one.
 */
export type OneOpen = {
	/** Fields that name the persons: a NIK, picked members, or rows of people (by NIK, else by name and birth date in the family). */
	readonly persons: readonly string[];
	/** Where no person is named, the family stands for them. Absent: nothing stands in the way. */
	readonly orFamily?: true;
	/** Its variants are different requests: each may be open besides the others. */
	readonly byVariant?: true;
};

export type Service = {
	/** As in `services.json`: KK, CETAK_KTP, ... */
	readonly id: string;
	/** As in URLs: kartu-keluarga, cetak-ktp-el, ... */
	readonly slug: string;
	readonly name: Text;
	readonly summary: Text;
	/** Permendagri 109/2019, amended by 6/2026: which form an application fills depends on the day it is sent. */
	readonly forms: readonly OfficialForm[];
	readonly output: Output;
	readonly quotaGroup: QuotaGroup;
	readonly outputText: Text;
	readonly legalBasis: readonly string[];
	readonly whoMayApply: Text;
	/** Working days from verification (setting, OURS; brief: 3 to 7). */
	readonly workingDays: { readonly min: number; readonly max: number };
	readonly oneOpen: OneOpen;
	/** `soon`: shown as "segera", not to be applied for yet. */
	readonly state: 'open' | 'soon';
	readonly variants: readonly Variant[];
};
