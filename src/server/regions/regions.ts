import { RateLimiterMemory } from 'rate-limiter-flexible';
import { indexRegions, regionLabel, type RegionIndex } from './region-index.ts';
import { searchIndex } from './search-index.ts';

/** A place to choose: its code, and its name with everything it lies in. */
export type Region = { readonly code: string; readonly label: string };

export type RegionSearch = {
	readonly items: readonly Region[];
	/** How many match in all; more than the items when the query is too wide. */
	readonly total: number;
};

/** So many are shown at once, and letters of a query read at most. */
export const regionsShown = 20;
const longestQuery = 80;

/** Wide, since a mobile network puts thousands of people behind one address. */
const searches = new RateLimiterMemory({ points: 600, duration: 60 });

/** Whether this address may search now; counts the search. */
export const maySearchRegions = (address: string): Promise<boolean> =>
	searches.consume(address).then(
		() => true,
		() => false,
	);

let loading: Promise<RegionIndex> | null = null;

/** All of Indonesia, read from the package the first time somebody asks (measured: 0.8 s, 29 MB kept). */
function loaded(): Promise<RegionIndex> {
	loading ??= read().catch((error: unknown) => {
		loading = null;
		throw error;
	});
	return loading;
}

async function read(): Promise<RegionIndex> {
	const areas = await import('idn-area-data');
	const [provinces, regencies, districts, villages] = await Promise.all([
		areas.getProvinces(),
		areas.getRegencies({ transform: true }),
		areas.getDistricts({ transform: true }),
		areas.getVillages({ transform: true }),
	]);
	return indexRegions({ provinces, regencies, districts, villages } as Parameters<typeof indexRegions>[0]);
}

/** The desa and kelurahan of Indonesia that a text names, best first; nothing for fewer than two letters. */
export async function searchRegions(query: string): Promise<RegionSearch> {
	const { found, total } = searchIndex(await loaded(), query.slice(0, longestQuery), regionsShown);
	return { items: found.map((entry) => ({ code: entry.code, label: regionLabel(entry) })), total };
}

/** The names of these codes; a code of no desa or kelurahan is left out. Reads nothing when there are no codes. */
export async function regionNames(codes: readonly string[]): Promise<Readonly<Record<string, string>>> {
	if (codes.length === 0) return {};
	const { byCode } = await loaded();
	return Object.fromEntries(
		codes.flatMap((code) => {
			const entry = byCode.get(code);
			return entry ? [[code, regionLabel(entry)]] : [];
		}),
	);
}
