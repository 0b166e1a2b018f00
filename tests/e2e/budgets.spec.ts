import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { freshFather, newcomer, openBrowser, photo, product } from '../support/e2e.ts';
import {
	choosePickup,
	fillBirth,
	open,
	press,
	register,
	startApplication,
	uploadAll,
} from '../support/resident.ts';

/* What a page costs on a cheap phone with a bad network, nothing in its cache: as it goes over the wire. */

const budget = { script: 15 * 1024, page: 40 * 1024, answer: 4 * 1024 };

let browser: Browser;
let context: BrowserContext;
const people = freshFather();
const who = { ...newcomer(people.father), ...people };
let draft = '';
let sent = '';
let moving = '';

type Weight = { readonly script: number; readonly page: number; readonly parts: readonly string[] };

/** Loads a page with an empty cache and adds up what came over the wire, photos apart. */
async function weigh(path: string): Promise<Weight> {
	const page = await context.newPage();
	const client = await context.newCDPSession(page);
	await client.send('Network.enable');
	await client.send('Network.setCacheDisabled', { cacheDisabled: true });
	const about = new Map<string, { url: string; type: string }>();
	const bytes = new Map<string, number>();
	client.on('Network.responseReceived', ({ requestId, response, type }) =>
		about.set(requestId, { url: response.url, type }),
	);
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		bytes.set(requestId, encodedDataLength),
	);
	const answer = await page.goto(product().origin + path, { waitUntil: 'networkidle' });
	expect([path, answer!.status(), new URL(page.url()).pathname]).toEqual([path, 200, path]);
	await page.close();
	const weights = [...about].map(([id, { url, type }]) => ({ url, type, size: bytes.get(id) ?? 0 }));
	const counted = weights.filter(({ url, type }) => type !== 'EventSource' && !/\/isi\?/.test(url));
	const sum = (parts: readonly { size: number }[]): number => parts.reduce((all, { size }) => all + size, 0);
	return {
		script: sum(counted.filter(({ type }) => type === 'Script')),
		page: sum(counted),
		parts: counted.map(({ url, type, size }) => `${type} ${size} ${new URL(url).pathname}`),
	};
}

beforeAll(async () => {
	browser = await openBrowser();
	context = await browser.newContext({ viewport: { width: 360, height: 760 } });
	const page = await context.newPage();
	await register(page, who);
	sent = await fillBirth(page, who);
	await uploadAll(page, (n) => photo(n));
	await open(page, `/permohonan/${sent}/ambil`);
	await choosePickup(page);
	await press(page, m.send.id);
	draft = await fillBirth(page, who);
	await uploadAll(page, (n) => photo(n + 10));
	moving = await startApplication(page, 'surat-pindah/ANTAR_PROVINSI');
	await page.close();
});
afterAll(() => browser.close());

describe('a page of the resident stays within its budget', () => {
	test.each([
		'/',
		'/kami-bantu',
		'/kuota',
		'/layanan',
		'/layanan/kartu-keluarga',
		'/layanan/kartu-keluarga/TAMBAH_LAHIR',
		'/cari',
		'/cari/anak-lahir/akta/menikah',
		'/cari/belum-punya-kartu/17-ke-atas/belum',
		'/peristiwa/usia-17',
		'/layanan/kartu-keluarga/cari',
		'/lacak',
		'/akun',
		'/permohonan',
		'{draft}',
		'{draft}/isi/pendaftaran',
		'{draft}/isi/bayi',
		'{draft}/isi/bayi/anggota/1',
		'{draft}/isi/orang-tua',
		'{draft}/isi/data-orang-tua',
		'{draft}/berkas',
		'{draft}/berkas/KK_LAMA',
		'{draft}/ambil',
		'{draft}/periksa',
		'{moving}/isi/tujuan',
		'{sent}',
		'{sent}/bukti',
		'{sent}/isian',
		'{sent}/berkas',
		'{sent}/batal',
	])('%s', async (pattern) => {
		const { script, page, parts } = await weigh(
			pattern.replace(/\{(\w+)\}/, (_, name: 'draft' | 'sent' | 'moving') => {
				return `/permohonan/${{ draft, sent, moving }[name]}`;
			}),
		);
		const what = `${pattern}\n${parts.join('\n')}\n`;
		expect(parts.filter((part) => part.startsWith('Document')).length, what).toBe(1);
		expect(script, `scripts of ${what}`).toBeLessThanOrEqual(budget.script);
		expect(page, `all of ${what}`).toBeLessThanOrEqual(budget.page);
	});
});

test('a search for regions answers with little, however many match', async () => {
	const page = await context.newPage();
	await open(page, `/permohonan/${moving}/isi/tujuan`);
	const client = await context.newCDPSession(page);
	await client.send('Network.enable');
	const answered = new Promise<number>((done) => {
		let search = '';
		client.on('Network.responseReceived', ({ requestId, response }) => {
			if (response.url.includes('/api/v1/regions')) search = requestId;
		});
		client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			if (requestId === search) done(encodedDataLength);
		});
	});
	await page.locator('[name="desaKelurahanTujuan-cari"]').pressSequentially('bekasi', { delay: 20 });
	expect(await answered).toBeLessThanOrEqual(budget.answer);
	await page.close();
});
