import type { Text } from '../../text.ts';
import type { Condition } from '../condition.ts';
import type { FormPage } from '../form.ts';
import type { Output, RequiredDocument } from '../service.ts';
import type { FollowedAnswer } from './followed-answers.ts';
import type { People } from './people.ts';

/** How a companion's answer follows from the form of the life event. What is not named here has the same id there. */
export type Follows =
	/** The answer of another id; `otherwise`: where there is none. */
	| { readonly same: string; readonly otherwise?: string }
	| { readonly value: string }
	/** The NIK or the name of the person the companion is for. */
	| { readonly person: 'nik' | 'name' }
	/** Rows made of the rows of a list: each field of the new row by what it follows from in the old one. */
	| { readonly rows: string; readonly fields: Readonly<Record<string, RowFollows>> }
	/** One row, made of the form's own answers. */
	| { readonly row: Readonly<Record<string, RowFollows>> }
	/** The number of a document SIAK gave with the event it waited for; nothing before. */
	| { readonly siak: Output }
	/** A named pure function, where the vocabulary cannot say it. */
	| { readonly named: FollowedAnswer };
/** `siak`: the document of that kind in the row's own place. */
export type RowFollows = { readonly same: string } | { readonly value: string } | { readonly siak: Output };

/** An application that goes along with the lead's. */
export type Companion = {
	/** Unique within the life event; kept with the application. */
	readonly id: string;
	readonly service: string;
	readonly variant: string;
	/** Made only when it holds for the answers of the form. */
	readonly when?: Condition;
	/** One application for each of these people; absent: one about the family. */
	readonly people?: People;
	/** The companion that is entered in SIAK before it, where it is made; else the lead. */
	readonly after?: string;
	/** What becomes of it, still waiting, when what it waits for is rejected, cancelled or expired. */
	readonly ifLeadEnds: 'ends' | 'goes_on';
	/** Pages of the form that ask what does not follow. */
	readonly asks: readonly FormPage[];
	readonly answers: Readonly<Record<string, Follows>>;
	/** Documents of the form that are asked for its sake alone. */
	readonly extraDocuments: readonly RequiredDocument[];
	/**
	 * Its required documents by which documents of the form answer them, the first that is there; `the_lead`: what the lead
	 * itself gives. What is not named has the same id in the form.
	 */
	readonly documents: Readonly<Record<string, readonly string[] | 'the_lead'>>;
	/** Rules of the lead that need not be told, since the companion does what they advise. */
	readonly settles?: readonly string[];
	/** What it gives is made only once applicant and office have met for the lead: collected on a later day, counted from that meeting. */
	readonly collected?: 'after_the_meeting';
	/** Rules of its variant that the lead's event settles, by name: not told while it waits for it. */
	readonly settledByLead?: readonly string[];
	/** Rules of its variant about no field of {@link asks} that hold for the form too, by name. */
	readonly rules?: readonly string[];
};

/** What can be done along with the lead: one box to tick. */
export type Offer = {
	readonly id: string;
	readonly name: Text;
	/** Why now: one plain sentence. */
	readonly why: Text;
	readonly companions: readonly Companion[];
};

/** What has happened to a family, and what it applies for then: one form, linked applications, one pickup unless one of them is made only after the lead's meeting. */
export type LifeEvent = {
	/** Also its place in URLs: /peristiwa/kelahiran. */
	readonly id: LifeEventId;
	/** As a person says it: "Anak lahir". */
	readonly name: Text;
	readonly summary: Text;
	/** Whose form is filled in; of several variants one is chosen. */
	readonly lead: { readonly service: string; readonly variants: readonly string[] };
	readonly offers: readonly Offer[];
};

/** In the order of what residents come for. */
export const lifeEventIds = ['kelahiran', 'kematian', 'pindah-datang', 'pernikahan', 'usia-17'] as const;
export type LifeEventId = (typeof lifeEventIds)[number];
