import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { officerRoles } from '#domain/access/role.ts';
import { grantInWords, officerChoices } from '#features/accounts/server/area-names.ts';
import { listOfficers, officerStates } from '#features/accounts/server/officers-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

const pageSize = 50;

/* For administrators of the city: every officer, found by name, e-mail, role, office and state; the address says what is asked. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	if (!holdsRole(ctx.actor, 'manage_officers'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const asked = (name: string): string => url.searchParams.get(name) ?? '';
	const { roles, offices } = officerChoices(ctx);
	const filter = {
		text: asked('cari').slice(0, 100),
		role: officerRoles.find((role) => role === asked('peran')) ?? null,
		officeId: offices.find(({ value }) => value === asked('kantor'))?.value ?? null,
		state: officerStates.find((state) => state === asked('status')) ?? null,
	};
	const found = await listOfficers(ctx, filter);
	const pages = Math.max(1, Math.ceil(found.length / pageSize));
	const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked('halaman'))) || 1));
	return {
		filter,
		filtered: Object.values(filter).some((value) => value !== null && value !== ''),
		roles,
		offices,
		count: found.length,
		page,
		pages,
		now: ctx.now(),
		done: asked('selesai') === 'withdrawn',
		officers: found.slice((page - 1) * pageSize, page * pageSize).map(({ grants, ...officer }) => ({
			...officer,
			grants: grants.map((grant) => grantInWords(ctx, grant)),
		})),
	};
};
