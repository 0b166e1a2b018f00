import { addDays, ageOn, birthdayOn } from '../time/office-time.ts';

/**
 * The last day a child card issued on `on` is valid: the fifth birthday for a card without photo, for one with photo the day before
 * the seventeenth (Permendagri 2/2016 Pasal 3 and following). Null when no card is issued any more: 17 or more.
 */
export function childCardValidUntil(birthDate: string, on: string): string | null {
	const age = ageOn(birthDate, on);
	if (age >= 17) return null;
	return age < 5 ? birthdayOn(birthDate, 5) : addDays(birthdayOn(birthDate, 17), -1);
}
