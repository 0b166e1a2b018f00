import { findCodeTable, type CodeTableId } from '#domain/catalogue/code-tables.ts';
import { RegisterUnavailable } from './port.ts';

/** Words SIAK writes otherwise than the forms do (MEM): shortened, or of the older table of marital status, which knows no "tercatat". */
const alsoSaid: Partial<Record<CodeTableId, Readonly<Record<string, string>>>> = {
	pendidikan: {
		'TIDAK/BLM SEKOLAH': '1',
		'BELUM TAMAT SD': '2',
		'TAMAT SD': '3',
		'AKADEMI/DIPLOMA III/SARJANA MUDA': '7',
		'AKADEMI/DIPLOMA III/S.MUDA': '7',
		'DIPLOMA IV/STRATA 1': '8',
		'STRATA-II': '9',
		'STRATA-III': '10',
	},
	statusPerkawinanKK: { KAWIN: '2', 'CERAI HIDUP': '4' },
	shdk: { 'ORANG TUA': '7', KEPALA: '1' },
	agama: {
		KATOLIK: '3',
		BUDDHA: '5',
		KONGHUCU: '6',
		'KEPERCAYAAN TERHADAP TUHAN YME': '7',
		KEPERCAYAAN: '7',
	},
	golonganDarah: { '-': '13' },
	jenisKelamin: { 'LAKI LAKI': '1' },
	pekerjaan: {
		PENTERJEMAH: '40',
		'PELAJAR / MAHASISWA': '3',
		'PEGAWAI NEGERI SIPIL': '5',
		'TENTARA NASIONAL INDONESIA': '6',
		'KEPOLISIAN RI': '7',
	},
};

/** Capitals, one space between words, none beside a stroke, underscores as spaces: "Print_Ready_Record" is "PRINT READY RECORD". */
const plain = (word: string): string =>
	word
		.toUpperCase()
		.replaceAll('_', ' ')
		.replace(/\s+/g, ' ')
		.replace(/ ?\/ ?/g, '/')
		.trim();

const tables = new Map<CodeTableId, ReadonlyMap<string, string>>();

function wordsOf(table: CodeTableId): ReadonlyMap<string, string> {
	const known = tables.get(table);
	if (known) return known;
	const words = new Map(
		[
			...Object.entries(alsoSaid[table] ?? {}),
			...(findCodeTable(table)?.items ?? []).map(({ official, code }) => [official, code] as const),
		].map(([word, code]) => [plain(word), code]),
	);
	tables.set(table, words);
	return words;
}

/**
 * The code of an official word. Throws {@link RegisterUnavailable} for a word the table does not hold: it names the field and the
 * table for the log, never the word, which is somebody's.
 */
export function codeOfWord(table: CodeTableId, field: string, word: string): string {
	const code = wordsOf(table).get(plain(word));
	if (code === undefined)
		throw new RegisterUnavailable(`${field} holds a word that the table ${table} does not`, 'not_understood');
	return code;
}
