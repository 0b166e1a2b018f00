import * as v from 'valibot';
import { reasonScopes } from '#domain/reasons/reason-template.ts';
import { text } from './schemas.ts';
import { verdictReason } from './schemas-applications.ts';

export const reasons = v.object({
	items: v.array(
		v.object({
			key: verdictReason,
			version: v.number(),
			scope: v.pipe(v.picklist(reasonScopes), v.description('What it may be given for.')),
			words: v.pipe(
				text,
				v.description(
					'`{dokumen}` is filled with the name of the document or answer, `{langkah}` with what to do about it.',
				),
			),
			needsNote: v.pipe(v.boolean(), v.description('Says nothing by itself: a note is needed too.')),
		}),
	),
});
