import type { Condition } from '../condition.ts';
import type { FormPage } from '../form.ts';
import type { RequiredDocument, Rule, Variant } from '../service.ts';
import { findService, findVariant } from '../services.ts';
import type { Companion, LifeEvent, Offer } from './life-event.ts';

/** The variant of a companion; throws when the catalogue has none. */
export function variantOf(companion: Pick<Companion, 'service' | 'variant'>): Variant {
	const variant = findVariant(findService(companion.service), companion.variant);
	if (!variant) throw new Error(`the catalogue holds no ${companion.service}/${companion.variant}`);
	return variant;
}

/** What can be ticked now: offers whose every application can be applied for. */
export const offersNow = (event: LifeEvent): readonly Offer[] =>
	event.offers.filter((offer) =>
		offer.companions.every(({ service }) => findService(service)?.state === 'open'),
	);

/** The companions of the ticked offers, in the order of the catalogue. */
export const tickedCompanions = (event: LifeEvent, ticked: readonly string[]): readonly Companion[] =>
	offersNow(event)
		.filter(({ id }) => ticked.includes(id))
		.flatMap(({ companions }) => companions);

/** Both conditions at once. */
function both(one: Condition | undefined, other: Condition | undefined): { readonly when?: Condition } {
	const conditions = [one, other].filter((condition) => condition !== undefined);
	if (conditions.length === 0) return {};
	return { when: conditions.length === 1 ? conditions[0]! : { all: conditions } };
}

const gatedPages = ({ asks, when }: Companion): readonly FormPage[] =>
	asks.map((page) => ({ ...page, ...both(when, page.when) }));

const gatedDocuments = ({ extraDocuments, when }: Companion): readonly RequiredDocument[] =>
	extraDocuments.map((document) => ({ ...document, ...both(when, document.when) }));

/** The rules of a companion about what is asked for it, and those it names. */
function rulesOf(companion: Companion): readonly Rule[] {
	const asked = new Set(companion.asks.flatMap((page) => page.fields.map((field) => field.id)));
	return variantOf(companion).rules.flatMap((rule): Rule[] => {
		if (rule.field !== undefined && asked.has(rule.field)) return [rule];
		if (!companion.rules?.includes(rule.brokenWhen)) return [];
		const { field: _, ...general } = rule;
		return [general];
	});
}

const unique = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
	[...new Map(items.map((item) => [key(item), item]).reverse() as [string, T][]).values()].reverse();

const composed = new WeakMap<Variant, Map<string, Variant>>();

/**
 * One form for the lead and the ticked offers: the lead's pages, documents and rules, and after them what the companions ask
 * besides. It is a variant like any other, so that everything that works on a form works on it.
 */
export function composeLifeEvent(event: LifeEvent, lead: Variant, ticked: readonly string[]): Variant {
	const companions = tickedCompanions(event, ticked);
	if (companions.length === 0) return lead;
	const known = composed.get(lead) ?? new Map<string, Variant>();
	composed.set(lead, known);
	const key = companions.map(({ id }) => id).join(' ');
	const found = known.get(key);
	if (found) return found;
	const settled = new Set(companions.flatMap(({ settles }) => settles ?? []));
	const variant: Variant = {
		...lead,
		pages: [...lead.pages, ...companions.flatMap(gatedPages)],
		requiredDocuments: unique(
			[...lead.requiredDocuments, ...companions.flatMap(gatedDocuments)],
			({ id }) => id,
		),
		rules: unique(
			[...lead.rules.filter(({ brokenWhen }) => !settled.has(brokenWhen)), ...companions.flatMap(rulesOf)],
			({ brokenWhen }) => brokenWhen,
		),
	};
	known.set(key, variant);
	return variant;
}
