import { policy, whyNot } from '#domain/access/policy.ts';
import type { Grant } from '#domain/access/role.ts';
import { accountContact } from '#features/accounts/server/public.ts';
import type { StoredApplication } from '#features/applications/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';

export type Colleague = { readonly id: string; readonly name: string };

/** The officers who may give a view on an application, by name: not who asks, not who entered it, nobody suspended or closed. */
export async function listColleagues(
	ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
): Promise<readonly Colleague[]> {
	const rows = await reader
		.selectFrom('officerGrants')
		.innerJoin('accounts', 'accounts.id', 'officerGrants.accountId')
		.select([
			'officerGrants.accountId',
			'officerGrants.role',
			'officerGrants.jurisdictionKind',
			'officerGrants.jurisdictionCode',
		])
		.where('accounts.suspendedAt', 'is', null)
		.where('accounts.closedAt', 'is', null)
		.where('accounts.confirmedAt', 'is not', null)
		.where('officerGrants.role', 'in', policy.give_opinion.may)
		.where('officerGrants.accountId', '!=', actorId(ctx) ?? '')
		.execute();
	const able = new Set(
		rows
			.filter(({ accountId, role, jurisdictionKind: kind, jurisdictionCode: code }) => {
				const jurisdiction = (kind === 'city' ? { kind } : { kind, code }) as Grant['jurisdiction'];
				const actor = { kind: 'officer', accountId, grants: [{ role, jurisdiction }], secondFactor: true };
				return whyNot(actor as Parameters<typeof whyNot>[0], 'give_opinion', app.facts) === null;
			})
			.map(({ accountId }) => accountId),
	);
	const colleagues: Colleague[] = [];
	for (const id of able) {
		const contact = await accountContact(ctx, reader, id);
		if (contact) colleagues.push({ id, name: contact.name });
	}
	return colleagues.toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}
