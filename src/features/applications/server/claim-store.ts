import { claimsOf, isOfFamily } from '#domain/applications/claims.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import type { Family } from '#domain/identity/resident.ts';
import { done, type Refusal, type Result } from '#domain/refusal.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { keepLikenesses } from './likeness-store.ts';
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

const claimsBy = (
	ctx: Ctx,
	{ service, variant, facts }: Omit<Claimant, 'id'>,
): readonly { readonly claim: string; readonly hash: Buffer }[] =>
	claimsOf(service, variant, facts).map((claim) => ({ claim, hash: lookup(ctx, 'claim', claim) }));

/**
 * The first open application that asks for the same as these, all of their own life event left out; else null. With `family`, of what
 * somebody else has open only what is about this family: who may type any NIK is not told who has applied for what.
 */
export async function findClash(
	ctx: Ctx,
	reader: Reader,
	claimants: readonly Omit<Claimant, 'id'>[],
	mine: Mine,
	family?: Family,
): Promise<Clash | null> {
	const each = claimants.map((claimant) => claimsBy(ctx, claimant));
	const claims = each.flat();
	if (claims.length === 0) return null;
	const lead = mine.leadId ?? mine.id;
	const rows = await reader
		.selectFrom('applicationClaims')
		.innerJoin('applications', 'applications.id', 'applicationClaims.applicationId')
		.select(['claimHash', 'applications.number', 'applications.applicantId'])
		.where(
			'claimHash',
			'in',
			claims.map(({ hash }) => hash),
		)
		.where('applications.id', '!=', lead)
		.where((where) => where.or([where('leadId', 'is', null), where('leadId', '!=', lead)]))
		.orderBy('applications.number')
		.execute();
	for (const { claimHash, number, applicantId } of rows) {
		const own = applicantId === mine.applicantId;
		const { claim } = claims.find(({ hash }) => hash.equals(claimHash))!;
		if (!own && family && !isOfFamily(claim, family)) continue;
		return { number, own, along: !each[0]!.some(({ hash }) => hash.equals(claimHash)) };
	}
	return null;
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
	await keepLikenesses(ctx, tx, claimants);
	// In one order for everybody, so that nobody waits for one who waits for them.
	const claims = claimants
		.flatMap((claimant) =>
			claimsBy(ctx, claimant).map(({ hash }) => ({ claimHash: hash, applicationId: claimant.id })),
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
