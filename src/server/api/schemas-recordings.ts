import * as v from 'valibot';
import { longestNote, parts } from '#domain/recording/checklist.ts';
import { endReasons } from '#domain/recording/end-reasons.ts';
import { ikdOutcomes } from '#domain/recording/ikd.ts';
import { identitySeen } from '#domain/recording/identity-check.ts';
import { line } from './schemas.ts';

const revision = v.optional(
	v.pipe(v.number(), v.integer(), v.description('As it was seen: when it was changed meanwhile, `stale`.')),
);
const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

export const checkInBody = v.object({
	office: v.optional(
		v.pipe(
			line(80),
			v.description('The office that receives them; left out: met at their home.'),
			v.examples(['disdukcapil']),
		),
	),
	anyDay: v.optional(v.pipe(v.boolean(), v.description('Taken in though they are awaited on another day.'))),
});
export const identityBody = v.object({
	seen: v.pipe(
		line(20),
		v.description(`What was shown: ${keysOf(identitySeen).join(', ')}.`),
		v.examples(['family']),
	),
	compared: v.pipe(v.boolean(), v.description('What the person said is what the register holds.')),
	witness: v.optional(v.pipe(line(20), v.description('The NIK of the family member who vouches.'))),
	revision,
});
export const checklistBody = v.object({
	parts: v.pipe(
		v.record(line(20), line(20)),
		v.description(
			`By part (${parts.join(', ')}): \`taken\`, or why not. Only the fact is told, never the biometric data.`,
		),
		v.examples([{ iris_right: 'taken', left_index: 'missing' }]),
	),
	note: v.optional(line(longestNote)),
	ikd: v.optional(
		v.pipe(line(30), v.description(`The digital identity: ${keysOf(ikdOutcomes).join(', ')}.`)),
	),
	keep: v.optional(v.pipe(v.boolean(), v.description('Keep what was taken so far, to go on later.'))),
	revision,
});
export const endBody = v.object({
	reason: v.pipe(
		line(30),
		v.description(`One of ${keysOf(endReasons).join(', ')}.`),
		v.examples(['device_down']),
	),
	note: v.optional(line(longestNote)),
	revision,
});
export const recording = v.object({
	state: v.pipe(
		v.picklist(['arrived', 'identified', 'recorded', 'ended']),
		v.description('How far it has come; `recorded` stands whatever SIAK answers.'),
	),
	turn: v.pipe(v.number(), v.integer(), v.description('1 for the first time they came.')),
	revision: v.pipe(v.number(), v.integer()),
	siak: v.pipe(
		v.nullable(v.picklist(['accepted', 'refused', 'queued'])),
		v.description('Null: nobody is recorded yet. `queued`: told as soon as SIAK answers.'),
	),
	newDay: v.pipe(
		v.nullable(v.string()),
		v.description('Where it ended without a recording: the day kept for them now.'),
	),
});
