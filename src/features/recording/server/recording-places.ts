import { covers } from '#domain/access/jurisdiction.ts';
import { policy } from '#domain/access/policy.ts';
import { listOffices, type Office } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';

/** The offices with places for recording at which an officer sees who is awaited: their own office, and those within their area. */
export async function recordingPlaces(ctx: Ctx, own: string | null): Promise<readonly Office[]> {
	const { actor } = ctx;
	if (actor.kind !== 'officer') return [];
	const may: readonly string[] = policy.view_recordings.may;
	const grants = actor.grants.filter(({ role }) => may.includes(role));
	return (await listOffices(ctx.db, 'recording')).filter(
		({ id, kelurahanCode, kecamatanCode }) =>
			(id === own && grants.length > 0) ||
			grants.some(({ jurisdiction }) =>
				covers(jurisdiction, {
					kelurahanCode: kelurahanCode ?? `${kecamatanCode ?? ''}.`,
					rw: '',
					officeId: id,
				}),
			),
	);
}
