import type { Db } from '#server/db/database.ts';

const kelurahanNames = new WeakMap<Db, Readonly<Record<string, string>>>();

/** The names of the city's kelurahan by their codes. Read once: they change with the files of the city, which are loaded at the start. */
export async function listKelurahanNames(db: Db): Promise<Readonly<Record<string, string>>> {
	const known = kelurahanNames.get(db);
	if (known) return known;
	const rows = await db.selectFrom('kelurahan').select(['code', 'name']).execute();
	const names = Object.fromEntries(rows.map((row) => [row.code, row.name]));
	if (rows.length > 0) kelurahanNames.set(db, names);
	return names;
}

/** The names of the city's kecamatan by their codes. */
export async function listKecamatanNames(db: Db): Promise<Readonly<Record<string, string>>> {
	const rows = await db.selectFrom('kecamatan').select(['code', 'name']).execute();
	return Object.fromEntries(rows.map((row) => [row.code, row.name]));
}
