import {
	accept,
	giveBag,
	givePaper,
	takeBack,
	type Bag,
	type Hand,
	type Paper,
	type Receiver,
} from '#domain/custody/custody.ts';
import { parseCustodyCode } from '#domain/custody/custody-code.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findOffice } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { actingHand, mayCarry, type ActingAs } from './acting-hand.ts';
import { readReason, sealReason } from './reason.ts';
import {
	findBagForUpdate,
	findPaperForUpdate,
	insertSteps,
	listPapersInForUpdate,
	updateBag,
	updatePaper,
	type StoredBag,
	type StoredPaper,
} from './custody-store.ts';

/** A paper or bag by its code, locked, with the papers it stands for. */
type Item =
	| { readonly kind: 'paper'; readonly paper: StoredPaper; readonly papers: readonly StoredPaper[] }
	| { readonly kind: 'bag'; readonly bag: StoredBag; readonly papers: readonly StoredPaper[] };

async function findItem(tx: Tx, typed: string): Promise<Item | null> {
	const parsed = parseCustodyCode(typed);
	if (parsed?.kind === 'paper') {
		const paper = await findPaperForUpdate(tx, parsed.code);
		return paper && { kind: 'paper', paper, papers: [paper] };
	}
	const bag = parsed && (await findBagForUpdate(tx, { code: parsed.code }));
	return bag ? { kind: 'bag', bag, papers: await listPapersInForUpdate(tx, bag.id) } : null;
}

type Step = 'given' | 'taken_back' | 'received';

/** Writes what became of an item: its row, a step for each paper, and one line of audit. */
async function write(
	ctx: Ctx,
	tx: Tx,
	item: Item,
	after: Paper | Bag,
	step: { readonly action: Step; readonly by: Hand; readonly reason: string | null },
): Promise<void> {
	const at = ctx.now();
	const moved = step.action === 'received';
	if (item.kind === 'paper') await updatePaper(tx, after as Paper, at, moved);
	else await updateBag(tx, after as Bag, at, moved);
	const bagId = item.kind === 'bag' ? item.bag.id : null;
	await insertSteps(tx, item.papers, {
		action: step.action,
		who: step.action === 'given' ? after.offeredTo! : after.holder,
		bagId,
		actorId: step.by.accountId,
		at,
		reason: step.reason === null ? null : sealReason(ctx, step.reason),
	});
	await audit(ctx, tx, {
		action: `custody_${step.action}`,
		subjectKind: item.kind,
		subjectId: after.id,
		detail: { papers: item.papers.length, ...(step.reason === null ? {} : { inPlaceOf: true }) },
	});
}

/** What one step does to a paper or a bag. */
type Deed = {
	readonly paper: (paper: Paper, by: Hand) => Result<Paper>;
	readonly bag: (bag: Bag, by: Hand) => Result<Bag>;
};

async function step(
	ctx: Ctx,
	tx: Tx,
	input: { readonly code: string; readonly as: ActingAs },
	action: Step,
	deed: Deed,
	reason: string | null = null,
): Promise<Result<Item>> {
	const hand = await actingHand(ctx, tx, input.as);
	if (!hand.ok) return hand;
	const item = await findItem(tx, input.code);
	if (!item) return refuse('not_found');
	const after = item.kind === 'paper' ? deed.paper(item.paper, hand.value) : deed.bag(item.bag, hand.value);
	if (!after.ok) return after;
	await write(ctx, tx, item, after.value, { action, by: hand.value, reason });
	return done(item);
}

/**
 * Offers a paper or bag to the next holder. A supervisor does it in place of a suspended officer, and says why; somebody else confirms it
 * like any other. Refuses what {@link givePaper} and {@link giveBag} refuse, and an unknown office.
 */
export const giveOn = (
	ctx: Ctx,
	input: {
		readonly code: string;
		readonly as: ActingAs;
		readonly to: { readonly office: string } | 'carrier';
		readonly reason?: string | undefined;
	},
): Promise<Result<{ readonly papers: number }>> =>
	transact(ctx.db, async (tx) => {
		const may = mayCarry(ctx);
		if (!may.ok) return may;
		const why =
			typeof input.as === 'object' && 'inPlaceOf' in input.as ? readReason(input.reason) : done(null);
		if (!why.ok) return why;
		if (input.to !== 'carrier' && !(await findOffice(tx, input.to.office)))
			return refuse('not_a_receiver', { fields: [{ field: 'to', code: 'not_a_choice' }] });
		const to: Receiver =
			input.to === 'carrier' ? { kind: 'any_carrier' } : { kind: 'office', officeId: input.to.office };
		const give: Deed = {
			paper: (paper, by) => givePaper(paper, by, to),
			bag: (bag, by) => giveBag(bag, by, to),
		};
		const given = await step(ctx, tx, input, 'given', give, why.value);
		return given.ok ? done({ papers: given.value.papers.length }) : given;
	});

/** Takes an offer back, or does not take what was offered. */
export const takeOfferBack = (
	ctx: Ctx,
	input: { readonly code: string; readonly as: ActingAs },
): Promise<Result<{ readonly papers: number }>> =>
	transact(ctx.db, async (tx) => {
		const taken = await step(ctx, tx, input, 'taken_back', { paper: takeBack, bag: takeBack });
		return taken.ok ? done({ papers: taken.value.papers.length }) : taken;
	});

/** Confirms that a paper or bag was received, in the caller's transaction. Gives the item as it was before. */
export const receiveOffered = (
	ctx: Ctx,
	tx: Tx,
	input: { readonly code: string; readonly as: ActingAs },
): Promise<Result<Item>> => step(ctx, tx, input, 'received', { paper: accept, bag: accept });

/** Writes to the audit trail that somebody scanned what was not handed to them. */
export async function noteWrongScan(ctx: Ctx, typed: string): Promise<void> {
	const parsed = parseCustodyCode(typed);
	if (!parsed) return;
	await audit(ctx, ctx.db, {
		action: 'custody_wrong_scan',
		subjectKind: parsed.kind,
		subjectId: parsed.code,
		detail: {},
	});
}
