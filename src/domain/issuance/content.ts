import type { SignedKind } from './signed-kinds.ts';

/** A line of a document: what is asked, and what it says. */
export type ContentLine = { readonly label: string; readonly value: string };
/** Lines that belong together, under a heading where they have one. */
export type ContentPart = { readonly title: string | null; readonly lines: readonly ContentLine[] };
/** A person of a list, e.g. on a KK. */
export type ContentPerson = {
	readonly name: string;
	readonly nik: string;
	readonly lines: readonly string[];
};

/** What a document says, fixed before anybody approves it: what the signatory saw is what is signed. In Indonesian, as documents are. */
export type DocumentContent = {
	readonly kind: SignedKind;
	readonly number: string;
	/** The name it is about. */
	readonly name: string;
	/** YYYY-MM-DD */
	readonly issuedOn: string;
	readonly parts: readonly ContentPart[];
	readonly people: readonly ContentPerson[];
};
