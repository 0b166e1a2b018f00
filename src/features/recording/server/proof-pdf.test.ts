import { expect, test } from 'vitest';
import { parts, type Checklist } from '#domain/recording/checklist.ts';
import { renderProofPdf, takenInWords, type ProofFacts } from './proof-pdf.ts';

const all = Object.fromEntries(parts.map((part) => [part, 'taken'])) as Checklist;
const facts: ProofFacts = {
	number: 'EOP-RKM-20261124-00012-7',
	personName: 'BUDI SANTOSO',
	maskedNik: '3275••••••••0001',
	recordedAt: new Date('2026-11-27T02:05:00Z'),
	officeName: 'Kantor Kecamatan Bekasi Timur',
	checklist: { ...all, left_index: 'missing' },
	ikd: 'activated',
	card: { number: 'EOP-KTP-20261124-00013-4', on: '2026-12-02', office: 'Kantor Kecamatan Bekasi Timur' },
	cardFrom: null,
	statusUrl: 'https://e-open.example/lacak?nomor=EOP-RKM-20261124-00012-7',
	city: {
		cityName: 'Kota Bekasi',
		officeName: 'Disdukcapil Kota Bekasi',
		complaintName: 'SP4N-LAPOR!',
		complaintUrl: 'https://www.lapor.go.id',
	},
};
const windows1252 = new TextDecoder('windows-1252');
const textOf = async (of: ProofFacts, locale: 'id' | 'en' = 'id'): Promise<string> =>
	[
		...(await renderProofPdf(of, locale, { compress: false }))
			.toString('latin1')
			.matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g),
	]
		.map(([, shown]) =>
			windows1252
				.decode(
					Buffer.from([...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(''), 'hex'),
				)
				.trim(),
		)
		.join(' ');

test('says who, when, where, what was taken and what was not, never why; and what comes next', async () => {
	const text = await textOf(facts);
	for (const part of [
		'Tanda bukti perekaman KTP-el',
		'BUDI SANTOSO',
		'NIK 3275••••••••0001',
		'27 November 2026, 09.05 WIB',
		'Kantor Kecamatan Bekasi Timur',
		facts.number,
		'4 dari 5; tidak diambil: telunjuk kiri',
		'Bukan pengganti KTP-el',
		'Rabu, 2 Desember 2026',
		'IKD) sudah aktif',
		'Rp 0',
	])
		expect(text).toContain(part);
	expect(text).not.toMatch(/amputasi|missing|\{/);
});

test('says so in English, at home, before the 17th birthday, without a card', async () => {
	const text = await textOf(
		{ ...facts, officeName: null, card: null, cardFrom: '2027-03-01', ikd: null },
		'en',
	);
	for (const part of [
		'at home (visit)',
		'Monday, 1 March 2027',
		'can be activated at any time',
		'not taken: left index finger',
	])
		expect(text).toContain(part);
	expect(text).not.toMatch(/\{\w+\}|Biaya/);
});

test('is the same bytes for the same facts, one page, with its title and language', async () => {
	const [one, two] = [await renderProofPdf(facts, 'id'), await renderProofPdf(facts, 'id')];
	expect(one.equals(two)).toBe(true);
	const plain = (await renderProofPdf(facts, 'id', { compress: false })).toString('latin1');
	expect([...plain.matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(1);
	expect(plain).toContain('/Lang (id-ID)');
	expect(plain).toContain('/S /H1');
});

test('one part is taken or not, several are counted', () => {
	expect(takenInWords(all, ['photo'], 'id')).toBe('diambil');
	expect(takenInWords({}, ['signature'], 'en')).toBe('not taken');
	expect(takenInWords(all, ['iris_left', 'iris_right'], 'id')).toBe('lengkap');
});
