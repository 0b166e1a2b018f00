import type { ApplicationView } from '#features/applications/server/view-application.ts';

/** The other applications of a life event as pages show them. */
export const linkedShown = (view: ApplicationView) =>
	view.linked.map(({ number, service, variant, status, subjectName, lead, waitsFor }) => ({
		number,
		service: service.name,
		variant: variant.name,
		status,
		subjectName,
		lead,
		waitsFor,
	}));
export type LinkedShown = ReturnType<typeof linkedShown>[number];

/** What will go along with a draft by its answers as they stand. */
export const plannedShown = (view: ApplicationView) =>
	view.planned.map(({ companion, place, service, variant, person }) => ({
		key: `${companion.id}-${place}`,
		service: service.name,
		variant: variant.name,
		forName: person?.name ?? null,
	}));
export type PlannedShown = ReturnType<typeof plannedShown>[number];
