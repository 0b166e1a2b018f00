import { describe, expect, test } from 'vitest';
import { indexRegions, regionLabel } from './region-index.ts';
import { regionNames, regionsShown, searchRegions } from './regions.ts';
import { searchIndex } from './search-index.ts';

const index = indexRegions({
	provinces: [
		{ code: '32', name: 'Jawa Barat' },
		{ code: '33', name: 'Jawa Tengah' },
	],
	regencies: [
		{ code: '32.16', name: 'Kabupaten Bekasi', provinceCode: '32' },
		{ code: '32.73', name: 'Kota Bandung', provinceCode: '32' },
		{ code: '32.75', name: 'Kota Bekasi', provinceCode: '32' },
		{ code: '33.74', name: 'Kota Semarang', provinceCode: '33' },
	],
	districts: [
		{ code: '32.16.07', name: 'Cibitung', regencyCode: '32.16' },
		{ code: '32.73.09', name: 'Bandung Wetan', regencyCode: '32.73' },
		{ code: '32.75.01', name: 'Bekasi Timur', regencyCode: '32.75' },
		{ code: '33.74.10', name: 'Tembalang', regencyCode: '33.74' },
		{ code: '99.01.01', name: 'Tanpa Kota', regencyCode: '99.01' },
	],
	villages: [
		{ code: '33.74.10.1001', name: 'Meteseh', districtCode: '33.74.10' },
		{ code: '32.16.07.2006', name: 'Sukajaya', districtCode: '32.16.07' },
		{ code: '32.16.07.1001', name: 'Wanasari', districtCode: '32.16.07' },
		{ code: '32.73.09.1003', name: 'Citarum', districtCode: '32.73.09' },
		{ code: '32.75.01.1001', name: 'Bekasijaya', districtCode: '32.75.01' },
		{ code: '32.75.01.1002', name: "Ja'an", districtCode: '32.75.01' },
		{ code: '99.01.01.2001', name: 'Hilang', districtCode: '99.01.01' },
	],
});
const codes = (query: string, most = 20): readonly string[] =>
	searchIndex(index, query, most).found.map(({ code }) => code);

describe('a search for a region', () => {
	test.each([
		['the name and where it lies', 'sukajaya cibitung', ['32.16.07.2006']],
		['in capitals, with more spaces', '  SUKAJAYA   BEKASI ', ['32.16.07.2006']],
		['in two words where it is one', 'suka jaya', ['32.16.07.2006', '32.75.01.1001'].slice(0, 1)],
		['in one word where it is two', 'bandungwetan', ['32.73.09.1003']],
		['with its kinds', 'Kel. Citarum, Kec. Bandung Wetan, Kota Bandung', ['32.73.09.1003']],
		['a signless name', 'jaan', ['32.75.01.1002']],
		['a short province', 'meteseh jateng', ['33.74.10.1001']],
		['a code', '32.16.07.1001', ['32.16.07.1001']],
		['a code without points', '3216071001', ['32.16.07.1001']],
		['a code of nothing', '3216079999', []],
		['a name of nowhere', 'atlantis', []],
		['a word too much', 'sukajaya semarang', []],
		['one letter', 's', []],
		['nothing but signs', '., -', []],
		['a row without its city', 'hilang', []],
	])('%s', (_, query, expected) => expect(codes(query)).toEqual(expected));

	test('puts the name itself before the places that lie there', () => {
		expect(codes('bekasi jaya')[0]).toBe('32.75.01.1001');
	});
	test('puts the kota first when it is asked for, the kabupaten when that is', () => {
		expect(codes('kota bekasi')[0]).toMatch(/^32\.75/);
		expect(codes('kab. bekasi')[0]).toMatch(/^32\.16/);
	});
	test('gives so many at most, and says how many there are', () => {
		expect(searchIndex(index, 'jawa', 2)).toMatchObject({ total: 6, found: [{}, {}] });
	});
});

describe('all of Indonesia', () => {
	test('is read when it is asked for, and told with everything it lies in', async () => {
		const { items, total } = await searchRegions('cibitung bekasi');
		expect(total).toBe(7);
		expect(items[0]).toEqual({
			code: '32.16.07.1001',
			label: 'Kelurahan Wanasari, Kec. Cibitung, Kab. Bekasi, Jawa Barat',
		});
		const many = await searchRegions('bekasi');
		expect(many.items).toHaveLength(regionsShown);
		expect(many.total).toBeGreaterThan(200);
	}, 30_000);
	test('names codes, and leaves out those that are none', async () => {
		expect(await regionNames(['34.04.07.2001', '99.99.99.9999'])).toEqual({
			'34.04.07.2001': 'Desa Caturtunggal, Kec. Depok, Kab. Sleman, Daerah Istimewa Yogyakarta',
		});
	});
	test('an endless query is cut', async () => {
		expect((await searchRegions('sukajaya '.repeat(5_000))).total).toBeGreaterThan(0);
	});
});

test('a place of neither kind is told by its name', () => {
	const district = { name: 'Abepura', words: 'abepura', tight: 'abepura', within: null };
	expect(
		regionLabel({ code: '91.71.03.3001', name: 'Nafri', words: 'nafri', tight: 'nafri', district }),
	).toMatch(/^Nafri, Kec\. Abepura/);
});
