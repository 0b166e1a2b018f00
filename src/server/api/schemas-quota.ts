import { blanks } from '#domain/catalogue/card.ts';
import { quotaGroups } from '#domain/catalogue/service.ts';
import * as v from 'valibot';
import { dateOnly } from './schemas.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const wait = v.pipe(
	v.object({ counted: count, median: v.nullable(count), p90: v.nullable(count) }),
	v.description(
		'Working days: half waited at most `median`, nine of ten at most `p90`; null where too few are counted.',
	),
);

export const quota = v.object({
	groups: v.array(
		v.object({
			group: v.picklist(quotaGroups),
			dates: v.array(dateOnly),
			soonest: v.pipe(v.nullable(dateOnly), v.description('The first day with a place anywhere.')),
			offices: v.array(
				v.object({
					id: v.string(),
					name: v.string(),
					left: v.pipe(
						v.array(v.nullable(count)),
						v.description(
							'Places left, in the order of `dates`; null: the office does not work on that day.',
						),
					),
				}),
			),
		}),
	),
	blanks: v.pipe(
		v.array(
			v.object({
				blank: v.picklist(blanks),
				onHand: count,
				next: v.nullable(v.object({ expectedOn: dateOnly, quantity: count })),
			}),
		),
		v.description(
			'Card blanks in the whole city, and the next delivery; only kinds whose stock is recorded.',
		),
	),
	waiting: v.object({
		daysBack: count,
		fewest: v.pipe(count, v.description('Of fewer than these no wait is told.')),
		services: v.array(
			v.object({
				service: v.string(),
				ready: v.pipe(wait, v.description('From sending until it was ready.')),
				visit: v.pipe(wait, v.description('From sending until the day it was met for.')),
			}),
		),
	}),
});
