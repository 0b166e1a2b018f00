/** A desa or kelurahan anywhere in Indonesia, as it is searched. */
export type RegionEntry = {
	/** The ministry's code: "32.16.07.2003". */
	readonly code: string;
	readonly name: string;
	readonly district: Area;
} & Searched;

/** What a search is compared with: {@link plainWords} of the name, and the same without its spaces. */
export type Searched = { readonly words: string; readonly tight: string };

/** A kecamatan, kabupaten or kota, or province. */
export type Area = {
	readonly name: string;
	/** What it lies in; null for a province. */
	readonly within: Area | null;
} & Searched;

export type RegionIndex = {
	readonly entries: readonly RegionEntry[];
	readonly byCode: ReadonlyMap<string, RegionEntry>;
};

/** Rows as the package `idn-area-data` gives them. */
export type RegionRows = {
	readonly provinces: readonly { readonly code: string; readonly name: string }[];
	readonly regencies: readonly {
		readonly code: string;
		readonly name: string;
		readonly provinceCode: string;
	}[];
	readonly districts: readonly {
		readonly code: string;
		readonly name: string;
		readonly regencyCode: string;
	}[];
	readonly villages: readonly {
		readonly code: string;
		readonly name: string;
		readonly districtCode: string;
	}[];
};

/** Small letters and digits with single spaces; accents and signs away. */
export const plainWords = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/['"’`]/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();

const searched = (name: string): Searched => {
	const words = plainWords(name);
	return { words, tight: words.includes(' ') ? words.replaceAll(' ', '') : words };
};

/** Everything that can be searched, in the order of the codes; a row whose parent is missing is left out. */
export function indexRegions(rows: RegionRows): RegionIndex {
	const area = (name: string, within: Area | null): Area => ({ name, ...searched(name), within });
	const provinces = new Map(rows.provinces.map(({ code, name }) => [code, area(name, null)]));
	const nested = (
		list: readonly { readonly code: string; readonly name: string; readonly parent: string }[],
		parents: ReadonlyMap<string, Area>,
	): Map<string, Area> =>
		new Map(
			list.flatMap(({ code, name, parent }) => {
				const within = parents.get(parent);
				return within ? [[code, area(name, within)] as const] : [];
			}),
		);
	const regencies = nested(
		rows.regencies.map(({ provinceCode, ...row }) => ({ ...row, parent: provinceCode })),
		provinces,
	);
	const districts = nested(
		rows.districts.map(({ regencyCode, ...row }) => ({ ...row, parent: regencyCode })),
		regencies,
	);
	const entries = rows.villages
		.flatMap(({ code, name, districtCode }): RegionEntry[] => {
			const district = districts.get(districtCode);
			return district ? [{ code, name, ...searched(name), district }] : [];
		})
		.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
	return { entries, byCode: new Map(entries.map((entry) => [entry.code, entry])) };
}

/** The fourth part of a code tells the kind: 1xxx kelurahan, 2xxx desa, others have no common name. */
const kindOf = (code: string): string => ({ '1': 'Kelurahan ', '2': 'Desa ' })[code.charAt(9)] ?? '';

/** "Desa Cibitung, Kec. Teluknaga, Kab. Tangerang, Banten". */
export function regionLabel({ code, name, district }: RegionEntry): string {
	const regency = district.within;
	const city = (regency?.name ?? '').replace(/^Kabupaten /, 'Kab. ');
	return [`${kindOf(code)}${name}`, `Kec. ${district.name}`, city, regency?.within?.name ?? ''].join(', ');
}
