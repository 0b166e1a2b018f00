import type { Text } from '../text.ts';
import {
	jenisKelahiran,
	kodeJenisAkta,
	penolongKelahiran,
	sebabKematian,
	tempatDilahirkan,
	yangMenerangkanKematian,
} from './code-tables/civil-events.ts';
import {
	alasanPindah,
	jenisKepindahan,
	klasifikasiKepindahan,
	shdk,
	statusKkPindah,
	statusKkPindahF108,
	statusKkTidakPindah,
	statusKkTidakPindahF108,
} from './code-tables/family.ts';
import { pekerjaan } from './code-tables/pekerjaan.ts';
import {
	agama,
	golonganDarah,
	jenisKelamin,
	kewarganegaraan,
	pendidikan,
	penyandangDisabilitas,
	statusPerkawinan,
	statusPerkawinanKK,
} from './code-tables/person.ts';
import { statusDasarPenduduk, statusRekamKtp } from './code-tables/register.ts';

/** One row of an official code table; `official` as the government forms print it. */
export type CodeItem = { readonly code: string; readonly official: string; readonly label: Text };
export type CodeTable = { readonly id: string; readonly items: readonly CodeItem[] };

/** Every code table the forms and the register use, by its name in `codes.json`. */
export const codeTables = {
	agama,
	golonganDarah,
	pendidikan,
	statusPerkawinan,
	statusPerkawinanKK,
	shdk,
	jenisKelamin,
	kewarganegaraan,
	penyandangDisabilitas,
	pekerjaan,
	statusRekamKtp,
	statusDasarPenduduk,
	alasanPindah,
	jenisKepindahan,
	klasifikasiKepindahan,
	jenisKelahiran,
	tempatDilahirkan,
	penolongKelahiran,
	sebabKematian,
	yangMenerangkanKematian,
	kodeJenisAkta,
	statusKkTidakPindah,
	statusKkPindah,
	statusKkTidakPindahF108,
	statusKkPindahF108,
} as const satisfies Record<string, CodeTable>;
export type CodeTableId = keyof typeof codeTables;

/** The table of this name, or undefined. */
export function findCodeTable(id: string): CodeTable | undefined {
	return Object.hasOwn(codeTables, id) ? codeTables[id as CodeTableId] : undefined;
}

/** The row of a code, or undefined when the table does not hold it. */
export function findCode(table: CodeTableId, code: string): CodeItem | undefined {
	return findCodeTable(table)?.items.find((item) => item.code === code);
}

/** The words of a code in both languages; a code the table does not hold is shown as it stands. */
export function codeLabel(table: CodeTableId, code: string): Text {
	return findCode(table, code)?.label ?? { id: code, en: code };
}
