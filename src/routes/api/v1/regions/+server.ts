import { done, refuse } from '#domain/refusal.ts';
import { countedAddress } from '#features/accounts/server/public.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { maySearchRegions, searchRegions } from '#server/regions/regions.ts';

/** Public, so bounded: so many letters, so many results, so many searches a minute. */
export const GET = endpoint('searchRegions', async ({ query, address }) => {
	if (!(await maySearchRegions(countedAddress(address))))
		return refuse('too_many_attempts', { values: { minutes: 1 } });
	const { items, total } = await searchRegions(query.q);
	return done({ items: [...items], total });
});
export const fallback = otherMethods('/regions');
