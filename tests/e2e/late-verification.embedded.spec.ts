import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { delayReasons } from '#domain/booking/kept-date.ts';
import { notices } from '#domain/notifications/notice-table.ts';
import { fill } from '#domain/text.ts';
import { addDays, formatDate, formatDay } from '#domain/time/office-time.ts';
import { pickupMessages as m } from '#ui/messages/pickup.ts';
import { timelineDetails } from '#ui/messages/timeline.ts';
import { clockedProduct, type Found } from '../support/clock.ts';
import { expectAccessible, openBrowser } from '../support/e2e.ts';
import { press } from '../support/resident.ts';

/*
 * An application is checked too late for its day: the office says so before the day is over, with the cause, and the applicant picks
 * another, which is kept. Without JavaScript, on a phone.
 */

let browser: Browser;
let page: Page;
let product: Awaited<ReturnType<typeof clockedProduct>>;
let mine: Found;
/** The day that the office keeps instead of the promised one. */
let kept: string;

const open = (path: string) => page.goto(product.origin + path);
const main = (): Promise<string> => page.locator('main').innerText();
const said = (text: string): string => text.replaceAll(/\s+/g, ' ');
const signIn = async (): Promise<void> => {
	await open('/masuk');
	await page.locator('#identifier').fill(mine.email);
	await page.locator('input[type=password]').fill('Bekasi-Demo-2026');
	await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
};
const chosenDay = async (): Promise<string> => {
	await open(`/permohonan/${mine.number}/ambil`);
	return (await page.locator('input[name=date]:checked').getAttribute('value'))!;
};
/** What the timeline says of a day that moved. */
const moved = (from: string, to: string): string =>
	fill(timelineDetails.moved.id, { from: formatDay(from, 'id'), to: formatDay(to, 'id') });

beforeAll(async () => {
	browser = await openBrowser();
	product = await clockedProduct();
	mine = await product.find('verification');
	page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
});
afterAll(async () => {
	await product?.stop();
	await browser?.close();
});

test('the applicant is told, with the cause and the new day', async () => {
	await product.now(`${mine.date}T00:10:00+07:00`);
	expect(await product.job('keep_dates')).toBeGreaterThan(0);
	const subject = notices.pickup_postponed.subject.id.replace('{number}', mine.number);
	const told = await product.mail(mine.email, new RegExp(subject));
	expect(told.subject).toContain(subject);
	expect(said(told.text)).toContain(delayReasons.verification_late.id);

	await signIn();
	kept = await chosenDay();
	expect(kept > mine.date).toBe(true);
	expect(said(told.text)).toContain(formatDate(kept, 'id'));
});

test('sees it with the application: the apology, the new day, the cause in the timeline', async () => {
	await open(`/permohonan/${mine.number}`);
	const text = await main();
	expect(text).toContain(m.postponedText.id);
	const entry = page.getByRole('listitem').filter({ hasText: moved(mine.date, kept) });
	expect(await entry.count()).toBe(1);
	expect(await entry.innerText()).toContain(delayReasons.verification_late.id);

	const scripted = await browser.newContext({ storageState: await page.context().storageState() });
	const look = await scripted.newPage();
	await look.goto(page.url());
	expect(look.url()).toBe(page.url());
	await expectAccessible(look, 'permohonan yang diundur');
	await scripted.close();
});

test('picks another day, and it is kept', async () => {
	await chosenDay();
	const other = page.locator(`input[name=date]:not([disabled]):not([value="${kept}"])`).last();
	const day = (await other.getAttribute('value'))!;
	await other.check();
	await press(page, m.moveSave.id);
	const text = await main();
	expect(text).toContain(m.moved.id);
	expect(text).toContain(formatDay(day, 'id'));
	expect(text).not.toContain(m.postponedText.id);
	// What happened stays: the office's day with its cause, then the applicant's own.
	expect(text).toContain(`${delayReasons.verification_late.id} ${moved(mine.date, kept)}`);
	expect(text).toContain(moved(kept, day));

	// The next night has nothing to say against it.
	await product.now(`${addDays(mine.date, 1)}T00:10:00+07:00`);
	await product.job('keep_dates');
	await signIn();
	expect(await chosenDay()).toBe(day);
});
