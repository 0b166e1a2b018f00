import {
	handToApplicant,
	isSameHolder,
	reportLost,
	type Hand,
	type Holder,
} from '#domain/custody/custody.ts';
import { parseCustodyCode } from '#domain/custody/custody-code.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findOffice } from '#features/booking/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { actingHand, type ActingAs } from './acting-hand.ts';
import { listTrailOf } from './custody-queries.ts';
import {
	findBagForUpdate,
	findPaperForUpdate,
	findPaperOfForUpdate,
	insertSteps,
	listPapersInForUpdate,
	updateBag,
	updatePaper,
	type StoredPaper,
} from './custody-store.ts';

/** Refuses when the paper of an application is not at an office, free to be handed over; nothing when none is followed. */
export async function paperAt(
	tx: Tx,
	applicationId: string,
	officeId: string,
): Promise<Result<StoredPaper | null>> {
	const paper = await findPaperOfForUpdate(tx, applicationId);
	if (!paper) return done(null);
	const there =
		paper.state === 'here' &&
		paper.bagId === null &&
		paper.offeredTo === null &&
		isSameHolder(paper.holder, { kind: 'office', officeId });
	if (there) return done(paper);
	const { holder } = paper;
	const office = holder.kind === 'office' ? await findOffice(tx, holder.officeId) : null;
	return refuse('paper_elsewhere', { values: { holder: office?.name ?? '-' } });
}

/** The paper of an application is given to its applicant at an office; code and ID were seen by the caller. */
export async function handPaperOver(
	ctx: Ctx,
	tx: Tx,
	applicationId: string,
	officeId: string,
): Promise<Result<null>> {
	const paper = await paperAt(tx, applicationId, officeId);
	if (!paper.ok) return paper;
	if (paper.value === null) return done(null);
	const by: Hand = { accountId: actorId(ctx)!, holder: { kind: 'office', officeId } };
	const handed = handToApplicant(paper.value, by);
	if (!handed.ok) return handed;
	const at = ctx.now();
	await updatePaper(tx, handed.value, at, true);
	await insertSteps(tx, [handed.value], {
		action: 'handed_over',
		who: handed.value.holder,
		bagId: null,
		actorId: by.accountId,
		at,
	});
	return done(null);
}

/** Its application has ended: the paper is of no use any more, wherever it lies. */
export async function voidPaperOf(ctx: Ctx, tx: Tx, applicationId: string): Promise<void> {
	const paper = await findPaperOfForUpdate(tx, applicationId);
	if (paper?.state !== 'here') return;
	const at = ctx.now();
	await updatePaper(
		tx,
		{ ...paper, bagId: null, offeredTo: null, offeredBy: null, state: 'void' },
		at,
		false,
	);
	await insertSteps(tx, [paper], {
		action: 'void',
		who: paper.holder,
		bagId: paper.bagId,
		actorId: actorId(ctx),
		at,
	});
}

/**
 * A paper that came out wrong is void, while it lies where it was printed and was handed to nobody; nothing where none is followed. Refuses
 * (`not_in_hand`) one that has begun its way.
 */
export async function takeBackPrinted(ctx: Ctx, tx: Tx, applicationId: string): Promise<Result<null>> {
	const paper = await findPaperOfForUpdate(tx, applicationId);
	if (!paper) return done(null);
	const untouched = paper.state === 'here' && paper.bagId === null && paper.offeredTo === null;
	const steps = await listTrailOf(tx, paper.code);
	if (
		!untouched ||
		steps.some(({ action }) => action !== 'printed' && action !== 'taken_back' && action !== 'given')
	)
		return refuse('not_in_hand');
	await voidPaperOf(ctx, tx, applicationId);
	return done(null);
}

/** The paper of an application or of a code, locked; null: there is none. */
export async function findFollowedPaper(
	tx: Tx,
	which: { readonly applicationId: string } | { readonly code: string },
): Promise<StoredPaper | null> {
	if ('applicationId' in which) return await findPaperOfForUpdate(tx, which.applicationId);
	const parsed = parseCustodyCode(which.code);
	return parsed?.kind === 'paper' ? await findPaperForUpdate(tx, parsed.code) : null;
}

/** As whom somebody acts on what this holder has. */
const holderAs = (ctx: Ctx, holder: Holder): ActingAs => {
	if (holder.kind === 'office') return { office: holder.officeId };
	return holder.kind === 'carrier' && holder.accountId !== actorId(ctx)
		? { inPlaceOf: holder.accountId }
		: 'carrier';
};

/**
 * A paper is reported lost by its holder, an office or who carries it (a supervisor in place of a suspended officer), or found missing in
 * a bag that has arrived; the caller has it printed anew. Refuses who does not hold it.
 */
export async function losePaper(ctx: Ctx, tx: Tx, paper: StoredPaper): Promise<Result<null>> {
	const bag = paper.bagId === null ? null : await findBagForUpdate(tx, { id: paper.bagId });
	const { holder } = bag ?? paper;
	const hand = await actingHand(ctx, tx, holderAs(ctx, holder));
	if (!hand.ok) return hand;
	const lost = reportLost(paper, bag, hand.value);
	if (!lost.ok) return lost;
	const at = ctx.now();
	await updatePaper(tx, lost.value, at, false);
	await insertSteps(tx, [lost.value], {
		action: 'lost',
		who: lost.value.holder,
		bagId: paper.bagId,
		actorId: hand.value.accountId,
		at,
	});
	if (bag && (await listPapersInForUpdate(tx, bag.id)).length === 0)
		await updateBag(tx, { ...bag, state: 'emptied' }, at, false);
	return done(null);
}
