import * as v from 'valibot';
import { actions } from '#domain/applications/lifecycle.ts';
import { applicationNumber, dateOnly, instant, line, text } from './schemas.ts';
import { status, who } from './schemas-applications.ts';
import { pickup } from './schemas-booking.ts';
import { visitTracked } from './schemas-visits.ts';

export const tracked = v.object({
	number: applicationNumber,
	service: v.object({ id: v.string(), name: text }),
	variant: v.object({ id: v.string(), name: text }),
	status,
	submittedAt: instant,
	correctBy: v.nullable(dateOnly),
	dueOn: v.nullable(dateOnly),
	pickup: v.nullable(pickup),
	visit: v.nullable(visitTracked),
	waiting: v.pipe(
		v.nullable(v.object({ position: v.pipe(v.number(), v.integer(), v.minValue(1)), offered: v.boolean() })),
		v.description('On the waiting list: its place in line, and whether a place is offered now.'),
	),
	linked: v.pipe(
		v.array(
			v.object({
				number: applicationNumber,
				service: v.object({ id: v.string(), name: text }),
				variant: v.object({ id: v.string(), name: text }),
				status,
			}),
		),
		v.description('The others of its life event, sent along with it; the PIN is the same.'),
	),
	timeline: v.array(
		v.object({ at: instant, action: v.picklist(actions), from: status, to: status, by: who }),
	),
});
export const trackQuery = v.object({
	pin: v.pipe(line(20), v.description('From the receipt.'), v.examples(['482913'])),
});
