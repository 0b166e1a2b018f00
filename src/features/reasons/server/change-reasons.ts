import { holdsRole } from '#domain/access/policy.ts';
import {
	readReason,
	reasonKey,
	type ReasonTemplate,
	type TypedReason,
} from '#domain/reasons/reason-template.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findReason, listReasons } from './reasons-queries.ts';
import { insertReasonVersion } from './reasons-store.ts';

type Written = Result<{ readonly key: string }>;

async function write(ctx: Ctx, tx: Tx, action: string, reason: ReasonTemplate): Promise<Written> {
	const written = await insertReasonVersion(tx, reason, { accountId: actorId(ctx), at: ctx.now() });
	if (!written) return refuse('stale');
	await audit(ctx, tx, {
		action,
		subjectKind: 'reason',
		subjectId: null,
		detail: { key: reason.key, version: reason.version },
	});
	return done({ key: reason.key });
}

/** Adds a reason for officers to pick. Refuses words that cannot be filled in, or are missing in one language. */
export async function addReason(ctx: Ctx, typed: TypedReason): Promise<Written> {
	if (!holdsRole(ctx.actor, 'manage_reasons')) return refuse('not_allowed');
	const { reason, problems } = readReason(typed);
	if (problems.length > 0) return refuse('invalid_input', { fields: problems });
	return await transact(ctx.db, async (tx) => {
		const taken = new Set((await listReasons(tx)).map(({ key }) => key));
		const key = reasonKey(reason.words.id, taken);
		return await write(ctx, tx, 'add_reason', { ...reason, key, version: 1, retired: false });
	});
}

/** What is changed, and the version the supervisor looked at. */
type Seen = { readonly key: string; readonly version: number };

async function change(
	ctx: Ctx,
	{ key, version }: Seen,
	action: string,
	next: (before: ReasonTemplate) => ReasonTemplate,
): Promise<Written> {
	if (!holdsRole(ctx.actor, 'manage_reasons')) return refuse('not_allowed');
	return await transact(ctx.db, async (tx) => {
		const before = await findReason(tx, key);
		if (!before) return refuse('not_found');
		if (before.version !== version) return refuse('stale');
		return await write(ctx, tx, action, { ...next(before), key, version: version + 1 });
	});
}

/** Writes a new version of a reason; what was sent keeps its words. Refuses (`stale`) when another supervisor changed it meanwhile. */
export async function changeReason(ctx: Ctx, seen: Seen, typed: TypedReason): Promise<Written> {
	if (!holdsRole(ctx.actor, 'manage_reasons')) return refuse('not_allowed');
	const { reason, problems } = readReason(typed);
	if (problems.length > 0) return refuse('invalid_input', { fields: problems });
	return await change(ctx, seen, 'change_reason', (before) => ({ ...before, ...reason }));
}

/** The reason is not offered any more; its versions stay. */
export const retireReason = (ctx: Ctx, seen: Seen): Promise<Written> =>
	change(ctx, seen, 'retire_reason', (before) => ({ ...before, retired: true }));

/** A retired reason is offered again. */
export const restoreReason = (ctx: Ctx, seen: Seen): Promise<Written> =>
	change(ctx, seen, 'restore_reason', (before) => ({ ...before, retired: false }));
