import { randomUUID } from 'node:crypto';
import { holdsRole, whyNot } from '#domain/access/policy.ts';
import { unmetByFacts } from '#domain/applications/lifecycle.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { officeOfAccount } from '#features/custody/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from '../application-store.ts';
import { printDocument } from '../finish-application.ts';
import { undoPrint } from '../undo-print.ts';
import { insertBatch, updateItem } from './print-batch-store.ts';
import { findBatch, listSheet, type SheetLine } from './printing-queries.ts';

/**
 * Puts what can be printed on a sheet of the officer's own. What somebody else has on a sheet, or cannot be printed any more, is left out.
 * Refuses a choice of which nothing is left.
 */
export const makeSheet = (
	ctx: Ctx,
	input: { readonly numbers: readonly string[] },
): Promise<Result<{ readonly batch: string; readonly left: number }>> =>
	transact(ctx.db, async (tx) => {
		const me = actorId(ctx);
		if (me === null || !holdsRole(ctx.actor, 'print')) return refuse('not_allowed');
		if (input.numbers.length === 0)
			return refuse('invalid_input', { fields: [{ field: 'document', code: 'required' }] });
		const chosen: string[] = [];
		for (const number of [...new Set(input.numbers)].sort()) {
			const app = await findApplication(ctx, tx, number);
			if (!app || whyNot(ctx.actor, 'print', app.facts) !== null) return refuse('not_found');
			if (app.row.status === 'processing' && unmetByFacts('print', app.facts, me).length === 0)
				chosen.push(app.row.id);
		}
		const batch = randomUUID();
		const officeId = await officeOfAccount(tx, me);
		const taken = await insertBatch(tx, { id: batch, officeId, madeBy: me, madeAt: ctx.now() }, chosen);
		if (taken.length === 0) return refuse('stale');
		await audit(ctx, tx, {
			action: 'make_print_sheet',
			subjectKind: 'print_batch',
			subjectId: batch,
			detail: { lines: taken.length },
		});
		return done({ batch, left: input.numbers.length - taken.length });
	});

/** The lines of the officer's own sheet; another's is `not_found`. */
export async function ownSheet(ctx: Ctx, batch: string): Promise<Result<readonly SheetLine[]>> {
	if (!holdsRole(ctx.actor, 'print')) return refuse('not_allowed');
	const found = await findBatch(ctx.db, batch);
	if (!found || found.madeBy !== actorId(ctx)) return refuse('not_found');
	return done(await listSheet(ctx, batch));
}

const note = (ctx: Ctx, batchId: string, line: SheetLine, set: Parameters<typeof updateItem>[2]) =>
	transact(ctx.db, async (tx) => {
		await updateItem(tx, { batchId, applicationId: line.applicationId }, set);
		return done(null);
	});

/**
 * What was ticked on a sheet has come out of the printer: each becomes a paper of its own, and a card uses a blank. One that is refused
 * holds up no other: it stays open, with why. Gives how many were printed and refused.
 */
export async function markPrinted(
	ctx: Ctx,
	input: { readonly batch: string; readonly numbers: readonly string[] },
): Promise<Result<{ readonly printed: number; readonly refused: number }>> {
	const sheet = await ownSheet(ctx, input.batch);
	if (!sheet.ok) return sheet;
	if (input.numbers.length === 0)
		return refuse('invalid_input', { fields: [{ field: 'document', code: 'required' }] });
	const ticked = sheet.value.filter(
		({ number, outcome }) => outcome === 'open' && input.numbers.includes(number),
	);
	let printed = 0;
	for (const line of ticked) {
		const result = await printDocument(ctx, { number: line.number });
		if (result.ok) printed += 1;
		await note(
			ctx,
			input.batch,
			line,
			result.ok ? { outcome: 'printed', refusal: null } : { refusal: result.refusal.code },
		);
	}
	return done({ printed, refused: ticked.length - printed });
}

/** Takes what is open off a sheet, so that it can be put on another. */
export async function closeSheet(ctx: Ctx, input: { readonly batch: string }): Promise<Result<null>> {
	const sheet = await ownSheet(ctx, input.batch);
	if (!sheet.ok) return sheet;
	for (const line of sheet.value)
		if (line.outcome === 'open') await note(ctx, input.batch, line, { outcome: 'left' });
	return done(null);
}

/** One that was said to be printed came out wrong: undone with its reason, to be printed again. Refuses what {@link undoPrint} refuses. */
export async function undoOnSheet(
	ctx: Ctx,
	input: { readonly batch: string; readonly number: string; readonly reason: string },
): Promise<Result<null>> {
	const sheet = await ownSheet(ctx, input.batch);
	if (!sheet.ok) return sheet;
	const line = sheet.value.find(({ number, outcome }) => number === input.number && outcome === 'printed');
	if (!line) return refuse('not_found');
	const undone = await undoPrint(ctx, { number: line.number, reason: input.reason });
	if (!undone.ok) return undone;
	return await note(ctx, input.batch, line, { outcome: 'undone' });
}
