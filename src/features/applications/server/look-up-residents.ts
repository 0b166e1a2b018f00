import { whyNot } from '#domain/access/policy.ts';
import type { Resident } from '#domain/identity/resident.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { StoredApplication } from './stored-application.ts';

/**
 * The register's record of people an application names, for officers who may see the register; null for others. A look at
 * anybody, also of the family that is shown beside (`family`), is written to the audit trail with its purpose. Whom the register does not know is left out; `away`: it does not answer.
 */
export async function lookUpResidents(
	ctx: Ctx,
	app: StoredApplication,
	niks: readonly string[],
	family: readonly Resident[] = [],
): Promise<readonly Resident[] | 'away' | null> {
	if (whyNot(ctx.actor, 'view_register', app.facts) !== null) return null;
	let found: readonly (Resident | null)[];
	try {
		found = await Promise.all(niks.map((nik) => ctx.registry.findResident(nik)));
	} catch (error) {
		if (error instanceof RegisterUnavailable) return 'away';
		throw error;
	}
	const people = found.filter((person) => person !== null);
	const shown = people.length + family.length;
	if (shown > 0)
		await audit(ctx, ctx.db, {
			action: 'view_register',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: {
				people: shown,
				purpose: app.row.status === 'verification' ? 'verification' : 'processing',
			},
		});
	return people;
}
