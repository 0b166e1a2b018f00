import { plainWords, type Area, type RegionEntry, type RegionIndex, type Searched } from './region-index.ts';

/** Words of a query that name the kind of a place: they weigh, and are not asked for. */
const kinds: Readonly<Record<string, string>> = {
	kel: 'kelurahan',
	kelurahan: 'kelurahan',
	desa: 'desa',
	ds: 'desa',
	kec: 'kecamatan',
	kecamatan: 'kecamatan',
	kab: 'kabupaten',
	kabupaten: 'kabupaten',
	kota: 'kota',
	prov: 'provinsi',
	provinsi: 'provinsi',
};

/** What people write for long names. */
const shortFor: Readonly<Record<string, string>> = {
	jabar: 'jawa barat',
	jateng: 'jawa tengah',
	jatim: 'jawa timur',
	sumut: 'sumatera utara',
	sumbar: 'sumatera barat',
	sumsel: 'sumatera selatan',
	kalbar: 'kalimantan barat',
	kalteng: 'kalimantan tengah',
	kalsel: 'kalimantan selatan',
	kaltim: 'kalimantan timur',
	kaltara: 'kalimantan utara',
	sulut: 'sulawesi utara',
	sulteng: 'sulawesi tengah',
	sulsel: 'sulawesi selatan',
	sultra: 'sulawesi tenggara',
	sulbar: 'sulawesi barat',
	ntb: 'nusa tenggara barat',
	ntt: 'nusa tenggara timur',
	diy: 'yogyakarta',
	jogja: 'yogyakarta',
	dki: 'jakarta',
	jakbar: 'jakarta barat',
	jakpus: 'jakarta pusat',
	jaksel: 'jakarta selatan',
	jaktim: 'jakarta timur',
	jakut: 'jakarta utara',
	tangsel: 'tangerang selatan',
};

type Query = {
	readonly words: readonly string[];
	readonly kinds: ReadonlySet<string>;
	readonly whole: string;
	readonly tight: string;
};

const wordsAtMost = 8;

function readQuery(text: string): Query {
	const all = plainWords(text)
		.split(' ')
		.filter((word) => word !== '')
		.slice(0, wordsAtMost)
		.flatMap((word) => (shortFor[word] ?? word).split(' '));
	const kept = all.filter((word) => kinds[word] === undefined);
	// Only kinds were typed: "kota" may begin a name.
	const words = kept.length > 0 ? kept : all;
	return {
		words,
		kinds: new Set(kept.length > 0 ? all.flatMap((word) => kinds[word] ?? []) : []),
		whole: words.join(' '),
		tight: words.join(''),
	};
}

/** How well a word is found in a name: the whole word, its beginning, somewhere (also across spaces), or not. */
function fit({ words: name, tight }: Searched, word: string): number {
	const at = name.indexOf(word);
	if (at < 0) return tight.includes(word) ? 1 : 0;
	const begins = at === 0 || name.charCodeAt(at - 1) === 32;
	const after = at + word.length;
	const ends = after === name.length || name.charCodeAt(after) === 32;
	if (begins) return ends ? 4 : 3;
	return name.includes(` ${word}`) ? 3 : 1;
}

/** Each word's best place above the village; the village's own name weighs twice. */
type Above = { readonly fits: readonly number[]; readonly kinds: number };

function above(district: Area, query: Query): Above {
	const regency = district.within;
	const areas = [district, regency, regency?.within ?? null].filter(
		(area) => area !== null && area !== undefined,
	);
	const fits = query.words.map((word) => Math.max(...areas.map((area) => fit(area, word))));
	const kindFits = ['kota', 'kabupaten'].filter(
		(kind) => query.kinds.has(kind) && regency?.words.startsWith(kind) === true,
	).length;
	// The kecamatan named as a whole: "tambun selatan".
	const named = query.words.length > 0 && query.whole.includes(district.words) ? 2 : 0;
	return { fits, kinds: kindFits * 3 + named };
}

function score(entry: RegionEntry, query: Query, { fits, kinds: bonus }: Above): number {
	let sum = bonus;
	for (const [place, word] of query.words.entries()) {
		const own = fit(entry, word) * 2;
		const best = Math.max(own, fits[place] ?? 0);
		if (best === 0) return 0;
		sum += best;
	}
	if (query.tight === entry.tight) sum += 8;
	else if (query.whole.startsWith(`${entry.words} `)) sum += 4;
	const kind = entry.code.charAt(9);
	if ((kind === '1' && query.kinds.has('kelurahan')) || (kind === '2' && query.kinds.has('desa'))) sum += 1;
	return sum;
}

export type RegionsFound = {
	/** Best first. */
	readonly found: readonly RegionEntry[];
	/** How many there are in all. */
	readonly total: number;
};

/** The regions a query names, best first, at most so many. A code is found as such, with or without its points. */
export function searchIndex(index: RegionIndex, text: string, most: number): RegionsFound {
	const digits = text.replace(/[\s.]/g, '');
	if (/^\d{10}$/.test(digits)) {
		const code = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
		const entry = index.byCode.get(code);
		return { found: entry ? [entry] : [], total: entry ? 1 : 0 };
	}
	const query = readQuery(text);
	if (query.whole.length < 2) return { found: [], total: 0 };
	let district: Area | null = null;
	let up: Above = { fits: [], kinds: 0 };
	const scored: { readonly entry: RegionEntry; readonly points: number }[] = [];
	for (const entry of index.entries) {
		if (entry.district !== district) {
			district = entry.district;
			up = above(district, query);
		}
		const points = score(entry, query, up);
		if (points > 0) scored.push({ entry, points });
	}
	scored.sort((a, b) => b.points - a.points);
	return { found: scored.slice(0, most).map(({ entry }) => entry), total: scored.length };
}
