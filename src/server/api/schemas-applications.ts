import * as v from 'valibot';
import { besides } from './schemas-advice.ts';
import { statuses } from '#domain/applications/application.ts';
import { actions } from '#domain/applications/lifecycle.ts';
import { outputs } from '#domain/catalogue/service.ts';
import { fieldProblemCodes } from '#domain/refusal.ts';
import { applicationNumber, dateOnly, instant, line, next, pageQuery, revision, text } from './schemas.ts';
import { pickup } from './schemas-booking.ts';
import { paperSeen, trailStep } from './schemas-custody.ts';
import { visit } from './schemas-visits.ts';

export const status = v.pipe(v.picklist(statuses), v.description('Where the application stands.'));
export const verdictReason = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9_]{1,40}$/),
	v.description('A key of /reasons.'),
	v.examples(['unreadable']),
);
const reasonWords = v.pipe(v.nullable(text), v.description('What the reason told when it was given.'));
export const who = v.picklist(['applicant', 'officer', 'system']);

export const startBody = v.object({
	service: v.pipe(line(60), v.description('Id of a service.'), v.examples(['KK'])),
	variant: v.pipe(line(60), v.description('Id of one of its variants.'), v.examples(['TAMBAH_LAHIR'])),
	companions: v.optional(
		v.pipe(
			v.array(line(60)),
			v.maxLength(10),
			v.description(
				'Ids of what is done along by the same form, of the life event the variant leads: see /life-events.',
			),
			v.examples([['ktp']]),
		),
	),
	termsAccepted: v.optional(
		v.pipe(
			v.boolean(),
			v.description('The terms of the service are accepted; may also come with the submission.'),
			v.examples([true]),
		),
	),
});

const answer = v.union([
	v.string(),
	v.null(),
	v.array(v.union([v.string(), v.record(v.string(), v.union([v.string(), v.null()]))])),
]);

export const answersBody = v.object({
	answers: v.optional(
		v.pipe(
			v.record(v.string(), answer),
			v.description(
				'By field id of the variant. A field given replaces the earlier answer, null takes it away, fields not given stay.',
			),
			v.examples([{ telepon: '081234567890' }]),
		),
	),
	page: v.optional(
		v.pipe(line(60), v.description('The page of the form they come from: its rules are checked too.')),
	),
	revision: v.optional(
		v.pipe(
			revision,
			v.description('What they were typed against; `stale` when the application has changed since.'),
		),
	),
	termsAccepted: v.optional(v.boolean()),
});

/** An application of the same life event. */
const linked = v.object({
	number: applicationNumber,
	service: v.string(),
	variant: v.string(),
	status,
	lead: v.pipe(v.boolean(), v.description('Its form was filled in; the others follow it.')),
	waitsFor: v.pipe(
		v.nullable(applicationNumber),
		v.description('Whose event SIAK must accept before its own; null once it has.'),
	),
	pickupOn: v.pipe(v.nullable(dateOnly), v.description('The day of its own meeting or collection.')),
});

export const submitBody = v.object({
	termsAccepted: v.optional(v.pipe(v.boolean(), v.examples([true]))),
	key: v.optional(
		v.pipe(line(255), v.minLength(1), v.description('In place of the Idempotency-Key header.')),
	),
});

const verdict = v.object({
	good: v.boolean(),
	reason: v.nullable(verdictReason),
	words: reasonWords,
	note: v.nullable(v.string()),
});
const storedDocument = {
	id: v.string(),
	fileName: v.string(),
	mediaType: v.picklist(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
	bytes: v.number(),
	width: v.nullable(v.number()),
	height: v.nullable(v.number()),
	uploadedAt: instant,
};
export const document = v.object({ requirement: v.string(), ...storedDocument });

export const applicationListed = v.object({
	number: applicationNumber,
	service: v.string(),
	variant: v.string(),
	status,
	revision,
	subjectName: v.string(),
	createdAt: instant,
	submittedAt: v.nullable(instant),
	correctBy: v.nullable(dateOnly),
	pickup: v.nullable(v.object({ date: dateOnly, officeName: v.nullable(v.string()) })),
});
export const applications = v.object({ items: v.array(applicationListed), next });
export const listQuery = v.object(pageQuery);

const timelineEntry = v.object({
	at: instant,
	action: v.picklist(actions),
	from: status,
	to: status,
	by: who,
	reason: v.optional(v.string()),
	siak: v.optional(v.string()),
	receivedBy: v.optional(v.string()),
	parts: v.optional(v.array(v.string())),
});

export const application = v.object({
	number: applicationNumber,
	service: v.string(),
	variant: v.string(),
	status,
	revision,
	round: v.number(),
	createdAt: instant,
	submittedAt: v.nullable(instant),
	applicantName: v.string(),
	subjectName: v.string(),
	lifeEvent: v.pipe(v.nullable(v.string()), v.description('Whose form several applications share.')),
	companions: v.pipe(
		v.array(
			v.object({ id: v.string(), service: v.string(), variant: v.string(), forName: v.nullable(v.string()) }),
		),
		v.description(
			'Of a draft: the applications that will be made along with it, by its answers as they stand.',
		),
	),
	linked: v.pipe(v.array(linked), v.description('The other applications of its life event.')),
	termsAccepted: v.boolean(),
	answers: v.pipe(
		v.record(v.string(), v.unknown()),
		v.description('By field id: strings, arrays of strings, arrays of rows.'),
	),
	readable: v.pipe(
		v.array(v.object({ path: v.string(), page: v.string(), label: text, text, known: v.boolean() })),
		v.description('The questions as asked and the answers in words; rows follow their list.'),
	),
	documents: v.array(
		v.object({
			requirement: v.string(),
			label: text,
			need: v.pipe(
				v.picklist(['required', 'optional', 'not_now']),
				v.description('With the answers as they are now.'),
			),
			stored: v.boolean(),
			editable: v.boolean(),
			verdict: v.nullable(verdict),
			...v.partial(v.object(storedDocument)).entries,
		}),
	),
	editable: v.pipe(
		v.union([v.picklist(['all', 'none']), v.array(v.string())]),
		v.description('What may be changed now; targets of a returned application.'),
	),
	missing: v.pipe(
		v.array(v.object({ field: v.string(), code: v.picklist(fieldProblemCodes), detail: v.string() })),
		v.description('What stands in the way of submitting.'),
	),
	...besides,
	marked: v.pipe(
		v.array(
			v.object({
				target: v.string(),
				reason: v.nullable(verdictReason),
				words: reasonWords,
				note: v.nullable(v.string()),
			}),
		),
		v.description('What is to be corrected.'),
	),
	pickup: v.nullable(pickup),
	visit: v.nullable(visit),
	paper: v.pipe(v.nullable(paperSeen), v.description('The printed document; officers only.')),
	trail: v.pipe(v.array(trailStep), v.description('Where the printed document has been.')),
	correctBy: v.nullable(dateOnly),
	dueOn: v.nullable(dateOnly),
	timeline: v.array(timelineEntry),
	actions: v.pipe(v.array(v.picklist(actions)), v.description('What this account may do now.')),
	pin: v.pipe(v.nullable(v.string()), v.description('Only for the applicant.')),
	handOverCode: v.pipe(
		v.nullable(v.string()),
		v.description('Only for the applicant, while the document waits.'),
	),
	takenBy: v.nullable(v.picklist(['me', 'other'])),
	siak: v.pipe(
		v.nullable(
			v.object({
				outcome: v.picklist(['accepted', 'refused']),
				refusal: v.nullable(v.string()),
				documents: v.array(v.object({ kind: v.picklist(outputs), number: v.string() })),
				newNiks: v.array(v.object({ name: v.string(), nik: v.string() })),
			}),
		),
		v.description('Only for officers.'),
	),
	siakQueue: v.pipe(
		v.nullable(v.object({ askedAt: instant, place: v.number(), stuck: v.boolean() })),
		v.description('Waiting until SIAK answers: since when, and in which place.'),
	),
	duplicates: v.pipe(
		v.array(applicationNumber),
		v.description('Only for officers: other open applications about the same.'),
	),
});

export const receipt = v.object({
	number: applicationNumber,
	pin: v.string(),
	status,
	submittedAt: instant,
	pickup: v.nullable(pickup),
	linked: v.pipe(
		v.array(v.object({ number: applicationNumber, service: v.string(), variant: v.string() })),
		v.description('What was sent along with it, each with its own number and status; the PIN is the same.'),
	),
	cost: v.literal(0),
	receipt: v.pipe(v.string(), v.description('Path of the receipt as PDF.')),
});
