import type { Jurisdiction, OfficerRole } from '#domain/access/role.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { ageOn, dateInWib } from '#domain/time/office-time.ts';
import { createApplicant, createOfficer } from '#features/accounts/server/public.ts';
import { listResidents } from '#server/adapters/population-registry/local.ts';
import type { Ctx } from '#server/ctx.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import type { TestCtx } from './test-db.ts';

export type MadeApplicant = {
	readonly accountId: string;
	readonly resident: Resident;
	readonly family: Family;
	readonly email: string;
	readonly password: string;
	/** Acts as this applicant. */
	readonly ctx: Ctx;
};

const password = 'Rahasia-Uji-2026';
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const used = new WeakMap<TestCtx, Set<string>>();
let made = 0;

/** By NIK: a KK may have got another number meanwhile. */
const usedBy = (t: TestCtx): Set<string> => {
	const niks = used.get(t) ?? new Set<string>();
	used.set(t, niks);
	return niks;
};

/** The next family of the register that no test of this file has used and that fits; the head is an adult. */
export async function nextFamily(
	t: TestCtx,
	fits: (family: Family) => boolean = () => true,
): Promise<Family> {
	const niks = usedBy(t);
	const residents = await listResidents(t.ctx.database.pool, registerCrypto(t.ctx.keys), 2_000);
	for (const { kkNumber, relation, birthDate } of residents) {
		if (relation !== '1' || ageOn(birthDate, dateInWib(t.ctx.now())) < 17) continue;
		const family = await t.ctx.registry.findFamily(kkNumber);
		if (!family || family.members.some(({ nik }) => niks.has(nik)) || !fits(family)) continue;
		for (const { nik } of family.members) niks.add(nik);
		return family;
	}
	throw new Error('the register of the tests has no such family left');
}

/** A confirmed applicant, the head of the next family that fits; or `who` of it. */
export async function makeApplicant(
	t: TestCtx,
	options: { fits?: (family: Family) => boolean; who?: (family: Family) => Resident } = {},
): Promise<MadeApplicant> {
	const family = await nextFamily(t, options.fits);
	return await makeAccount(t, family, options.who ? options.who(family) : family.members[0]!);
}

/** A confirmed applicant, this member of a family. */
export async function makeAccount(t: TestCtx, family: Family, resident: Resident): Promise<MadeApplicant> {
	const email = `applicant-${++made}@test.example`;
	const accountId = await createApplicant(t.ctx, {
		nik: resident.nik,
		kkNumber: family.kkNumber,
		name: resident.name,
		email,
		phone: `+62812${String(10_000_000 + made)}`,
		password,
	});
	return { accountId, resident, family, email, password, ctx: t.actAs({ kind: 'applicant', accountId }) };
}

export type MadeOfficer = {
	readonly accountId: string;
	readonly email: string;
	readonly password: string;
	/** Base32. */
	readonly totpSecret: string;
	/** Acts as this officer, second factor given. */
	readonly ctx: Ctx;
};

/** An officer of one role, for the whole city unless a jurisdiction is given. */
export async function makeOfficer(
	t: TestCtx,
	role: OfficerRole,
	jurisdiction: Jurisdiction = { kind: 'city' },
	officeId: string | null = 'disdukcapil',
): Promise<MadeOfficer> {
	const email = `${role}-${++made}@test.example`;
	const grants = [{ role, jurisdiction }];
	const accountId = await createOfficer(t.ctx, {
		name: `Petugas ${made}`,
		email,
		phone: null,
		password,
		totpSecret,
		officeId,
		grants,
	});
	return {
		accountId,
		email,
		password,
		totpSecret,
		ctx: t.actAs({ kind: 'officer', accountId, grants, secondFactor: true }),
	};
}
