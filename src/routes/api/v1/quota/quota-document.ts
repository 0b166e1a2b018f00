import { createHash } from 'node:crypto';
import { quotaGroups } from '#domain/catalogue/service.ts';
import { fewestWaits, waitsLookBack } from '#domain/booking/waiting-times.ts';
import { waitingTimes } from '#features/applications/server/waiting-times-queries.ts';
import { blanksPublished, listPlacesLeft } from '#features/booking/server/public.ts';
import type { Written } from '#server/api/components.ts';
import type { Ctx } from '#server/ctx.ts';

/** What anybody may know of places and waits, written once for all who ask within two seconds; `etag` changes only with it. */
export type QuotaDocument = { readonly json: string; readonly etag: string };

/** Milliseconds for which it is told again. */
const toldAgainFor = 2_000;

type Told = { readonly until: number; readonly value: Promise<QuotaDocument> };
const told = new WeakMap<Ctx['database'], Told>();

/** The document as it stands; at most two seconds old. */
export async function quotaDocument(ctx: Ctx): Promise<QuotaDocument> {
	const now = ctx.now().getTime();
	const before = told.get(ctx.database);
	if (before && before.until > now && before.until <= now + toldAgainFor) return await before.value;
	const value = write(ctx);
	told.set(ctx.database, { until: now + toldAgainFor, value });
	// What failed is not told again.
	value.catch(() => told.delete(ctx.database));
	return await value;
}

async function write(ctx: Ctx): Promise<QuotaDocument> {
	const groups: Written<'Quota'>['groups'] = [];
	for (const group of quotaGroups) {
		const { dates, offices, soonest } = await listPlacesLeft(ctx, group);
		groups.push({
			group,
			dates: [...dates],
			soonest: soonest?.date ?? null,
			offices: offices.map(({ office: { id, name }, left }) => ({ id, name, left: [...left] })),
		});
	}
	const services = (await waitingTimes(ctx)).map(({ service, ready, visit }) => ({ service, ready, visit }));
	const body: Written<'Quota'> = {
		groups,
		blanks: (await blanksPublished(ctx)).map(({ blank, onHand, next }) => ({
			blank,
			onHand,
			next: next && { expectedOn: next.expectedOn, quantity: next.quantity },
		})),
		waiting: { daysBack: waitsLookBack, fewest: fewestWaits, services },
	};
	const json = JSON.stringify(body);
	return { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}
