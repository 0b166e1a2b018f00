import { formatApplicationNumber } from '#domain/applications/application-number.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import { documentsShared, factsAlong, type Planned } from '#domain/catalogue/life-events/planned.ts';
import { catalogueRevision } from '#domain/catalogue/services.ts';
import { done, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { sharePlaces } from '#features/booking/server/public.ts';
import { shareDocuments } from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { frozenParts } from './frozen-parts.ts';
import { subjectHashOf } from './about-whom.ts';
import { findApplication, insertApplication, newId, nextSerial } from './application-store.ts';
import { awaitedBy } from './life-event-of.ts';
import { openSummary, sealColumn, type StoredApplication, type Summary } from './stored-application.ts';
import { transition } from './transition.ts';

/** What the companions are made from. `facts` hold the visible answers of the whole form. */
type From = {
	readonly lead: StoredApplication;
	readonly facts: FormFacts;
	readonly planned: readonly Planned[];
	/** Of the lead: one PIN for all. */
	readonly pin: string;
};
export type Made = {
	readonly planned: Planned;
	readonly id: string;
	readonly number: string;
	/** With its own answers. */
	readonly facts: FormFacts;
	/** Null until its place is given, and for a visit at home. */
	readonly pickupOn: string | null;
};

const summaryOf = (lead: Summary, { person }: Planned): Summary => ({
	...lead,
	subjectName: person?.name ?? lead.applicantName,
	subjectNik: person?.nik ?? null,
});

async function makeOne(ctx: Ctx, tx: Tx, from: From, one: Made, waitsFor: string): Promise<Result<null>> {
	const { lead, pin } = from;
	const { facts } = one;
	const { companion, service, variant, place } = one.planned;
	const { key, wrapped } = ctx.keyring.newDataKey();
	const summary = summaryOf(openSummary(lead), one.planned);
	await insertApplication(tx, {
		id: one.id,
		number: one.number,
		service: service.id,
		variant: variant.id,
		catalogueRevision: catalogueRevision(service),
		channel: lead.row.channel,
		applicantId: lead.row.applicantId,
		enteredBy: lead.row.enteredBy,
		enteredOfficeId: lead.row.enteredOfficeId,
		kelurahanCode: lead.row.kelurahanCode,
		rw: lead.row.rw,
		officeId: lead.row.officeId,
		dataKey: wrapped,
		summary: sealColumn(key, one.id, 'summary', summary),
		answers: sealColumn(key, one.id, 'answers', facts.answers),
		subjectHash: subjectHashOf(ctx, summary),
		termsVersion: lead.row.termsVersion,
		termsAcceptedAt: lead.row.termsAcceptedAt ?? ctx.now(),
		lifeEvent: lead.row.lifeEvent,
		leadId: lead.row.id,
		companion: companion.id,
		companionPlace: place,
		waitsFor,
		createdAt: ctx.now(),
		updatedAt: ctx.now(),
	});
	await audit(ctx, tx, {
		action: 'start',
		subjectKind: 'application',
		subjectId: one.id,
		detail: { service: service.id, variant: variant.id, lifeEvent: lead.row.lifeEvent },
	});
	const made = (await findApplication(ctx, tx, one.number, { lock: true }))!;
	await shareDocuments(tx, lead, made, documentsShared(companion, variant));
	const sent = await transition(ctx, tx, made, 'submit', {
		met: ['complete'],
		quiet: true,
		set: {
			submittedAt: ctx.now(),
			...frozenParts(key, one.id, variant, facts),
			pin: sealColumn(key, one.id, 'pin', pin),
		},
	});
	return sent.ok ? done(null) : sent;
}

/**
 * Makes and submits what goes along with a lead, in the caller's transaction: each with its number, its answers as they follow
 * from the form, its documents, and a place of its own on the lead's day, or on a later one. Refuses when there is no room for all of them.
 */
export async function submitCompanions(ctx: Ctx, tx: Tx, from: From): Promise<Result<readonly Made[]>> {
	const made: Made[] = [];
	for (const planned of from.planned)
		made.push({
			planned,
			facts: factsAlong(from.facts, planned),
			pickupOn: null,
			id: newId(),
			number: formatApplicationNumber({
				serviceId: planned.service.id,
				on: dateInWib(ctx.now()),
				serial: await nextSerial(tx),
			}),
		});
	for (const one of made) {
		const awaited = awaitedBy(one.planned, from.planned);
		const number = made.find(({ planned }) => planned === awaited)?.number ?? from.lead.row.number;
		// What waits refers to what it waits for, so that must be there first.
		if (made.findIndex((other) => other.number === number) > made.indexOf(one))
			throw new Error(`${one.planned.companion.id} waits for a companion that comes after it`);
		const sent = await makeOne(ctx, tx, from, one, number);
		if (!sent.ok) return sent;
	}
	const placed = await sharePlaces(
		ctx,
		tx,
		from.lead.row.id,
		made
			.filter(({ planned }) => planned.variant.meeting !== 'home')
			.map(({ id, planned }) => ({
				id,
				group: planned.service.quotaGroup,
				later: planned.companion.collected !== undefined,
			})),
	);
	if (!placed.ok) return placed;
	return done(made.map((one) => ({ ...one, pickupOn: placed.value.get(one.id) ?? null })));
}
