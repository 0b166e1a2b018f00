import type { FormFacts } from '../catalogue/form-facts.ts';
import type { Strokes } from '../signature/strokes.ts';
import type { OfficialForm, Service, Variant } from '../catalogue/service.ts';

/** A numbered line of an official form; empty when nothing was answered. `boxes`: a box for each sign, as for a NIK. */
export type FormLine = {
	readonly no: string;
	readonly label: string;
	readonly value: string;
	readonly boxes?: number;
};
export type FormTick = { readonly no: string; readonly label: string; readonly ticked: boolean };

/** A part of an official form. `across`: how many stand beside each other. Official forms are in Indonesian. */
export type FormBlock =
	| {
			readonly kind: 'lines';
			readonly title: string;
			readonly across: 1 | 2;
			readonly lines: readonly FormLine[];
	  }
	| {
			readonly kind: 'ticks';
			readonly title: string;
			readonly across: 1 | 2 | 3;
			readonly ticks: readonly FormTick[];
	  }
	| {
			readonly kind: 'table';
			readonly title: string;
			/** `share`: of the width, against the others. */
			readonly columns: readonly { readonly label: string; readonly share: number }[];
			readonly rows: readonly (readonly string[])[];
	  }
	/** What is declared, in sentences; it continues the part before it. */
	| { readonly kind: 'text'; readonly text: string };

/** Who signs. `stamp`: over a duty stamp (meterai), where what we know of the form has one. */
export type Signature = {
	readonly who: string;
	readonly name: string;
	readonly stamp?: true;
	/** Signed on the screen. */
	readonly drawn?: Strokes;
};

/** An official form filled in, without its looks. */
export type FormSheet = {
	readonly code: string;
	/** The decree whose version it is. */
	readonly decree: string;
	readonly title: string;
	readonly blocks: readonly FormBlock[];
	readonly signatures: readonly Signature[];
	/** A statement that is printed and signed by hand: its signers write the date. */
	readonly byHand?: true;
	/** In place of when and how it was sent. */
	readonly told?: string;
};

/** What fills a form: the application as it was submitted, its documents, and the names of places. */
export type SheetFacts = {
	readonly form: OfficialForm;
	readonly service: Service;
	readonly variant: Variant;
	/** As submitted: answers that were asked, and the family as the register had it. */
	readonly facts: FormFacts;
	readonly applicantName: string;
	/** Ids of required documents that are stored. */
	readonly documents: ReadonlySet<string>;
	readonly places: {
		readonly city: string;
		readonly province: string;
		/** By code: "32.75.01". */
		readonly kecamatan: Readonly<Record<string, string>>;
	};
};
