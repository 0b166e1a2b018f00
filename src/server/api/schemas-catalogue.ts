import * as v from 'valibot';
import { memberGroups } from '#domain/catalogue/form.ts';
import { quotaGroups } from '#domain/catalogue/service.ts';
import { dateOnly, next, text } from './schemas.ts';

const fieldKinds = [
	'text',
	'longText',
	'name',
	'newName',
	'nik',
	'kkNumber',
	'phone',
	'yesNo',
	'kelurahan',
	'region',
	'date',
	'time',
	'choice',
	'code',
	'member',
	'members',
	'list',
] as const;

const condition = v.pipe(
	v.record(v.string(), v.unknown()),
	v.description(
		'When it is asked, in the vocabulary of the catalogue: all, any, not, answer (equals, oneOf, given), anyRow (where), predicate.',
	),
);

const rowField = {
	id: v.string(),
	kind: v.picklist(fieldKinds),
	label: text,
	help: v.optional(text),
	optional: v.pipe(v.boolean(), v.description('May be left without an answer.')),
	known: v.pipe(v.boolean(), v.description('Shown from the register; what is sent for it is ignored.')),
	when: v.optional(condition),
	prefill: v.optional(v.pipe(v.string(), v.description('The register fills it in first.'))),
	maxLength: v.optional(v.number()),
	pattern: v.optional(v.string()),
	bound: v.optional(v.picklist(['past', 'future'])),
	among: v.optional(
		v.pipe(
			v.picklist(memberGroups),
			v.description(
				'Whom of the family a page offers for a `member`; others are refused or looked at by the rules.',
			),
		),
	),
	choices: v.optional(v.array(v.object({ value: v.string(), label: text }))),
};

const field = v.pipe(
	v.object({
		...rowField,
		fields: v.optional(v.pipe(v.array(v.object(rowField)), v.description('Of a list: what each row asks.'))),
		min: v.optional(v.number()),
		max: v.optional(v.number()),
		rowName: v.optional(text),
		rowTitle: v.optional(v.string()),
	}),
	v.description(
		'A question. The answer is a string (codes of `choices`, dates YYYY-MM-DD, times HH:MM, "yes"/"no", a NIK for `member`, for `region` a code of `GET /regions`), for `members` an array of NIKs, for `list` an array of objects with an answer for each of `fields`.',
	),
);

const fieldListed = v.object({
	id: v.string(),
	kind: v.picklist(fieldKinds),
	label: text,
	optional: v.boolean(),
});

const requiredDocument = v.object({
	id: v.string(),
	label: text,
	help: v.optional(text),
	need: v.pipe(
		v.picklist(['wajib', 'kondisional', 'opsional']),
		v.description('`opsional` may, the others must be there while `when` holds.'),
	),
	when: v.optional(condition),
	whenText: v.optional(text),
	statement: v.optional(
		v.pipe(
			v.string(),
			v.description(
				'The code of the official form it is once signed; filled in at `GET /applications/{number}/forms/{code}.pdf`, of a draft too.',
			),
		),
	),
});

const variantListed = v.object({
	id: v.string(),
	name: text,
	summary: text,
	fields: v.array(fieldListed),
	requiredDocuments: v.array(requiredDocument),
});

const serviceHead = {
	id: v.string(),
	slug: v.string(),
	name: text,
	summary: text,
	state: v.pipe(v.picklist(['open', 'soon']), v.description('`soon`: announced, not to be applied for yet.')),
	forms: v.pipe(
		v.array(
			v.object({
				code: v.string(),
				name: text,
				decree: v.string(),
				from: dateOnly,
				until: v.optional(dateOnly),
				variants: v.optional(v.pipe(v.array(v.string()), v.description('Absent: every variant fills it.'))),
			}),
		),
		v.description('The official forms and when each is in force.'),
	),
	outputText: text,
	quotaGroup: v.pipe(v.picklist(quotaGroups), v.description('Whose places a pickup takes.')),
	legalBasis: v.array(v.string()),
	whoMayApply: text,
	workingDays: v.object({ min: v.number(), max: v.number() }),
	cost: v.pipe(v.literal(0), v.description('Rupiah. Every service is free.')),
};

export const service = v.object({
	...serviceHead,
	fields: v.pipe(v.array(v.string()), v.description('The ids of everything its variants ask.')),
	requiredDocuments: v.pipe(
		v.array(v.string()),
		v.description('The ids of every document its variants ask for.'),
	),
	variants: v.array(variantListed),
});
const offer = v.object({
	id: v.pipe(v.string(), v.description('Goes into `companions` when an application is started.')),
	name: text,
	why: text,
	applications: v.pipe(
		v.array(v.object({ service: v.string(), variant: v.string() })),
		v.description('What may come of it; which and for whom depends on the answers.'),
	),
});

export const lifeEvent = v.object({
	id: v.string(),
	name: text,
	summary: text,
	open: v.pipe(v.boolean(), v.description('Can be applied for now.')),
	lead: v.pipe(
		v.object({ service: v.string(), variants: v.array(v.string()) }),
		v.description('Whose form is filled in: start an application for it, with `companions`.'),
	),
	offers: v.array(offer),
});
export const lifeEvents = v.object({ items: v.array(lifeEvent), next });

export const services = v.object({ items: v.array(service), next });

export const variant = v.object({
	service: v.object(serviceHead),
	id: v.string(),
	name: text,
	summary: text,
	catalogueRevision: v.pipe(
		v.string(),
		v.description('Changes whenever the catalogue of this service does.'),
	),
	pages: v.pipe(
		v.array(
			v.object({
				id: v.string(),
				title: text,
				lead: v.optional(text),
				when: v.optional(condition),
				fields: v.pipe(v.array(v.string()), v.description('Ids of `fields`.')),
			}),
		),
		v.description('The pages of the form, in order.'),
	),
	fields: v.array(field),
	requiredDocuments: v.array(requiredDocument),
	rules: v.array(
		v.object({
			name: v.string(),
			severity: v.picklist(['block', 'warn']),
			field: v.optional(v.string()),
			text,
			article: v.string(),
		}),
	),
	bring: v.optional(text),
});
