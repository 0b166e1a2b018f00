import { claimsOf } from '#domain/applications/claims.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { done, type Refusal, type Result } from '#domain/refusal.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { StoredApplication } from './stored-application.ts';

/** What one application asks for. `facts` hold its own visible answers. */
export type Claimant = {
	readonly id: string;
	readonly service: Service;
	readonly variant: Variant;
	readonly facts: FormFacts;
};
/** Whose claims they are. */
export type Mine = Pick<StoredApplication['row'], 'id' | 'leadId' | 'applicantId'>;
/** An open application that asks for the same. Its number is told to its own applicant only. */
export type Clash = {
	readonly number: string;
	readonly own: boolean;
	/** It is what goes along that clashes, not the application itself (the first of the claimants). */
	readonly along: boolean;
};

/** How it is said to the applicant. */
export const clashRefusal = ({ own, number }: Clash): Refusal =>
	own ? { code: 'already_open', values: { number } } : { code: 'already_open_elsewhere' };

const hashesOf = (ctx: Ctx, { service, variant, facts }: Omit<Claimant, 'id'>): readonly Buffer[] =>
	claimsOf(service, variant, facts).map((claim) => lookup(ctx, 'claim', claim));

/** The first open application that asks for the same as these, all of their own life event left out; else null. */
export async function findClash(
	ctx: Ctx,
	reader: Reader,
	claimants: readonly Omit<Claimant, 'id'>[],
	mine: Mine,
): Promise<Clash | null> {
	const each = claimants.map((claimant) => hashesOf(ctx, claimant));
	const hashes = each.flat();
	if (hashes.length === 0) return null;
	const lead = mine.leadId ?? mine.id;
	const row = await reader
		.selectFrom('applicationClaims')
		.innerJoin('applications', 'applications.id', 'applicationClaims.applicationId')
		.select(['claimHash', 'applications.number', 'applications.applicantId'])
		.where('claimHash', 'in', hashes)
		.where('applications.id', '!=', lead)
		.where((where) => where.or([where('leadId', 'is', null), where('leadId', '!=', lead)]))
		.orderBy('applications.number')
		.executeTakeFirst();
	if (!row) return null;
	const along = !each[0]!.some((hash) => hash.equals(row.claimHash));
	return { number: row.number, own: row.applicantId === mine.applicantId, along };
}

/**
 * Lays claim to what these applications ask for, in place of what they claimed before, in the caller's transaction; of two at once one
 * waits here for the other. Refuses with `already_open` (and the number) what the same applicant has open, with
 * `already_open_elsewhere` what somebody else has.
 */
export async function layClaims(
	ctx: Ctx,
	tx: Tx,
	claimants: readonly Claimant[],
	mine: Mine,
): Promise<Result<null>> {
	// In one order for everybody, so that nobody waits for one who waits for them.
	const claims = claimants
		.flatMap((claimant) =>
			hashesOf(ctx, claimant).map((claimHash) => ({ claimHash, applicationId: claimant.id })),
		)
		.sort((a, b) => Buffer.compare(a.claimHash, b.claimHash));
	await dropClaims(
		tx,
		claimants.map(({ id }) => id),
		claims.map(({ claimHash }) => claimHash),
	);
	if (claims.length === 0) return done(null);
	const laid = await tx
		.insertInto('applicationClaims')
		.values(claims)
		.onConflict((conflict) => conflict.column('claimHash').doNothing())
		.returning('claimHash')
		.execute();
	const clash = laid.length < claims.length ? await findClash(ctx, tx, claimants, mine) : null;
	if (!clash) return done(null);
	return { ok: false, refusal: clashRefusal(clash) };
}

/** Gives back what applications claimed, but for what they still claim. */
export async function dropClaims(
	tx: Tx,
	applicationIds: readonly string[],
	kept: readonly Buffer[] = [],
): Promise<void> {
	let claims = tx.deleteFrom('applicationClaims').where('applicationId', 'in', applicationIds);
	if (kept.length > 0) claims = claims.where('claimHash', 'not in', kept);
	await claims.execute();
}
