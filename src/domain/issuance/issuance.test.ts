import { describe, expect, test } from 'vitest';
import { checkCodeFrom, parseCheckCode } from './check-code.ts';
import { composeContent, type ContentSource } from './compose-content.ts';
import { afterStep, issuedStates, issuedSteps, minutesBeforeRetry } from './issued-document.ts';
import { maskDocumentNumber, printedLine } from './printed-facts.ts';

describe('the code on a document', () => {
	const code = checkCodeFrom([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	test.each([
		[code, code],
		[code.toLowerCase().replaceAll('-', ' '), code],
		[`https://e-open.example/cek/${code}#EO1.abc.kk.20261124.x.y.z`, code],
		[`https://e-open.example/cek/${code}?lang=en`, null],
		['2345', null],
		['234567890IOL', null],
		['', null],
	])('%s is read as %s', (typed, read) => expect(parseCheckCode(typed)).toBe(read));
	test('has twelve letters', () => {
		expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/);
		expect(() => checkCodeFrom([1, 2])).toThrow('twelve');
	});
});

test('from which state each step starts, and nothing that was signed is signed again', () => {
	const grid = Object.keys(issuedSteps).map((step) =>
		issuedStates.map((state) => {
			const after = afterStep(state, step as keyof typeof issuedSteps);
			return after.ok ? `${step}: ${state}>${after.value}` : '';
		}),
	);
	expect(grid.flat().filter(Boolean)).toEqual([
		'approve: waiting>approved',
		'refuse: waiting>refused',
		'sign: approved>signed',
		'hand_back: approved>waiting',
		'supersede: signed>superseded',
		'revoke: signed>revoked',
	]);
});

test('the pauses of an absent service grow to an hour', () => {
	expect([1, 2, 3, 4, 7, 40].map(minutesBeforeRetry)).toEqual([1, 2, 4, 8, 60, 60]);
});

test('the line a code is bound to holds letters and digits alone', () => {
	const facts = {
		kind: 'kk',
		number: '3275 0112 0315 0001',
		issuedOn: '2026-11-24',
		code: '2345-6789-ABCD',
	} as const;
	const line = printedLine({ ...facts, name: 'Ni’matul  Hájjah' });
	expect(line).toBe('KK|3275011203150001|NIMATULHAJJAH|20261124|23456789ABCD');
	expect(maskDocumentNumber('3275011203150001')).toBe('••••••••••••0001');
	expect(maskDocumentNumber('KM')).toBe('KM');
});

describe('what a document says', () => {
	const source: ContentSource = {
		kind: 'akta_mati',
		number: '3275-KM-24112026-0001',
		nth: 0,
		issuedOn: '2026-11-24',
		answers: [],
		family: null,
		before: null,
		subject: { name: 'Budi Santoso', nik: null },
		newNiks: [],
		places: { kelurahan: {}, kecamatan: {}, city: 'Kota Contoh', province: 'Jawa Tengah' },
	};
	test('of somebody nobody knows more of: the name, and no empty line', () => {
		const content = composeContent(source);
		expect(content.name).toBe('BUDI SANTOSO');
		expect(content.parts.flatMap(({ lines }) => lines.map(({ label }) => label))).toEqual(['Nama', 'NIK']);
	});
	test('of a KK needs the family', () => {
		expect(() => composeContent({ ...source, kind: 'kk' })).toThrow('without its family');
	});
	test('of who moves, by the answers alone', () => {
		const content = composeContent({ ...source, kind: 'skpwni' });
		expect(content.parts.map(({ title }) => title)).toEqual(['Alamat tujuan']);
	});
});
