import type { Text } from '../text.ts';
import { datesOfTwoDigitYear, formatNik, maskNik, withoutGroups } from './nik.ts';

/** What a KK number tells: region and date of its first issue, never anything of a person. */
export type KkNumber = {
	/** Sixteen digits. */
	readonly value: string;
	/** "327501": the district of issue. */
	readonly district: string;
	/** The real dates the two-digit year may mean, latest first. */
	readonly issueDates: readonly [string, ...string[]];
	readonly serial: string;
};

/**
 * Reads a KK number; spaces, dots and hyphens between its digits are ignored. Null when it is not sixteen digits, all
 * equal, or holds no real date. That it differs from the NIK beside it is the form's check (`same_as_nik`).
 */
export function parseKkNumber(input: string): KkNumber | null {
	const value = withoutGroups(input);
	if (!/^\d{16}$/.test(value) || /^(\d)\1+$/.test(value)) return null;
	const [latest, ...earlier] = datesOfTwoDigitYear(
		Number(value.slice(6, 8)),
		Number(value.slice(8, 10)),
		Number(value.slice(10, 12)),
	);
	if (latest === undefined) return null;
	return { value, district: value.slice(0, 6), issueDates: [latest, ...earlier], serial: value.slice(12) };
}

/** "3275 0112 0315 0007": in groups of four. */
export const formatKkNumber = (kkNumber: string): string => formatNik(kkNumber);

/** "3275••••••••0007", for the eye. */
export const maskKkNumber = (kkNumber: string): string => maskNik(kkNumber);

/** The masked number for the ear: "Nomor KK berakhiran 0 0 0 7". */
export function spokenKkNumber(kkNumber: string): Text {
	const ending = [...maskNik(kkNumber).slice(12).replaceAll('•', '')].join(' ');
	return ending === ''
		? { id: 'Nomor KK disamarkan', en: 'KK number hidden' }
		: { id: `Nomor KK berakhiran ${ending}`, en: `KK number ending in ${ending}` };
}
