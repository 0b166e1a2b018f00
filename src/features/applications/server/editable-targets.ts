import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { listAnsweredRequirements } from './application-queries.ts';
import { listVerdicts } from './application-store.ts';
import { companionOf, isOwnPart } from './life-event-of.ts';
import { catalogueOf, openAnswers, type StoredApplication } from './stored-application.ts';

/**
 * What may be changed now: everything of a draft; of a returned application what was marked, and what was never given,
 * since a corrected answer may make the form ask for more; nothing else.
 */
export async function editableTargets(
	_ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
): Promise<'all' | 'none' | ReadonlySet<string>> {
	if (app.row.status === 'draft') return 'all';
	if (app.row.status !== 'returned') return 'none';
	const { variant } = catalogueOf(app.row);
	const verdicts = await listVerdicts(reader, app);
	const present = await listAnsweredRequirements(reader, app.row.id);
	const answers = openAnswers(app);
	const companion = companionOf(app);
	/** What follows from the lead is not asked here, given or not. */
	const asked = (target: string): boolean => !companion || isOwnPart(companion, target);
	return new Set([
		...verdicts.filter((verdict) => !verdict.good).map((verdict) => verdict.target),
		...variant.requiredDocuments
			.filter(({ id, need }) => need !== 'opsional' && !present.has(id))
			.map(({ id }) => `document:${id}`)
			.filter(asked),
		...variant.pages
			.flatMap((page) => page.fields)
			.filter((field) => !field.optional && !field.known && answers[field.id] === undefined)
			.map((field) => `field:${field.id}`)
			.filter(asked),
	]);
}
