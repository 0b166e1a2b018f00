import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { SettingsError } from '#env';
import { officeKinds, type Office } from '#domain/booking/office.ts';
import { weekdayKeys } from '#domain/booking/opening-hours.ts';
import type { Regions } from '#domain/identity/region.ts';
import { isCalendarDate } from '#domain/time/office-time.ts';
import { reasonScopes } from '#domain/reasons/reason-template.ts';
import { misfits } from './city-misfits.ts';

const text = v.pipe(v.string('must be a text'), v.trim(), v.nonEmpty('is empty'));
const form = (pattern: RegExp, example: string) =>
	v.pipe(v.string('must be a text'), v.regex(pattern, `must look like ${example}`));
const count = v.pipe(
	v.number('must be a number'),
	v.integer('must be a whole number'),
	v.minValue(0, 'is less than 0'),
);
const atLeastOne = v.pipe(count, v.minValue(1, 'is less than 1'));
const some = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.nonEmpty('is empty'));
const date = v.pipe(v.string('must be a text'), v.check(isCalendarDate, 'is no date, YYYY-MM-DD'));
const time = form(/^([01]\d|2[0-3]):[0-5]\d$/, '08:00');
const address = v.pipe(v.string('must be a text'), v.url('must be an address starting with https://'));
const here = { lat: v.number('must be a number'), lng: v.number('must be a number') };

const regionsFile = v.object({
	province: v.object({ code: form(/^\d{2}$/, '32'), name: text }),
	city: v.object({
		code: form(/^\d{2}\.\d{2}$/, '32.75'),
		nikPrefix: form(/^\d{4}$/, '3275'),
		name: text,
	}),
	kecamatan: some(
		v.object({
			code: form(/^\d{2}\.\d{2}\.\d{2}$/, '32.75.01'),
			nikPrefix: form(/^\d{6}$/, '327501'),
			name: text,
			displayName: text,
			...here,
			population: v.object({ male: count, female: count }),
			kelurahan: some(
				v.object({
					code: form(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, '32.75.01.1001'),
					name: text,
					displayName: text,
					postalCode: form(/^\d{5}$/, '17112'),
					...here,
				}),
			),
		}),
	),
});

const dayHours = v.optional(
	v.object({ opens: time, closes: time, break: v.optional(v.object({ from: time, to: time })) }),
);
const officesFile = v.object({
	offices: some(
		v.object({
			id: form(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kecamatan-bekasi-timur'),
			kind: v.picklist(officeKinds, `must be one of ${officeKinds.join(', ')}`),
			name: text,
			kecamatanCode: text,
			kelurahanCode: v.optional(text),
			address: text,
			openingHours: v.strictObject(
				v.entriesFromList(weekdayKeys, dayHours),
				`has days other than ${weekdayKeys.join(', ')}`,
			),
			quotas: v.object({ paper: count, card: count, recording: count }),
			sessions: v.optional(v.array(time)),
			pickup: v.boolean('must be true or false'),
		}),
	),
});

const holidaysFile = v.object({
	holidays: v.array(
		v.object({
			date,
			name: v.object({ id: text, en: text }),
			kind: v.picklist(
				['libur_nasional', 'cuti_bersama', 'closure'],
				'must be libur_nasional, cuti_bersama or closure',
			),
			countsAsWorkingDay: v.boolean('must be true or false'),
		}),
	),
});

const reasonsFile = v.object({
	reasons: some(
		v.object({
			key: form(/^[a-z0-9_]{1,40}$/, 'cut_off'),
			scope: v.picklist(reasonScopes, `must be one of ${reasonScopes.join(', ')}`),
			place: count,
			words: v.object({ id: text, en: text }),
			needsNote: v.optional(v.boolean('must be true or false'), false),
		}),
	),
});

/** What pages and rules read; a city may say more. */
const settingsFile = v.looseObject({
	cityName: text,
	provinceName: text,
	officeName: text,
	officeShortName: text,
	/** What the agents of the office in each RW are called. */
	agentName: text,
	phone: text,
	email: v.pipe(v.string('must be a text'), v.email('must be an e-mail address')),
	website: address,
	complaintChannel: v.object({ name: text, url: address }),
	termsVersion: date,
	weekend: v.array(v.picklist([0, 1, 2, 3, 4, 5, 6], 'must be days from 0 (Sunday) to 6')),
	pickupSpan: v.object({ min: count, max: count }),
	/** How many teams visit people at home, and how many visits each makes a day. */
	homeVisits: v.optional(v.object({ teams: atLeastOne, perDay: atLeastOne })),
	/** Working hours after which an application that is held and not worked on goes back to the others. */
	holdHours: v.optional(v.pipe(count, v.minValue(1, 'is less than 1'))),
	demoKecamatan: v.optional(some(text)),
	/** The blanks with which a demo begins; none: its stock is not recorded. */
	demoBlanks: v.optional(v.object({ ktp_el: count, kia: count })),
});

export type Holiday = v.InferOutput<typeof holidaysFile>['holidays'][number];
export type FirstReason = v.InferOutput<typeof reasonsFile>['reasons'][number];

/** Everything that is particular to a city. */
export type City = {
	readonly regions: Regions;
	readonly offices: readonly Office[];
	readonly holidays: readonly Holiday[];
	/** The reasons of verdicts to begin with. */
	readonly reasons: readonly FirstReason[];
	readonly settings: Readonly<v.InferOutput<typeof settingsFile>>;
};

/** Reads a city's folder: regions.json, offices.json, holidays.json, reasons.json, settings.json. Refuses with every problem at once, a sentence each. */
export function readCity(folder: string): City {
	const problems: string[] = [];
	const read = <T extends v.GenericSchema>(name: string, schema: T): v.InferOutput<T> | null => {
		const say = (what: string): void => void problems.push(`${join(folder, name)}: ${what}`);
		let found: unknown;
		try {
			found = JSON.parse(readFileSync(join(folder, name), 'utf8'));
		} catch (error) {
			const { code, message } = error as NodeJS.ErrnoException;
			say(
				code === 'ENOENT'
					? 'is missing. Set CITY_DIR to the folder of a city.'
					: code
						? `cannot be read (${code}).`
						: `is no JSON: ${message}.`,
			);
			return null;
		}
		const parsed = v.safeParse(schema, found);
		if (parsed.success) return parsed.output;
		for (const issue of parsed.issues)
			say(
				`${v.getDotPath(issue) ?? 'the file'} ${issue.received === 'undefined' ? 'is missing' : issue.message}.`,
			);
		return null;
	};
	const regions = read('regions.json', regionsFile);
	const offices = read('offices.json', officesFile);
	const holidays = read('holidays.json', holidaysFile);
	const reasons = read('reasons.json', reasonsFile);
	const settings = read('settings.json', settingsFile);
	if (regions && offices && holidays && reasons && settings) {
		const { note: _, ...said } = settings;
		const city = {
			regions,
			offices: offices.offices,
			holidays: holidays.holidays,
			reasons: reasons.reasons,
			settings: said,
		} as City;
		problems.push(...misfits(city).map(({ file, what }) => `${join(folder, file)}: ${what}`));
		if (problems.length === 0) return city;
	}
	throw new SettingsError(problems);
}
