import { isCalendarDate } from '../time/office-time.ts';

/**
 * The code of each service in an application number, and the digit it counts as in the check.
 * The format is the product's own: no public source shows that of the real e-Open.
 */
export const numberCodes = {
	KK: { code: 'KK', digit: 1 },
	CETAK_KTP: { code: 'KTP', digit: 2 },
	REKAM_KTP: { code: 'RKM', digit: 3 },
	AKTA_LAHIR: { code: 'AKL', digit: 4 },
	AKTA_MATI: { code: 'AKM', digit: 5 },
	KIA: { code: 'KIA', digit: 6 },
	SKPWNI: { code: 'SKP', digit: 7 },
} as const satisfies Readonly<Record<string, { readonly code: string; readonly digit: number }>>;
export type NumberedServiceId = keyof typeof numberCodes;

/**
 * H. M. Damm, 2004: a quasigroup of order 10 that finds every wrong digit and every swap of neighbours.
 * ISO 7064 MOD 37,36 was weighed and left: it overlooks 9 of 1620 swaps of neighbouring digits.
 */
const damm = [
	'0317598642',
	'7092154863',
	'4206871359',
	'1750983426',
	'6123045978',
	'3674209581',
	'5869720134',
	'8945362017',
	'9438617205',
	'2581436790',
] as const;

/** Check digit of a row of digits; the row followed by its check digit has the check digit 0. */
export function dammCheckDigit(digits: string): number {
	let interim = 0;
	for (const digit of digits) interim = Number(damm[interim]?.[Number(digit)]);
	return interim;
}

/**
 * "EOP-KK-20261124-00012-7": service, date of submission in WIB, serial of that day, check digit.
 * A serial has five digits and grows to seven when a day is that full.
 */
export function formatApplicationNumber(application: {
	readonly serviceId: string;
	/** YYYY-MM-DD */
	readonly on: string;
	readonly serial: number;
}): string {
	const { serviceId, on, serial } = application;
	if (!Object.hasOwn(numberCodes, serviceId)) throw new RangeError(`no number code for service ${serviceId}`);
	if (!isCalendarDate(on)) throw new RangeError('not a calendar date');
	if (!Number.isInteger(serial) || serial < 1 || serial > 9_999_999)
		throw new RangeError('serial out of range');
	const { code, digit } = numberCodes[serviceId as NumberedServiceId];
	const date = on.replaceAll('-', '');
	const written = String(serial).padStart(5, '0');
	return `EOP-${code}-${date}-${written}-${dammCheckDigit(`${digit}${date}${written}`)}`;
}

const shape = new RegExp(
	`^EOP(${Object.values(numberCodes)
		.map(({ code }) => code)
		.join('|')})(\\d{4})(\\d{2})(\\d{2})(\\d{5}|[1-9]\\d{5,6})(\\d)$`,
);

/**
 * The number as we write it, from what a person typed: case, spaces and hyphens do not matter.
 * Null when it is none of ours: unknown service, no such date, or a wrong check digit.
 */
export function parseApplicationNumber(input: string): string | null {
	const match = shape.exec(input.toUpperCase().replace(/[\s‐‑–—-]/g, ''));
	if (match === null) return null;
	const [, code, year, month, day, serial, check] = match;
	const service = Object.values(numberCodes).find((row) => row.code === code);
	if (service === undefined || !isCalendarDate(`${year}-${month}-${day}`) || Number(serial) === 0)
		return null;
	const date = `${year}${month}${day}`;
	if (dammCheckDigit(`${service.digit}${date}${serial}${check}`) !== 0) return null;
	return `EOP-${code}-${date}-${serial}-${check}`;
}
