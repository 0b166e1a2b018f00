import { describe, expect, test } from 'vitest';
import { checkAnswers, requiredNow, visibleAnswers } from '../applications/completeness.ts';
import { defineService } from './define-service.ts';
import { exampleAnswers, exampleApplicant } from './examples.ts';
import { daughter, family, familyOf, father, grownSon, growingFamily, mother, today } from './fixtures.ts';
import type { FormFacts } from './form-facts.ts';
import type { Follows, LifeEvent } from './life-events/life-event.ts';
import { composeLifeEvent, offersNow, variantOf } from './life-events/compose.ts';
import { followedAnswers } from './life-events/followed-answers.ts';
import { people } from './life-events/people.ts';
import {
	answersFollowed,
	answersGiven,
	documentsShared,
	familyWith,
	placesNeeded,
	plannedCompanions,
} from './life-events/planned.ts';
import { isOffered, lifeEventLedBy, lifeEvents, offersLedBy } from './life-events.ts';
import type { Variant } from './service.ts';
import { findService, findVariant } from './services.ts';

const open = lifeEvents.filter(isOffered);
const families = [
	family,
	familyOf(father, mother, daughter),
	familyOf(father, mother, grownSon),
	growingFamily,
];

type Led = { readonly event: LifeEvent; readonly lead: Variant; readonly form: Variant };
const led: readonly (readonly [string, Led])[] = open.flatMap((event) =>
	event.lead.variants.flatMap((id) => {
		const lead = findVariant(findService(event.lead.service), id);
		if (!lead || lead.pages.length === 0) return [];
		const ticked = offersNow(event).map((offer) => offer.id);
		const form = composeLifeEvent(event, lead, ticked);
		return [[`${event.id} by ${id}`, { event, lead, form }] as const];
	}),
);
const ticks = (event: LifeEvent): readonly string[] => offersNow(event).map(({ id }) => id);
const companionsOf = (event: LifeEvent) => offersNow(event).flatMap(({ companions }) => companions);

/** What a careful resident answers in the form of a life event, for each family it suits. */
function factsOf({ event, lead, form }: Led): readonly FormFacts[] {
	return families.flatMap((of): FormFacts[] => {
		const path = `${event.lead.service}/${lead.id}` as const;
		const own = exampleAnswers(path, of, today);
		const applicantNik = exampleApplicant(path, of, today);
		if (!own || applicantNik === null) return [];
		const besides = companionsOf(event).map(({ service, variant }) =>
			exampleAnswers(`${service}/${variant}`, of, today),
		);
		const given = Object.assign({}, ...besides, own) as FormFacts['answers'];
		const facts = { today, applicantNik, family: of, answers: given, applicantPhone: '+6281234567890' };
		return [{ ...facts, answers: visibleAnswers(form, facts) }];
	});
}

const siakGives = (follows: Follows | undefined): boolean =>
	follows !== undefined &&
	('siak' in follows ||
		('person' in follows && follows.person === 'nik') ||
		'rows' in follows ||
		'row' in follows);

test('a variant leads one life event at most', () => {
	const leads = lifeEvents.flatMap(({ lead }) => lead.variants.map((id) => `${lead.service}/${id}`));
	expect(new Set(leads).size).toBe(leads.length);
	expect(lifeEventLedBy('KK', 'PINDAH_DATANG')?.id).toBe('pindah-datang');
	expect(lifeEventLedBy('KK', 'HILANG')).toBeUndefined();
	expect(offersLedBy('KK', 'HILANG')).toEqual([]);
	expect(offersLedBy('KK', 'PINDAH_DATANG').map(({ id }) => id)).toEqual(['ktp']);
});

describe.each(lifeEvents.map((event) => [event.id, event] as const))('%s', (_, event) => {
	const all = event.offers.flatMap(({ companions }) => companions);

	test('names what the catalogue holds, each once, in the order of SIAK', () => {
		expect(findService(event.lead.service)).toBeDefined();
		for (const id of event.lead.variants)
			expect(findVariant(findService(event.lead.service), id), id).toBeDefined();
		const ids = all.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		all.forEach((companion, at) => {
			expect(variantOf(companion)).toBeDefined();
			if (companion.after) expect(ids.slice(0, at)).toContain(companion.after);
			if (companion.people) expect(Object.keys(people)).toContain(companion.people);
		});
	});

	test('speaks of fields, documents and rules that its companions have', () => {
		for (const companion of all) {
			const variant = variantOf(companion);
			if (variant.pages.length === 0) continue;
			const fields = variant.pages.flatMap((page) => page.fields.map(({ id }) => id));
			expect(fields).toEqual(expect.arrayContaining(Object.keys(companion.answers)));
			const documents = variant.requiredDocuments.map(({ id }) => id);
			expect(documents).toEqual(expect.arrayContaining(Object.keys(companion.documents)));
			const rules = variant.rules.map(({ brokenWhen }) => brokenWhen);
			expect(rules).toEqual(expect.arrayContaining([...(companion.rules ?? [])]));
			for (const follows of Object.values(companion.answers))
				if ('named' in follows) expect(Object.keys(followedAnswers)).toContain(follows.named);
		}
	});
});

describe.each(led)('%s', (_, one) => {
	const { event, lead, form } = one;

	test('is a form like any other: the catalogue accepts it', () => {
		const service = structuredClone(findService(event.lead.service)!);
		const variants = service.variants.map((variant) =>
			variant.id === lead.id ? structuredClone(form) : variant,
		);
		expect(() => defineService({ ...service, variants })).not.toThrow();
	});

	test('asks nothing twice and wants no document twice', () => {
		const own = new Set(lead.pages.flatMap((page) => page.fields.map(({ id }) => id)));
		const ownLabels = new Set(lead.pages.flatMap((page) => page.fields.map(({ label }) => label.id)));
		const asked = companionsOf(event).flatMap(({ asks }) => asks.flatMap(({ fields }) => fields));
		expect(asked.filter(({ id, label }) => own.has(id) || ownLabels.has(label.id))).toEqual([]);
		const labels = form.requiredDocuments.map(({ label }) => label.id);
		expect(new Set(labels).size).toBe(labels.length);
	});

	test('without a tick it is the lead alone', () => {
		expect(composeLifeEvent(event, lead, [])).toBe(lead);
	});

	test('what a careful resident gives is enough for every application that goes along', () => {
		const cases = factsOf(one);
		expect(cases.length).toBeGreaterThan(0);
		const made = cases.flatMap((facts) => {
			expect(checkAnswers(form, facts)).toEqual([]);
			const wanted = new Set(
				requiredNow(form, facts).flatMap(({ document, need }) => (need === 'required' ? [document.id] : [])),
			);
			return plannedCompanions(event, ticks(event), facts).map((planned) => {
				const { companion, variant, person } = planned;
				const answers = answersFollowed(planned, facts, person);
				const itsFacts = { ...facts, family: familyWith(facts.family, person), answers };
				const open = checkAnswers(variant, itsFacts).filter(
					({ field, code }) => code !== 'rule_broken' && !siakGives(companion.answers[field.split('.')[0]!]),
				);
				expect(open, companion.id).toEqual([]);
				for (const { document, need } of requiredNow(variant, itsFacts)) {
					if (need !== 'required' || companion.documents[document.id] === 'the_lead') continue;
					const shared = documentsShared(companion, variant);
					expect(
						shared
							.find(({ requirement }) => requirement === document.id)!
							.sources.some((id) => wanted.has(id)),
						`${companion.id}: ${document.id}`,
					).toBe(true);
				}
				return companion.id;
			});
		});
		if (offersNow(event).length > 0) expect(made.length).toBeGreaterThan(0);
	});
});

describe('what follows from SIAK', () => {
	test('the NIK of a newborn and the number of a certificate come with the answer of the event', () => {
		const companion = {
			...companionsOf(lifeEventLedBy('KK', 'PINDAH_DATANG')!)[0]!,
			answers: { nik: { person: 'nik' }, nomorSkpwni: { siak: 'skpwni' } },
		} as const;
		const planned = { companion, variant: variantOf(companion) };
		const facts: FormFacts = { today, applicantNik: father.nik, family, answers: {} };
		const given = { documents: [{ kind: 'skpwni', number: 'SKPWNI/3276/03112026/0012' }] } as const;
		expect(answersGiven(planned, facts, { nik: null, name: 'BAYI' }, { documents: [] })).toEqual({});
		expect(answersGiven(planned, facts, { nik: daughter.nik, name: 'BAYI' }, given)).toEqual({
			nik: daughter.nik,
			nomorSkpwni: 'SKPWNI/3276/03112026/0012',
		});
	});

	test('each application takes a place of its own group; who is visited at home takes none', () => {
		const kk = findService('KK')!;
		const ktp = findService('CETAK_KTP')!;
		const [variant] = ktp.variants;
		const places = placesNeeded([
			{ service: kk, variant: kk.variants[0]! },
			{ service: ktp, variant: variant! },
			{ service: ktp, variant: variant! },
			{ service: ktp, variant: { ...variant!, meeting: 'home' } },
		]);
		expect([...places.thatDay]).toEqual([
			['paper', 1],
			['card', 2],
		]);
		expect([...places.later]).toEqual([]);
	});

	test('what is made only after the meeting takes its place on a later day', () => {
		const recording = findService('REKAM_KTP')!;
		const [companion] = companionsOf(lifeEventLedBy('REKAM_KTP', 'PEMULA_17')!);
		const places = placesNeeded([
			{ service: recording, variant: recording.variants[0]! },
			{ service: findService('CETAK_KTP')!, variant: variantOf(companion!), companion: companion! },
		]);
		expect([[...places.thatDay], [...places.later]]).toEqual([[['recording', 1]], [['card', 1]]]);
	});
});
