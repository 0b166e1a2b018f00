import type { Family } from '#domain/identity/resident.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Db } from '#server/db/database.ts';
import { accountIdentity } from './accounts-queries.ts';
import { findFamilySeen, writeFamilySeen } from './family-seen-store.ts';

export type FamilyKnown = {
	readonly applicantNik: string;
	readonly phone: string | null;
	/** Null: the register knows none of this account. */
	readonly family: Family | null;
	/** Null: as the register has it now. Otherwise when it was last told: the register does not answer. */
	readonly seenAt: Date | null;
};

/** Whose family was kept today: once a day is enough. */
const keptToday = new WeakMap<Db, { readonly day: string; readonly accounts: Set<string> }>();

async function keep(ctx: Ctx, accountId: string, family: Family): Promise<void> {
	const day = dateInWib(ctx.now());
	let kept = keptToday.get(ctx.db);
	if (kept?.day !== day) keptToday.set(ctx.db, (kept = { day, accounts: new Set() }));
	if (kept.accounts.has(accountId)) return;
	await writeFamilySeen(ctx, ctx.db, accountId, family);
	kept.accounts.add(accountId);
}

/**
 * The family of an account: as the register has it, or, while it does not answer, as it was last told, so that whoever is known
 * goes on. Null for an account without a NIK. Throws `RegisterUnavailable` when it does not answer and never told. Never inside a
 * transaction: it asks the register.
 */
export async function familyOfAccount(ctx: Ctx, accountId: string): Promise<FamilyKnown | null> {
	const identity = await accountIdentity(ctx, ctx.db, accountId);
	if (!identity?.nik) return null;
	const { nik: applicantNik, phone } = identity;
	try {
		const resident = await ctx.registry.findResident(applicantNik);
		const family = resident ? await ctx.registry.findFamily(resident.kkNumber, resident.nik) : null;
		if (family) await keep(ctx, accountId, family);
		return { applicantNik, phone, family, seenAt: null };
	} catch (error) {
		const seen = error instanceof RegisterUnavailable ? await findFamilySeen(ctx, ctx.db, accountId) : null;
		if (seen === null) throw error;
		return { applicantNik, phone, family: seen.family, seenAt: seen.seenAt };
	}
}

/** Keeps the family of an account that has just been confirmed; a register that does not answer now is no reason to refuse. */
export async function rememberFamily(ctx: Ctx, accountId: string): Promise<void> {
	try {
		await familyOfAccount(ctx, accountId);
	} catch (error) {
		if (!(error instanceof RegisterUnavailable)) throw error;
	}
}
