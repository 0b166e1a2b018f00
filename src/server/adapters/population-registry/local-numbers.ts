import type { Series } from './local-change.ts';
import type { RegisterCrypto, Queryable } from './local-store.ts';

/** "32.75.01.1001" → "327501": the first six digits of what is issued there. */
export const districtPrefix = (kelurahanCode: string): string =>
	kelurahanCode.slice(0, 8).replaceAll('.', '');

/** DDMMYY of a date, the day plus 40 for a woman (NIK only). */
const dayMonthYear = (date: string, plus: 0 | 40): string =>
	`${String(Number(date.slice(8, 10)) + plus).padStart(2, '0')}${date.slice(5, 7)}${date.slice(2, 4)}`;

/** The first twelve digits of a NIK: district of first registration, birth date, sex. */
export const nikStem = (kelurahanCode: string, birthDate: string, sex: 'male' | 'female'): string =>
	districtPrefix(kelurahanCode) + dayMonthYear(birthDate, sex === 'female' ? 40 : 0);

/** The first twelve digits of a KK number: district and date of issue. */
export const kkStem = (kelurahanCode: string, issuedOn: string): string =>
	districtPrefix(kelurahanCode) + dayMonthYear(issuedOn, 0);

const SERIALS = 9_999;
const AT_ONCE = 100;

/** Lowest number of this stem that neither the register nor `taken` has. Call it under the register's lock. */
export async function nextFree(
	on: Queryable,
	crypto: RegisterCrypto,
	kind: 'nik' | 'kk',
	stem: string,
	taken: ReadonlySet<string>,
): Promise<string> {
	const known =
		kind === 'nik'
			? 'select nik_hash as hash from register_residents where nik_hash = any($1)'
			: 'select kk_hash as hash from register_families where kk_hash = any($1)';
	for (let first = 1; first <= SERIALS; first += AT_ONCE) {
		const numbers = Array.from(
			{ length: Math.min(AT_ONCE, SERIALS - first + 1) },
			(_, i) => stem + String(first + i).padStart(4, '0'),
		);
		const hashes = numbers.map((number) => crypto.hash(kind, number));
		const { rows } = await on.query<{ hash: Buffer }>(known, [hashes]);
		const used = new Set(rows.map((row) => row.hash.toString('hex')));
		const free = numbers.find((number, i) => !taken.has(number) && !used.has(hashes[i]!.toString('hex')));
		if (free) return free;
	}
	throw new Error('no serial is left for this district and date');
}

/**
 * The next number of a series on a day: `3275-LU-24112026-0001`, `SKPWNI/3275/24112026/0001`; placeholders of this form until SIAK
 * gives the real ones (identifiers.md). The city is the one whose kelurahan this database holds. Call it under the register's lock.
 */
export async function nextInSeries(on: Queryable, series: Series, issuedOn: string): Promise<string> {
	const { rows } = await on.query<{ last: number; city: string }>(
		`insert into register_series (series, on_date, last) values ($1, $2, 1)
		on conflict (series, on_date) do update set last = register_series.last + 1
		returning last, (select replace(substr(min(code), 1, 5), '.', '') from kelurahan) as city`,
		[series, issuedOn],
	);
	const { last, city } = rows[0]!;
	const date = `${issuedOn.slice(8, 10)}${issuedOn.slice(5, 7)}${issuedOn.slice(0, 4)}`;
	const serial = String(last).padStart(4, '0');
	return series === 'SKPWNI' ? `SKPWNI/${city}/${date}/${serial}` : `${city}-${series}-${date}-${serial}`;
}
