import { whyNot } from '#domain/access/policy.ts';
import { answerBy, appealUntil, appealWords } from '#domain/appeals/appeal.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { attachFiles, withFiles, type SentFile } from '#features/documents/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from '../application-store.ts';
import { transition } from '../transition.ts';
import { insertAppeal } from './appeal-store.ts';

/** What was written, tidied; or what is wrong with it, under its field. */
export function writtenWords(typed: string, field: string): Result<string> {
	const words = typed.toWellFormed().replaceAll('\r\n', '\n').trim();
	const { min, max } = appealWords;
	const wrong: FieldProblem | null =
		words === ''
			? { field, code: 'required' }
			: words.length < min
				? { field, code: 'too_short', values: { min } }
				: words.length > max
					? { field, code: 'too_long', values: { max } }
					: null;
	return wrong ? refuse('invalid_input', { fields: [wrong] }) : done(words);
}

/**
 * The applicant appeals a rejection, once and within its days, in words and with files where they have any (UU 30/2014 art. 75-77); a
 * supervisor answers. Refuses what was appealed before (`action_not_possible`) and what comes too late (`appeal_over`).
 */
export async function fileAppeal(
	ctx: Ctx,
	input: { readonly number: string; readonly reason: string; readonly files?: readonly SentFile[] },
): Promise<Result<{ readonly number: string; readonly answerBy: string }>> {
	const found = await findApplication(ctx, ctx.db, input.number);
	if (!found) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'appeal', found.facts);
	if (forbidden) return refuse(forbidden);
	const reason = writtenWords(input.reason, 'reason');
	if (!reason.ok) return reason;
	return await withFiles(ctx, input.files ?? [], (taken) =>
		transact(ctx.db, async (tx) => {
			const app = (await findApplication(ctx, tx, input.number, { lock: true }))!;
			const calendar = await workingCalendar(ctx, tx);
			const today = dateInWib(ctx.now());
			const { status, closedAt, rejectedBy } = app.row;
			if (status === 'rejected' && rejectedBy !== null && app.row.appeal === null) {
				const until = appealUntil(closedAt!, calendar);
				if (today > until) return refuse('appeal_over', { values: { date: until } });
			}
			const lastDay = answerBy(today, calendar);
			const after = await transition(ctx, tx, app, 'appeal', {
				met: ['in_time', 'reason'],
				set: { appeal: 'open' },
				notice: () => ({ answerBy: lastDay }),
			});
			if (!after.ok) return after;
			await insertAppeal(ctx, tx, app, { reason: reason.value, answerBy: lastDay });
			await attachFiles(ctx, tx, { kind: 'appeal', id: app.row.id, dataKey: app.dataKey }, taken);
			return done({ number: app.row.number, answerBy: lastDay });
		}),
	);
}
