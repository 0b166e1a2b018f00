import type { Grant } from '#domain/access/role.ts';
import type { Locale } from '#domain/text.ts';
import type { Ctx } from '#server/ctx.ts';
import { insertAccount } from './accounts-store.ts';
import { hashPassword } from './password.ts';
import { totpSecretBytes } from './second-factor.ts';

type Common = {
	readonly name: string;
	/** Normalised, as the phone. */
	readonly email: string;
	readonly phone: string | null;
	readonly password: string;
	readonly locale?: Locale;
	readonly demo?: boolean;
};

async function create(ctx: Ctx, account: Parameters<typeof insertAccount>[2]): Promise<string> {
	const id = await ctx.db.transaction().execute((tx) => insertAccount(ctx, tx, account));
	if (id === null) throw new Error('an account with this NIK, e-mail or phone exists already');
	return id;
}

/** Makes a confirmed applicant's account and gives its id; throws when NIK, e-mail or phone has one. For seeds and tests. */
export async function createApplicant(
	ctx: Ctx,
	person: Common & { readonly nik: string; readonly kkNumber: string },
): Promise<string> {
	const { nik, kkNumber, name, email, phone, password, locale = 'id', demo = false } = person;
	const details = { nik, kkNumber, name, email, phone };
	return create(ctx, {
		kind: 'applicant',
		details,
		passwordHash: await hashPassword(password),
		locale,
		demo,
		confirmed: true,
	});
}

/** Makes an officer's account with its grants and second factor (`totpSecret` in base32) and gives its id; throws when e-mail or phone has one. */
export async function createOfficer(
	ctx: Ctx,
	person: Common & {
		readonly totpSecret: string;
		readonly officeId: string | null;
		readonly grants: readonly Grant[];
	},
): Promise<string> {
	const { name, email, phone, password, locale = 'id', demo = false, officeId, grants } = person;
	return create(ctx, {
		kind: 'officer',
		details: { nik: null, kkNumber: null, name, email, phone },
		passwordHash: await hashPassword(password),
		totpSecret: totpSecretBytes(person.totpSecret),
		officeId,
		grants,
		locale,
		demo,
		confirmed: true,
	});
}
