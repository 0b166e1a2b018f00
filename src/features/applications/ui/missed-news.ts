import type { Action } from '#domain/applications/lifecycle.ts';
import { aboutPlaces } from './timeline-items.ts';

/** What is to be told of a missed day: a new one is kept, or it is to be chosen again; null once the applicant has chosen, or nothing was missed. */
export function missedNews(entries: readonly { readonly action: Action }[]): 'reoffered' | 'shelved' | null {
	const last = entries.findLast(({ action }) => aboutPlaces.includes(action))?.action;
	return last === 'reoffer_pickup' ? 'reoffered' : last === 'shelve_pickup' ? 'shelved' : null;
}
