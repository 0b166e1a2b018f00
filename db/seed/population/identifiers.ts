/**
 * Gives out NIK and KK numbers, each once. SIAK counts from 0001 each day; serials from 8001 (KK) and 9001 (NIK)
 * keep the fictional population from meeting the number of a real person, and a NIK from meeting a KK number.
 */
export type Numbers = {
	/** District of six digits, birth date YYYY-MM-DD. */
	readonly nik: (district: string, birthDate: string, male: boolean) => string;
	/** District of six digits, date of issue YYYY-MM-DD. */
	readonly kkNumber: (district: string, issuedOn: string) => string;
};

const firstNikSerial = 9001;
const firstKkSerial = 8001;
const serials = 999;
/** Two-digit years x 12 months x 71 written days (women are written day + 40). */
const slots = 100 * 12 * 71;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Counts in bytes per district, so that a whole city takes a few dozen megabytes. */
function counter(firstSerial: number): (district: string, date: string, dayShift: number) => string {
	const given = new Map<string, Uint8Array>();
	return (district, date, dayShift) => {
		let counts = given.get(district);
		if (counts === undefined) given.set(district, (counts = new Uint8Array(slots)));
		const day = Number(date.slice(8)) + dayShift;
		const slot = (Number(date.slice(2, 4)) * 12 + Number(date.slice(5, 7)) - 1) * 71 + day - 1;
		const count = counts[slot] ?? 0;
		if (count === 255) throw new RangeError(`no serial left in ${district} on ${date}`);
		counts[slot] = count + 1;
		// Spread, so that masked numbers, of which the last four digits are shown, do not all look the same.
		const serial = firstSerial + ((slot * 89 + Number(district) * 53 + count) % serials);
		return `${district}${two(day)}${date.slice(5, 7)}${date.slice(2, 4)}${serial}`;
	};
}

/** A fresh register: no number given out yet. */
export function numbers(): Numbers {
	const niks = counter(firstNikSerial);
	const kks = counter(firstKkSerial);
	return {
		nik: (district, birthDate, male) => niks(district, birthDate, male ? 0 : 40),
		kkNumber: (district, issuedOn) => kks(district, issuedOn, 0),
	};
}
