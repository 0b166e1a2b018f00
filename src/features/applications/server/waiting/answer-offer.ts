import { noPlaces } from '#domain/catalogue/life-events/planned.ts';
import { meetingGroup } from '#domain/catalogue/meeting.ts';
import type { QuotaGroup, Service, Variant } from '#domain/catalogue/service.ts';
import type { Need } from '#domain/booking/waiting.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import {
	bookPlace,
	closeOffer,
	findHeldPlaces,
	findOffice,
	findOfferOf,
	findOpenEntry,
	giveBack,
	isClosedOn,
	offerHash,
	placesFreed,
	writeStatus,
	type Entry,
	type Taken,
} from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, updateApplication } from '../application-store.ts';
import { keepLaterOnes } from '../keep-dates.ts';
import { moveTogether } from '../move-pickup.ts';
import { catalogueOf, type StoredApplication } from '../stored-application.ts';
import { lockOwner } from './waitable.ts';
import { firstDayOn, fixedOffice, type Owner } from './who-waits.ts';

/** Which offer is answered: the one that is open, unless another was seen. */
type Which = { readonly number: string; readonly offerId?: string | undefined };
type OpenEntry = Entry & { readonly offer: NonNullable<Entry['offer']> };

/** The entry with the offer that is answered, locked. Refuses one that was answered, has run out, or is another. */
async function openOffer(
	ctx: Ctx,
	tx: Tx,
	owner: StoredApplication,
	which: Which,
): Promise<Result<OpenEntry>> {
	const entry = await findOpenEntry(tx, owner.row.id, { lock: true });
	if (!entry) return refuse(which.offerId === undefined ? 'not_waiting' : 'offer_over');
	const { offer } = entry;
	if (!offer || offer.expiresAt <= ctx.now() || (which.offerId !== undefined && offer.id !== which.offerId))
		return refuse('offer_over');
	return done({ ...entry, offer });
}

/**
 * Takes the place that is offered: of a draft it is held for a day as a chosen one is, what was sent is moved to it with all it is met
 * for together. Nothing changes when it is refused: the offer is over, or its day cannot be kept any more.
 */
export async function acceptOffer(ctx: Ctx, which: Which): Promise<Result<{ sent: boolean }>> {
	const taken = await transact<{ sent: boolean; number: string }>(ctx.db, async (tx) => {
		const own = await lockOwner(ctx, tx, which.number);
		if (!own.ok) return own;
		const { owner, together } = own.value;
		const found = await openOffer(ctx, tx, owner, which);
		if (!found.ok) return found;
		const { offer } = found.value;
		const office = (await findOffice(tx, offer.officeId))!;
		const staysAt = fixedOffice(together);
		if (together && staysAt !== null && staysAt !== office.id)
			return refuse('office_fixed', { values: { office: together.pickup.officeName } });
		// Closed since it was offered, and not withdrawn yet.
		if (await isClosedOn(tx, office.id, [offer.date])) return refuse('offer_over');
		const first = await firstDayOn(ctx, tx, owner, dateInWib(ctx.now()), [office.kind]);
		if (first === null || offer.date < first) return refuse('offer_over');
		const places = (await closeOffer(tx, offer.id, 'taken'))!;
		await writeStatus(tx, found.value.id, 'taken');
		const placed = together
			? await moveTogether(
					ctx,
					tx,
					together,
					{ officeId: offer.officeId, date: offer.date },
					'earlier',
					places,
				)
			: await bookDraft(ctx, tx, owner, found.value, places);
		if (!placed.ok) return placed;
		await audit(ctx, tx, { action: 'accept_offer', subjectKind: 'application', subjectId: owner.row.id });
		return done({ sent: together !== null, number: owner.row.number });
	});
	if (!taken.ok) return taken;
	if (taken.value.sent) await keepLaterOnes(ctx, taken.value.number);
	return done({ sent: taken.value.sent });
}

async function bookDraft(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	{ needs, offer: { officeId, date } }: OpenEntry,
	offered: readonly Taken[],
): Promise<Result<unknown>> {
	const { service, variant } = catalogueOf(app.row);
	const group = meetingGroup(service, variant)!;
	const counts = (wanted: readonly Need[]): Map<QuotaGroup, number> =>
		new Map(wanted.map(({ quotaGroup, places }) => [quotaGroup, places]));
	const thatDay = counts(needs.filter(({ later }) => !later));
	// Its own place is not one of those along with it.
	const along = (thatDay.get(group) ?? 1) - 1;
	if (along > 0) thatDay.set(group, along);
	else thatDay.delete(group);
	// What goes along with it is promised its cards when it is sent, where it holds no place yet.
	const cards = (await findHeldPlaces(tx, app.row.id))?.along.cards ?? noPlaces.cards;
	const booked = await bookPlace(ctx, tx, app.row.id, {
		officeId,
		date,
		group,
		along: { thatDay, later: counts(needs.filter(({ later }) => later)), cards },
		offered,
	});
	if (booked.ok) await updateApplication(ctx, tx, app, { officeId });
	return booked;
}

/** Lets the offer go on to the next in line: the place in line stays, and this day at this office is not offered again. */
export async function passOffer(ctx: Ctx, which: Which): Promise<Result<null>> {
	return await transact(ctx.db, async (tx) => {
		const own: Result<Owner> = await lockOwner(ctx, tx, which.number);
		if (!own.ok) return own;
		const { owner } = own.value;
		const found = await openOffer(ctx, tx, owner, which);
		if (!found.ok) return found;
		await giveBack(tx, (await closeOffer(tx, found.value.offer.id, 'passed'))!);
		await writeStatus(tx, found.value.id, 'waiting');
		await audit(ctx, tx, { action: 'pass_offer', subjectKind: 'application', subjectId: owner.row.id });
		await placesFreed(ctx, tx);
		return done(null);
	});
}

/** Answers the offer of a link, without signing in: whoever holds the link was sent it. Refuses an unknown one and one that is over. */
export async function answerByLink(
	ctx: Ctx,
	token: string,
	answer: 'accept' | 'pass',
): Promise<Result<{ sent: boolean }>> {
	const offer = await findOfferOf(ctx.db, offerHash(ctx, token));
	const app = offer && (await findApplication(ctx, ctx.db, offer.number));
	if (!offer || !app) return refuse('not_found');
	const applicant = actingAs(
		ctx,
		{ kind: 'applicant', accountId: app.row.applicantId },
		{ locale: ctx.locale, ...(ctx.requestId === null ? {} : { requestId: ctx.requestId }) },
	);
	const which = { number: offer.number, offerId: offer.id };
	if (answer === 'accept') return await acceptOffer(applicant, which);
	const passed = await passOffer(applicant, which);
	return passed.ok ? done({ sent: false }) : passed;
}

/** An offer as its link shows it: to whoever holds it, so no name and no answer. */
export type SeenOffer = {
	readonly number: string;
	readonly service: Service;
	readonly variant: Variant;
	readonly office: string;
	readonly address: string;
	readonly date: string;
	readonly expiresAt: Date;
	readonly sent: boolean;
	readonly state: 'open' | 'taken' | 'passed' | 'over';
};

/** The offer of a link; nothing changes. Refuses an unknown one. */
export async function seeOffer(ctx: Ctx, token: string): Promise<Result<SeenOffer>> {
	const offer = await findOfferOf(ctx.db, offerHash(ctx, token));
	const app = offer && (await findApplication(ctx, ctx.db, offer.number));
	const office = offer && (await findOffice(ctx.db, offer.officeId));
	if (!offer || !app || !office) return refuse('not_found');
	const { outcome } = offer;
	const open = outcome === null && offer.expiresAt > ctx.now();
	return done({
		number: offer.number,
		...catalogueOf(app.row),
		office: office.name,
		address: office.address,
		date: offer.onDate,
		expiresAt: offer.expiresAt,
		sent: app.row.status !== 'draft',
		state: open ? 'open' : outcome === 'taken' || outcome === 'passed' ? outcome : 'over',
	});
}
