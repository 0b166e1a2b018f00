import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse, type Refusal } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { open, seal } from '#server/keyring.ts';
import {
	claimKey,
	deleteKeysBefore,
	findKey,
	keepAnswer,
	releaseKey,
	type KeyOf,
} from './idempotency-store.ts';

/** An answer that may be given again. */
export type Answer = { readonly status: number; readonly body: unknown; readonly location: string | null };
export type Outcome =
	| { readonly ok: true; readonly answer: Answer; readonly replayed: boolean }
	| { readonly ok: false; readonly refusal: Refusal; readonly status?: number };

/** Milliseconds: how long a second request waits for the first, and after which one that never ended is given up. */
const patience = 15_000;
const abandoned = 10 * 60_000;
/** How long a key is remembered. */
const remembered = 24 * 60 * 60_000;

const sealedFor = ({ accountId, key }: KeyOf): string => `idempotency_keys.body:${accountId}:${key}`;

/** JSON with the keys of every object in order. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_key, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	) ?? '';

/** What makes two requests the same: method, path and content. */
export const requestHash = (method: string, path: string, content: unknown): Buffer =>
	createHash('sha256')
		.update(`${method} ${path}\n${canonical(content)}`)
		.digest();

/**
 * Runs a request once for its key. The same key and request get the stored answer; while the first runs, the others wait for
 * it, or are refused `busy` (409). The same key with another request is refused. What was refused or failed changed nothing
 * and frees the key, so that it can be sent again.
 */
export async function once(
	ctx: Ctx,
	claim: KeyOf & { readonly hash: Buffer },
	run: () => Promise<Outcome>,
): Promise<Outcome> {
	const key: KeyOf = { accountId: claim.accountId, key: claim.key };
	const until = performance.now() + patience;
	for (let wait = 20; ; wait = Math.min(wait * 1.5, 250)) {
		const at = ctx.now();
		if (
			await claimKey(ctx.db, {
				...key,
				requestHash: claim.hash,
				at,
				staleBefore: new Date(at.getTime() - abandoned),
			})
		)
			break;
		const row = await findKey(ctx.db, key);
		if (row && !row.requestHash.equals(claim.hash)) return refuse('idempotency_key_reused');
		if (row?.body)
			return { ok: true, answer: open<Answer>(ctx.keys.forms, sealedFor(key), row.body), replayed: true };
		if (performance.now() > until) return { ...refuse('busy'), status: 409 };
		await pause(wait);
	}
	let outcome: Outcome | null = null;
	try {
		outcome = await run();
		if (outcome.ok)
			await keepAnswer(ctx.db, key, {
				status: outcome.answer.status,
				body: seal(ctx.keys.forms, sealedFor(key), outcome.answer),
			});
		return outcome;
	} finally {
		// A deed that is done keeps its key, even when its answer could not be written: better `busy` for a while than twice.
		if (!outcome?.ok)
			await releaseKey(ctx.db, key).catch((error: unknown) =>
				ctx.log.warn({ err: error }, 'an idempotency key was not freed'),
			);
	}
}

/** Job: forgets the keys of yesterday. */
export async function forgetOldKeys(ctx: Ctx): Promise<void> {
	await deleteKeysBefore(ctx.db, new Date(ctx.now().getTime() - remembered));
}
