import * as v from 'valibot';
import { text } from './schemas.ts';

const advice = v.pipe(
	v.array(
		v.object({
			id: v.string(),
			severity: v.literal('suggest'),
			text,
			offer: v.object({ service: v.string(), variant: v.string() }),
			open: v.nullable(v.string()),
		}),
	),
	v.description('What may be needed besides. `open`: the number of what is under way for it already.'),
);

/** What is said of an application besides what is missing: warnings of its rules, and what may be needed too. */
export const besides = {
	warnings: v.array(v.object({ rule: v.string(), text, article: v.string() })),
	advice,
	clash: v.pipe(
		v.nullable(v.object({ number: v.nullable(v.string()) })),
		v.description(
			'Of a draft: an open application that asks for the same and must end first; its number when it is your own.',
		),
	),
};
