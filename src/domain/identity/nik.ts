import type { Text } from '../text.ts';
import { ageOn, calendarDate } from '../time/office-time.ts';

export type Sex = 'male' | 'female';

/** What a NIK tells. The region is that of the FIRST registration and says nothing of where its holder lives. */
export type Nik = {
	/** Sixteen digits. */
	readonly value: string;
	/** "32", "3275", "327501". May name a region that no longer exists. */
	readonly province: string;
	readonly regency: string;
	readonly district: string;
	readonly sex: Sex;
	/** The real dates the two-digit year may mean, YYYY-MM-DD, latest first; at least one. */
	readonly birthDates: readonly [string, ...string[]];
	/** "0001" to "9999". */
	readonly serial: string;
};

/** Kepmendagri 300.2.2-2138/2025: the provinces. */
const provinces: ReadonlySet<string> = new Set(
	(
		'11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 ' +
		'71 72 73 74 75 76 81 82 91 92 93 94 95 96'
	).split(' '),
);

/** Digits only: people copy numbers in groups. Other characters stay, so that they are refused. */
export function withoutGroups(input: string): string {
	return input.replace(/[\s.-]/g, '');
}

/** The real dates of day, month and two-digit year, latest first. Only 29 February can be missing in one century. */
export function datesOfTwoDigitYear(day: number, month: number, year: number): readonly string[] {
	return [2000 + year, 1900 + year]
		.map((fullYear) => calendarDate(fullYear, month, day))
		.filter((date) => date !== null);
}

/**
 * Reads a NIK; spaces, dots and hyphens between its digits are ignored. Null when it cannot be one: not sixteen digits,
 * all digits equal, no such province, no such birth date, serial 0000. An unknown regency or district is NOT refused,
 * since a NIK never changes when people move or regions are renamed.
 */
export function parseNik(input: string): Nik | null {
	const value = withoutGroups(input);
	if (!/^\d{16}$/.test(value) || /^(\d)\1+$/.test(value)) return null;
	const province = value.slice(0, 2);
	const serial = value.slice(12);
	if (!provinces.has(province) || serial === '0000') return null;
	const writtenDay = Number(value.slice(6, 8));
	const female = writtenDay > 40;
	const [latest, ...earlier] = datesOfTwoDigitYear(
		female ? writtenDay - 40 : writtenDay,
		Number(value.slice(8, 10)),
		Number(value.slice(10, 12)),
	);
	if (latest === undefined) return null;
	return {
		value,
		province,
		regency: value.slice(0, 4),
		district: value.slice(0, 6),
		sex: female ? 'female' : 'male',
		birthDates: [latest, ...earlier],
		serial,
	};
}

/** The latest birth date that is not after `on`; null when there is none. Wrong for people over a hundred: ask them. */
export function likelyBirthDate(nik: Nik, on: string): string | null {
	return nik.birthDates.find((date) => date <= on) ?? null;
}

/** Years of age on a day by the NIK alone; null when it cannot be read. */
export function ageByNik(nik: string | null, on: string): number | null {
	const parsed = nik === null ? null : parseNik(nik);
	const born = parsed && likelyBirthDate(parsed, on);
	return born ? ageOn(born, on) : null;
}

/** Soft check: does the NIK agree with what is known of the person? Real data has honest cases where it does not: warn only. */
export function nikMatches(nik: string, person: { readonly birthDate: string; readonly sex: Sex }): boolean {
	const parsed = parseNik(nik);
	return parsed !== null && parsed.sex === person.sex && parsed.birthDates.includes(person.birthDate);
}

/** "3275 0141 0190 0001": as people read it aloud. A malformed one comes back as it was. */
export function formatNik(nik: string): string {
	return /^\d{16}$/.test(nik) ? nik.replace(/(\d{4})(?=\d)/g, '$1 ') : nik;
}

/** "3275••••••••0001", for the eye. Nothing of a malformed one is shown. */
export function maskNik(nik: string): string {
	return /^\d{16}$/.test(nik) ? `${nik.slice(0, 4)}••••••••${nik.slice(12)}` : '••••••••••••••••';
}

/** The masked NIK for the ear (screen readers, telephone): "NIK berakhiran 0 0 0 1". */
export function spokenNik(nik: string): Text {
	const ending = [...maskNik(nik).slice(12).replaceAll('•', '')].join(' ');
	return ending === ''
		? { id: 'NIK disamarkan', en: 'NIK hidden' }
		: { id: `NIK berakhiran ${ending}`, en: `NIK ending in ${ending}` };
}
