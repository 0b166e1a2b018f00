import { whyNot } from '#domain/access/policy.ts';
import { checkAnswers, cleanAnswers } from '#domain/applications/completeness.ts';
import { emptyRow } from '#domain/applications/empty-row.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { transact } from '#server/db/transact.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication, updateApplication } from './application-store.ts';
import { editableTargets } from './editable-targets.ts';
import { factsFor, withAnswers, withPerson } from './form-facts-of.ts';
import { catalogueOf, openAnswers, sealColumn } from './stored-application.ts';
import { termsVersion } from './terms.ts';

export type SaveAnswers = {
	readonly number: string;
	/** Answers by field id; a field given replaces the earlier answer, fields not given stay. */
	readonly answers: unknown;
	/** The page they come from: its rules are checked too. */
	readonly page?: string | undefined;
	/** A row under way (`anggota.1`): only what is wrong in it, that it is empty, or one row too many, stands in its way. */
	readonly within?: string | undefined;
	/** The revision they were typed against; refused as stale when the application has changed since. */
	readonly revision?: number | undefined;
	readonly termsAccepted?: boolean | undefined;
};

/**
 * Saves answers of a draft, or of a returned application those that were marked. Refuses wrong answers (`invalid_input`, by
 * field) and saves none of them then; what was saved before stays.
 */
export async function saveAnswers(ctx: Ctx, input: SaveAnswers): Promise<Result<{ revision: number }>> {
	const app = await findApplication(ctx, ctx.db, input.number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'edit_application', app.facts);
	if (forbidden) return refuse(forbidden);
	const editable = await editableTargets(ctx, ctx.db, app);
	if (editable === 'none') return refuse('not_editable');
	if (input.revision !== undefined && input.revision !== app.row.revision) return refuse('stale');
	const { variant } = catalogueOf(app.row);
	const given =
		typeof input.answers === 'object' && input.answers !== null
			? (input.answers as Record<string, unknown>)
			: {};
	const keys = new Set(Object.keys(given));
	const known = await factsFor(ctx, app);
	if (!known.ok) return known;
	const before = withPerson(app, known.value);
	if (editable !== 'all') {
		const marked = (key: string) =>
			[...editable].some((target) => target === `field:${key}` || target.startsWith(`field:${key}.`));
		const closed = [...keys].filter((key) => !marked(key));
		// What has become wrong since must not keep its owner from sending the rest.
		const wrong =
			closed.length === 0 ? [] : checkAnswers(variant, before).map((problem) => problem.field.split('.')[0]);
		const unmarked = closed.filter((key) => !wrong.includes(key));
		if (unmarked.length > 0)
			return refuse('not_editable', {
				fields: unmarked.map((field) => ({ field, code: 'not_marked' as const })),
			});
	}
	const answers: Answers = cleanAnswers(variant, { ...openAnswers(app), ...given });
	const facts = await withAnswers(app, before, answers);
	const { page, within } = input;
	const empty = within === undefined ? [] : emptyRow(variant, facts, given, within);
	const problems =
		empty.length > 0
			? empty
			: checkAnswers(variant, facts, { page }).filter(({ field, code }) =>
					within === undefined
						? keys.has(field.split('.')[0]!) || (page !== undefined && field.startsWith('rule:'))
						: field.startsWith(`${within}.`) || (code === 'too_many_rows' && keys.has(field)),
				);
	if (problems.length > 0) return refuse('invalid_input', { fields: problems });
	return transact(ctx.db, async (tx) => {
		const locked = await findApplication(ctx, tx, input.number, { lock: true });
		if (!locked) return refuse('not_found');
		if (locked.row.revision !== app.row.revision) return refuse('stale');
		const terms = input.termsAccepted ? { termsVersion, termsAcceptedAt: ctx.now() } : {};
		const after = await updateApplication(ctx, tx, locked, {
			answers: sealColumn(app.dataKey, app.row.id, 'answers', answers),
			...terms,
		});
		return done({ revision: after.row.revision });
	});
}
