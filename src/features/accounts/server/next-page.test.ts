import { expect, test } from 'vitest';
import { carryOn, nextPage, safePath, signInPage } from './next-page.ts';

const kept = '3f0e1a52-7a3c-4b52-9a55-5d3f2b1c0d9e';

test('only pages of this site are gone on to', () => {
	expect(safePath('/permohonan/EOP-1?langkah=2')).toBe('/permohonan/EOP-1?langkah=2');
	const others = [
		null,
		'',
		'permohonan',
		'//jahat.example',
		'/\\jahat.example',
		'\\\\jahat.example',
		'https://jahat.example',
		'javascript:alert(1)',
		'/\t/jahat.example',
		'/./..//jahat.example',
	];
	for (const asked of others) expect(safePath(asked), String(asked)).toBeNull();
});

test('the doors themselves are no place to go on to', () => {
	for (const door of ['/masuk', '/daftar/kode', '/keluar', '/lupa-sandi', '/petugas/masuk/kode'])
		expect(safePath(door)).toBeNull();
	expect(safePath('/masukan')).toBe('/masukan');
	expect(safePath('/petugas')).toBe('/petugas');
});

test('after signing in: the page asked for with its kept form, else the first page of the role', () => {
	expect(nextPage('applicant', new URLSearchParams())).toBe('/permohonan');
	expect(nextPage('officer', new URLSearchParams({ lanjut: '//jahat.example' }))).toBe('/petugas');
	expect(nextPage('applicant', new URLSearchParams({ lanjut: '/permohonan/EOP-1', simpan: kept }))).toBe(
		`/permohonan/EOP-1?simpan=${kept}`,
	);
	expect(nextPage('applicant', new URLSearchParams({ lanjut: '/permohonan?a=1', simpan: kept }))).toBe(
		`/permohonan?a=1&simpan=${kept}`,
	);
	expect(nextPage('applicant', new URLSearchParams({ lanjut: '/permohonan', simpan: 'x&y' }))).toBe(
		'/permohonan',
	);
});

test('a resident is not sent to the officers’ desk, which would send them back to its door', () => {
	for (const lanjut of ['/petugas', '/petugas?nomor=1', '/petugas/permohonan/EOP-1'])
		expect(nextPage('applicant', new URLSearchParams({ lanjut }))).toBe('/permohonan');
	expect(nextPage('officer', new URLSearchParams({ lanjut: '/petugas/serah' }))).toBe('/petugas/serah');
});

test('what is asked for is carried from page to page', () => {
	expect(signInPage('/permohonan/EOP-1', kept)).toBe(
		`/masuk?pesan=sesi&lanjut=%2Fpermohonan%2FEOP-1&simpan=${kept}`,
	);
	expect(signInPage('/akun')).toBe('/masuk?lanjut=%2Fakun');
	expect(carryOn('/daftar', new URLSearchParams({ lanjut: 'https://jahat.example', lain: '1' }))).toBe(
		'/daftar',
	);
});
