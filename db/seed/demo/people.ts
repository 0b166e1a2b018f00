import type { Actor } from '#domain/access/role.ts';
import type { Family } from '#domain/identity/resident.ts';
import {
	createApplicant,
	createOfficer,
	demoAccounts,
	demoPassword,
} from '#features/accounts/server/public.ts';
import { actingAs, lookup, type Ctx } from '#server/ctx.ts';
import { takeFamily } from './find-family.ts';

/** An applicant of the demo and the family they apply for. */
export type DemoApplicantMade = { readonly accountId: string; readonly family: Family };

async function findAccount(ctx: Ctx, email: string): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('accounts')
		.select('id')
		.where('emailHash', '=', lookup(ctx, 'email', email))
		.executeTakeFirst();
	return row?.id ?? null;
}

/** Makes the account of a member of a family (its head unless said); one made before is found again. */
export async function makeApplicant(
	ctx: Ctx,
	family: Family,
	contact: { readonly email: string; readonly phone: string; readonly nik?: string },
): Promise<DemoApplicantMade> {
	const person = family.members.find(({ nik }) => nik === contact.nik) ?? family.members[0]!;
	const accountId =
		(await findAccount(ctx, contact.email)) ??
		(await createApplicant(ctx, {
			nik: person.nik,
			kkNumber: family.kkNumber,
			name: person.name,
			email: contact.email,
			phone: contact.phone,
			password: demoPassword(ctx.city),
			demo: true,
		}));
	return { accountId, family };
}

/** Makes the officers and applicants people sign in as; their families leave `free`. Passwords are hashed beside each other. */
export async function makeDemoPeople(
	ctx: Ctx,
	free: Family[],
	today: string,
): Promise<Map<string, DemoApplicantMade>> {
	const demo = demoAccounts(ctx.city);
	const wanted = demo.applicants.map((applicant) => ({
		applicant,
		family: takeFamily(free, applicant, today),
	}));
	const [applicants] = await Promise.all([
		Promise.all(
			wanted.map(
				async ({ applicant, family }) =>
					[applicant.email, await makeApplicant(ctx, family, applicant)] as const,
			),
		),
		...demo.officers.map(async (officer) => {
			if (!(await findAccount(ctx, officer.email)))
				await createOfficer(ctx, { ...officer, phone: null, password: demoPassword(ctx.city), demo: true });
		}),
	]);
	return new Map(applicants);
}

/** Acts as one of the demo's officers, second factor given. */
export async function asOfficer(ctx: Ctx, email: string): Promise<Ctx> {
	const officer = demoAccounts(ctx.city).officers.find((one) => one.email === email);
	const accountId = await findAccount(ctx, email);
	if (!officer || !accountId) throw new Error(`the demo has no officer ${email}`);
	return actingAs(ctx, {
		kind: 'officer',
		accountId,
		grants: officer.grants,
		secondFactor: true,
	} satisfies Actor);
}
