import { findVariant, findService } from '#domain/catalogue/services.ts';
import type { Holder, Receiver } from '#domain/custody/custody.ts';
import { isLate } from '#domain/custody/lateness.ts';
import { fill, type Locale } from '#domain/text.ts';
import { formatDate, formatInstant } from '#domain/time/office-time.ts';
import type { WorkingCalendar } from '#domain/time/working-days.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import type { Acting } from '#features/custody/server/acting-hand.ts';
import type { BagListed, PaperListed } from '#features/custody/server/custody-queries.ts';
import type { TrailStep } from '#features/custody/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { custodyMessages as m, trailWords } from '#ui/messages/custody.ts';

export type Names = ReadonlyMap<string, string>;

/** Who has it, in words; officers are not named. */
export function holderShown(who: Holder | Receiver, names: Names, me: string, locale: Locale): string {
	switch (who.kind) {
		case 'office':
			return names.get(who.officeId) ?? who.officeId;
		case 'carrier':
			return m[who.accountId === me ? 'you' : 'carrier'][locale];
		case 'any_carrier':
			return m.anyCarrier[locale];
		case 'applicant':
			return m.applicant[locale];
	}
}

type About = {
	readonly names: Names;
	readonly me: string;
	readonly locale: Locale;
	readonly now: Date;
	readonly calendar: WorkingCalendar;
};

/** At the office it goes to: nobody has to pass it on. */
const isThere = (item: PaperListed | BagListed): boolean =>
	'goal' in item && item.holder.kind === 'office' && item.holder.officeId === item.goal?.id;

const held = (item: PaperListed | BagListed, { names, me, locale, now, calendar }: About) => ({
	holder: holderShown(item.holder, names, me, locale),
	offered: item.offeredTo && holderShown(item.offeredTo, names, me, locale),
	since: formatInstant(item.heldSince, locale),
	late: !isThere(item) && isLate(item.heldSince, now, calendar),
});

/** What lists of papers and bags are shown by: names of offices, who looks, and when. */
export const aboutHere = async (ctx: Ctx, { all, me }: Pick<Acting, 'all' | 'me'>): Promise<About> => ({
	names: new Map(all.map(({ id, name }) => [id, name])),
	me,
	locale: ctx.locale,
	now: ctx.now(),
	calendar: await workingCalendar(ctx, ctx.db),
});

/** A paper in a list. */
export function paperShown(paper: PaperListed, about: About) {
	const service = findService(paper.serviceId);
	const variant = service && findVariant(service, paper.variantId);
	return {
		code: paper.code,
		number: paper.number,
		name:
			service && variant ? `${service.name[about.locale]}: ${variant.name[about.locale]}` : paper.serviceId,
		goal: paper.goal,
		pickupOn: paper.pickupOn && formatDate(paper.pickupOn, about.locale),
		...held(paper, about),
	};
}

/** A bag in a list. */
export const bagShown = (bag: BagListed, about: About) => ({
	code: bag.code,
	goal: bag.to,
	papers: bag.papers,
	...held(bag, about),
});

/** The steps of a paper's way, the last one first. */
export const trailShown = (trail: readonly TrailStep[], locale: Locale) =>
	trail
		.map(({ at, action, holder, officeName }) => ({
			at: formatInstant(at, locale),
			words: fill(trailWords[action][locale], {
				where: officeName ?? m[holder === 'any_carrier' ? 'anyCarrier' : 'carrier'][locale],
			}),
		}))
		.reverse();

/** True where nothing is to be carried: the paper is at its place of collection, or none is followed. */
export const isAtGoal = ({ paper, app }: ApplicationView): boolean =>
	paper === null ||
	app.row.officeId === null ||
	(paper.bagCode === null &&
		paper.offeredTo === null &&
		paper.holder.kind === 'office' &&
		paper.holder.officeId === app.row.officeId);

/** Where the paper of an application is, in words. */
export function paperAtShown({ paper, trail }: ApplicationView, locale: Locale): string {
	if (paper?.bagCode) return fill(m.inBag[locale], { code: paper.bagCode });
	const last = trail.findLast(({ holder, action }) => action !== 'given' && holder === paper?.holder.kind);
	return last?.officeName ?? m.carrier[locale];
}
