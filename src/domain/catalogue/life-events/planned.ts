import type { Family, Resident } from '../../identity/resident.ts';
import { cardOf, countCards, type Card, type Cards } from '../card.ts';
import { cleanAnswers } from '../clean-answers.ts';
import type { Answer, AnswerRow, Answers } from '../form.ts';
import { answerRows, plainAnswer, type FormFacts } from '../form-facts.ts';
import type { Output, QuotaGroup, Service, Variant } from '../service.ts';
import { findService } from '../services.ts';
import { conditionHolds } from '../visible-answers.ts';
import { tickedCompanions, variantOf } from './compose.ts';
import { followedAnswers } from './followed-answers.ts';
import type { Companion, Follows, LifeEvent, RowFollows } from './life-event.ts';
import { people, type Person } from './people.ts';

/** An application that will go along with the lead's, by the answers as they stand. */
export type Planned = {
	readonly companion: Companion;
	readonly service: Service;
	readonly variant: Variant;
	/** For whom; null: about the family. */
	readonly person: Person | null;
	/** Which of the companion's people it is for. */
	readonly place: number;
};

/** What SIAK gave with the event a companion waited for. */
export type Given = {
	readonly documents: readonly { readonly kind: Output; readonly number: string }[];
};

/** What goes along for these ticked offers. The answers of `facts` are the visible ones of the composed form. */
export function plannedCompanions(
	event: LifeEvent,
	ticked: readonly string[],
	facts: FormFacts,
): readonly Planned[] {
	return tickedCompanions(event, ticked).flatMap((companion) => {
		if (!conditionHolds(companion.when, facts)) return [];
		const service = findService(companion.service)!;
		const persons = companion.people ? people[companion.people](facts) : [null];
		return persons.map((person, place) => ({
			companion,
			service,
			variant: variantOf(companion),
			person,
			place,
		}));
	});
}

const numbersOf = (given: Given | null, kind: Output): readonly string[] =>
	(given?.documents ?? []).filter((document) => document.kind === kind).map(({ number }) => number);

function rowOf(
	fields: Readonly<Record<string, RowFollows>>,
	row: AnswerRow,
	at: number,
	given: Given | null,
): AnswerRow {
	const made: Record<string, string> = {};
	for (const [id, follows] of Object.entries(fields)) {
		const value =
			'value' in follows
				? follows.value
				: 'siak' in follows
					? numbersOf(given, follows.siak)[at]
					: plainAnswer(row, follows.same);
		if (value !== null && value !== undefined) made[id] = value;
	}
	return made;
}

/** The plain answers of the form, read as a row. */
const plainOf = ({ answers }: FormFacts): AnswerRow =>
	Object.fromEntries(
		Object.entries(answers).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);

function follow(
	follows: Follows,
	facts: FormFacts,
	person: Person | null,
	given: Given | null,
): Answer | undefined {
	if ('value' in follows) return follows.value;
	if ('same' in follows) return facts.answers[follows.same] ?? follows.otherwise;
	if ('person' in follows) return person?.[follows.person] ?? undefined;
	if ('siak' in follows) return numbersOf(given, follows.siak)[0];
	if ('row' in follows) return [rowOf(follows.row, plainOf(facts), 0, given)];
	if ('named' in follows) return followedAnswers[follows.named](facts, person);
	const rows = answerRows(facts.answers, follows.rows);
	return rows.length > 0 ? rows.map((row, at) => rowOf(follows.fields, row, at, given)) : undefined;
}

/** The answers of a companion as they follow from those of the form; what does not follow (yet) is left out. */
export function answersFollowed(
	{ companion, variant }: Pick<Planned, 'companion' | 'variant'>,
	facts: FormFacts,
	person: Person | null,
): Answers {
	const made: Record<string, Answer> = {};
	for (const field of variant.pages.flatMap((page) => page.fields)) {
		if (field.known) continue;
		const answer = follow(companion.answers[field.id] ?? { same: field.id }, facts, person, null);
		if (answer !== undefined) made[field.id] = answer;
	}
	return cleanAnswers(variant, made);
}

/** Whether an answer is there, or whole, only once SIAK has accepted what the companion waits for. */
const comesFromSiak = (follows: Follows): boolean =>
	'siak' in follows ||
	('person' in follows && follows.person === 'nik') ||
	('rows' in follows && Object.values(follows.fields).some((field) => 'siak' in field)) ||
	('row' in follows && Object.values(follows.row).some((field) => 'siak' in field));

/** The answers that SIAK's acceptance of the awaited event adds or completes. */
export function answersGiven(
	{ companion, variant }: Pick<Planned, 'companion' | 'variant'>,
	facts: FormFacts,
	person: Person | null,
	given: Given,
): Answers {
	const made: Record<string, Answer> = {};
	for (const [id, follows] of Object.entries(companion.answers)) {
		const answer = comesFromSiak(follows) ? follow(follows, facts, person, given) : undefined;
		if (answer !== undefined) made[id] = answer;
	}
	return cleanAnswers(variant, made);
}

/** Fields of a companion's own variant that the applicant answers for it alone; the others follow from the lead. */
export const askedFields = (companion: Companion): ReadonlySet<string> =>
	new Set(companion.asks.flatMap((page) => page.fields.map((field) => field.id)));

/** A companion's required documents, each with those of the form that answer it, the first that is there; none: the lead gives it. */
export const documentsShared = (
	companion: Companion,
	variant: Variant,
): readonly { readonly requirement: string; readonly sources: readonly string[] }[] =>
	variant.requiredDocuments.map(({ id }) => {
		const named = companion.documents[id];
		return { requirement: id, sources: named === 'the_lead' ? [] : (named ?? [id]) };
	});

/** How many places, by quota group: on the day of the lead's meeting, and on one later day. */
export type PlacesNeeded = {
	readonly thatDay: ReadonlyMap<QuotaGroup, number>;
	readonly later: ReadonlyMap<QuotaGroup, number>;
	/** The cards among them, which take a blank each. */
	readonly cards: { readonly thatDay: readonly Cards[]; readonly later: readonly Cards[] };
};

/** No place at all. */
export const noPlaces: PlacesNeeded = {
	thatDay: new Map(),
	later: new Map(),
	cards: { thatDay: [], later: [] },
};

/** The places the lead and its companions take. Who is visited at home takes none. */
export function placesNeeded(
	applications: readonly (Pick<Planned, 'service' | 'variant'> & Partial<Pick<Planned, 'companion'>>)[],
): PlacesNeeded {
	const thatDay = new Map<QuotaGroup, number>();
	const later = new Map<QuotaGroup, number>();
	const cards = { thatDay: [] as (Card | null)[], later: [] as (Card | null)[] };
	for (const { service, variant, companion } of applications) {
		if (variant.meeting === 'home') continue;
		const places = companion?.collected ? later : thatDay;
		places.set(service.quotaGroup, (places.get(service.quotaGroup) ?? 0) + 1);
		cards[companion?.collected ? 'later' : 'thatDay'].push(cardOf(service, variant));
	}
	return {
		thatDay,
		later,
		cards: { thatDay: countCards(cards.thatDay), later: countCards(cards.later) },
	};
}

const unknown = {
	sex: 'male',
	birthPlace: '',
	birthDate: '',
	religion: '',
	bloodType: '',
	education: '',
	occupation: '',
	maritalStatus: '',
	relation: '',
	citizenship: '',
	fatherName: '',
	motherName: '',
	recordingStatus: '',
	basicStatus: '1',
} as const satisfies Partial<Resident>;

/** The family with the person in it, so that they are called by their name though they stand on no KK here yet. */
export function familyWith(family: Family, person: Person | null): Family {
	const { nik, name } = person ?? { nik: null, name: '' };
	if (nik === null || family.members.some((member) => member.nik === nik)) return family;
	return { ...family, members: [...family.members, { ...unknown, nik, kkNumber: family.kkNumber, name }] };
}

/** The facts a companion's own form is judged by. The answers of `facts` are the visible ones of the composed form. */
export const factsAlong = (facts: FormFacts, planned: Planned): FormFacts => ({
	...facts,
	family: familyWith(facts.family, planned.person),
	answers: answersFollowed(planned, facts, planned.person),
});
