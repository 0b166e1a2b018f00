import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Office } from '#domain/booking/office.ts';
import type { Regions } from '#domain/identity/region.ts';
import type { Db, Tx } from '#server/db/database.ts';
import holidaysFile from '#data/kota-bekasi/holidays.json' with { type: 'json' };
import officesFile from '#data/kota-bekasi/offices.json' with { type: 'json' };
import regionsFile from '#data/kota-bekasi/regions.json' with { type: 'json' };
import settingsFile from '#data/kota-bekasi/settings.json' with { type: 'json' };
import { leaveMarker, markerOf } from './marker.ts';

export const regions: Regions = regionsFile;
const offices = officesFile.offices as readonly Office[];
type Holiday = {
	date: string;
	name: { id: string; en: string };
	kind: 'libur_nasional' | 'cuti_bersama';
	countsAsWorkingDay: boolean;
};
const holidays = holidaysFile.holidays as readonly Holiday[];

const fingerprint = (): string =>
	createHash('sha256')
		.update(JSON.stringify([regionsFile, officesFile, holidaysFile, settingsFile]))
		.digest('hex');

/**
 * Loads the city's regions, offices, holidays and settings; does nothing when the files are those loaded last. Names of regions
 * follow the files; offices, holidays and settings are the administrator's once they are there, so only new ones are added.
 */
export async function seedBase(db: Db): Promise<boolean> {
	const files = fingerprint();
	if ((await markerOf(db, 'base')) === files) return false;
	await db.transaction().execute(async (tx) => {
		await loadRegions(tx);
		await loadOffices(tx);
		await loadHolidays(tx);
		await loadSettings(tx);
		await leaveMarker(tx, 'base', files);
	});
	return true;
}

async function loadRegions(tx: Tx): Promise<void> {
	await tx
		.insertInto('kecamatan')
		.values(regions.kecamatan.map(({ code, displayName }) => ({ code, name: displayName })))
		.onConflict((conflict) =>
			conflict.column('code').doUpdateSet((row) => ({ name: row.ref('excluded.name') })),
		)
		.execute();
	await tx
		.insertInto('kelurahan')
		.values(
			regions.kecamatan.flatMap((kecamatan) =>
				kecamatan.kelurahan.map((kelurahan) => ({
					code: kelurahan.code,
					kecamatanCode: kecamatan.code,
					name: kelurahan.displayName,
					postalCode: kelurahan.postalCode,
				})),
			),
		)
		.onConflict((conflict) =>
			conflict.column('code').doUpdateSet((row) => ({
				name: row.ref('excluded.name'),
				postalCode: row.ref('excluded.postalCode'),
			})),
		)
		.execute();
}

async function loadOffices(tx: Tx): Promise<void> {
	await tx
		.insertInto('offices')
		.values(
			offices.map((office, position) => ({
				id: office.id,
				kind: office.kind,
				name: office.name,
				kecamatanCode: office.kecamatanCode,
				kelurahanCode: office.kelurahanCode ?? null,
				address: office.address,
				openingHours: JSON.stringify(office.openingHours),
				quotas: JSON.stringify(office.quotas),
				pickup: office.pickup,
				position,
			})),
		)
		.onConflict((conflict) =>
			// A kind of place that came with a newer version; the administrator's own numbers win.
			conflict.column('id').doUpdateSet({ quotas: sql`excluded.quotas || offices.quotas` }),
		)
		.execute();
}

async function loadHolidays(tx: Tx): Promise<void> {
	await tx
		.insertInto('holidays')
		.values(
			holidays.map(({ date, name, kind, countsAsWorkingDay }) => ({
				onDate: date,
				nameId: name.id,
				nameEn: name.en,
				kind,
				countsAsWorkingDay,
			})),
		)
		.onConflict((conflict) => conflict.column('onDate').doNothing())
		.execute();
}

async function loadSettings(tx: Tx): Promise<void> {
	const { note: _, ...settings } = settingsFile;
	await tx
		.insertInto('settings')
		.values(Object.entries(settings).map(([name, value]) => ({ name, value: JSON.stringify(value) })))
		.onConflict((conflict) => conflict.column('name').doNothing())
		.execute();
}
