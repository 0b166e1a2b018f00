import { randomUUID } from 'node:crypto';
import { putInBag, sealBag, takeFromBag } from '#domain/custody/custody.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findOffice } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import type { Tx } from '#server/db/database.ts';
import { actingHand, mayCarry } from './acting-hand.ts';
import {
	findBagForUpdate,
	findPaperForUpdate,
	insertBag,
	insertSteps,
	listPapersInForUpdate,
	updateBag,
	updatePaper,
	type StoredBag,
	type StoredPaper,
} from './custody-store.ts';
import { newCode } from './print-paper.ts';

/**
 * Packs papers an office holds in one bag for another office, and closes it: its list is fixed from then on. Refuses all when one of
 * them cannot go in, and an empty bag.
 */
export const packBag = (
	ctx: Ctx,
	input: { readonly office: string; readonly to: string; readonly codes: readonly string[] },
): Promise<Result<{ readonly code: string }>> =>
	transact(ctx.db, async (tx) => {
		const hand = await actingHand(ctx, tx, { office: input.office });
		if (!hand.ok) return hand;
		if (input.to === input.office || !(await findOffice(tx, input.to)))
			return refuse('not_a_receiver', { fields: [{ field: 'to', code: 'not_a_choice' }] });
		const by = hand.value;
		const at = ctx.now();
		const open: StoredBag = {
			id: randomUUID(),
			code: newCode('T'),
			to: input.to,
			holder: by.holder,
			offeredTo: null,
			offeredBy: null,
			state: 'open',
		};
		const packed: StoredPaper[] = [];
		// In one order, so that two who pack at once do not block each other.
		for (const code of [...new Set(input.codes)].sort()) {
			const paper = await findPaperForUpdate(tx, code);
			if (!paper) return refuse('not_found');
			const inBag = putInBag(paper, open, by);
			if (!inBag.ok) return inBag;
			packed.push({ ...paper, ...inBag.value });
		}
		const sealed = sealBag(open, by, packed.length);
		if (!sealed.ok) return sealed;
		await insertBag(tx, { ...open, ...sealed.value }, at);
		for (const paper of packed) await updatePaper(tx, paper, at, false);
		const actor = { bagId: open.id, actorId: by.accountId, at };
		await insertSteps(tx, packed, { action: 'packed', who: by.holder, ...actor });
		await audit(ctx, tx, {
			action: 'custody_packed',
			subjectKind: 'bag',
			subjectId: open.id,
			detail: { papers: packed.length, to: input.to },
		});
		return done({ code: open.code });
	});

/**
 * Takes the papers that were found out of a bag that has arrived, in the caller's transaction; what is not found stays on its list. Gives
 * those taken out. Refuses a bag elsewhere, and a paper that does not belong to it.
 */
export async function unpackBag(
	ctx: Ctx,
	tx: Tx,
	input: { readonly code: string; readonly found: readonly string[] },
): Promise<Result<readonly StoredPaper[]>> {
	const may = mayCarry(ctx);
	if (!may.ok) return may;
	const bag = await findBagForUpdate(tx, { code: input.code });
	if (!bag) return refuse('not_found');
	const hand = await actingHand(ctx, tx, { office: bag.to });
	if (!hand.ok) return hand;
	const papers = await listPapersInForUpdate(tx, bag.id);
	const taken: StoredPaper[] = [];
	for (const code of new Set(input.found)) {
		const paper = papers.find((one) => one.code === code);
		if (!paper) return refuse('paper_not_in_bag');
		const out = takeFromBag(paper, bag, hand.value);
		if (!out.ok) return out;
		taken.push({ ...paper, ...out.value });
	}
	const at = ctx.now();
	for (const paper of taken) await updatePaper(tx, paper, at, true);
	await insertSteps(tx, taken, {
		action: 'unpacked',
		who: hand.value.holder,
		bagId: bag.id,
		actorId: hand.value.accountId,
		at,
	});
	if (taken.length === papers.length) await updateBag(tx, { ...bag, state: 'emptied' }, at, false);
	await audit(ctx, tx, {
		action: 'custody_unpacked',
		subjectKind: 'bag',
		subjectId: bag.id,
		detail: { found: taken.length, missing: papers.length - taken.length },
	});
	return done(taken);
}
