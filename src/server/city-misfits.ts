import { wrongSessions } from '#domain/booking/sessions.ts';
import { readReason } from '#domain/reasons/reason-template.ts';
import { findKecamatan, findKelurahan } from '#domain/identity/region.ts';
import type { City } from './city-files.ts';

type Misfit = { readonly file: string; readonly what: string };

const twice = (values: readonly string[]): string[] => [
	...new Set(values.filter((value, place) => values.indexOf(value) !== place)),
];

/** What does not fit together in a city's files, each well formed by itself. */
export function misfits({ regions, offices, holidays, reasons, settings }: City): Misfit[] {
	const found: Misfit[] = [];
	const say = (file: string, what: string): void => void found.push({ file, what });
	const inRegions = (what: string): void => say('regions.json', what);
	const { city, province, kecamatan } = regions;
	const kelurahan = kecamatan.flatMap((one) => one.kelurahan);
	if (!city.code.startsWith(`${province.code}.`))
		inRegions(`city ${city.code} does not lie in province ${province.code}.`);
	for (const { code, nikPrefix } of [city, ...kecamatan])
		if (nikPrefix !== code.replaceAll('.', ''))
			inRegions(`nikPrefix of ${code} must be ${code.replaceAll('.', '')}; it is ${nikPrefix}.`);
	for (const one of kecamatan) {
		if (!one.code.startsWith(`${city.code}.`))
			inRegions(`kecamatan ${one.code} does not lie in city ${city.code}.`);
		for (const { code } of one.kelurahan)
			if (!code.startsWith(`${one.code}.`))
				inRegions(`kelurahan ${code} does not lie in kecamatan ${one.code}.`);
	}
	for (const code of twice([...kecamatan, ...kelurahan].map((one) => one.code)))
		inRegions(`code ${code} stands there more than once.`);
	if (kecamatan.every(({ population }) => population.male + population.female === 0))
		inRegions('nobody lives there: population is 0 everywhere.');

	const inOffices = (what: string): void => say('offices.json', what);
	for (const id of twice(offices.map((office) => office.id)))
		inOffices(`office ${id} stands there more than once.`);
	for (const { id, kind, kecamatanCode, kelurahanCode, sessions = [], openingHours } of offices) {
		for (const { session, why } of wrongSessions(sessions, openingHours))
			inOffices(
				`office ${id} has the session ${session} ${why === 'twice' ? 'more than once' : 'outside its opening hours'}.`,
			);
		if (!findKecamatan(regions, kecamatanCode))
			inOffices(`office ${id} lies in kecamatan ${kecamatanCode}, which regions.json does not have.`);
		if (kelurahanCode !== undefined && !findKelurahan(regions, kelurahanCode))
			inOffices(`office ${id} lies in kelurahan ${kelurahanCode}, which regions.json does not have.`);
		if (kind === 'kelurahan' && kelurahanCode === undefined)
			inOffices(`office ${id} is a kelurahan office and has no kelurahanCode.`);
	}
	if (!offices.some((office) => office.kind === 'disdukcapil'))
		inOffices('there is no office of kind disdukcapil.');
	for (const { code } of kecamatan)
		if (!offices.some((office) => office.kind === 'kecamatan' && office.kecamatanCode === code))
			inOffices(`kecamatan ${code} has no office of kind kecamatan.`);
	for (const group of ['paper', 'card'] as const)
		if (!offices.some((office) => office.pickup && office.quotas[group] > 0))
			inOffices(`no office hands out ${group === 'paper' ? 'paper documents' : 'cards'}.`);

	for (const day of twice(holidays.map(({ date }) => date)))
		say('holidays.json', `${day} stands there more than once.`);

	const inReasons = (what: string): void => say('reasons.json', what);
	for (const key of twice(reasons.map((reason) => reason.key)))
		inReasons(`${key} stands there more than once.`);
	for (const { key, words, scope, place } of reasons) {
		const typed = { wordsId: words.id, wordsEn: words.en, scope, place: String(place), needsNote: false };
		for (const { field, code } of readReason(typed).problems)
			inReasons(`${key} has ${field} that cannot be used (${code}).`);
	}

	const inSettings = (what: string): void => say('settings.json', what);
	if (settings.pickupSpan.min > settings.pickupSpan.max)
		inSettings('pickupSpan.min is more than pickupSpan.max.');
	if (new Set(settings.weekend).size >= 7) inSettings('weekend leaves no working day.');
	for (const code of settings.demoKecamatan ?? [])
		if (!findKecamatan(regions, code))
			inSettings(`demoKecamatan names ${code}, which regions.json does not have.`);
	return found;
}
