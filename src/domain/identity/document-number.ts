import type { Output } from '../catalogue/service.ts';
import { isCalendarDate } from '../time/office-time.ts';
import { parseKkNumber } from './kk-number.ts';
import { parseNik } from './nik.ts';

const dated = (day: string): boolean =>
	isCalendarDate(`${day.slice(4, 8)}-${day.slice(2, 4)}-${day.slice(0, 2)}`);

/** "3275-LU-24112026-0001": city, series, date, serial (identifiers.md; LT and KM: MEM). */
function parseAkta(input: string, series: readonly string[]): string | null {
	const value = input.toUpperCase().replace(/\s/g, '');
	const found = /^\d{4}-([A-Z]{2})-(\d{8})-\d{4}$/.exec(value);
	return found && series.includes(found[1]!) && dated(found[2]!) ? value : null;
}

/** "SKPWNI/3275/24112026/0001", the year also with two digits (identifiers.md). */
function parseSkpwni(input: string): string | null {
	const value = input.toUpperCase().replace(/\s/g, '');
	const day = /^SKPWNI\/\d{4}\/(\d{6}|\d{8})\/\d{4}$/.exec(value)?.[1];
	if (!day) return null;
	return dated(day.length === 8 ? day : `${day.slice(0, 4)}20${day.slice(4)}`) ? value : null;
}

/** The number a document of this kind bears, in its one form; null when it cannot be one. Cards and proofs bear their holder's NIK. */
export function parseDocumentNumber(kind: Output, input: string): string | null {
	switch (kind) {
		case 'kk':
			return parseKkNumber(input)?.value ?? null;
		case 'ktp_el':
		case 'kia':
		case 'bukti_rekam':
			return parseNik(input)?.value ?? null;
		case 'akta_lahir':
			return parseAkta(input, ['LU', 'LT']);
		case 'akta_mati':
			return parseAkta(input, ['KM']);
		case 'skpwni':
			return parseSkpwni(input);
	}
}
