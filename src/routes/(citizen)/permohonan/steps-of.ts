import { visiblePages } from '#domain/applications/completeness.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { draftSteps, type DraftStep } from '#features/applications/ui/draft-steps.ts';

/** The steps of an application that is being filled in. */
export const stepsOf = (view: ApplicationView): readonly DraftStep[] =>
	draftSteps({
		pages: visiblePages(view.variant, view.facts),
		missing: view.missing,
		documents: view.documents,
		meeting: view.meeting,
		hasPickup: view.pickup !== null && !view.missing.some(({ field }) => field === 'pickup'),
	});

export type StepsShown = {
	readonly names: readonly { readonly name: DraftStep['name']; readonly href: string | undefined }[];
	readonly current: number;
};

/** The steps as a page shows them; only those that are done, or before this one, are led to. */
export function stepsShown(view: ApplicationView, key: string): StepsShown {
	const steps = stepsOf(view);
	const at = steps.findIndex((step) => step.key === key);
	const address = `/permohonan/${view.app.row.number}`;
	return {
		names: steps.map((step, index) => ({
			name: step.name,
			href: step.done || index < at ? `${address}/${step.key}` : undefined,
		})),
		current: at + 1,
	};
}

/** Where "back" leads from a step: the one before it, or the list of steps. */
export function stepBefore(view: ApplicationView, key: string): string {
	const steps = stepsOf(view);
	const before = steps[steps.findIndex((step) => step.key === key) - 1];
	return `/permohonan/${view.app.row.number}${before ? `/${before.key}` : ''}`;
}
