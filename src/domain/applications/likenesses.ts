import { answerRows, findMember, plainAnswer, type FormFacts } from '../catalogue/form-facts.ts';
import type { AnswerRow } from '../catalogue/form.ts';
import { normaliseName } from '../identity/person-name.ts';

/** The mother as she would be named in either parent's application: by name, else by NIK. */
function motherIn(facts: FormFacts): string {
	const { answers } = facts;
	const nik = plainAnswer(answers, 'nikIbu') ?? plainAnswer(answers, 'nikIbuLuar');
	const name = plainAnswer(answers, 'namaIbu') ?? (nik === null ? null : findMember(facts, nik)?.name);
	return name ? normaliseName(name) : (nik ?? '-');
}

function birthOf(row: AnswerRow, facts: FormFacts): string | null {
	const member = findMember(facts, plainAnswer(row, 'nik') ?? '');
	const name = member?.name ?? plainAnswer(row, 'namaLengkap');
	const born = member?.birthDate ?? plainAnswer(row, 'tanggalLahir');
	return name && born ? `birth ${normaliseName(name)} ${born} ${motherIn(facts)}` : null;
}

function deathOf({ answers }: FormFacts): string | null {
	const nik = plainAnswer(answers, 'nik') ?? plainAnswer(answers, 'nikJenazah');
	if (nik !== null) return `death nik ${nik}`;
	const name = plainAnswer(answers, 'namaJenazah');
	const died = plainAnswer(answers, 'tanggalKematian');
	return name && died ? `death ${normaliseName(name)} ${died}` : null;
}

/**
 * The events an application reports, in words that two applications about the same event share, whoever sends them: a birth by the child's
 * name, date and mother; a death by the person. Personal data in the clear: to be kept as a keyed hash only.
 */
export function likenessesOf(service: string, facts: FormFacts): readonly string[] {
	const events =
		service === 'AKTA_LAHIR'
			? answerRows(facts.answers, 'anak').map((row) => birthOf(row, facts))
			: service === 'AKTA_MATI'
				? [deathOf(facts)]
				: [];
	return [...new Set(events.filter((event) => event !== null))];
}
