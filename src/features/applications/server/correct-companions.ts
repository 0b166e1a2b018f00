import { finalStatuses } from '#domain/applications/application.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import {
	answersFollowed,
	documentsShared,
	familyWith,
	plannedCompanions,
	type Planned,
} from '#domain/catalogue/life-events/planned.ts';
import { findLifeEvent } from '#domain/catalogue/life-events.ts';
import { followDocuments } from '#features/documents/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { aboutWhom } from './about-whom.ts';
import { dropVerdicts, updateApplication } from './application-store.ts';
import type { Claimant } from './claim-store.ts';
import { frozenParts } from './frozen-parts.ts';
import { listCompanions } from './linked-queries.ts';
import {
	openAnswers,
	openSummary,
	sealColumn,
	type StoredApplication,
	type Summary,
} from './stored-application.ts';

/** Not yet in SIAK, and not closed: what the lead says can still be followed. */
const stillFollows = ({ row }: StoredApplication): boolean =>
	row.siakDoneAt === null && !finalStatuses.includes(row.status);

/**
 * What is planned now for a companion: for the same person by NIK; else in its place, unless another companion has that person (one
 * row of the form may be gone, and those after it have moved up). None: nothing is planned for it any more.
 */
function plannedFor(
	one: StoredApplication,
	all: readonly StoredApplication[],
	planned: readonly Planned[],
): Planned | undefined {
	const its = planned.filter(({ companion }) => companion.id === one.row.companion);
	const nikOf = (app: StoredApplication): string | null => openSummary(app).subjectNik;
	const isOf = ({ companion, person }: Planned, app: StoredApplication): boolean =>
		companion.id === app.row.companion && person !== null && person.nik !== null && person.nik === nikOf(app);
	return (
		its.find((now) => isOf(now, one)) ??
		its.find((now) => now.place === one.row.companionPlace && !all.some((other) => isOf(now, other)))
	);
}

/** What a verifier has not approved yet gets the documents that the lead replaced; they are looked at anew. Gives where the old bytes are. */
async function correctDocuments(
	ctx: Ctx,
	tx: Tx,
	lead: StoredApplication,
	one: StoredApplication,
	{ companion, variant }: Planned,
): Promise<readonly string[]> {
	if (one.row.status !== 'verification' && one.row.status !== 'returned') return [];
	const shared = documentsShared(companion, variant);
	const { changed, orphans } = await followDocuments(tx, lead, one, shared, ctx.now());
	await dropVerdicts(
		tx,
		one,
		changed.map((id) => `document:${id}`),
	);
	return orphans;
}

export type Corrected = {
	/** With what they ask for now. */
	readonly claimants: readonly Claimant[];
	/** Where bytes are that may be held by nobody after the commit. */
	readonly orphans: readonly string[];
};

/**
 * The lead comes back corrected: what its companions have from it, answers and documents, is corrected with it, as long as they are not
 * in SIAK. In the transaction of the resubmission. `facts` hold the lead's visible answers.
 */
export async function correctCompanions(
	ctx: Ctx,
	tx: Tx,
	lead: StoredApplication,
	facts: FormFacts,
): Promise<Corrected> {
	const event = findLifeEvent(lead.row.lifeEvent);
	const claimants: Claimant[] = [];
	const orphans: string[] = [];
	if (!event || lead.row.leadId !== null) return { claimants, orphans };
	const companions = await listCompanions(ctx, tx, lead.row.id, { lock: true });
	for (const one of companions) {
		if (!stillFollows(one)) continue;
		const own = openAnswers(one);
		const whole = { ...facts, answers: { ...own, ...facts.answers } };
		const planned = plannedFor(one, companions, plannedCompanions(event, lead.row.offers ?? [], whole));
		if (!planned) continue;
		const answers: Answers = { ...own, ...answersFollowed(planned, whole, planned.person) };
		const before = openSummary(one);
		const summary: Summary = {
			...before,
			subjectName: planned.person?.name ?? before.subjectName,
			subjectNik: planned.person?.nik ?? before.subjectNik,
		};
		const itsFacts = { ...facts, family: familyWith(facts.family, planned.person), answers };
		await updateApplication(ctx, tx, one, {
			...aboutWhom(ctx, one, summary),
			answers: sealColumn(one.dataKey, one.row.id, 'answers', answers),
			...frozenParts(one.dataKey, one.row.id, planned.variant, itsFacts),
		});
		orphans.push(...(await correctDocuments(ctx, tx, lead, one, planned)));
		claimants.push({ ...planned, id: one.row.id, facts: itsFacts });
	}
	return { claimants, orphans };
}
