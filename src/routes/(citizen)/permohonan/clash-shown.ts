import { clashRefusal, type Clash } from '#features/applications/server/claim-store.ts';
import type { Locale } from '#domain/text.ts';
import { refusalWords } from '#server/refusals.ts';

/** What stands in a draft's way, in words; its number when it is the applicant's own. */
export type ClashShown = {
	readonly title: string;
	readonly detail: string;
	readonly number: string | null;
	/** It is something that goes along, which may be left out. */
	readonly along: boolean;
};

/** Told while the draft is filled in, so that nobody learns only at the end that the same is open already. */
export function clashShown(clash: Clash | null, locale: Locale): ClashShown | null {
	if (!clash) return null;
	const { title, detail } = refusalWords(clashRefusal(clash), locale);
	return { title, detail, number: clash.own ? clash.number : null, along: clash.along };
}
