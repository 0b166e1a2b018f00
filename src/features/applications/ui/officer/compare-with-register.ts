import type { SubmittedAnswer } from '#domain/applications/submitted-answers.ts';
import { formatKkNumber } from '#domain/identity/kk-number.ts';
import { formatNik } from '#domain/identity/nik.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import type { Text } from '#domain/text.ts';
import { elementsOfPeople } from './elements-of-people.ts';
import { registerElement, samePlainly, textsAgree, type Recorded } from './register-elements.ts';

/** What the register knows: the family it is about, and people of other families named in the answers. */
export type RegisterRecord = {
	readonly family: Family;
	readonly others: readonly Resident[];
	/** Code to name. */
	readonly kelurahanNames?: Readonly<Record<string, string>> | undefined;
};

/**
 * How an answer stands to the register. `changes`: asked to become other than it is, as is the point of the application;
 * `already_there`: what is asked for stands in the register already.
 */
export type Sign = 'same' | 'differs' | 'changes' | 'already_there' | 'not_found' | 'inactive';

/** Whether the officer should look at it: it is neither the same nor what the application asks to change. */
export const isDifference = (sign: Sign | null): boolean =>
	sign !== null && sign !== 'same' && sign !== 'changes';

export type ComparedLine = {
	/** `alamat` or `anggota.0.namaLengkap`; a verdict's target is `field:<path>`. */
	readonly path: string;
	readonly label: Text;
	readonly given: Text;
	/** Null where the register has nothing to set beside it. */
	readonly recorded: Text | null;
	readonly sign: Sign | null;
	/** Shown from the register, so that no verdict is given on it. */
	readonly known: boolean;
};
export type ComparedGroup = {
	readonly id: string;
	readonly title: Text;
	readonly row: boolean;
	readonly lines: readonly ComparedLine[];
};

type Siblings = ReadonlyMap<string, SubmittedAnswer>;
type Seen = { readonly recorded: Text | null; readonly sign: Sign | null };

const nothing: Seen = { recorded: null, sign: null };
const plain = (answer: SubmittedAnswer | undefined): string | null =>
	typeof answer?.value === 'string' ? answer.value : null;

const findPerson = (register: RegisterRecord, nik: string | null): Resident | undefined =>
	nik === null
		? undefined
		: [...register.family.members, ...register.others].find((person) => person.nik === nik);

function aboutPerson(register: RegisterRecord, nik: string): Seen {
	const person = findPerson(register, nik);
	if (!person) return { recorded: null, sign: 'not_found' };
	const own = person.kkNumber === register.family.kkNumber;
	const born = registerElement('tanggalLahir', person)!.text;
	const status = registerElement('statusDasar', person)!.text;
	const where = own
		? registerElement('shdk', person)!.text
		: { id: `KK ${formatKkNumber(person.kkNumber)}`, en: `KK ${formatKkNumber(person.kkNumber)}` };
	const active = person.basicStatus === '1';
	const say = (locale: 'id' | 'en') =>
		[
			person.name,
			formatNik(person.nik),
			born[locale],
			where[locale],
			...(active ? [] : [status[locale]]),
		].join(' · ');
	return { recorded: { id: say('id'), en: say('en') }, sign: active ? 'same' : 'inactive' };
}

const against = (value: string, recorded: Recorded, otherwise: Sign): Seen => ({
	recorded: recorded.text,
	sign: textsAgree(value, recorded) ? 'same' : otherwise,
});

/** `semula` is what the register should say now, `menjadi` what it should not say yet. */
function aboutChange(
	answer: SubmittedAnswer,
	siblings: Siblings,
	top: Siblings,
	register: RegisterRecord,
): Seen {
	const element = plain(siblings.get('elemen'));
	const nik = plain(siblings.get('nik')) ?? plain(top.get('nik'));
	const person = findPerson(register, nik);
	const recorded =
		element === 'alamat'
			? addressPart('alamat', register)
			: person && element !== null
				? registerElement(element, person)
				: null;
	const value = plain(answer);
	if (!recorded || value === null) return nothing;
	if (answer.field === 'semula') return against(value, recorded, 'differs');
	return { recorded: recorded.text, sign: textsAgree(value, recorded) ? 'already_there' : 'changes' };
}

function addressPart(field: string, register: RegisterRecord): Recorded | null {
	const { address, kkNumber, members } = register.family;
	const said = (value: string, text = value): Recorded => ({ value, text: { id: text, en: text } });
	switch (field) {
		case 'noKk':
			return said(kkNumber, formatKkNumber(kkNumber));
		case 'namaKepalaKeluarga': {
			const head = members.find((member) => member.relation === '1');
			return head ? said(head.name) : null;
		}
		case 'alamat':
			return said(address.street);
		case 'rt':
			return said(address.rt);
		case 'rw':
			return said(address.rw);
		case 'kelurahan':
			return said(
				address.kelurahanCode,
				register.kelurahanNames?.[address.kelurahanCode] ?? address.kelurahanCode,
			);
		case 'kodePos':
			return said(address.postalCode);
		default:
			return null;
	}
}

function seen(answer: SubmittedAnswer, siblings: Siblings, top: Siblings, register: RegisterRecord): Seen {
	const value = plain(answer);
	if (answer.kind === 'members' && Array.isArray(answer.value)) {
		const all = answer.value.map((nik) => aboutPerson(register, String(nik)));
		const missing = all.find(({ sign }) => sign !== 'same');
		const say = (locale: 'id' | 'en') =>
			all.flatMap(({ recorded }) => (recorded ? [recorded[locale]] : [])).join('; ');
		return { recorded: { id: say('id'), en: say('en') }, sign: missing?.sign ?? 'same' };
	}
	if (value === null) return nothing;
	if (answer.kind === 'nik' || answer.kind === 'member') return aboutPerson(register, value);
	if (answer.field === 'semula' || answer.field === 'menjadi')
		return aboutChange(answer, siblings, top, register);
	const inAddress = addressPart(answer.field, register);
	if (inAddress) return against(value, inAddress, answer.known ? 'differs' : 'changes');
	if (answer.kind === 'newName') return aboutNewName(value, siblings, register);
	if (answer.field === 'shdk') {
		const person = findPerson(register, plain(siblings.get('nik')));
		const relation = person && registerElement('shdk', person);
		return relation ? against(value, relation, 'changes') : nothing;
	}
	for (const { nik, element } of elementsOfPeople[answer.field] ?? []) {
		const person = findPerson(register, plain(siblings.get(nik)) ?? plain(top.get(nik)));
		const recorded = person && registerElement(element, person);
		// What the register leaves empty says nothing against it.
		if (recorded && recorded.value !== '') return against(value, recorded, 'differs');
	}
	return nothing;
}

/** Somebody new who bears the name, or the name and birth date, of somebody already on the KK. */
function aboutNewName(name: string, siblings: Siblings, register: RegisterRecord): Seen {
	const twin = register.family.members.find((member) => samePlainly(member.name, name));
	if (!twin) return nothing;
	const born = plain(siblings.get('tanggalLahir'));
	return {
		recorded: aboutPerson(register, twin.nik).recorded,
		sign: born === twin.birthDate ? 'already_there' : 'differs',
	};
}

const byField = (answers: readonly SubmittedAnswer[]): Siblings =>
	new Map(answers.map((answer) => [answer.field, answer]));

/** The NIKs in the answers, so that people of other families can be looked up. */
export function niksIn(answers: readonly SubmittedAnswer[]): readonly string[] {
	const own = answers.flatMap((answer) =>
		answer.kind === 'nik' && typeof answer.value === 'string' ? [answer.value] : [],
	);
	const inner = answers.flatMap((answer) => (answer.rows ?? []).flatMap((row) => niksIn(row.answers)));
	return [...new Set([...own, ...inner])];
}

/** The answers as submitted, in the order of the form, with what the register says beside each; without a register nothing is set beside them. */
export function compareWithRegister(
	answers: readonly SubmittedAnswer[],
	register: RegisterRecord | null,
): readonly ComparedGroup[] {
	const top = byField(answers);
	const lineOf = (answer: SubmittedAnswer, siblings: Siblings): ComparedLine => ({
		path: answer.path,
		label: answer.label,
		given: answer.text,
		known: answer.known === true,
		...(register ? seen(answer, siblings, top, register) : nothing),
	});
	const groups: { id: string; title: Text; row: boolean; lines: ComparedLine[] }[] = [];
	for (const answer of answers) {
		let group = groups.findLast((one) => one.id === answer.page);
		if (!group) groups.push((group = { id: answer.page, title: answer.pageTitle, row: false, lines: [] }));
		group.lines.push(lineOf(answer, top));
		for (const [index, row] of (answer.rows ?? []).entries()) {
			const siblings = byField(row.answers);
			groups.push({
				id: `${answer.path}.${index}`,
				title: row.title,
				row: true,
				lines: row.answers.map((inner) => lineOf(inner, siblings)),
			});
		}
	}
	return groups;
}
