import { createHash } from 'node:crypto';
import { done, refuse, type Result } from '#domain/refusal.ts';
import {
	listDisplaced,
	planLeaving,
	type DisplacedVisit,
	type PlannedMove,
} from '#features/applications/server/public.ts';
import { lockCalendar, placesFreed } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { listOfficesToRun } from './office-queries.ts';

/** Those who are moved from one day of one office to one other place; `to` null: no place is found for them. */
export type MovedTogether = {
	readonly office: string;
	readonly date: string;
	readonly to: { readonly office: string; readonly date: string } | null;
	readonly visits: number;
	/** Of them, drafts that are not sent yet. */
	readonly drafts: number;
	readonly numbers: readonly string[];
};

/** Whom a change takes a day from, and where each would go. `digest` names exactly these. */
export type Affected = {
	readonly digest: string;
	readonly visits: number;
	readonly unplaced: number;
	readonly lines: readonly MovedTogether[];
};

/** Saved, with how many visits are being moved for it; or only shown, because it was not confirmed with what it takes away. */
export type Outcome =
	{ readonly saved: true; readonly visits: number } | { readonly saved: false; readonly affected: Affected };

const keyOf = ({ numbers, displaced }: DisplacedVisit): string =>
	`${displaced.officeId} ${displaced.date} ${numbers.join(' ')}`;

const digestOf = (visits: readonly DisplacedVisit[]): string =>
	createHash('sha256')
		.update(JSON.stringify(visits.map(keyOf).sort()))
		.digest('base64url');

/** Those who are moved alike, told as one, in the order of their days. */
async function tell(ctx: Ctx, tx: Tx, digest: string, moves: readonly PlannedMove[]): Promise<Affected> {
	const names = new Map((await listOfficesToRun(tx)).map(({ id, name }) => [id, name]));
	const lines = new Map<string, MovedTogether>();
	for (const { displaced, numbers, to } of moves) {
		const { officeId, date, draft } = displaced;
		const key = `${date} ${officeId} ${to?.date} ${to?.officeId}`;
		const before = lines.get(key);
		lines.set(key, {
			office: names.get(officeId)!,
			date,
			to: to && { office: names.get(to.officeId)!, date: to.date },
			visits: (before?.visits ?? 0) + 1,
			drafts: (before?.drafts ?? 0) + (draft ? 1 : 0),
			numbers: [...(before?.numbers ?? []), ...numbers],
		});
	}
	return {
		digest,
		visits: moves.length,
		unplaced: moves.filter(({ to }) => to === null).length,
		lines: [...lines].sort(([a], [b]) => a.localeCompare(b)).map(([, line]) => line),
	};
}

/** Makes the change in a transaction and says whom it takes a day from, besides those who had none already. */
async function make(
	ctx: Ctx,
	tx: Tx,
	change: (tx: Tx) => Promise<Result<null>>,
): Promise<Result<readonly DisplacedVisit[]>> {
	const before = new Set((await listDisplaced(ctx, tx)).map(keyOf));
	const made = await change(tx);
	if (!made.ok) return made;
	return done((await listDisplaced(ctx, tx)).filter((visit) => !before.has(keyOf(visit))));
}

/**
 * Saves a change of what days offices work, unless it takes a day from somebody that was not confirmed: `confirmed` is the digest of
 * those who were shown. Then nothing is saved, and it is said whom it concerns now. While it is saved nobody takes a place. Refuses
 * what the change itself refuses.
 */
export async function takeDaysAway(
	ctx: Ctx,
	confirmed: string | null,
	change: (tx: Tx) => Promise<Result<null>>,
): Promise<Result<Outcome>> {
	let agreed = confirmed;
	for (let tries = 0; tries < 3; tries++) {
		if (agreed !== null) {
			const digest = agreed;
			const saved = await transact<Outcome>(ctx.db, async (tx) => {
				await lockCalendar(tx);
				const affected = await make(ctx, tx, change);
				if (!affected.ok) return affected;
				if (digestOf(affected.value) !== digest) return refuse('not_confirmed');
				await placesFreed(ctx, tx);
				if (affected.value.length > 0) await ctx.jobs.enqueue(tx, 'leave_closed_days', {});
				return done({ saved: true, visits: affected.value.length });
			});
			if (saved.ok || saved.refusal.code !== 'not_confirmed') return saved;
		}
		// Only looked at: rolled back, and nobody is kept from taking a place meanwhile.
		let shown: Affected | null = null;
		const looked = await transact<Outcome>(ctx.db, async (tx) => {
			const affected = await make(ctx, tx, change);
			if (!affected.ok) return affected;
			const moves = await planLeaving(ctx, tx, affected.value);
			shown = await tell(ctx, tx, digestOf(affected.value), moves);
			return refuse('not_confirmed');
		});
		if (!looked.ok && looked.refusal.code !== 'not_confirmed') return looked;
		const affected = shown as Affected | null;
		if (affected && affected.visits > 0) return done({ saved: false, affected });
		agreed = digestOf([]);
	}
	return refuse('busy');
}
