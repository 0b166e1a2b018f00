import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShelfView } from '#domain/applications/shelf-view.ts';
import { formatDay } from '#domain/time/office-time.ts';
import { notices } from '#domain/notifications/notice-table.ts';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { pickupMessages as m } from '#ui/messages/pickup.ts';
import { shelfViewWords } from '#ui/messages/shelf.ts';
import { clockedProduct, type Found } from '../support/clock.ts';
import { expectAccessible, openBrowser } from '../support/e2e.ts';
import { press } from '../support/resident.ts';

/* A document is ready and nobody comes, three times: two new days, then the shelf, and a day chosen again. Without JavaScript, on a phone. */

let browser: Browser;
let page: Page;
let product: Awaited<ReturnType<typeof clockedProduct>>;
let mine: Found;
/** The officer's page; signed in when it is first looked at, since the clock ends sessions. */
let desk: Page | undefined;

const open = (path: string) => page.goto(product.origin + path);
const main = (): Promise<string> => page.locator('main').innerText();
const subject = (kind: 'pickup_missed' | 'pickup_shelved'): RegExp =>
	new RegExp(notices[kind].subject.id.replace('{number}', mine.number));
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

/** The page that is open, looked at by the rules with scripts on. */
async function expectSeen(where: string): Promise<void> {
	const context = await browser.newContext({ storageState: await page.context().storageState() });
	const scripted = await context.newPage();
	await scripted.goto(page.url());
	expect(scripted.url()).toBe(page.url());
	await expectAccessible(scripted, where);
	await context.close();
}

/** What a supervisor reads of all offices' shelves. */
async function shelf(view: ShelfView): Promise<string> {
	if (!desk) {
		desk = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
		const { identifier, password, code } = await product.officer('supervisor');
		await desk.goto(`${product.origin}/petugas/masuk`);
		await desk.locator('#identifier').fill(identifier);
		await desk.locator('input[type=password]').fill(password);
		await press(desk, a.signInButton.id);
		await desk.getByLabel(a.code.id).fill(code);
		await press(desk, a.secondFactorButton.id);
	}
	await desk.goto(`${product.origin}/petugas/rak?kantor=&bagian=${view}`);
	expect(await desk.locator('main').innerText()).toContain(shelfViewWords[view].label.id);
	return await desk.locator('main').innerText();
}

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
		expect(told.subject).toMatch(subject('pickup_missed'));
		await signIn();
		await open(`/permohonan/${mine.number}`);
		expect(await main()).toContain(m.missedTitle.id);
		const next = await chosenDay();
		expect(next > date).toBe(true);
		expect(told.text).toContain(formatDay(next, 'id'));
		date = next;
	}
	await evening(date);
});

test('then the document waits on the shelf', async () => {
	const told = await product.mail(mine.email, subject('pickup_shelved'));
	expect(told.text.replaceAll(/\s+/g, ' ')).toContain('Dokumen Anda tetap kami simpan');
	await signIn();
	await open(`/permohonan/${mine.number}`);
	expect(await main()).toContain(m.shelvedText.id);
	await expectSeen('permohonan di rak');
	expect(await shelf('shelved')).toContain(mine.number);
});

test('a day is chosen again, and the document is off the shelf', async () => {
	await open(`/permohonan/${mine.number}`);
	await press(page, m.chooseAgain.id);
	await expectSeen('pilih hari lagi');
	const first = page.locator('input[name=date]:not([disabled])').first();
	const day = (await first.getAttribute('value'))!;
	await first.check();
	await press(page, m.chooseAgainSave.id);
	const said = await main();
	expect(said).toContain(m.moved.id);
	expect(said).toContain(formatDay(day, 'id'));
	expect(said).not.toContain(m.shelvedTitle.id);
	expect(said).toContain(m.change.id);
	expect(await chosenDay()).toBe(day);
	expect(await shelf('shelved')).not.toContain(mine.number);
	expect(await shelf('missed')).toContain(mine.number);
});
