import type { Output, SiakEvent } from '#domain/catalogue/service.ts';
import { parseDocumentNumber } from '#domain/identity/document-number.ts';
import { parseNik } from '#domain/identity/nik.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { siakRefusals, type SiakAnswer } from '#server/adapters/population-registry/port.ts';
import type { Ctx } from '#server/ctx.ts';
import { forSiak } from './process-siak.ts';
import { nextAttempt, writeSiakAnswer, type SiakWritten } from './siak-answer.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';

/** What the officer read at SIAK, as typed. */
export type TypedSiakAnswer =
	| { readonly outcome: 'refused'; readonly refusal: string }
	| {
			readonly outcome: 'accepted';
			readonly documents: readonly { readonly kind: Output; readonly number: string }[];
			readonly newNiks: readonly { readonly name: string; readonly nik: string }[];
	  };

/** The events that give somebody a NIK. */
const givesNik: readonly SiakEvent[] = ['add_birth', 'register_birth'];

/** What is asked of SIAK's answer to this application: the document it gives, and the NIKs of those who are born. */
export function siakAnswerAsked(app: StoredApplication): {
	readonly document: Output;
	readonly newNik: boolean;
} {
	const { service, variant } = catalogueOf(app.row);
	return { document: variant.output ?? service.output, newNik: givesNik.includes(variant.siakEvent) };
}

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
	const documents = typed.documents.flatMap(({ kind, number }) => {
		if (number.trim() === '') return [];
		const read = parseDocumentNumber(kind, number);
		if (read === null) fields.push({ field: `siak_${kind}`, code: 'pattern' });
		return read === null ? [] : [{ kind, number: read }];
	});
	if (!typed.documents.some(({ kind, number }) => kind === asked.document && number.trim() !== ''))
		fields.push({ field: `siak_${asked.document}`, code: 'required' });
	const newNiks = typed.newNiks.flatMap(({ name, nik }, index) => {
		if (name.trim() === '' && nik.trim() === '') return [];
		const read = parseNik(nik)?.value;
		if (!read)
			fields.push({ field: `newNik${index + 1}`, code: nik.trim() === '' ? 'required' : 'nik_malformed' });
		if (name.trim() === '') fields.push({ field: `newName${index + 1}`, code: 'required' });
		return [{ name: name.trim().slice(0, 60).toUpperCase(), nik: read ?? '' }];
	});
	if (asked.newNik && newNiks.length === 0) fields.push({ field: 'newNik1', code: 'required' });
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
