import { visibleAnswers, type FormFacts } from '#domain/applications/completeness.ts';
import { freezeAnswers } from '#domain/applications/submitted-answers.ts';
import type { Variant } from '#domain/catalogue/service.ts';
import type { DataKey } from '#server/keyring.ts';
import { sealColumn } from './stored-application.ts';

/** Seals what an application is judged by; names of places are looked up when they are shown. */
export function sealFacts(dataKey: DataKey, id: string, facts: FormFacts): Buffer {
	const { kelurahanNames: _names, ...judgedBy } = facts;
	return sealColumn(dataKey, id, 'submittedFacts', judgedBy);
}

/** What is kept of an application as it was submitted: the questions with their answers, and what they were judged by. */
export const frozenParts = (
	dataKey: DataKey,
	id: string,
	variant: Variant,
	facts: FormFacts,
): { readonly submittedAnswers: Buffer; readonly submittedFacts: Buffer } => ({
	submittedAnswers: sealColumn(dataKey, id, 'submittedAnswers', freezeAnswers(variant, facts)),
	submittedFacts: sealFacts(dataKey, id, { ...facts, answers: visibleAnswers(variant, facts) }),
});
