import type { Status } from '#domain/applications/application.ts';
import { dayPartNames, type VisitDay } from '#domain/applications/visit-day.ts';
import { keptUntil } from '#domain/applications/targets.ts';
import type { MeetingKind } from '#domain/catalogue/meeting.ts';
import { fillSentences, inProse } from '#domain/filled-sentences.ts';
import type { Text } from '#domain/text.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import type { Pickup } from '#features/booking/server/public.ts';
import { siakAway } from '#features/siak/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { meetingNext, visitNext } from '#ui/messages/meeting.ts';
import { lateMessages, nextMessages, nextWhileAppealed, nextWhileSiakIsAway } from '#ui/messages/timeline.ts';

/** What the promise is made of; what is not known yet is null. */
type Standing = {
	readonly status: Status;
	/** When it last came to the verifier. */
	readonly timeline: readonly { readonly at: Date; readonly to: Status; readonly from: Status }[];
	readonly pickup: Pickup | null;
	readonly meeting: MeetingKind;
	/** The day agreed for a visit at home. */
	readonly visit: Pick<VisitDay, 'date' | 'part'> | null;
	readonly correctBy: string | null;
	readonly dueOn: string | null;
	/** The day by which its present status is to be left. */
	readonly targetOn: string | null;
	/** Verified, and not in SIAK yet. */
	readonly waitsForSiak: boolean;
	/** Of a rejection that is appealed: by when that is answered. */
	readonly appealAnswerBy?: string | null;
};

const lateOf: Readonly<Partial<Record<Status, Text>>> = lateMessages;

/** What happens next and by when, and whether it is late, in the language of `ctx`: dates are working days of the city's own calendar. */
export async function nextPromise(
	ctx: Ctx,
	{
		status,
		timeline,
		pickup,
		meeting,
		visit,
		correctBy,
		dueOn,
		targetOn,
		waitsForSiak,
		appealAnswerBy,
	}: Standing,
): Promise<string> {
	// A date is named only where it can be kept.
	if (waitsForSiak && (await siakAway(ctx))) return nextWhileSiakIsAway[ctx.locale];
	if (status === 'rejected' && appealAnswerBy)
		return fillSentences(nextWhileAppealed[ctx.locale], inProse({ answerBy: appealAnswerBy }, ctx.locale));
	const values: Record<string, string> = {};
	const cameHere = timeline.findLast((event) => event.to === status && event.from !== status)?.at;
	if (status === 'verification' && targetOn) values['verifyBy'] = targetOn;
	if (status === 'ready' && cameHere)
		values['collectBy'] = keptUntil(dateInWib(cameHere), pickup?.date ?? null);
	if (correctBy) values['correctBy'] = correctBy;
	if (dueOn) values['dueOn'] = dueOn;
	if (pickup) Object.assign(values, { office: pickup.officeName, pickupOn: pickup.date });
	const awaited = status === 'verification' || status === 'processing';
	// A day that has passed promises nothing.
	const agreed = visit && visit.date >= dateInWib(ctx.now()) ? visit : null;
	if (agreed) Object.assign(values, { visitOn: agreed.date, dayPart: dayPartNames[agreed.part][ctx.locale] });
	const ahead = awaited ? (agreed ? visitNext : meetingNext[meeting]) : undefined;
	const late = lateOf[status];
	if (late && targetOn !== null && targetOn < dateInWib(ctx.now()))
		return fillSentences(
			[late, ...(ahead ? [ahead] : [])].map((text) => text[ctx.locale]).join(' '),
			inProse({ ...values, targetOn }, ctx.locale),
		);
	const own = status === 'processing' && ahead ? [ahead] : [nextMessages[status], ...(ahead ? [ahead] : [])];
	return fillSentences(own.map((text) => text[ctx.locale]).join(' '), inProse(values, ctx.locale));
}
