import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import {
	catalogueOf,
	editableTargets,
	findApplication,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';

/**
 * The application, when the actor may change this document of it now. Refuses what is not theirs (`not_found`), a
 * requirement its variant does not have (`not_found`), and what is closed to changes (`not_editable`).
 */
export async function findChangeable(
	ctx: Ctx,
	reader: Reader,
	input: { readonly number: string; readonly requirement: string },
	options: { readonly lock?: boolean } = {},
): Promise<Result<StoredApplication>> {
	const application = await findApplication(ctx, reader, input.number, options);
	if (!application) return refuse('not_found');
	const no = whyNot(ctx.actor, 'edit_application', application.facts);
	if (no) return refuse(no);
	const { variant } = catalogueOf(application.row);
	if (!variant.requiredDocuments.some((document) => document.id === input.requirement))
		return refuse('not_found');
	const editable = await editableTargets(ctx, reader, application);
	if (editable === 'none' || (editable !== 'all' && !editable.has(`document:${input.requirement}`)))
		return refuse('not_editable');
	return done(application);
}
