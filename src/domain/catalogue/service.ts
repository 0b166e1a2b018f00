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
	// of the services still to come
	| 'record_ktp_el'
	| 'register_birth'
	| 'register_death'
	| 'issue_kia'
	| 'move_out';

/** What the applicant gets, and so which quota it takes and how it is printed. */
export type Output = 'kk' | 'ktp_el';
export type QuotaGroup = 'paper' | 'card';

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
	/** What must be handed in at the counter when collecting, if anything. */
	readonly bring?: Text;
};

export type Service = {
	/** As in `services.json`: KK, CETAK_KTP, ... */
	readonly id: string;
	/** As in URLs: kartu-keluarga, cetak-ktp-el, ... */
	readonly slug: string;
	readonly name: Text;
	readonly summary: Text;
	/** Form code valid from a date (Permendagri 109/2019, amended by 6/2026). */
	readonly forms: readonly { readonly code: string; readonly name: Text }[];
	readonly output: Output | null;
	readonly quotaGroup: QuotaGroup | null;
	readonly outputText: Text;
	readonly legalBasis: readonly string[];
	readonly whoMayApply: Text;
	/** Working days from verification (setting, OURS; brief: 3 to 7). */
	readonly workingDays: { readonly min: number; readonly max: number };
	/** `soon`: shown as "segera", not to be applied for yet. */
	readonly state: 'open' | 'soon';
	readonly variants: readonly Variant[];
};
