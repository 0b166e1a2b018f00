import type { Family, Resident } from '../identity/resident.ts';
import type { FieldProblem } from '../refusal.ts';
import { ageOn } from '../time/office-time.ts';
import type { Text } from '../text.ts';

/** By what somebody was recognised before they are recorded. A first card has none before it, so the family may vouch (OURS). */
export const identitySeen = {
	photo_id: {
		id: 'Kartu berfoto (kartu pelajar, paspor, SIM)',
		en: 'A card with a photo (school card, passport, licence)',
	},
	family: {
		id: 'KK asli dan anggota keluarga dewasa yang ikut hadir',
		en: 'The original KK, and an adult of the family who is there',
	},
} as const satisfies Record<string, Text>;
export type IdentitySeen = keyof typeof identitySeen;

/** How an identity was checked; kept sealed. */
export type IdentityCheck = { readonly seen: IdentitySeen; readonly witnessNik: string | null };

/** Who of the family may vouch for a person: an adult on the same KK, not the person. */
export const witnessesFor = (family: Family, nik: string, today: string): readonly Resident[] =>
	family.members.filter(
		(member) => member.nik !== nik && member.basicStatus === '1' && ageOn(member.birthDate, today) >= 17,
	);

/** What is wrong with a check as typed: nothing seen, data not compared, or nobody who vouches. */
export function identityProblems(
	typed: { readonly seen: string; readonly compared: boolean; readonly witness: string },
	witnesses: readonly Pick<Resident, 'nik'>[],
): readonly FieldProblem[] {
	const problems: FieldProblem[] = [];
	if (typed.seen === '') problems.push({ field: 'seen', code: 'required' });
	else if (!Object.hasOwn(identitySeen, typed.seen)) problems.push({ field: 'seen', code: 'not_a_choice' });
	if (typed.seen === 'family' && typed.witness === '') problems.push({ field: 'witness', code: 'required' });
	else if (typed.seen === 'family' && !witnesses.some(({ nik }) => nik === typed.witness))
		problems.push({ field: 'witness', code: 'not_a_choice' });
	if (!typed.compared) problems.push({ field: 'compared', code: 'must_accept' });
	return problems;
}

/** "SITI AMINAH" as "S••• A•••••": enough to compare with what somebody says, too little to be told by it. */
export const maskName = (name: string): string =>
	name
		.split(' ')
		.map((word) => [...word].map((letter, at) => (at === 0 ? letter : '•')).join(''))
		.join(' ');
