import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { SettingsError } from '#env';
import type { City } from '#server/city-files.ts';
import type { Db, Tx } from '#server/db/database.ts';
import { leaveMarker, markerOf } from './marker.ts';

const fingerprint = (city: City): string => createHash('sha256').update(JSON.stringify(city)).digest('hex');

/**
 * Loads the city's regions, offices, holidays and settings; does nothing when the files are those loaded last. Names of regions
 * follow the files; offices, holidays, reasons and settings are the office's own once they are there, so only new ones are added.
 */
export async function seedBase(db: Db, city: City): Promise<boolean> {
	const files = fingerprint(city);
	if ((await markerOf(db, 'base')) === files) return false;
	await refuseOtherCity(db, city);
	await db.transaction().execute(async (tx) => {
		await loadRegions(tx, city);
		await loadOffices(tx, city);
		await loadHolidays(tx, city);
		await loadReasons(tx, city);
		await loadSettings(tx, city);
		await leaveMarker(tx, 'base', files);
	});
	return true;
}

/** A database is of one city: what is kept in it says so by its regions. */
async function refuseOtherCity(db: Db, { regions }: City): Promise<void> {
	const stranger = await db
		.selectFrom('kecamatan')
		.select('code')
		.where('code', 'not like', `${regions.city.code}.%`)
		.limit(1)
		.executeTakeFirst();
	if (stranger)
		throw new SettingsError([
			`This database is of another city (it has kecamatan ${stranger.code}), and CITY_DIR names ${regions.city.name} (${regions.city.code}). Set CITY_DIR to the city of this database, or use an empty database.`,
		]);
}

async function loadRegions(tx: Tx, { regions }: City): Promise<void> {
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

async function loadOffices(tx: Tx, { offices }: City): Promise<void> {
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
				sessions: JSON.stringify(office.sessions ?? []),
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

async function loadHolidays(tx: Tx, { holidays }: City): Promise<void> {
	if (holidays.length === 0) return;
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

async function loadReasons(tx: Tx, { reasons }: City): Promise<void> {
	await tx
		.insertInto('reasonTemplates')
		.values(
			reasons.map(({ key, scope, place, words, needsNote }) => ({
				key,
				version: 1,
				scope,
				place,
				wordsId: words.id,
				wordsEn: words.en,
				needsNote,
			})),
		)
		.onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
		.execute();
}

async function loadSettings(tx: Tx, { settings }: City): Promise<void> {
	await tx
		.insertInto('settings')
		.values(Object.entries(settings).map(([name, value]) => ({ name, value: JSON.stringify(value) })))
		.onConflict((conflict) => conflict.column('name').doNothing())
		.execute();
}
