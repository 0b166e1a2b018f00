import { siakAsked, siakField, type SiakAsked } from '#domain/applications/siak-asked.ts';
import { outputs, type Output } from '#domain/catalogue/service.ts';
import { parseDocumentNumber } from '#domain/identity/document-number.ts';
import { parseNik } from '#domain/identity/nik.ts';
import { normaliseName } from '#domain/identity/person-name.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { siakRefusals, type SiakAnswer } from '#server/adapters/population-registry/port.ts';
import type { Ctx } from '#server/ctx.ts';
import { forSiak } from './process-siak.ts';
import { nextAttempt, writeSiakAnswer, type SiakWritten } from './siak-answer.ts';
import { catalogueOf, openSubmittedAnswers, type StoredApplication } from './stored-application.ts';

/** What the officer read at SIAK, as typed. */
export type TypedSiakAnswer =
	| { readonly outcome: 'refused'; readonly refusal: string }
	| {
			readonly outcome: 'accepted';
			readonly documents: readonly { readonly kind: Output; readonly number: string }[];
			readonly newNiks: readonly { readonly name: string; readonly nik: string }[];
	  };

/** What is asked of SIAK's answer to this application. */
export const siakAnswerAsked = (app: StoredApplication): SiakAsked => {
	const { service, variant } = catalogueOf(app.row);
	return siakAsked(service, variant, openSubmittedAnswers(app));
};

/** Reads what was typed; refuses, by field, what cannot be such a number and what is missing. Rows left empty are left out. */
function readAnswer(app: StoredApplication, typed: TypedSiakAnswer): Result<SiakAnswer> {
	if (typed.outcome === 'refused') {
		const code = siakRefusals.find((known) => known === typed.refusal);
		return code
			? done({ outcome: 'refused', code })
			: refuse('invalid_input', { fields: [{ field: 'siakRefusal', code: 'required' }] });
	}
	const asked = siakAnswerAsked(app);
	const fields: FieldProblem[] = [];
	const documents = outputs.flatMap((kind) => {
		const numbers = typed.documents.filter((one) => one.kind === kind).map(({ number }) => number.trim());
		const needed = kind === asked.document ? asked.count : 0;
		return Array.from({ length: Math.max(numbers.length, needed) }, (_, at) => {
			const number = numbers[at] ?? '';
			const read = number === '' ? null : parseDocumentNumber(kind, number);
			if (number !== '' && read === null) fields.push({ field: siakField(kind, at), code: 'pattern' });
			if (number === '' && at < needed) fields.push({ field: siakField(kind, at), code: 'required' });
			return read === null ? [] : [{ kind, number: read }];
		}).flat();
	});
	const newNiks = typed.newNiks.flatMap(({ name, nik }, index) => {
		if (nik.trim() === '') return [];
		const read = parseNik(nik)?.value;
		const called = normaliseName(name);
		if (!read) fields.push({ field: `newNik${index + 1}`, code: 'nik_malformed' });
		// What waits for this NIK knows its holder by the name of the form.
		if (!asked.newNiks.some((one) => one.name === called))
			fields.push({ field: `newName${index + 1}`, code: called === '' ? 'required' : 'not_a_choice' });
		return [{ name: called, nik: read ?? '' }];
	});
	for (const [index, { name, required }] of asked.newNiks.entries())
		if (required && !newNiks.some((one) => one.name === name))
			fields.push({ field: `newNik${index + 1}`, code: 'required' });
	return fields.length > 0
		? refuse('invalid_input', { fields })
		: done({ outcome: 'accepted', documents, newNiks });
}

/**
 * Records SIAK's answer as the officer read it at SIAK itself: for an office whose register can only be read. From there on the
 * application goes its usual way. Refuses `siak_automatic` where e-Open enters by itself.
 */
export async function recordSiakAnswer(
	ctx: Ctx,
	input: { number: string; revision?: number | undefined; typed: TypedSiakAnswer },
): Promise<Result<SiakWritten>> {
	const loaded = await forSiak(ctx, input);
	if (!loaded.ok) return loaded;
	if (ctx.registry.entry !== 'by_hand') return refuse('siak_automatic');
	const app = loaded.value;
	const read = readAnswer(app, input.typed);
	if (!read.ok) return read;
	const attempt = await nextAttempt(ctx, app);
	return await writeSiakAnswer(ctx, app, { attempt, answer: read.value }, 'by_hand');
}
