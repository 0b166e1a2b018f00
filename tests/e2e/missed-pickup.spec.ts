import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDay } from '#domain/time/office-time.ts';
import { notices } from '#domain/notifications/notice-table.ts';
import { pickupMessages as m } from '#ui/messages/pickup.ts';
import { clockedProduct, type Found } from '../support/clock.ts';
import { openBrowser } from '../support/e2e.ts';

/* A document is ready and nobody comes: twice a new day is kept. Without JavaScript, on a phone. */

let browser: Browser;
let page: Page;
let product: Awaited<ReturnType<typeof clockedProduct>>;
let mine: Found;

const open = (path: string) => page.goto(product.origin + path);
const main = (): Promise<string> => page.locator('main').innerText();
const subject = (): RegExp => new RegExp(notices.pickup_missed.subject.id.replace('{number}', mine.number));
const signIn = async (): Promise<void> => {
	await open('/masuk');
	await page.locator('#identifier').fill(mine.email);
	await page.locator('input[type=password]').fill('Bekasi-Demo-2026');
	await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
};
/** The evening of a day, at which the office looks. */
const evening = async (date: string): Promise<void> => {
	await product.now(`${date}T20:00:00+07:00`);
	expect(await product.job('note_missed_pickups')).toBeGreaterThan(0);
};
const chosenDay = async (): Promise<string> => {
	await open(`/permohonan/${mine.number}/ambil`);
	return (await page.locator('input[name=date]:checked').getAttribute('value'))!;
};

beforeAll(async () => {
	browser = await openBrowser();
	product = await clockedProduct();
	mine = await product.find('ready');
	page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
});
afterAll(async () => {
	await product?.stop();
	await browser?.close();
});

test('twice a new day is kept and told, without blame', async () => {
	let { date } = mine;
	for (const turn of [1, 2]) {
		await evening(date);
		const told = await product.mail(mine.email, new RegExp(`hari baru ke-${turn} dari 2`));
		expect(told.subject).toMatch(subject());
		await signIn();
		await open(`/permohonan/${mine.number}`);
		expect(await main()).toContain(m.missedTitle.id);
		const next = await chosenDay();
		expect(next > date).toBe(true);
		expect(told.text).toContain(formatDay(next, 'id'));
		date = next;
	}
});
