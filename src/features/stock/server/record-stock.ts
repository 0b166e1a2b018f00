import { holdsRole } from '#domain/access/policy.ts';
import type { BlankEntryKind } from '#domain/booking/blank-stock.ts';
import { blanks, type Blank } from '#domain/catalogue/card.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import {
	changeOnHand,
	closeStore,
	findOnHandForUpdate,
	insertEntries,
	isOffice,
	type Store,
} from './stock-store.ts';

/** The most blanks of one line: more is a slip of the finger (OURS). */
export const mostBlanks = 1_000_000;
/** Letters of a reason, at least and at most. */
export const stockReason = { min: 5, max: 200 } as const;

/** As typed in a form. */
export type Typed = {
	readonly blank: string;
	/** An office's id; empty: the city's store. */
	readonly office?: string;
	readonly quantity: string;
	readonly reason?: string;
};

const problem = (field: string, code: FieldProblem['code'], values?: FieldProblem['values']): FieldProblem =>
	values ? { field, code, values } : { field, code };

/** Reads how many were typed: digits, dots between thousands allowed. */
export function readQuantity(typed: string, least: number, most: number): number | FieldProblem {
	const digits = typed.replace(/[.\s]/g, '');
	if (digits === '') return problem('quantity', 'required');
	if (!/^\d{1,9}$/.test(digits)) return problem('quantity', 'not_a_number');
	const quantity = Number(digits);
	if (quantity < least || quantity > most)
		return problem('quantity', 'number_out_of_range', { min: least, max: most });
	return quantity;
}

/** Reads a reason as typed. */
export function readReason(typed: string | undefined): string | FieldProblem {
	const reason = (typed ?? '').toWellFormed().replace(/\s+/g, ' ').trim();
	const { min, max } = stockReason;
	if (reason === '') return problem('reason', 'required');
	if (reason.length < min) return problem('reason', 'too_short', { min });
	if (reason.length > max) return problem('reason', 'too_long', { max });
	return reason;
}

const asBlank = (typed: string): Blank | FieldProblem =>
	blanks.find((blank) => blank === typed) ?? problem('blank', typed === '' ? 'required' : 'not_a_choice');

type Line = Store & { readonly quantity: number };
type Kind = Exclude<BlankEntryKind, 'used'>;

/** Writes lines of the ledger with their balances and the audit, in one transaction. */
export async function writeLines(
	ctx: Ctx,
	tx: Tx,
	kind: BlankEntryKind,
	lines: readonly Line[],
	more: { readonly reason?: string | undefined; readonly applicationId?: string } = {},
): Promise<void> {
	for (const line of lines) await changeOnHand(tx, line, line.quantity);
	await insertEntries(
		tx,
		lines.map((line) => ({
			...line,
			kind,
			at: ctx.now(),
			reason: more.reason ?? null,
			officerId: actorId(ctx),
			applicationId: more.applicationId ?? null,
		})),
	);
	const [first] = lines;
	await audit(ctx, tx, {
		action: `blanks_${kind}`,
		subjectKind: 'blank_stock',
		subjectId: first!.blank,
		detail: { lines: lines.map(({ officeId, quantity }) => ({ office: officeId, quantity })) },
	});
}

/** The fields that were wrong; null: none. */
const wrong = (read: readonly unknown[]): readonly FieldProblem[] | null => {
	const problems = read.filter((one): one is FieldProblem => typeof one === 'object' && one !== null);
	return problems.length > 0 ? problems : null;
};

/** Promises may be more than there is now, or find an earlier day, and who waits may have a place: looked at after the commit. */
export async function lookAgain(ctx: Ctx, tx: Tx): Promise<void> {
	await ctx.jobs.enqueue(tx, 'keep_dates', {});
	await ctx.jobs.enqueue(tx, 'offer_places', {});
}

async function record(
	ctx: Ctx,
	kind: Kind,
	input: Typed,
	asked: { readonly least: number; readonly reason: boolean; readonly officeNeeded?: true },
	lines: (tx: Tx, store: Store, quantity: number) => Promise<Result<readonly Line[]>>,
): Promise<Result<null>> {
	if (!holdsRole(ctx.actor, 'manage_stock')) return refuse('not_allowed');
	const blank = asBlank(input.blank);
	const quantity = readQuantity(input.quantity, asked.least, mostBlanks);
	const reason = asked.reason ? readReason(input.reason) : null;
	const officeId = input.office || null;
	const known =
		officeId === null
			? asked.officeNeeded
				? problem('office', 'required')
				: null
			: (await isOffice(ctx.db, officeId))
				? null
				: problem('office', 'not_a_choice');
	const fields = wrong([blank, known, quantity, reason]);
	if (fields) return refuse('invalid_input', { fields });
	return await transact(ctx.db, async (tx) => {
		const written = await lines(tx, { blank: blank as Blank, officeId }, quantity as number);
		if (!written.ok) return written;
		await writeLines(ctx, tx, kind, written.value, {
			reason: typeof reason === 'string' ? reason : undefined,
		});
		await lookAgain(ctx, tx);
		return done(null);
	});
}

const tooMany = (most: number) =>
	refuse('invalid_input', {
		fields: [problem('quantity', 'number_out_of_range', { min: most === 0 ? 0 : 1, max: most })],
	});

/** Records blanks that came to a store, the city's unless an office is named. Refuses what is no number of blanks. */
export const receiveBlanks = (ctx: Ctx, input: Typed): Promise<Result<null>> =>
	record(ctx, 'received', input, { least: 1, reason: false }, (_tx, store, quantity) =>
		Promise.resolve(done([{ ...store, quantity }])),
	);

/** Gives blanks of the city's store to an office, which draws from its own from then on. Refuses more than the city has. */
export const allocateBlanks = (ctx: Ctx, input: Typed): Promise<Result<null>> =>
	record(
		ctx,
		'allocated',
		input,
		{ least: 1, reason: false, officeNeeded: true },
		async (tx, store, quantity) => {
			const city = { blank: store.blank, officeId: null };
			const onHand = (await findOnHandForUpdate(tx, city)) ?? 0;
			if (quantity > onHand) return tooMany(onHand);
			return done([
				{ ...city, quantity: -quantity },
				{ ...store, quantity },
			]);
		},
	);

/** Records spoiled blanks, with what happened. Refuses more than the store has. */
export const spoilBlanks = (ctx: Ctx, input: Typed): Promise<Result<null>> =>
	record(ctx, 'spoiled', input, { least: 1, reason: true }, async (tx, store, quantity) => {
		const onHand = (await findOnHandForUpdate(tx, store)) ?? 0;
		return quantity > onHand ? tooMany(onHand) : done([{ ...store, quantity: -quantity }]);
	});

/** Sets a store to what was counted; the difference is recorded with its reason. A store that was not recorded is from then on. */
export const countBlanks = (ctx: Ctx, input: Typed): Promise<Result<null>> =>
	record(ctx, 'counted', input, { least: 0, reason: true }, async (tx, store, quantity) =>
		done([{ ...store, quantity: quantity - ((await findOnHandForUpdate(tx, store)) ?? 0) }]),
	);

/** An office gives back all it has to the city's store, and draws from it again. Refuses an office without a store of its own. */
export async function returnBlanks(
	ctx: Ctx,
	input: { readonly blank: string; readonly office: string },
): Promise<Result<null>> {
	if (!holdsRole(ctx.actor, 'manage_stock')) return refuse('not_allowed');
	const blank = asBlank(input.blank);
	if (typeof blank !== 'string') return refuse('invalid_input', { fields: [blank] });
	return await transact(ctx.db, async (tx) => {
		const city = { blank, officeId: null };
		await findOnHandForUpdate(tx, city);
		const office = { blank, officeId: input.office };
		const onHand = await findOnHandForUpdate(tx, office);
		if (onHand === null) return refuse('stale');
		await writeLines(ctx, tx, 'returned', [
			{ ...city, quantity: onHand },
			{ ...office, quantity: -onHand },
		]);
		await closeStore(tx, office);
		await lookAgain(ctx, tx);
		return done(null);
	});
}
