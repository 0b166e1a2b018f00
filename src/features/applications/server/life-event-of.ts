import { visibleAnswers } from '#domain/catalogue/visible-answers.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Companion, LifeEvent } from '#domain/catalogue/life-events/life-event.ts';
import { offersNow } from '#domain/catalogue/life-events/compose.ts';
import { findLifeEvent } from '#domain/catalogue/life-events.ts';
import {
	askedFields,
	placesNeeded,
	plannedCompanions,
	type PlacesNeeded,
	type Planned,
} from '#domain/catalogue/life-events/planned.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';

/** The life event an application leads; undefined for a companion and for what stands alone. */
export const eventLedBy = ({ row }: StoredApplication): LifeEvent | undefined =>
	row.leadId === null ? findLifeEvent(row.lifeEvent) : undefined;

/** What goes along with a draft by the answers as they stand; nothing with what leads no life event. */
export function plannedWith(app: StoredApplication, facts: FormFacts): readonly Planned[] {
	const event = eventLedBy(app);
	if (!event) return [];
	const answers = visibleAnswers(catalogueOf(app.row).variant, facts);
	return plannedCompanions(event, app.row.offers ?? [], { ...facts, answers });
}

/** The places for what goes along with a draft, besides its own. */
export const placesAlong = (app: StoredApplication, facts: FormFacts): PlacesNeeded =>
	placesNeeded(plannedWith(app, facts));

/** The places that a draft and what goes along with it take. */
export const placesWith = (app: StoredApplication, facts: FormFacts): PlacesNeeded =>
	placesNeeded([catalogueOf(app.row), ...plannedWith(app, facts)]);

type OfLifeEvent = {
	readonly row: Pick<StoredApplication['row'], 'lifeEvent' | 'leadId' | 'companion'>;
};

/** Which companion of its life event an application is; undefined for a lead and for what stands alone. */
export function companionOf({ row }: OfLifeEvent): Companion | undefined {
	const event = row.leadId === null ? undefined : findLifeEvent(row.lifeEvent);
	return event?.offers.flatMap(({ companions }) => companions).find(({ id }) => id === row.companion);
}

/** Made only after its lead's meeting: a visit of its own, on a later day. */
export const isMadeAfterMeeting = (app: OfLifeEvent): boolean => companionOf(app)?.collected !== undefined;

/** It waits for its lead's meeting before anything else. */
export const waitsForMeeting = (app: StoredApplication): boolean =>
	app.row.waitsFor !== null && isMadeAfterMeeting(app);

/** Verified, and not in SIAK yet, though nothing but SIAK is waited for. */
export const waitsForSiak = (app: StoredApplication): boolean =>
	app.row.status === 'processing' && !app.facts.siakDone && !waitsForMeeting(app);

/** Whether a part of a companion's own form or documents is asked of its applicant; the rest follows from the lead. */
export function isOwnPart(companion: Companion, part: string): boolean {
	const [kind, id = ''] = part.split(':');
	if (kind === 'document') return companion.documents[id] !== 'the_lead';
	const field = kind === 'field' ? id : part;
	return kind !== 'rule' && askedFields(companion).has(field.split('.')[0]!);
}

/** Where a companion's event comes in SIAK: after which other of those made, or the lead (null). */
export const awaitedBy = (planned: Planned, all: readonly Planned[]): Planned | null =>
	all.find(({ companion }) => companion.id === planned.companion.after) ?? null;

/** The ids of ticked offers in the order of the catalogue, each once. Refuses one the life event does not offer now. */
export function tickedOffers(
	event: LifeEvent | undefined,
	ticked: readonly string[],
): Result<readonly string[]> {
	const ids = event ? offersNow(event).map(({ id }) => id) : [];
	if (ticked.some((id) => !ids.includes(id)))
		return refuse('invalid_input', { fields: [{ field: 'companions', code: 'not_a_choice' }] });
	return done(ids.filter((id) => ticked.includes(id)));
}
