import { overlaps } from '#domain/access/jurisdiction.ts';
import { policy } from '#domain/access/policy.ts';
import { statusesOfView, type WorklistFilter } from '#domain/applications/worklist-view.ts';
import { findService, services } from '#domain/catalogue/services.ts';
import { listOfficers, officerNames } from '#features/accounts/server/public.ts';
import { areasOf } from '#features/applications/server/area-queries.ts';
import type { Ctx } from '#server/ctx.ts';
import { roleNames } from '#ui/messages/accounts.ts';
import { statusMessages } from '#ui/messages/status.ts';
import type { Asked } from './worklist-asked.ts';

type Choice = { readonly value: string; readonly label: string };

/** What a worklist can be narrowed by, as select lists within the officer's areas; the holder by name where it is a certain officer. */
export async function filterChoices(ctx: Ctx, { view, filter }: Pick<Asked, 'view' | 'filter'>) {
	const { locale, city } = ctx;
	const areas = areasOf(ctx.actor);
	const here = (kelurahanCode: string): boolean =>
		areas.some(
			(area) => area.kind === 'office' || overlaps(area, { kind: 'kelurahan', code: kelurahanCode }),
		);
	const kecamatan = city.regions.kecamatan
		.map((one) => ({ ...one, kelurahan: one.kelurahan.filter(({ code }) => here(code)) }))
		.filter((one) => one.kelurahan.length > 0);
	const shown =
		filter.kecamatan === null ? kecamatan : kecamatan.filter(({ code }) => code === filter.kecamatan);
	return {
		services: services.map(({ id, name }) => ({ value: id, label: name[locale] })),
		variants: (findService(filter.service ?? '')?.variants ?? []).map(({ id, name }) => ({
			value: id,
			label: name[locale],
		})),
		statuses: statusesOfView[view].map((status) => ({
			value: status,
			label: statusMessages[status].label[locale],
		})),
		offices: city.offices.filter(({ pickup }) => pickup).map(({ id, name }) => ({ value: id, label: name })),
		kecamatan: kecamatan.map(({ code, displayName }) => ({ value: code, label: displayName })),
		kelurahan: shown.flatMap((one) =>
			one.kelurahan.map(({ code, displayName }) => ({ value: code, label: displayName })),
		),
		holder: await holderChoice(ctx, filter),
	};
}

async function holderChoice(ctx: Ctx, { holder }: WorklistFilter): Promise<Choice | null> {
	if (holder === null || !holder.includes('-')) return null;
	const name = (await officerNames(ctx, ctx.db, [holder])).get(holder);
	return name === undefined ? null : { value: holder, label: name };
}

/** To whom a supervisor may give work: active officers who do it, in an area that has some of the supervisor's. */
export async function colleagues(ctx: Ctx): Promise<readonly Choice[]> {
	const areas = areasOf(ctx.actor, 'reassign');
	if (areas.length === 0) return [];
	const does: readonly string[] = [...policy.approve.may, ...policy.enter_siak.may];
	const all = await listOfficers(ctx, { text: '', role: null, officeId: null, state: 'active' });
	return all.flatMap(({ id, name, grants }) => {
		const working = grants.filter(
			({ role, jurisdiction }) => does.includes(role) && areas.some((area) => overlaps(area, jurisdiction)),
		);
		if (working.length === 0) return [];
		const roles = [...new Set(working.map(({ role }) => roleNames[role][ctx.locale]))];
		return [{ value: id, label: `${name} (${roles.join(', ')})` }];
	});
}
