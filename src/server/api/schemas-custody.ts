import * as v from 'valibot';
import { instant, line } from './schemas.ts';

const office = v.pipe(line(80), v.description('Id of an office.'), v.examples(['disdukcapil']));

export const trailStep = v.pipe(
	v.object({
		at: instant,
		action: v.picklist([
			'printed',
			'packed',
			'unpacked',
			'given',
			'taken_back',
			'received',
			'handed_over',
			'lost',
			'void',
		]),
		holder: v.pipe(
			v.picklist(['office', 'carrier', 'any_carrier', 'applicant']),
			v.description('Who has it after this step; of `given`, to whom it was offered.'),
		),
		officeName: v.nullable(v.string()),
	}),
	v.description('One step of the printed document’s way.'),
);
export const paperSeen = v.object({
	code: v.pipe(v.string(), v.description('On its label.'), v.examples(['D-7K2M-QX4P'])),
	heldBy: v.pipe(v.nullable(office), v.description('Null: somebody carries it.')),
	bag: v.nullable(v.string()),
});

export const giveBody = v.object({
	as: v.optional(v.pipe(office, v.description('The office that gives; left out: whoever carries it.'))),
	to: v.optional(v.pipe(office, v.description('Left out: whoever scans it to carry it.'))),
});
export const receiveBody = v.object({
	as: v.optional(v.pipe(office, v.description('The office that receives; left out: to carry it.'))),
});
export const handedOn = v.object({
	papers: v.pipe(v.number(), v.integer(), v.description('How many printed documents changed hands.')),
});
