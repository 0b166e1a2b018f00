import type { DocumentNeed } from '#domain/applications/completeness.ts';
import type { FormPage } from '#domain/catalogue/form.ts';
import type { MeetingKind } from '#domain/catalogue/meeting.ts';
import type { FieldProblem } from '#domain/refusal.ts';
import type { Text } from '#domain/text.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { meetingWords } from '#domain/catalogue/meeting.ts';

export type DraftStep = {
	/** `isi/pendaftaran`, `berkas`, `ambil`, `periksa`: also its place below the application's address. */
	readonly key: string;
	readonly kind: 'form' | 'documents' | 'pickup' | 'check';
	readonly name: Text;
	readonly done: boolean;
};

export type DraftState = {
	/** As shown now. */
	readonly pages: readonly FormPage[];
	/** What stands in the way of submitting, as the application's view tells it. */
	readonly missing: readonly FieldProblem[];
	readonly documents: readonly { readonly need: DocumentNeed }[];
	readonly meeting: MeetingKind;
	readonly hasPickup: boolean;
};

/** The page a problem is put right on: its field's, or the first for a rule about nothing shown. Null for documents and pickup. */
export function pageOfProblem(pages: readonly FormPage[], problem: FieldProblem): FormPage | null {
	if (problem.field.startsWith('document:') || problem.field === 'pickup') return null;
	if (problem.field.startsWith('rule:')) return pages[0] ?? null;
	const id = problem.field.split('.')[0];
	return pages.find((page) => page.fields.some((field) => field.id === id)) ?? null;
}

/** The way of a draft: a step for each page shown now, documents where any are asked, pickup where there is any, the check. */
export function draftSteps({
	pages,
	missing,
	documents,
	meeting,
	hasPickup,
}: DraftState): readonly DraftStep[] {
	const wrong = new Set(missing.map((problem) => pageOfProblem(pages, problem)?.id));
	const steps: DraftStep[] = pages.map((page) => ({
		key: `isi/${page.id}`,
		kind: 'form',
		name: page.title,
		done: !wrong.has(page.id),
	}));
	if (documents.some(({ need }) => need !== 'not_now'))
		steps.push({
			key: 'berkas',
			kind: 'documents',
			name: m.stepDocuments,
			done: !missing.some(({ field }) => field.startsWith('document:')),
		});
	if (meeting !== 'home')
		steps.push({ key: 'ambil', kind: 'pickup', name: meetingWords[meeting].step, done: hasPickup });
	return [...steps, { key: 'periksa', kind: 'check', name: m.stepCheck, done: false }];
}

/** The step after one, or the check when the one is no longer there. */
export function stepAfter(steps: readonly DraftStep[], key: string): DraftStep {
	const at = steps.findIndex((step) => step.key === key);
	return (at >= 0 ? steps[at + 1] : undefined) ?? steps.at(-1)!;
}

/** Where a draft goes on: its first step that is not done. */
export const nextStep = (steps: readonly DraftStep[]): DraftStep =>
	steps.find((step) => !step.done) ?? steps.at(-1)!;
