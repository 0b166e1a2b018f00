import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { services } from '#domain/catalogue/services.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { termsMessages } from '#ui/messages/terms.ts';
import { uiMessages } from '#ui/messages/ui.ts';
import { frameMessages } from '#ui/messages/frame.ts';
import { readCity } from '#server/city-files.ts';
import { openBrowser } from '../support/e2e.ts';
import { freePort, untilReady, type DemoAccount } from '../support/e2e-setup.ts';
import { pathOf, press } from '../support/resident.ts';

/* Another city is a folder: the same build, started with CITY_DIR, speaks of that city alone. */

const cityDir = 'data/kota-contoh';
const city = readCity(cityDir);
const folder = mkdtempSync(join(tmpdir(), 'e-open-city-'));
let browser: Browser;
let page: Page;
let server: ChildProcess;
let origin: string;
let demo: DemoAccount;

/** What a page shows, once it is sure that nothing of the first city is on it. */
async function seen(path: string): Promise<string> {
	const answer = await page.goto(origin + path);
	expect([path, answer!.status()]).toEqual([path, 200]);
	await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	const text = `${await page.title()}\n${await page.locator('body').innerText()}`;
	expect(
		[...text.matchAll(/.*(?:bekasi|pamor|\b3275).*/gi)].map(([line]) => line),
		path,
	).toEqual([]);
	return text;
}

beforeAll(async () => {
	const port = await freePort();
	origin = `http://localhost:${port}`;
	const env = {
		...process.env,
		CITY_DIR: cityDir,
		DATA_DIR: folder,
		PORT: String(port),
		PUBLIC_ORIGIN: origin,
		DEMO: 'true',
		LOG_LEVEL: 'silent',
	};
	let output = '';
	server = spawn(process.execPath, ['src/serve.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	for (const stream of [server.stdout, server.stderr])
		stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	await untilReady(origin, server, () => output);
	const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', 'accounts', '--json'], {
		env,
	});
	demo = (JSON.parse(stdout) as DemoAccount[]).find(({ role }) => role === 'applicant')!;
	browser = await openBrowser();
	page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
});
afterAll(async () => {
	await browser.close();
	server.kill('SIGTERM');
	await new Promise((done) => server.once('exit', done));
	rmSync(folder, { recursive: true, force: true });
});

describe('before signing in', () => {
	test('every page of the frame carries its name and its office', async () => {
		for (const path of [
			'/',
			'/layanan',
			'/cari',
			'/peristiwa',
			'/kami-bantu',
			'/kuota',
			'/lacak',
			'/daftar',
			'/masuk',
		]) {
			const text = await seen(path);
			expect(text, path).toContain('Kota Contoh');
			expect(text, path).toContain(city.settings.officeName);
			expect(text, path).toContain(city.settings.phone);
		}
	});

	test('its offices are listed with their own hours', async () => {
		const text = await seen('/kami-bantu');
		for (const office of city.offices.filter(({ pickup }) => pickup)) expect(text).toContain(office.name);
		expect(text).toContain('Senin–Kamis 07.30–14.30');
		expect(text).toContain(city.settings.agentName);
	});

	test('every service and every variant speaks of no other city, in both languages', async () => {
		const paths = services.flatMap(({ slug, variants }) => [
			`/layanan/${slug}`,
			`/layanan/${slug}/cari`,
			...variants.map(({ id }) => `/layanan/${slug}/${id}`),
		]);
		for (const path of paths) await seen(path);
		const context = page.context();
		await context.addCookies([{ name: 'lang', value: 'en', url: origin }]);
		expect(await seen('/')).toContain(frameMessages.services.en);
		for (const path of ['/layanan', '/cari', '/kami-bantu', ...paths.slice(0, 12)]) await seen(path);
		await context.clearCookies();
	});

	test('so does the description of its API', async () => {
		const document = await (await fetch(`${origin}/api/v1/openapi.json`)).text();
		expect(document).toContain('e-Open Kota Contoh');
		expect(document).not.toMatch(/bekasi|"3275/i);
		const variant = await (await fetch(`${origin}/api/v1/services/KIA/variants/BARU_5_17`)).text();
		expect(variant).toContain('noAktaKelahiran');
		expect(variant).not.toMatch(/bekasi|\b3275/i);
	});
});

describe('an application there', () => {
	test('a demo resident of that city signs in', async () => {
		await page.goto(`${origin}/masuk`);
		await page.locator('#identifier').fill(demo.identifier);
		await page.getByLabel(a.password.id, { exact: true }).fill(demo.password);
		await press(page, a.signInButton.id);
		expect(pathOf(page)).toBe('/permohonan');
		expect(await seen('/akun')).toContain(demo.name);
	});

	test.each([
		['kartu-identitas-anak', 'BARU_5_17'],
		['surat-pindah', 'ANTAR_PROVINSI'],
		['akta-kelahiran', 'AYAH_IBU'],
		['akta-kematian', 'LURAH'],
		['kartu-keluarga', 'PINDAH_DATANG'],
	])('the form of %s %s', async (slug, id) => {
		await seen(`/permohonan/baru?layanan=${slug}&jenis=${id}`);
		await page.getByLabel(termsMessages.accept.id).check();
		await press(page, termsMessages.start.id);
		const draft = pathOf(page).replace(/\/isi\/.*/, '');
		const variant = services.find((one) => one.slug === slug)!.variants.find((one) => one.id === id)!;
		for (const form of variant.pages) await seen(`${draft}/isi/${form.id}`);
		for (const { id: requirement } of variant.requiredDocuments.slice(0, 2)) {
			await page.goto(`${origin}${draft}/berkas/${requirement}`);
			expect(await page.locator('body').innerText()).not.toMatch(/bekasi/i);
		}
		await seen(`${draft}/berkas`);
	});

	test('its days keep its own span, weekend and closure', async () => {
		await seen('/permohonan/baru?layanan=kartu-keluarga&jenis=HILANG');
		await page.getByLabel(termsMessages.accept.id).check();
		await press(page, termsMessages.start.id);
		const text = await seen(`${pathOf(page).replace(/\/isi\/.*/, '')}/ambil`);
		expect(text).toContain('Kota Contoh');
		const days = await page
			.locator('.eo-choice')
			.filter({ hasNotText: uiMessages.slotClosed.id })
			.locator('input[name=date]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
		const { min, max } = city.settings.pickupSpan;
		const closed = new Set(city.holidays.filter((day) => !day.countsAsWorkingDay).map(({ date }) => date));
		const calendar = { closed, weekend: city.settings.weekend };
		const wanted = Array.from({ length: max - min + 1 }, (_, n) =>
			addWorkingDays(dateInWib(new Date()), min + n, calendar),
		);
		expect(days).toEqual(wanted);
	});
});
