import { statementsAsked } from '#domain/official-forms/form-sheets.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { documentState } from '#features/documents/ui/document-state.ts';

/** The documents that are asked now, and what is stored although it no longer is, as the applicant's pages show them. `statement`: the form
 * to print, sign and photograph for it. */
export function documentsOf(view: ApplicationView) {
	const { app, documents, service, variant, facts } = view;
	const statements = statementsAsked(service, variant, facts);
	return documents
		.filter(({ need, stored }) => need !== 'not_now' || stored !== null)
		.map(({ document, need, stored, verdict, editable }) => {
			const state = documentState({ stored, verdict }, app.row);
			const marked = state === 'not_good' ? verdict : null;
			return {
				asked: document,
				required: need === 'required',
				stored,
				editable,
				state,
				statement: editable
					? (statements.find(({ documentId }) => documentId === document.id)?.form ?? null)
					: null,
				reason: marked?.words ?? null,
				note: marked?.note ?? null,
			};
		});
}
