import type { Text } from '../text.ts';
import type { CodeTableId } from './code-tables.ts';
import type { Condition } from './condition.ts';

/** A row of a list answer: plain answers by field id. */
export type AnswerRow = Readonly<Record<string, string>>;
/** One answer: a plain value, several picked values, or rows. Codes are stored here as codes, dates as YYYY-MM-DD. */
export type Answer = string | readonly string[] | readonly AnswerRow[];
export type Answers = Readonly<Record<string, Answer>>;

export type Choice = { readonly value: string; readonly label: Text; readonly help?: Text };

/**
 * What a field asks for. `member` and `members` are picked from the applicant's own family (value: NIK);
 * `code` comes from a code table (value: its code); `region` is a desa or kelurahan anywhere in Indonesia (value: its code,
 * 32.16.07.2003); `newName` follows Permendagri 73/2022, `name` is an existing name.
 */
export type FieldKind =
	/** `digits`: a count or a measure, digits only, within these. */
	| {
			readonly kind: 'text';
			readonly maxLength: number;
			readonly pattern?: string;
			readonly digits?: { readonly min: number; readonly max: number };
	  }
	| { readonly kind: 'longText'; readonly maxLength: number }
	| { readonly kind: 'name' | 'newName' | 'nik' | 'kkNumber' | 'phone' | 'yesNo' | 'kelurahan' | 'region' }
	/** `past`: today or before; `future`: today or after. `withDay`: read with the day of the week, which is never asked. */
	| { readonly kind: 'date'; readonly bound?: 'past' | 'future'; readonly withDay?: true }
	/** A time of day where it happened, HH:MM. */
	| { readonly kind: 'time' }
	| { readonly kind: 'choice'; readonly choices: readonly Choice[] }
	/** `only`: the codes offered here, where not all of the table make sense. */
	| { readonly kind: 'code'; readonly table: CodeTableId; readonly only?: readonly string[] }
	/** `among`: whom of the family it offers; absent, everybody. */
	| { readonly kind: 'member' | 'members'; readonly among?: MemberGroup }
	/** Rows added one by one ("Tambah jiwa"). `rowName` says what one row is; `rowTitle` the field that names it. */
	| {
			readonly kind: 'list';
			readonly fields: readonly Field[];
			readonly min: number;
			readonly max: number;
			readonly rowName: Text;
			readonly rowTitle: string;
	  };

/** Those of a family who come into question; who that is stands in `member-groups.ts`. */
export const memberGroups = [
	'child_below_5',
	'child_5_to_16',
	'child_below_17',
	'child_without_certificate',
	'mother',
	'father',
	'not_the_applicant',
	'card_holder',
	'not_recorded',
	'new_head',
	'head_of_movers',
] as const;
export type MemberGroup = (typeof memberGroups)[number];

export type Field = {
	/** Stable within the variant, as in `services.json` where it has a name (camelCase Indonesian). */
	readonly id: string;
	readonly label: Text;
	readonly help?: Text;
	/** Asked and kept only when it holds. */
	readonly when?: Condition;
	/** Absent: must be answered. */
	readonly optional?: true;
	/** What of the population register fills it in first, so that the applicant only checks it. */
	readonly prefill?: RegisterFact | ComputedFact;
	/**
	 * Shown, not asked: always the register's own value, or what follows from the answers before (`prefill`), kept with the answers;
	 * what is typed is ignored.
	 */
	readonly known?: true;
} & FieldKind;

/** Facts of the register that may be shown or filled in beforehand. */
export type RegisterFact =
	| 'kkNumber'
	| 'headName'
	| 'headNik'
	| 'address'
	| 'rt'
	| 'rw'
	| 'kelurahan'
	| 'postalCode'
	| 'applicantNik'
	| 'applicantName'
	| 'applicantPhone';

/** What follows from who moves and where (F-1.03 items 6, 9, 10 and 11). */
export const computedFacts = [
	'klasifikasiKepindahan',
	'jenisKepindahan',
	'statusKkTidakPindah',
	'statusKkPindah',
] as const;
export type ComputedFact = (typeof computedFacts)[number];

/** One page of the form: one thing asked. */
export type FormPage = {
	readonly id: string;
	readonly title: Text;
	readonly lead?: Text;
	readonly when?: Condition;
	readonly fields: readonly Field[];
};
