import { composeLifeEvent } from '#domain/catalogue/life-events/compose.ts';
import { lifeEventLedBy } from '#domain/catalogue/life-events.ts';
import { catalogueRevision, findService, findVariant } from '#domain/catalogue/services.ts';
import { prefilledAnswers } from '#domain/applications/completeness.ts';
import { formatApplicationNumber } from '#domain/applications/application-number.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { insertApplication, newId, nextSerial } from './application-store.ts';
import { accountFacts, NoFamily } from './form-facts-of.ts';
import { tickedOffers } from './life-event-of.ts';
import { sealColumn, type Summary } from './stored-application.ts';
import { termsVersion } from './terms.ts';

/** Starts a draft with what the register already knows; gives its number. Refuses a service that is not open, and anyone but an applicant. */
export async function startApplication(
	ctx: Ctx,
	input: {
		service: string;
		variant: string;
		termsAccepted: boolean;
		/** Ids of the offers of its life event that are done along; none where it leads none. */
		along?: readonly string[] | undefined;
	},
): Promise<Result<{ number: string }>> {
	if (ctx.actor.kind === 'anyone') return refuse('not_signed_in');
	const applicantId = actorId(ctx);
	if (ctx.actor.kind !== 'applicant' || applicantId === null) return refuse('not_allowed');
	const service = findService(input.service);
	const variant = findVariant(service, input.variant);
	if (!service || !variant) return refuse('unknown_service');
	if (service.state !== 'open') return refuse('service_not_open');
	const event = lifeEventLedBy(service.id, variant.id);
	const along = tickedOffers(event, input.along ?? []);
	if (!along.ok) return along;
	let facts;
	try {
		facts = await accountFacts(ctx, applicantId, {});
	} catch (error) {
		if (error instanceof NoFamily) return refuse('register_mismatch');
		if (error instanceof RegisterUnavailable) return refuse('register_unavailable');
		throw error;
	}
	const applicant = facts.family.members.find((member) => member.nik === facts.applicantNik);
	if (!applicant) return refuse('register_mismatch');
	const summary: Summary = {
		applicantName: applicant.name,
		applicantNik: applicant.nik,
		kkNumber: facts.family.kkNumber,
		subjectName: applicant.name,
		subjectNik: null,
	};
	const form = event ? composeLifeEvent(event, variant, along.value) : variant;
	return transact(ctx.db, async (tx) => {
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
			applicantId,
			enteredBy: applicantId,
			kelurahanCode: facts.family.address.kelurahanCode,
			rw: facts.family.address.rw,
			dataKey: wrapped,
			summary: sealColumn(key, id, 'summary', summary),
			answers: sealColumn(key, id, 'answers', prefilledAnswers(form, facts)),
			lifeEvent: along.value.length > 0 ? event!.id : null,
			offers: along.value.length > 0 ? [...along.value] : null,
			termsVersion: input.termsAccepted ? termsVersion : null,
			termsAcceptedAt: input.termsAccepted ? ctx.now() : null,
			createdAt: ctx.now(),
			updatedAt: ctx.now(),
		});
		await audit(ctx, tx, {
			action: 'start',
			subjectKind: 'application',
			subjectId: id,
			detail: { service: service.id, variant: variant.id },
		});
		return done({ number });
	});
}
