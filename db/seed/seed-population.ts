import type { Regions } from '#domain/identity/region.ts';
import type { Family } from '#domain/identity/resident.ts';
import { importFamilies } from '#server/adapters/population-registry/local.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { leaveMarker, markerOf } from './marker.ts';
import { generateFamilies } from './population/generate-families.ts';

/** Always the same people: their ages are those of this day. */
export const population = { seed: 'e-open', today: '2026-11-24' } as const;

/** The first families of the population, as they were made. */
export function fictionalFamilies(regions: Regions, residents: number, most: number): Family[] {
	return [...generateFamilies({ ...population, residents, regions }).take(most)];
}

/** How many residents the register was filled with. */
export async function residentsMade(db: Reader): Promise<number> {
	const marker = (await markerOf(db, 'population')) as { readonly residents: number } | undefined;
	if (!marker) throw new Error('the population is not made yet');
	return marker.residents;
}

/** Those behind the first `made` residents. */
function* beyond(families: Iterable<Family>, made: number): Generator<Family> {
	let given = 0;
	for (const family of families) {
		if (given >= made) yield family;
		given += family.members.length;
	}
}

/** Fills the local register with fictional families; does nothing when it has been filled. */
export async function seedPopulation(ctx: Ctx, residents = ctx.env.demoResidents): Promise<boolean> {
	if ((await markerOf(ctx.db, 'population')) !== undefined) return false;
	await growPopulation(ctx, residents);
	return true;
}

/**
 * Goes on with the fictional families until at least so many residents were made; cut off and begun again it ends the same. Returns how
 * many were added.
 */
export async function growPopulation(ctx: Ctx, residents: number): Promise<number> {
	const marker = (await markerOf(ctx.db, 'population')) as { readonly residents: number } | undefined;
	const made = marker?.residents ?? 0;
	if (made >= residents) return 0;
	const families = generateFamilies({ ...population, residents, regions: ctx.city.regions });
	const added = await importFamilies(
		ctx.database,
		registerCrypto(ctx.keys),
		beyond(families, made),
		residents - made,
	);
	await leaveMarker(ctx.db, 'population', { ...population, residents });
	return added;
}
