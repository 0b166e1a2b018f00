import type { ApplicationView } from '#features/applications/server/view-application.ts';

/** The other applications of a life event as pages show them. */
export const linkedShown = (view: ApplicationView) =>
	view.linked.map(({ number, service, variant, status, subjectName, lead, waitsFor, pickupOn }) => ({
		number,
		service: service.name,
		variant: variant.name,
		status,
		subjectName,
		lead,
		waitsFor,
		collectOn: !lead && pickupOn !== null && pickupOn !== view.pickup?.date ? pickupOn : null,
	}));
export type LinkedShown = ReturnType<typeof linkedShown>[number];

/** What will go along with a draft by its answers as they stand. */
export const plannedShown = (view: ApplicationView) =>
	view.planned.map(({ companion, place, service, variant, person }) => ({
		key: `${companion.id}-${place}`,
		service: service.name,
		variant: variant.name,
		forName: person?.name ?? null,
		collectOn: companion.collected ? (view.pickup?.laterDate ?? null) : null,
	}));
export type PlannedShown = ReturnType<typeof plannedShown>[number];
