import { whyNot } from '#domain/access/policy.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { meetingKind, type MeetingKind } from '#domain/catalogue/meeting.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { whyNoCheckIn } from '#domain/recording/check-in.ts';
import { witnessesFor } from '#domain/recording/identity-check.ts';
import { done, refuse, type Refusal, type Result } from '#domain/refusal.ts';
import type { Text } from '#domain/text.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import {
	catalogueOf,
	factsToShow,
	findApplication,
	findVisitDay,
	listLinked,
	openSubmitted,
	openSummary,
	type LinkedApplication,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import { findPickup, type Pickup } from '#features/booking/server/public.ts';
import { findQueued } from '#features/siak/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { arrivalOf, notBeforeOf } from './check-in.ts';
import { findLastTurn, type Turn } from './recording-store.ts';

/** One recording as the officer who makes it sees it. */
export type RecordingView = {
	readonly app: StoredApplication;
	readonly service: Service;
	readonly variant: Variant;
	readonly meeting: MeetingKind;
	readonly personName: string;
	readonly personNik: string;
	/** As the register has them; null: it does not know them in this family any more. */
	readonly person: Resident | null;
	readonly family: Family;
	/** The kelurahan of the family's address. */
	readonly kelurahanName: string;
	readonly witnesses: readonly Resident[];
	/** Null: just read. Otherwise since when the register does not answer. */
	readonly registerSeenAt: Date | null;
	readonly pickup: Pickup | null;
	/** What the form told, in words, by field. */
	readonly told: Readonly<Record<string, Text>>;
	/** The day agreed for a visit at home. */
	readonly visit: Awaited<ReturnType<typeof findVisitDay>>;
	readonly turn: Turn | null;
	/** Why they cannot be checked in at this office; null: they can. */
	readonly noCheckIn: Refusal | null;
	/** Recorded, and SIAK is told as soon as it answers. */
	readonly waitsForSiak: boolean;
	/** What goes along: the card of the same person. */
	readonly linked: readonly LinkedApplication[];
	readonly mayRecord: boolean;
};

/** Reads a recording for whoever may see it, received at an office; the look is written to the audit trail with its purpose. */
export async function viewRecording(
	ctx: Ctx,
	number: string,
	office: string | null,
): Promise<Result<RecordingView>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'view_recordings', app.facts);
	if (forbidden) return refuse(forbidden);
	const { service, variant } = catalogueOf(app.row);
	const meeting = meetingKind(service, variant);
	if (meeting === 'pickup') return refuse('not_a_recording');
	const summary = openSummary(app);
	const facts = await factsToShow(ctx, app);
	const personNik = summary.subjectNik ?? summary.applicantNik;
	const at = meeting === 'home' ? null : office;
	const come = { at, anyDay: false, notBefore: await notBeforeOf(ctx, app) };
	const turn = await findLastTurn(ctx.db, app);
	await audit(ctx, ctx.db, {
		action: 'view_recording',
		subjectKind: 'application',
		subjectId: app.row.id,
		detail: { purpose: 'recording' },
	});
	return done({
		app,
		service,
		variant,
		meeting,
		personName: summary.subjectName,
		personNik,
		person: facts.family.members.find(({ nik }) => nik === personNik) ?? null,
		family: facts.family,
		kelurahanName: facts.kelurahanNames?.[facts.family.address.kelurahanCode] ?? '',
		witnesses: witnessesFor(facts.family, personNik, dateInWib(ctx.now())),
		registerSeenAt: facts.seenAt,
		pickup: await findPickup(ctx.db, app.row.id),
		told: Object.fromEntries((openSubmitted(app) ?? []).map(({ field, text }) => [field, text])),
		visit: meeting === 'home' ? await findVisitDay(ctx.db, app) : null,
		turn,
		noCheckIn: whyNoCheckIn(await arrivalOf(ctx, ctx.db, app, come)),
		waitsForSiak: app.facts.recorded === true && (await findQueued(ctx.db, app.row.id)) !== null,
		linked: await listLinked(ctx, ctx.db, app),
		mayRecord: whyNot(ctx.actor, 'record_person', app.facts) === null,
	});
}
