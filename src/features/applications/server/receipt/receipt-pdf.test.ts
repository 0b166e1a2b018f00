import { generate, correction } from 'lean-qr';
import { describe, expect, test } from 'vitest';
import { renderReceiptPdf, type ReceiptFacts } from './receipt-pdf.ts';
import { qrRuns, qrSvg, quietZone } from '../paper/qr.ts';
import { scales } from './receipt-page.ts';

const facts: ReceiptFacts = {
	number: 'EOP-KK-20261124-00012-7',
	pin: '730125',
	service: { id: 'Kartu Keluarga', en: 'Family Card' },
	variant: { id: 'Penambahan anggota', en: 'Adding a member' },
	applicantName: 'SITI AMINAH',
	maskedNik: '3275••••••••0001',
	submittedAt: new Date('2026-11-24T02:05:00Z'),
	office: { name: 'Kantor Kecamatan Bekasi Timur', address: 'Bekasi Timur, Kota Bekasi' },
	meeting: 'pickup',
	pickupOn: '2026-12-01',
	bring: [{ id: 'KK lama asli', en: 'The old KK, original' }],
	statusUrl: 'https://e-open.example/lacak/EOP-KK-20261124-00012-7',
	reportUrl: 'https://e-open.example/lapor',
	formCode: 'F-1.02',
	city: {
		cityName: 'Kota Bekasi',
		officeName: 'Disdukcapil Kota Bekasi',
		complaintName: 'SP4N-LAPOR!',
		complaintUrl: 'https://www.lapor.go.id',
	},
};
const plain = (of: ReceiptFacts, locale: 'id' | 'en' = 'id') =>
	renderReceiptPdf(of, locale, { compress: false });

const windows1252 = new TextDecoder('windows-1252');
/** The lines of text of an uncompressed page, in the order they are drawn. */
const linesOf = (pdf: Buffer): string[] =>
	[...pdf.toString('latin1').matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g)].map(([, shown]) =>
		windows1252.decode(
			Buffer.from([...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(''), 'hex'),
		),
	);
const textOf = (pdf: Buffer): string =>
	linesOf(pdf)
		.map((line) => line.trim())
		.join(' ');
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
/** How far down each line of text stands, from the top. */
const depthsOf = (pdf: Buffer): number[] =>
	[...pdf.toString('latin1').matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm/g)].map(([, y]) => 841.89 - Number(y));

describe('the receipt', () => {
	test('names no place and nothing to bring once the place was given back', async () => {
		const pdf = await plain({ ...facts, office: { name: '', address: '' }, pickupOn: '' });
		const text = textOf(pdf);
		expect(text).toContain('730125');
		for (const gone of ['Diambil di', 'Tanggal ambil', 'Bawa saat mengambil'])
			expect(text).not.toContain(gone);
	});

	test('says everything in Indonesian on one page', async () => {
		const pdf = await plain(facts);
		const text = textOf(pdf);
		for (const part of [
			'Bukti permohonan',
			'EOP-KK-20261124-00012-7',
			'730125',
			'Kartu Keluarga: Penambahan anggota',
			'SITI AMINAH, NIK 3275••••••••0001',
			'Dikirim 24 November 2026, 09.05 WIB',
			'Kantor Kecamatan Bekasi Timur',
			'Selasa, 1 Desember 2026',
			'KTP-el asli',
			'KK lama asli',
			'Tidak sempat datang?',
			'Biaya: Rp 0',
			'UU 24/2013 pasal 79A',
			'Laporkan di e-open.example/lapor',
			'SP4N-LAPOR!',
			'Simpan baik-baik',
			'Formulir F-1.02',
			facts.statusUrl,
		])
			expect(text).toContain(part);
		expect(pagesOf(pdf)).toBe(1);
		expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
	});

	test('says everything in English', async () => {
		const text = textOf(await plain(facts, 'en'));
		for (const part of [
			'Receipt of application',
			'Family Card: Adding a member',
			'Tuesday, 1 December 2026',
			'Cost: Rp 0',
			'Form F-1.02',
		])
			expect(text).toContain(part);
		expect(text).not.toMatch(/\{\w+\}|Biaya|permohonan/);
	});

	test('is the same bytes for the same facts, and dated when it was sent', async () => {
		const [one, two] = [await renderReceiptPdf(facts, 'id'), await renderReceiptPdf(facts, 'id')];
		expect(one.equals(two)).toBe(true);
		expect(one.toString('latin1')).toContain('(D:20261124020500Z)');
		expect(one.length).toBeLessThan(20_000);
	});

	test('has title, language and roles for screen readers', async () => {
		const source = (await plain(facts)).toString('latin1');
		expect(source).toContain('/Lang (id-ID)');
		expect(source).toContain('(Bukti permohonan EOP-KK-20261124-00012-7)');
		expect(source).toContain('/Marked true');
		expect(source).toContain('/DisplayDocTitle true');
		expect(source).toContain('/S /H1');
		expect(source).toMatch(/\/Alt \(Kode QR menuju https:\/\/e-open\.example/);
		expect((await plain(facts, 'en')).toString('latin1')).toContain('/Lang (en-GB)');
	});

	test('never shows a whole NIK', async () => {
		const text = textOf(await plain({ ...facts, maskedNik: '3275014101900001' }));
		expect(text).not.toContain('3275014101900001');
		expect(text).toContain('3275••••••••0001');
	});

	test.each([7, 60])(
		'stays on one page, head to foot, with long names and %i things to bring',
		async (many) => {
			const pdf = await plain({
				...facts,
				variant: { id: 'Perubahan data '.repeat(8), en: '' },
				applicantName: 'MUHAMMAD ABDURRAHMAN WAHID '.repeat(4).slice(0, 100),
				office: {
					name: 'Dinas Kependudukan dan Pencatatan Sipil '.repeat(2),
					address: 'Jl. Ir. H. Juanda Nomor 100, '.repeat(4),
				},
				bring: Array.from({ length: many }, (_, index) => ({
					id: `Dokumen asli ke-${index + 1} yang diunggah`,
					en: '',
				})),
			});
			expect(pagesOf(pdf)).toBe(1);
			const lines = linesOf(pdf);
			const depths = depthsOf(pdf);
			expect(depths).toHaveLength(lines.length);
			const foot = lines.findIndex((line) => line.startsWith('Biaya: Rp 0'));
			expect(Math.max(...depths.slice(0, foot))).toBeLessThan(841.89 - 126);
			expect(Math.max(...depths)).toBeLessThan(830);
			expect(textOf(pdf)).toContain('ke-7 yang diunggah');
			expect(textOf(pdf)).toContain('Formulir F-1.02');
		},
	);

	test('letters the built-in fonts do not know lose their accents only', async () => {
		expect(textOf(await plain({ ...facts, applicantName: 'ŞÉN Ạ 漢' }))).toContain('SÉN A ?, NIK');
	});
});

describe('the QR', () => {
	const code = generate(facts.statusUrl, { minCorrectionLevel: correction.M });
	const drawn = (cells: Iterable<readonly [number, number]>) =>
		new Set([...cells].map(([x, y]) => `${x},${y}`));
	const dark = drawn(
		Array.from(
			{ length: code.size ** 2 },
			(_, at) => [at % code.size, Math.floor(at / code.size)] as const,
		).filter(([x, y]) => code.get(x, y)),
	);

	test('as runs holds every dark module and no other', () => {
		const { size, runs } = qrRuns(facts.statusUrl);
		expect(size).toBe(code.size);
		expect(
			drawn(runs.flatMap(({ x, y, width }) => Array.from({ length: width }, (_, i) => [x + i, y] as const))),
		).toEqual(dark);
	});

	test('as SVG draws the same, with its quiet zone and without style or script', () => {
		const svg = qrSvg(facts.statusUrl);
		const cells = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, width]) =>
			Array.from(
				{ length: Number(width) },
				(_, i) => [Number(x) + i - quietZone, Number(y) - quietZone] as const,
			),
		);
		expect(drawn(cells)).toEqual(dark);
		expect(svg).toContain(`viewBox="0 0 ${code.size + 8} ${code.size + 8}"`);
		expect(svg).not.toMatch(/style|script|on\w+=/);
	});

	test('is drawn in the PDF, a rectangle for each run', async () => {
		const { size, runs } = qrRuns(facts.statusUrl);
		const drawn = [
			...(await plain(facts)).toString('latin1').matchAll(/^[\d.]+ [\d.]+ ([\d.]+) ([\d.]+) re$/gm),
		];
		const heights = scales.map((k) => (168 * k) / (size + 2 * quietZone));
		const module = heights.find((one) =>
			drawn.some(([, , height]) => Math.abs(Number(height) - one) < 0.01),
		)!;
		const tall = drawn.filter(([, , height]) => Math.abs(Number(height) - module) < 0.01);
		expect(tall.map(([, width]) => Math.round(Number(width) / module))).toEqual(runs.map((run) => run.width));
	});
});
