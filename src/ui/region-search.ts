import type { regionMessages } from './messages/regions.ts';

/** What was searched and what came of it. */
export type RegionSearchShown = {
	readonly query: string;
	readonly items: readonly { readonly code: string; readonly label: string }[];
	readonly total: number;
};

type Count = {
	readonly word: Exclude<keyof typeof regionMessages, 'label' | 'search'>;
	readonly values: Readonly<Record<string, string | number>>;
};

/** What is said above the choices; null while nothing is searched or chosen. */
export function countOf(search: RegionSearchShown | undefined, chosen: boolean): Count | null {
	const query = search?.query ?? '';
	if (!search || query === '') return chosen ? { word: 'chosen', values: {} } : null;
	if (search.total === 0) return { word: 'none', values: { query } };
	return search.total > search.items.length
		? { word: 'many', values: { total: search.total, shown: search.items.length } }
		: { word: 'found', values: { total: search.total } };
}
