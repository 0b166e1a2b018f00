import * as v from 'valibot';
import { dayParts, longestVisitText } from '#domain/applications/visit-day.ts';
import { dateOnly, line } from './schemas.ts';

const part = v.picklist(dayParts);

export const visit = v.pipe(
	v.object({
		date: dateOnly,
		part,
		team: v.pipe(v.number(), v.integer(), v.description('The team that comes.')),
		note: v.pipe(v.string(), v.description('For the applicant.')),
		reason: v.pipe(v.string(), v.description('Why it is another day than before; empty of the first.')),
		turn: v.pipe(v.number(), v.description('1 for the first agreement, one more with each change.')),
	}),
	v.description('The day agreed for a visit at home that is still to come.'),
);
/** Without its words, for whoever holds number and PIN. */
export const visitTracked = v.object({ date: dateOnly, part });

export const visitBody = v.object({
	date: v.pipe(line(10), v.description('A working day, from today on.'), v.examples(['2026-12-01'])),
	part: v.pipe(line(20), v.description('`morning` or `afternoon`.'), v.examples(['morning'])),
	team: v.optional(
		v.pipe(
			v.number(),
			v.integer(),
			v.description('The team that comes, 1 and up; left out: as before, or the first.'),
		),
	),
	note: v.optional(v.pipe(line(longestVisitText), v.description('The applicant reads it.'))),
	reason: v.optional(
		v.pipe(line(longestVisitText), v.description('Needed for a change. The applicant reads it.')),
	),
	seen: v.optional(
		v.pipe(
			v.number(),
			v.integer(),
			v.description(
				'`turn` of the day that was seen, 0 for none: when another one was agreed meanwhile, `stale`.',
			),
		),
	),
});
