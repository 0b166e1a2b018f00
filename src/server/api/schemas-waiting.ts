import * as v from 'valibot';
import { dateOnly, instant, line } from './schemas.ts';

export const waitingBody = v.object({
	offices: v.pipe(
		v.array(line(80)),
		v.minLength(1),
		v.maxLength(5),
		v.description('Ids of offices, the one wished most first.'),
		v.examples([['disdukcapil']]),
	),
	from: v.optional(v.pipe(line(10), v.description('The first day; absent: the first that may be wished.'))),
	to: v.optional(v.pipe(line(10), v.description('The last day; absent: the last that may be wished.'))),
});

export const waiting = v.object({
	position: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('The place in line.')),
	joinedAt: instant,
	offices: v.array(v.string()),
	from: dateOnly,
	to: dateOnly,
	bySystem: v.pipe(v.boolean(), v.description('Put on the list when the office moved the day.')),
	estimate: v.pipe(
		v.nullable(v.object({ percent: v.number(), hours: v.nullable(v.number()) })),
		v.description(
			'Of those who waited at these offices in the last 28 days, how many in a hundred were offered a place, and their median wait in hours; null: too few to say.',
		),
	),
	offer: v.pipe(
		v.nullable(v.object({ office: v.string(), date: dateOnly, expiresAt: instant })),
		v.description('A place that is held until it is answered.'),
	),
});

export const offerAnswer = v.object({
	answer: v.pipe(
		v.picklist(['accept', 'pass']),
		v.description('`pass` keeps the place in line; the day at that office is not offered again.'),
	),
});
