import { whyNot } from '#domain/access/policy.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { listHistory } from '#features/applications/server/history-queries.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import type { Desk, DeskEarlier } from '#features/applications/ui/officer/desk.ts';
import { listNotes } from '#features/notes/server/notes-queries.ts';
import { listColleagues } from '#features/opinions/server/colleagues-queries.ts';
import { listOpinions, officeOf, type Opinion } from '#features/opinions/server/opinions-queries.ts';
import { listReasons } from '#features/reasons/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { officerNames } from './officer-names.ts';

/** What stands on the desk beside the application itself. */
type Beside = Pick<Desk, 'reasons' | 'history' | 'notes' | 'mayNote' | 'opinions' | 'colleagues'>;

async function historyOf(ctx: Ctx, view: ApplicationView): Promise<readonly DeskEarlier[]> {
	const earlier = await listHistory(ctx, view.app);
	return earlier.map(({ serviceId, variantId, ...one }) => {
		const service = findService(serviceId);
		const gone = { id: serviceId, en: serviceId };
		return {
			...one,
			serviceName: service?.name ?? gone,
			variantName: findVariant(service, variantId)?.name ?? gone,
		};
	});
}

/** Whom the holder may ask: colleagues by name, and whether there is an office to ask as one; null where nobody may be asked now. */
async function colleaguesOf(
	ctx: Ctx,
	{ app, takenBy }: ApplicationView,
	opinions: readonly Opinion[] | null,
): Promise<Desk['colleagues']> {
	const asking =
		takenBy === 'me' &&
		(app.row.status === 'verification' || app.row.status === 'failed') &&
		opinions !== null &&
		!opinions.some(({ open }) => open) &&
		whyNot(ctx.actor, 'ask_opinion', app.facts) === null;
	if (!asking) return null;
	return {
		named: await listColleagues(ctx, ctx.db, app),
		office: (await officeOf(ctx.db, actorId(ctx)!)) !== null,
	};
}

/** The reasons to pick from, the person's other applications, notes, and views of colleagues, as this officer may see them. */
export async function besideOf(ctx: Ctx, view: ApplicationView): Promise<Beside> {
	const { app } = view;
	const notes = await listNotes(ctx, app);
	const opinions = await listOpinions(ctx, app);
	const names = await officerNames(ctx, [
		...(notes ?? []).map(({ authorId }) => authorId),
		...(opinions ?? []).flatMap(({ askedBy, askedOf, answer }) => [askedBy, askedOf, answer?.by ?? null]),
	]);
	const nameOf = (id: string | null | undefined): string | null => (id ? (names.get(id) ?? null) : null);
	return {
		reasons: whyNot(ctx.actor, 'give_verdict', app.facts) === null ? await listReasons(ctx.db) : [],
		history: await historyOf(ctx, view),
		notes: notes && notes.map(({ at, authorId, text }) => ({ at, author: nameOf(authorId) ?? '', text })),
		mayNote: whyNot(ctx.actor, 'write_note', app.facts) === null,
		opinions:
			opinions &&
			opinions.map(({ askedBy, askedOf, answer, ...one }) => ({
				...one,
				askedBy: nameOf(askedBy),
				askedOf: nameOf(askedOf),
				answer: answer && { ...answer, by: nameOf(answer.by) },
			})),
		colleagues: await colleaguesOf(ctx, view, opinions),
	};
}
