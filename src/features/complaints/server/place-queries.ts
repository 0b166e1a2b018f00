import type { Reader } from '#server/db/database.ts';

/** The kecamatan of a kelurahan of the city; null: there is no such kelurahan. */
export async function findKecamatanOf(reader: Reader, kelurahanCode: string): Promise<string | null> {
	const row = await reader
		.selectFrom('kelurahan')
		.select('kecamatanCode')
		.where('code', '=', kelurahanCode)
		.executeTakeFirst();
	return row?.kecamatanCode ?? null;
}

/** The kelurahan of the city with the kecamatan each lies in, to choose from. */
export async function listKelurahan(
	reader: Reader,
): Promise<readonly { readonly code: string; readonly name: string; readonly kecamatan: string }[]> {
	return await reader
		.selectFrom('kelurahan')
		.innerJoin('kecamatan', 'kecamatan.code', 'kelurahan.kecamatanCode')
		.select(['kelurahan.code', 'kelurahan.name', 'kecamatan.name as kecamatan'])
		.orderBy('kelurahan.name')
		.execute();
}
