import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { serviceMessages } from '#ui/messages/services.ts';
import { termsMessages } from '#ui/messages/terms.ts';
import { freshFather, newcomer, openBrowser } from '../support/e2e.ts';
import { open, register } from '../support/resident.ts';
import { tabTo } from '../support/tab-to.ts';

/* From signing in to the second page of a form without a pointer, the focus always to be seen. */

let browser: Browser;
let page: Page;
const who = newcomer(freshFather().father);

async function enter(path: RegExp): Promise<void> {
	await page.keyboard.press('Enter');
	await page.waitForURL(path);
	await page.waitForLoadState('domcontentloaded');
}

beforeAll(async () => {
	browser = await openBrowser();
	const first = await browser.newPage();
	await register(first, who);
	await first.context().close();
	page = await browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(() => browser.close());

test('the first Tab leads past the head of the page', async () => {
	await open(page, '/masuk');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
});

test('signs in', async () => {
	await open(page, '/masuk');
	await tabTo(page, 'identifier');
	await page.keyboard.type(who.email);
	await tabTo(page, 'password');
	await page.keyboard.type(who.password);
	await enter(/\/permohonan$/);
});

test('starts an application and answers its first page', async () => {
	await open(page, '/layanan/cetak-ktp-el/HILANG');
	await tabTo(page, serviceMessages.start.id);
	await enter(/\/permohonan\/baru/);
	await tabTo(page, 'termsAccepted');
	await page.keyboard.press('Space');
	await tabTo(page, termsMessages.start.id);
	await enter(/\/isi\/pemegang$/);
	await tabTo(page, 'telepon');
	await page.keyboard.press('Control+A');
	await page.keyboard.type(who.phone);
	await tabTo(page, m.saveNext.id);
	await enter(/\/isi\/laporan-polisi$/);
});

test('after an error the focus is on the summary, and its first link leads to the field', async () => {
	await tabTo(page, m.saveNext.id);
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement?.id === 'error-summary');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'nomorLaporanPolisi');
});
