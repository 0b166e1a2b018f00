import { findVariant, findService } from '#domain/catalogue/services.ts';
import type { Holder, Receiver } from '#domain/custody/custody.ts';
import { fill, type Locale } from '#domain/text.ts';
import { formatDate, formatInstant } from '#domain/time/office-time.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import type { BagListed, PaperListed } from '#features/custody/server/custody-queries.ts';
import type { TrailStep } from '#features/custody/server/public.ts';
import { custodyMessages as m, trailWords } from '#ui/messages/custody.ts';

/** Milliseconds after which something that is not confirmed, or not there, is late (product.md section 7: within one day). */
const lateAfter = 24 * 60 * 60_000;

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

type About = { readonly names: Names; readonly me: string; readonly locale: Locale; readonly now: Date };

const held = (item: PaperListed | BagListed, { names, me, locale, now }: About) => ({
	holder: holderShown(item.holder, names, me, locale),
	offered: item.offeredTo && holderShown(item.offeredTo, names, me, locale),
	since: formatInstant(item.heldSince, locale),
	late: now.getTime() - (item.offeredAt ?? item.heldSince).getTime() > lateAfter,
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
