import { answerRows, pickedAnswers, plainAnswer, type FormFacts } from '../catalogue/form-facts.ts';
import type { AnswerRow } from '../catalogue/form.ts';
import type { Service, Variant } from '../catalogue/service.ts';
import { normaliseName } from '../identity/person-name.ts';
import type { Family } from '../identity/resident.ts';

const personOfRow =
	({ family }: FormFacts) =>
	(row: AnswerRow): readonly string[] => {
		const nik = plainAnswer(row, 'nik');
		if (nik !== null) return [`nik ${nik}`];
		const [name, born] = [plainAnswer(row, 'namaLengkap'), plainAnswer(row, 'tanggalLahir')];
		return name !== null && born !== null ? [`kk ${family.kkNumber} ${normaliseName(name)} ${born}`] : [];
	};

function personsNamed(field: string, facts: FormFacts): readonly string[] {
	const plain = plainAnswer(facts.answers, field);
	if (plain !== null) return [`nik ${plain}`];
	return [
		...pickedAnswers(facts.answers, field).map((nik) => `nik ${nik}`),
		...answerRows(facts.answers, field).flatMap(personOfRow(facts)),
	];
}

/**
 * What an application lays claim to while it is open, by its visible answers, each once and in a fixed order: two open applications with
 * a claim in common ask for the same (see `OneOpen`). Personal data in the clear: to be kept as a keyed hash only.
 */
export function claimsOf(
	{ id, oneOpen }: Pick<Service, 'id' | 'oneOpen'>,
	variant: Pick<Variant, 'id'>,
	facts: FormFacts,
): readonly string[] {
	const request = oneOpen.byVariant ? `${id}/${variant.id}` : id;
	const persons = [...new Set(oneOpen.persons.flatMap((field) => personsNamed(field, facts)))];
	const about = persons.length === 0 && oneOpen.orFamily ? [`kk ${facts.family.kkNumber}`] : persons;
	return about.map((one) => `${request} ${one}`).sort();
}

/** Whether a claim is about this family or somebody of it. */
export const isOfFamily = (claim: string, { kkNumber, members }: Family): boolean =>
	claim.includes(` kk ${kkNumber}`) || members.some(({ nik }) => claim.endsWith(` nik ${nik}`));
