import { listDemoPeople, type DemoPerson } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';

/** A demo person as commands show them: `totpSecret` only where there is a second factor. */
export type ShownPerson = Omit<DemoPerson, 'totpSecret'> & { readonly totpSecret?: string };

/** The demo people, as the welcome and `accounts` show them. */
export const shownPeople = async (ctx: Ctx): Promise<readonly ShownPerson[]> =>
	(await listDemoPeople(ctx)).map(({ totpSecret, ...person }) =>
		totpSecret === null ? person : { ...person, totpSecret },
	);
