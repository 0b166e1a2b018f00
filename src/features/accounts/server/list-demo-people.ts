import type { OfficerRole } from '#domain/access/role.ts';
import type { Ctx } from '#server/ctx.ts';
import { openDetails } from './accounts-queries.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { findDemoRows } from './demo-queries.ts';

/** A person to sign in as, in demo mode. */
export type DemoPerson = {
	readonly role: 'applicant' | OfficerRole;
	readonly name: string;
	readonly identifier: string;
	readonly password: string;
	/** The office's name; null for applicants. */
	readonly office: string | null;
	/** Base32; null for applicants. */
	readonly totpSecret: string | null;
};

/** The demo people that the seed has made, in the order of {@link demoAccounts}; none outside demo mode. */
export async function listDemoPeople(ctx: Ctx): Promise<readonly DemoPerson[]> {
	if (!ctx.env.demo) return [];
	const rows = (await findDemoRows(ctx.db)).map((row) => ({ ...row, details: openDetails(ctx, row) }));
	const byEmail = new Map(rows.map((row) => [row.details.email, row]));
	const person = (email: string, role: DemoPerson['role'], totpSecret: string | null): DemoPerson[] => {
		const row = byEmail.get(email);
		return row
			? [
					{
						role,
						name: row.details.name,
						identifier: email,
						password: demoPassword(ctx.city),
						office: row.officeName,
						totpSecret,
					},
				]
			: [];
	};
	const { applicants, officers } = demoAccounts(ctx.city);
	return [
		...applicants.flatMap(({ email }) => person(email, 'applicant', null)),
		...officers.flatMap(({ email, grants, totpSecret }) =>
			grants.flatMap(({ role }) => person(email, role, totpSecret)),
		),
	];
}
