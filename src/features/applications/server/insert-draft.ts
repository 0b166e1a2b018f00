import type { Channel } from '#domain/applications/application.ts';
import { formatApplicationNumber } from '#domain/applications/application-number.ts';
import { prefilledAnswers } from '#domain/applications/completeness.ts';
import { composeLifeEvent } from '#domain/catalogue/life-events/compose.ts';
import type { LifeEvent } from '#domain/catalogue/life-events/life-event.ts';
import { lifeEventLedBy } from '#domain/catalogue/life-events.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { catalogueRevision, findService, findVariant } from '#domain/catalogue/services.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { insertApplication, newId, nextSerial } from './application-store.ts';
import { tickedOffers } from './life-event-of.ts';
import { sealColumn, type Summary } from './stored-application.ts';
import { termsVersion } from './terms.ts';

/** What is asked for, as typed. */
export type Asked = {
	readonly service: string;
	readonly variant: string;
	/** Ids of the offers of its life event that are done along; none where it leads none. */
	readonly along?: readonly string[] | undefined;
};

/** What is asked for, found in the catalogue. */
export type Choice = {
	readonly service: Service;
	readonly variant: Variant;
	readonly event: LifeEvent | undefined;
	readonly along: readonly string[];
};

/** Finds in the catalogue what is asked for. Refuses a service that there is not, or that is not open. */
export function readChoice(asked: Asked): Result<Choice> {
	const service = findService(asked.service);
	const variant = findVariant(service, asked.variant);
	if (!service || !variant) return refuse('unknown_service');
	if (service.state !== 'open') return refuse('service_not_open');
	const event = lifeEventLedBy(service.id, variant.id);
	const along = tickedOffers(event, asked.along ?? []);
	return along.ok ? done({ service, variant, event, along: along.value }) : along;
}

/** Who applies and who types it in. */
export type Entered = {
	readonly applicantId: string;
	readonly enteredBy: string;
	readonly channel: Channel;
	readonly enteredOfficeId: string | null;
	readonly termsAccepted: boolean;
};

/** Writes a draft with what the register already knows of the family; gives its id and number. Refuses who does not stand in it. */
export async function insertDraft(
	ctx: Ctx,
	tx: Tx,
	{ service, variant, event, along }: Choice,
	facts: FormFacts,
	{ termsAccepted, ...entered }: Entered,
): Promise<Result<{ id: string; number: string }>> {
	const applicant = facts.family.members.find((member) => member.nik === facts.applicantNik);
	if (!applicant) return refuse('register_mismatch');
	const summary: Summary = {
		applicantName: applicant.name,
		applicantNik: applicant.nik,
		kkNumber: facts.family.kkNumber,
		subjectName: applicant.name,
		subjectNik: null,
	};
	const form = event ? composeLifeEvent(event, variant, along) : variant;
	const id = newId();
	const { key, wrapped } = ctx.keyring.newDataKey();
	const number = formatApplicationNumber({
		serviceId: service.id,
		on: dateInWib(ctx.now()),
		serial: await nextSerial(tx),
	});
	await insertApplication(tx, {
		id,
		number,
		service: service.id,
		variant: variant.id,
		catalogueRevision: catalogueRevision(service),
		...entered,
		kelurahanCode: facts.family.address.kelurahanCode,
		rw: facts.family.address.rw,
		dataKey: wrapped,
		summary: sealColumn(key, id, 'summary', summary),
		answers: sealColumn(key, id, 'answers', prefilledAnswers(form, facts)),
		lifeEvent: along.length > 0 ? event!.id : null,
		offers: along.length > 0 ? [...along] : null,
		termsVersion: termsAccepted ? termsVersion : null,
		termsAcceptedAt: termsAccepted ? ctx.now() : null,
		createdAt: ctx.now(),
		updatedAt: ctx.now(),
	});
	await audit(ctx, tx, {
		action: 'start',
		subjectKind: 'application',
		subjectId: id,
		detail: { service: service.id, variant: variant.id },
	});
	return done({ id, number });
}
