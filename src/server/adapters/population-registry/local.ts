import type pg from 'pg';
import { ALIVE, findStoredFamily, findStoredResident, type RegisterCrypto } from './local-store.ts';
import { enterOnce } from './local-entry.ts';
import type { PopulationRegistry } from './port.ts';

export { compareFamilies, isEmpty } from './local-compare.ts';
export { allFamilies } from './local-export.ts';
export { importFound, RegisterChanged, type Progress } from './local-found.ts';
export { importFamilies } from './local-import.ts';
export { listResidents, type RegisterCrypto } from './local-store.ts';

/** The population register kept in the product's own database: for the demo, tests, and an office without the web service. */
export const localRegistry = (pool: pg.Pool, crypto: RegisterCrypto): PopulationRegistry => ({
	kind: 'local',
	entry: 'automatic',
	verify: async (nik, kkNumber) => {
		const resident = await findStoredResident(pool, crypto, nik);
		return resident !== null && resident.kkNumber === kkNumber && resident.basicStatus === ALIVE;
	},
	findResident: async (nik) => await findStoredResident(pool, crypto, nik),
	findFamily: async (kkNumber) => (await findStoredFamily(pool, crypto, kkNumber))?.family ?? null,
	enter: async (key, entry) => await enterOnce(pool, crypto, key, entry),
	check: async () => {
		try {
			await pool.query('select 1 from register_families limit 1');
			return null;
		} catch (error) {
			return {
				fault: 'no_answer',
				problem: `the local register cannot be read: ${(error as Error).message}`,
			};
		}
	},
});
