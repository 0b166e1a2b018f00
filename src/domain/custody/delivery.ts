import type { Status } from '../applications/application.ts';

/** How often an agent comes before the document goes back to the office. */
export const mostTries = 2;

/** Why something cannot be brought to the door; null: it can. */
export type NoDelivery =
	/** It is over, or not a document that is handed out. */
	| 'nothing_to_bring'
	/** The place of collection is not chosen yet, or is no office of their own kelurahan or kecamatan. */
	| 'other_office'
	/** No agent works in their RW. */
	| 'no_agent';

const before: readonly Status[] = ['draft', 'verification', 'returned', 'processing', 'failed', 'ready'];

/**
 * Whether a document can be brought to its applicant's door: an agent covers their RW, and takes it from the office of their own kelurahan
 * or kecamatan, which is its place of collection.
 */
export function whyNotBring(facts: {
	readonly status: Status;
	/** A document is handed out at an office; not a recording, not a visit at home. */
	readonly collected: boolean;
	readonly office: { readonly kelurahanCode: string | null; readonly kecamatanCode: string | null } | null;
	readonly kelurahanCode: string;
	readonly covered: boolean;
}): NoDelivery | null {
	const { status, collected, office, kelurahanCode, covered } = facts;
	if (!before.includes(status) || !collected) return 'nothing_to_bring';
	if (!covered) return 'no_agent';
	const own =
		office !== null &&
		(office.kelurahanCode === kelurahanCode ||
			(office.kelurahanCode === null &&
				office.kecamatanCode !== null &&
				kelurahanCode.startsWith(`${office.kecamatanCode}.`)));
	return own ? null : 'other_office';
}

/** What follows when nobody was at home: they come again, or it goes back to the office. `before`: how often somebody came already. */
export const afterNobodyHome = (triesBefore: number): 'again' | 'to_office' =>
	triesBefore + 1 < mostTries ? 'again' : 'to_office';
