import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers, checkComplete, prefilledAnswers, requiredNow } from '../applications/completeness.ts';
import { freezeAnswers } from '../applications/submitted-answers.ts';
import { cleanAnswers } from './clean-answers.ts';
import type { Field } from './form.ts';
import { exampleFacts, family, today } from './fixtures.ts';
import { findService, findVariant, services } from './services.ts';
import type { Variant } from './service.ts';
import { visibleAnswers } from './visible-answers.ts';

const birth = findVariant(findService('KK'), 'TAMBAH_LAHIR')!;
const lostCard = findVariant(findService('CETAK_KTP'), 'HILANG')!;
const lostKk = findVariant(findService('KK'), 'HILANG')!;
const text = { id: 'teks', en: 'text' };
const asking = (...fields: readonly Field[]): Variant => ({
	id: 'V',
	name: text,
	summary: text,
	pages: [{ id: 'p', title: text, fields }],
	requiredDocuments: [],
	rules: [],
	siakEvent: 'reissue_kk',
});

describe('cleanAnswers', () => {
	it('writes everything in its one form', () => {
		const raw = {
			telepon: ' 0812-3456.7890 ',
			anggota: [
				{
					namaLengkap: '  dimas   o’brien ',
					tanggalLahir: '1/11/2026',
					jenisKelamin: 1,
					tempatLahir: ' Kota\u0000  Bekasi',
				},
			],
			nikIbu: '3275 0155 0482 0002',
		};
		expect(cleanAnswers(birth, raw)).toEqual({
			telepon: '+6281234567890',
			anggota: [
				{
					namaLengkap: "DIMAS O'BRIEN",
					tanggalLahir: '2026-11-01',
					jenisKelamin: '1',
					tempatLahir: 'Kota Bekasi',
				},
			],
			nikIbu: '3275015504820002',
		});
	});
	it('drops what is unknown, empty, only shown or of the wrong shape', () => {
		const raw = {
			noKk: '1',
			jabatan: 'x',
			telepon: '',
			anggota: [null, 'x', {}, { nik: '1' }],
			nikIbu: ['x'],
			ibu: { a: 1 },
		};
		expect(cleanAnswers(birth, raw)).toEqual({});
		for (const nothing of [null, undefined, 3, 'x', [], [{ telepon: '1' }]])
			expect(cleanAnswers(birth, nothing)).toEqual({});
	});
	it('takes nothing from the prototype', () => {
		const raw = Object.create({ telepon: '081234567890' }) as unknown;
		expect(cleanAnswers(birth, raw)).toEqual({});
		const tricky = asking({ id: 'toString', kind: 'text', maxLength: 9, label: text });
		expect(cleanAnswers(tricky, {})).toEqual({});
	});
	it('keeps what is wrong, so that it can be told', () => {
		expect(cleanAnswers(lostCard, { telepon: '12', tanggalLaporan: '31-02-2026' })).toEqual({
			telepon: '12',
			tanggalLaporan: '31-02-2026',
		});
	});
	it('keeps hidden answers of a draft; submitting leaves them out', () => {
		const raw = { ibu: 'di_luar', namaIbu: 'Sri', nikIbu: '3275015504820002' };
		expect(cleanAnswers(birth, raw)).toMatchObject({ nikIbu: '3275015504820002', namaIbu: 'SRI' });
		expect(visibleAnswers(birth, { ...exampleFacts('KK/TAMBAH_LAHIR'), answers: raw })).not.toHaveProperty(
			'nikIbu',
		);
	});
	it('reads yes and no, picked members and long texts', () => {
		const variant = asking(
			{ id: 'ya', kind: 'yesNo', label: text },
			{ id: 'siapa', kind: 'members', label: text },
			{ id: 'cerita', kind: 'longText', maxLength: 50, label: text },
		);
		expect(
			cleanAnswers(variant, { ya: true, siapa: 'a', cerita: ' satu \r\n\r\n\r\n\r\ndua  tiga ' }),
		).toEqual({
			ya: 'yes',
			siapa: ['a'],
			cerita: 'satu\n\ndua tiga',
		});
		expect(cleanAnswers(variant, { ya: false, siapa: ['a', 'b', 'a', ''] })).toEqual({
			ya: 'no',
			siapa: ['a', 'b'],
		});
	});
	it.each([
		['8.05', '08:05'],
		['0805', '08:05'],
		['pukul 08.05 WIB', '08:05'],
		['23:59', '23:59'],
		['24:00', '24:00'],
		['pagi', 'pagi'],
	])('a time of day: %s', (typed, kept) => {
		const variant = asking({ id: 'pukul', kind: 'time', label: text });
		expect(cleanAnswers(variant, { pukul: typed })).toEqual({ pukul: kept });
	});
	it('a measure loses its groups', () => {
		const variant = asking({
			id: 'berat',
			kind: 'text',
			maxLength: 5,
			digits: { min: 1, max: 9999 },
			label: text,
		});
		expect(cleanAnswers(variant, { berat: ' 3.200 ' })).toEqual({ berat: '3200' });
	});
	it('keeps one row above the limit, and no more', () => {
		const rows = Array.from({ length: 50 }, () => ({ namaLengkap: 'A B' }));
		expect(cleanAnswers(birth, { anggota: rows })['anggota']).toHaveLength(6);
	});
});

describe('any JSON, for every variant', () => {
	/** Objects whose keys are often those of the form, and whose values are often nearly right. */
	const values = fc.oneof(
		fc.jsonValue(),
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			'yes',
			'1',
			'2026-11-01',
			'24-11-2026',
			'3275010203800001',
			'+6281234567890',
			'ß',
			'ﬁ Ņ',
			'1. 2. 2026',
		),
	);
	const formLike = (variant: Variant) => {
		const fields = variant.pages.flatMap((page) => page.fields);
		const rowIds = fields.flatMap((field) =>
			field.kind === 'list' ? field.fields.map((inner) => inner.id) : [],
		);
		const row = fc.dictionary(fc.constantFrom('x', ...rowIds), values);
		const ids = fields.map((field) => field.id);
		return fc.oneof(
			fc.jsonValue(),
			fc.dictionary(fc.constantFrom('x', ...ids), fc.oneof(values, fc.array(row, { maxLength: 4 }))),
		);
	};
	const open = services
		.filter(({ state }) => state === 'open')
		.flatMap((s) => s.variants.map((v) => [`${s.id} ${v.id}`, v] as const));
	it.each(open)('%s: cleaned, checked and frozen without a throw; twice is once', (_name, variant) => {
		fc.assert(
			fc.property(formLike(variant), (raw) => {
				const answers = cleanAnswers(variant, raw);
				expect(cleanAnswers(variant, answers)).toEqual(answers);
				const facts = { today, applicantNik: '3275010203800001', family, answers };
				const problems = checkAnswers(variant, facts);
				expect(checkAnswers(variant, { ...facts, answers: visibleAnswers(variant, facts) })).toEqual(
					problems,
				);
				checkAnswers(variant, { ...facts, answers: raw as never });
				requiredNow(variant, facts);
				checkComplete(variant, facts, new Set());
				freezeAnswers(variant, facts);
				const prefilled = prefilledAnswers(variant, facts);
				expect(prefilledAnswers(variant, { ...facts, answers: prefilled })).toEqual(prefilled);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('prefilledAnswers', () => {
	it('fills in the phone and the holder, and leaves what is given', () => {
		const facts = { ...exampleFacts('KK/HILANG'), answers: {} };
		expect(prefilledAnswers(lostCard, facts)).toEqual({ telepon: '+6281234567890', nik: facts.applicantNik });
		expect(prefilledAnswers(lostKk, { ...facts, answers: { telepon: '081299998888' } })).toEqual({
			telepon: '+6281299998888',
		});
		expect(prefilledAnswers(lostKk, { ...facts, applicantPhone: undefined })).toEqual({});
	});
});
