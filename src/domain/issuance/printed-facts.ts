import type { SignedKind } from './signed-kinds.ts';

/** What stands on a document for everybody to compare with the code beside it. */
export type PrintedFacts = {
	readonly kind: SignedKind;
	readonly number: string;
	/** The name it is about: head of the family, child, deceased, or who moves. */
	readonly name: string;
	/** YYYY-MM-DD */
	readonly issuedOn: string;
	readonly code: string;
};

/**
 * The one line that the code on a document is bound to: letters and digits of the printed facts, so that spaces and hyphens do not matter
 * to who types them. `bin/check-document.mjs` makes the same line.
 */
export const printedLine = ({ kind, number, name, issuedOn, code }: PrintedFacts): string =>
	[kind, number, name, issuedOn, code]
		.map((part) =>
			part
				.normalize('NFKD')
				.toUpperCase()
				.replace(/[^0-9A-Z]/g, ''),
		)
		.join('|');

/** A number of which only the end is told. */
export const maskDocumentNumber = (number: string): string =>
	`${'•'.repeat(Math.max(0, number.replace(/\s/g, '').length - 4))}${number.slice(-4)}`;
