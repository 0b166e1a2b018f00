import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { open, seal } from '#server/keyring.ts';

/** Letters of a reason, at least and at most. */
export const reasonLength = { min: 5, max: 300 } as const;

/** A reason in words, as typed; refuses what says nothing, and what is too long. */
export function readReason(typed: string | undefined, field = 'reason'): Result<string> {
	const reason = (typed ?? '').toWellFormed().replace(/\s+/g, ' ').trim();
	const { min, max } = reasonLength;
	if (reason.length < min)
		return refuse('invalid_input', { fields: [{ field, code: 'too_short', values: { min } }] });
	if (reason.length > max)
		return refuse('invalid_input', { fields: [{ field, code: 'too_long', values: { max } }] });
	return done(reason);
}

const context = 'custody_events.reason';

/** Free text about people stands sealed. */
export const sealReason = (ctx: Pick<Ctx, 'keys'>, reason: string): Buffer =>
	seal(ctx.keys.custody, context, reason);
export const openReason = (ctx: Pick<Ctx, 'keys'>, sealed: Buffer): string =>
	open<string>(ctx.keys.custody, context, sealed);
