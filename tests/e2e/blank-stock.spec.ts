import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { delayReasons } from '#domain/booking/kept-date.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { applicationMessages as a } from '#ui/messages/applications.ts';
import { blankMessages as m } from '#ui/messages/blanks.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { pickupMessages as p } from '#ui/messages/pickup.ts';
import { officerPage } from '../support/desk.ts';
import { expectAccessible, noticeTo, officer, openBrowser, photo } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
import { applicantFor } from '../support/known-family.ts';
import {
	choosePickup,
	open,
	pathOf,
	press,
	register,
	startApplication,
	uploadAll,
} from '../support/resident.ts';

/*
 * The blanks of KIA are gone: no day is given for one, and the page says why. A delivery is announced: days are open again. It is
 * cancelled: who was given a day on it is told, and keeps a place.
 */

let browser: Browser;
let admin: Page;
let page: Page;
let number = '';
const one = applicantFor('KIA/HILANG');
const main = (shown: Page): Promise<string> => shown.locator('main').innerText();

/** The administrator counts the blanks of KIA in the city's store. */
async function count(quantity: string, reason: string): Promise<void> {
	await open(admin, '/admin/blanko');
	await admin.locator('[name=kind][value=counted]').check();
	await admin.locator('[name=blank][value=kia]').check();
	await admin.locator('[name=quantity]').fill(quantity);
	await admin.locator('[name=reason]').fill(reason);
	await press(admin, m.save.id);
}

async function expectDelivery(quantity: string): Promise<void> {
	const [y, month, day] = dateInWib(new Date()).split('-') as [string, string, string];
	await open(admin, '/admin/blanko');
	await admin.locator('[name=deliveryBlank][value=kia]').check();
	await admin.locator('[name=deliveryQuantity]').fill(quantity);
	for (const [part, value] of Object.entries({ d: day, m: month, y }))
		await admin.locator(`[name=expectedOn-${part}]`).fill(value);
	await press(admin, m.expect.id);
}

beforeAll(async () => {
	browser = await openBrowser();
	admin = await officerPage(browser, officer('administrator'));
	const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 760 } };
	page = await (await browser.newContext(phone)).newPage();
	await register(page, one.who);
});
afterAll(async () => {
	// Whatever went wrong here, the files that follow have blanks.
	await count('6000', 'Selesai diuji');
	await browser.close();
});

describe('no blanks', () => {
	test('what is typed wrong is told at its field, and stays', async () => {
		await count('', '');
		const said = await main(admin);
		for (const label of [m.quantity.id, m.reason.id]) expect(said).toContain(`${label} belum diisi.`);
		expect(await admin.locator('[name=kind][value=counted]').isChecked()).toBe(true);
		await expectAccessible(admin, 'blanko, salah isi');
	});

	test('the administrator counts none; the history says who and why', async () => {
		await count('0', 'Hitung ulang: kosong');
		const said = await main(admin);
		for (const words of [m.done_recorded.id, 'Hitung ulang: kosong']) expect(said).toContain(words);
		await expectAccessible(admin, 'blanko');
	});

	test('every day is full for a KIA, and the page says that it is for want of blanks', async () => {
		number = await startApplication(page, 'kartu-identitas-anak/HILANG');
		await fillForm(page, findVariant(findService('KIA'), 'HILANG')!, one.answers);
		await uploadAll(page, (n) => photo(n), { scripted: false });
		await press(page, d.next.id);
		expect(pathOf(page)).toMatch(/\/ambil$/);
		expect(await main(page)).toContain(m.pickerShort.id);
		expect(await page.locator('input[name=date]:not([disabled])').count()).toBe(0);
	});

	test('the public page says how many are left', async () => {
		const anybody = await (await browser.newContext()).newPage();
		const left = m.publicLine.id.replace('{blank}', 'KIA').replace('{n}', '0');
		await expect
			.poll(async () => (await open(anybody, '/kuota?untuk=card'), await main(anybody)), { timeout: 10_000 })
			.toContain(left);
		await expectAccessible(anybody, 'kuota kartu');
		await anybody.context().close();
	});
});

describe('a delivery is expected', () => {
	test('days are open again, and one is given', async () => {
		await expectDelivery('40');
		expect(await main(admin)).toContain(m.done_delivery.id);
		await open(page, `/permohonan/${number}/ambil`);
		expect(await main(page)).not.toContain(m.pickerShort.id);
		await choosePickup(page);
		await press(page, a.send.id);
		expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
	});

	test('it does not come: who was given a day is told why, and keeps a place', async () => {
		await open(admin, '/admin/blanko');
		await admin.locator('tr', { hasText: '40' }).getByRole('button', { name: m.cancel.id }).first().click();
		await admin.waitForURL(/selesai=delivery/);
		expect((await noticeTo(one.who.email, 'pickup_postponed', number)).text).toContain(
			delayReasons.stock_out.id,
		);
		await open(page, `/permohonan/${number}`);
		const said = await main(page);
		expect([p.postponedTitle.id, m.provisional.id].some((title) => said.includes(title))).toBe(true);
	});
});
