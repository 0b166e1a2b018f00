import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { serviceMessages } from '#ui/messages/services.ts';
import { termsMessages } from '#ui/messages/terms.ts';
import { freshFather, newcomer, openBrowser } from '../support/e2e.ts';
import { open, pathOf, register } from '../support/resident.ts';

/* From signing in to the second page of a form without a pointer, the focus always to be seen. */

let browser: Browser;
let page: Page;
const who = newcomer(freshFather().father);

/** What has the focus: its name, and whether the focus is drawn and within the window. */
const focused = () =>
	page.evaluate(() => {
		const it = document.activeElement;
		if (!(it instanceof HTMLElement) || it === document.body) return null;
		const label = it instanceof HTMLInputElement ? it.labels?.[0]?.innerText : undefined;
		const drawn = (element: Element | null): boolean => {
			if (!element) return false;
			const style = getComputedStyle(element);
			return (
				(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
			);
		};
		const box = it.getBoundingClientRect();
		return {
			name: (it.getAttribute('aria-label') ?? label ?? it.innerText).trim(),
			field: it.getAttribute('name') ?? '',
			drawn: drawn(it) || drawn(it.nextElementSibling) || drawn(it.parentElement),
			inView: box.bottom > 0 && box.top < window.innerHeight,
		};
	});

/** Tabs until the thing of this name, or the field, has the focus. */
async function tabTo(wanted: string): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		await page.keyboard.press('Tab');
		const at = await focused();
		if (!at) continue;
		const what = at.name || at.field;
		expect(at.drawn, `the focus on ${what} is not drawn`).toBe(true);
		await expect
			.poll(async () => (await focused())?.inView, { message: `${what} is scrolled into view` })
			.toBe(true);
		if (at.field === wanted || at.name === wanted || at.name.startsWith(`${wanted}\n`)) return;
	}
	throw new Error(`Tab does not lead to ${wanted} on ${pathOf(page)}`);
}
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
	await tabTo('identifier');
	await page.keyboard.type(who.email);
	await tabTo('password');
	await page.keyboard.type(who.password);
	await enter(/\/permohonan$/);
});

test('starts an application and answers its first page', async () => {
	await open(page, '/layanan/cetak-ktp-el/HILANG');
	await tabTo(serviceMessages.start.id);
	await enter(/\/permohonan\/baru/);
	await tabTo('termsAccepted');
	await page.keyboard.press('Space');
	await tabTo(termsMessages.start.id);
	await enter(/\/isi\/pemegang$/);
	await tabTo('telepon');
	await page.keyboard.press('Control+A');
	await page.keyboard.type(who.phone);
	await tabTo(m.saveNext.id);
	await enter(/\/isi\/laporan-polisi$/);
});

test('after an error the focus is on the summary, and its first link leads to the field', async () => {
	await tabTo(m.saveNext.id);
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement?.id === 'error-summary');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'nomorLaporanPolisi');
});
