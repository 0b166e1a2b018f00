import { done, refuse, type Result } from '#domain/refusal.ts';
import { promiseCardAgain } from '#features/booking/server/public.ts';
import { voidPaperOf } from '#features/custody/server/public.ts';
import { endIssuedOf } from '#features/issuance/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { actOn, type Revision, type Which } from '../act-on.ts';

/** Letters in which what is wrong is said, at least and at most. */
export const wrongDataReason = { min: 5, max: 500 } as const;

/**
 * What is written on the document is wrong, seen together at the counter before it is taken: the paper is void, and the case goes back to
 * be mended in SIAK and printed anew, free of charge, before its day; a day that cannot be kept so is moved. Refuses what is not ready,
 * and a report without words.
 */
export async function reportWrongData(
	ctx: Ctx,
	input: Which & { readonly reason: string },
): Promise<Result<Revision>> {
	const reason = input.reason.toWellFormed().replace(/\s+/g, ' ').trim();
	const { min, max } = wrongDataReason;
	return await actOn(ctx, input, 'report_wrong_data', async (tx, app) => {
		if (app.row.status !== 'ready') return done({ met: ['reason'] });
		if (reason.length < min || reason.length > max)
			return refuse('invalid_input', {
				fields: [
					{
						field: 'reason',
						...(reason.length < min
							? { code: 'too_short', values: { min } }
							: { code: 'too_long', values: { max } }),
					},
				],
			});
		await voidPaperOf(ctx, tx, app.row.id);
		// What was signed is wrong too: it holds no more, and is composed anew once it is mended.
		const of = { applicationId: app.row.id, dataKey: app.dataKey };
		const ended = await endIssuedOf(ctx, tx, of, { reason: 'correction', note: reason });
		// Printed anew it needs a blank once more.
		await promiseCardAgain(ctx, tx, app.row.id);
		await ctx.jobs.enqueue(tx, 'keep_dates', {});
		return done({
			met: ['reason'],
			set: {
				...(ended > 0 ? { unsigned: true } : {}),
				printedAt: null,
				readyAt: null,
				handOverCode: null,
				wrongDataAt: ctx.now(),
			},
			detail: { note: reason },
		});
	});
}

/** What was wrong is mended in SIAK: it can be printed anew. Refuses an application of which nothing wrong is reported. */
export const correctData = (ctx: Ctx, input: Which): Promise<Result<Revision>> =>
	actOn(ctx, input, 'correct_data', async (tx, app) => {
		if (app.row.unsigned) await ctx.jobs.enqueue(tx, 'prepare_documents', {});
		return done({ set: { wrongDataAt: null } });
	});
