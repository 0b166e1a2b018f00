/** Codes as the ministry writes them: "32.75" city, "32.75.01" kecamatan, "32.75.01.1001" kelurahan. */
export type Kelurahan = {
	readonly code: string;
	/** The ministry's spelling. */
	readonly name: string;
	/** The common local spelling, shown to people. */
	readonly displayName: string;
	readonly postalCode: string;
	readonly lat: number;
	readonly lng: number;
};

export type Kecamatan = {
	readonly code: string;
	/** First six digits of a NIK given here. */
	readonly nikPrefix: string;
	readonly name: string;
	readonly displayName: string;
	readonly lat: number;
	readonly lng: number;
	readonly population: { readonly male: number; readonly female: number };
	readonly kelurahan: readonly Kelurahan[];
};

export type Regions = {
	readonly province: { readonly code: string; readonly name: string };
	readonly city: { readonly code: string; readonly nikPrefix: string; readonly name: string };
	readonly kecamatan: readonly Kecamatan[];
};

/** Whether a text has the form of the code of a desa or kelurahan: 32.75.01.1001. */
export const isRegionCode = (text: string): boolean => /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(text);

/** The code of the kecamatan a kelurahan lies in: its first eight characters. Refuses what is no kelurahan code. */
export function kecamatanOf(kelurahanCode: string): string {
	if (!isRegionCode(kelurahanCode)) throw new RangeError('not a kelurahan code');
	return kelurahanCode.slice(0, 8);
}

/** The kecamatan of this code, or undefined when it is not of this city. */
export function findKecamatan(regions: Regions, code: string): Kecamatan | undefined {
	return regions.kecamatan.find((kecamatan) => kecamatan.code === code);
}

/** The kelurahan of this code, or undefined when it is not of this city. */
export function findKelurahan(regions: Regions, code: string): Kelurahan | undefined {
	return findKecamatan(regions, code.slice(0, 8))?.kelurahan.find((kelurahan) => kelurahan.code === code);
}

/** The code of the city or regency a kelurahan, a kecamatan or the city itself lies in: "32.75". */
export const cityCodeOf = (code: string): string => code.slice(0, 5);

/** The code of the province: "32". */
export const provinceCodeOf = (code: string): string => code.slice(0, 2);
