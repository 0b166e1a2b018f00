import * as v from 'valibot';
import { statuses } from '#domain/applications/application.ts';
import { worklistViews } from '#domain/applications/worklist-view.ts';
import { receiverKinds } from '#domain/hand-over/receiver.ts';
import { outputs } from '#domain/catalogue/service.ts';
import { applicationNumber, dateOnly, instant, line, next, pageQuery, revision } from './schemas.ts';
import { status, verdictReason } from './schemas-applications.ts';

const verdictGiven = v.object({
	target: v.pipe(line(200), v.description('`document:KK_LAMA` or `field:alamat`.')),
	good: v.boolean(),
	reason: v.optional(v.nullable(v.pipe(verdictReason, v.description('Needed when not good.')))),
	note: v.optional(
		v.nullable(v.pipe(line(1000), v.description('In the officer’s words, shown to the applicant.'))),
	),
});

export const actionBody = v.object({
	revision: v.optional(
		v.pipe(revision, v.description('What the officer looked at; `stale` when it has changed since.')),
	),
	verdicts: v.optional(
		v.pipe(
			v.array(verdictGiven),
			v.maxLength(300),
			v.description('give_verdict, return, approve, reject, send_back: recorded before the decision.'),
		),
	),
	reason: v.optional(
		v.pipe(
			line(2000),
			v.description(
				'reject: the legal reason, 10 characters or more; report_lost, report_wrong_data: what happened; appeal: why, grant_appeal, uphold_appeal: the explanation, 20 characters or more.',
			),
		),
	),
	code: v.optional(v.pipe(line(20), v.description('hand_over: the applicant’s one-time code.'))),
	idChecked: v.optional(v.pipe(v.boolean(), v.description('hand_over: the original ID was seen.'))),
	office: v.optional(v.pipe(line(80), v.description('move_pickup: the id of the office.'))),
	date: v.optional(v.pipe(line(10), v.description('move_pickup: the day.'))),
	session: v.optional(v.pipe(line(5), v.description('move_pickup: the time of arrival.'))),
	officer: v.optional(
		v.pipe(line(36), v.description('reassign: the account of the officer who goes on with it.')),
	),
	dataChecked: v.optional(
		v.pipe(v.boolean(), v.description('hand_over: what is written on it was read together, and is right.')),
	),
	receiver: v.optional(
		v.pipe(
			v.picklist(receiverKinds),
			v.description(
				'hand_over: who received it; absent: the applicant, or with `receivedBy` one of the family.',
			),
		),
	),
	receivedBy: v.optional(
		v.pipe(
			line(100),
			v.description(
				'hand_over: the name, as on the KK, of the family; of a proxy with F-1.07 on paper; hand_over_at_door: the NIK of one of the KK.',
			),
		),
	),
	receiverNik: v.optional(
		v.pipe(line(30), v.description('hand_over: the NIK on the original ID that a proxy shows.')),
	),
	signature: v.optional(
		v.pipe(
			line(40_000),
			v.description(
				'hand_over: the lines drawn on a board of 600 by 200, as JSON [[[x,y],…],…]; absent: the record was signed on paper.',
			),
		),
	),
	siak: v.optional(
		v.pipe(
			v.variant('outcome', [
				v.object({ outcome: v.literal('refused'), refusal: line(40) }),
				v.object({
					outcome: v.literal('accepted'),
					documents: v.pipe(
						v.array(v.object({ kind: v.picklist(outputs), number: line(60) })),
						v.maxLength(10),
					),
					newNiks: v.pipe(v.array(v.object({ name: line(100), nik: line(30) })), v.maxLength(10)),
				}),
			]),
			v.description(
				'enter_siak where the register can only be read: SIAK’s answer, as the officer read it at SIAK itself.',
			),
		),
	),
	termsAccepted: v.optional(v.pipe(v.boolean(), v.description('submit.'))),
	key: v.optional(
		v.pipe(line(255), v.minLength(1), v.description('submit: in place of the Idempotency-Key header.')),
	),
});

export const worklistQuery = v.object({
	view: v.optional(v.pipe(v.picklist(worklistViews), v.description('`open` when absent.'))),
	limit: pageQuery.limit,
	next: v.optional(
		v.pipe(v.string(), v.regex(/^[\w-]{20,200}$/), v.description('`next` of the page before.')),
	),
	service: v.optional(line(20)),
	variant: v.optional(line(60)),
	status: v.optional(v.picklist(statuses)),
	office: v.optional(v.pipe(line(80), v.description('The id of the office where it is collected.'))),
	kecamatan: v.optional(line(8)),
	kelurahan: v.optional(line(13)),
	channel: v.optional(v.picklist(['self', 'agent', 'counter'])),
	holder: v.optional(v.pipe(v.picklist(['me', 'nobody', 'other']), v.description('Who has taken it.'))),
	overdue: v.optional(v.picklist(['true', 'false'])),
});
export const worklist = v.object({
	items: v.array(
		v.object({
			number: applicationNumber,
			service: v.string(),
			variant: v.string(),
			status,
			revision,
			applicantName: v.string(),
			subjectName: v.string(),
			kelurahan: v.string(),
			pickup: v.nullable(v.object({ date: dateOnly, officeName: v.nullable(v.string()) })),
			submittedAt: instant,
			dueOn: v.pipe(dateOnly, v.description('By when its present status is to be left.')),
			overdue: v.boolean(),
			round: v.number(),
			siakDone: v.boolean(),
			waitsFor: v.pipe(
				v.nullable(applicationNumber),
				v.description('The application whose event SIAK must accept first.'),
			),
			siakQueued: v.pipe(v.boolean(), v.description('Waits until SIAK answers; entered by itself.')),
			printed: v.boolean(),
			takenBy: v.nullable(v.picklist(['me', 'other'])),
			holderName: v.pipe(v.nullable(v.string()), v.description('The officer who has it.')),
			backToMe: v.pipe(
				v.boolean(),
				v.description('Corrected after this officer had sent it back, and offered to them first.'),
			),
		}),
	),
	next,
});
