import { describe, expect, test } from 'vitest';
import type { FormSheet } from '#domain/official-forms/sheet.ts';
import { renderFormPdf } from './form-pdf.ts';

const frame = {
	number: 'EOP-KK-20261124-00012-7',
	filled: new Date('2026-11-24T02:05:00Z'),
	filledAt: '24-11-2026, 09.05 WIB',
	officeName: 'Disdukcapil Kota Bekasi',
	cityName: 'Kota Bekasi',
	statusUrl: 'https://e-open.example/lacak?nomor=EOP-KK-20261124-00012-7',
};
const longName = 'MUHAMMAD ABDURRAHMAN WAHID '.repeat(4).trim();
const members = (count: number): FormSheet['blocks'] =>
	Array.from({ length: count }, (_, index) => ({
		kind: 'lines' as const,
		title: `Data anggota keluarga ${index + 1}`,
		across: 2 as const,
		lines: Array.from({ length: 32 }, (_line, no) => ({
			no: String(no + 2),
			label: `Isian nomor ${no + 2} dengan nama yang panjang`,
			value: no === 0 ? longName : no === 1 ? "MA'RUF" : '',
			...(no === 2 ? { boxes: 16 } : {}),
		})),
	}));
const form = (...blocks: FormSheet['blocks'][number][]): FormSheet => ({
	code: 'F-1.01',
	decree: 'Permendagri 109/2019',
	title: 'Formulir Biodata Keluarga',
	blocks,
	signatures: [
		{ who: 'Petugas', name: '' },
		{ who: 'Pemohon', name: longName },
	],
});
const draw = (sheet: FormSheet) => renderFormPdf(sheet, frame, { compress: false });

const windows1252 = new TextDecoder('windows-1252');
const textOf = (pdf: Buffer): string =>
	[...pdf.toString('latin1').matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g)]
		.map(([, shown]) =>
			windows1252.decode(
				Buffer.from([...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(''), 'hex'),
			),
		)
		.join(' ');
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
const depthsOf = (pdf: Buffer): number[] =>
	[...pdf.toString('latin1').matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm/g)].map(([, y]) => 841.89 - Number(y));

describe('an official form on paper', () => {
	test('bears its code, decree, number, date, QR and places to sign', async () => {
		const lines = [{ no: '2', label: 'Nama lengkap', value: "MA'RUF" }];
		const pdf = await draw(form({ kind: 'lines', title: 'Data', across: 1, lines }));
		const text = textOf(pdf);
		for (const part of [
			'F-1.01',
			'Permendagri 109/2019',
			'Formulir Biodata Keluarga',
			'Nomor permohonan: EOP-KK-20261124-00012-7',
			'Dikirim 24-11-2026, 09.05 WIB. Diisi melalui e-Open.',
			'Halaman 1 dari 1',
			'Kota Bekasi, 24-11-2026',
			"MA'RUF",
			'Petugas',
		])
			expect(text).toContain(part);
		expect(pdf.toString('latin1')).toMatch(/\/Alt \(Kode QR menuju https:\/\/e-open\.example/);
	});

	test('of a statement is to be dated, stamped and signed by hand, never on a sheet that says nothing', async () => {
		const statement = (lines: number): FormSheet => ({
			...form(),
			blocks: [
				...Array.from({ length: lines }, () => ({ kind: 'text' as const, text: 'satu baris' })),
				{ kind: 'text', text: 'Pernyataan ini dibuat dengan sebenarnya.' },
			],
			signatures: [{ who: 'Suami', name: 'BUDI', stamp: true }],
			byHand: true,
		});
		const text = textOf(await draw(statement(1)));
		for (const part of [
			'Cetak, lengkapi, tanda tangani',
			'Kota Bekasi, .........................',
			'Meterai Rp10.000',
			'Suami',
		])
			expect(text.replaceAll(/\s+/g, ' ')).toContain(part);
		// Whatever comes before, the declaration and the signature stand on the same sheet.
		for (let lines = 25; lines < 45; lines += 1) {
			const all = textOf(await draw(statement(lines)));
			const lastSheet = all.slice(Math.max(all.lastIndexOf('Halaman 2 dari 2'), 0));
			expect(lastSheet, `${lines} lines`).toContain('Pernyataan ini dibuat');
			expect(lastSheet, `${lines} lines`).toContain('Suami');
		}
	});

	test('takes fourteen members on as many sheets as it needs, each numbered and none overrun', async () => {
		const pdf = await draw(form(...members(14)));
		const pages = pagesOf(pdf);
		expect(pages).toBeGreaterThan(5);
		const text = textOf(pdf);
		for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Halaman ${page} dari ${pages}`);
		expect(text).toContain('Data anggota keluarga 14');
		expect(Math.max(...depthsOf(pdf))).toBeLessThan(830);
	});

	test('goes on over a table that is longer than a sheet, its head repeated', async () => {
		const columns = [
			{ label: 'Nama lengkap', share: 2 },
			{ label: 'NIK', share: 1 },
		];
		const rows = Array.from({ length: 60 }, (_, index) => [longName, String(index)]);
		const pdf = await draw(form({ kind: 'table', title: 'Daftar', columns, rows }));
		const text = textOf(pdf);
		expect(pagesOf(pdf)).toBeGreaterThan(1);
		expect(text.match(/Daftar \(lanjutan\)/g)?.length).toBe(pagesOf(pdf) - 1);
		expect(text.match(/Nama lengkap/g)?.length).toBe(pagesOf(pdf));
		expect(Math.max(...depthsOf(pdf))).toBeLessThan(830);
	});

	test('writes a number that is too long for its boxes as text, and keeps empty boxes', async () => {
		const lines = [
			{ no: '1', label: 'NIK', value: '32750102038000010000', boxes: 16 },
			{ no: '2', label: 'NIK ibu', value: '', boxes: 16 },
		];
		const pdf = await draw(form({ kind: 'lines', title: 'Data', across: 1, lines }));
		expect(textOf(pdf)).toContain('32750102038000010000');
	});

	test('marks what is ticked in ways that need no colour', async () => {
		const ticks = [
			{ no: '1', label: 'Kelahiran', ticked: true },
			{ no: '7', label: 'Kematian', ticked: false },
		];
		const source = (await draw(form({ kind: 'ticks', title: 'Jenis', across: 3, ticks }))).toString('latin1');
		expect(source).toContain('/Alt (dipilih)');
		expect(source).toContain('/Alt (tidak dipilih)');
	});

	test('gives the same bytes for the same form', async () => {
		const [one, two] = [await draw(form(...members(3))), await draw(form(...members(3)))];
		expect(one.equals(two)).toBe(true);
	});
});
