import { done, type Result } from '#domain/refusal.ts';
import { noteWrongScan, receiveOffered, unpackBag, type ActingAs } from '#features/custody/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { readyOnArrival } from './finish-application.ts';

/**
 * Confirms that a paper or bag was received, for an office or to carry it. A paper that has come to its place of pickup is ready from
 * then on, and its applicant is told. Refuses what was not given to them, and who gave it themselves.
 */
export async function receivePaper(
	ctx: Ctx,
	input: { readonly code: string; readonly as: ActingAs },
): Promise<Result<{ readonly papers: number }>> {
	const received = await receive(ctx, input);
	// Somebody has in hand what was not meant for them: whoever looks for it later finds this.
	if (!received.ok && received.refusal.code === 'not_offered_to_you') await noteWrongScan(ctx, input.code);
	return received;
}

const receive = (
	ctx: Ctx,
	input: { readonly code: string; readonly as: ActingAs },
): Promise<Result<{ readonly papers: number }>> =>
	transact(ctx.db, async (tx) => {
		const received = await receiveOffered(ctx, tx, input);
		if (!received.ok) return received;
		const { kind, papers } = received.value;
		if (kind === 'paper' && typeof input.as === 'object' && 'office' in input.as) {
			const [{ applicationId }] = papers as [(typeof papers)[number]];
			const ready = await readyOnArrival(ctx, tx, { applicationId, officeId: input.as.office });
			if (!ready.ok) return ready;
		}
		return done({ papers: papers.length });
	});

/** Checks what is in a bag that has arrived; what was found and is collected here is ready from then on. */
export const unpackPapers = (
	ctx: Ctx,
	input: { readonly code: string; readonly found: readonly string[] },
): Promise<Result<{ readonly papers: number }>> =>
	transact(ctx.db, async (tx) => {
		const unpacked = await unpackBag(ctx, tx, input);
		if (!unpacked.ok) return unpacked;
		for (const { applicationId, holder } of unpacked.value) {
			if (holder.kind !== 'office') continue;
			const ready = await readyOnArrival(ctx, tx, { applicationId, officeId: holder.officeId });
			if (!ready.ok) return ready;
		}
		return done({ papers: unpacked.value.length });
	});
