import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	complaintKindWords,
	complaintStateWords,
	reportDeskMessages as d,
	reportMessages as m,
} from '#ui/messages/report.ts';
import { officerPage } from '../support/desk.ts';
import { expectAccessible, officer, openBrowser, photo } from '../support/e2e.ts';
import { open, pathOf, press } from '../support/resident.ts';

/*
 * Asked for money at a kecamatan office: reported from a phone without a name or an account, answered by a supervisor of another line; the
 * supervisor over that office sees nothing of it.
 */

let browser: Browser;
let page: Page;
let city: Page;
let own: Page;
let code = '';
let pin = '';
const phone = { viewport: { width: 360, height: 760 } };
const text = 'Hari Senin di loket kecamatan saya diminta seratus ribu rupiah supaya KK cepat jadi.';
const answer = 'Petugas itu sudah kami periksa dan tidak lagi melayani di loket. Uang tidak perlu dibayar.';
const main = (on: Page): Promise<string> => on.locator('main').innerText();

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage(phone);
	city = await officerPage(browser, officer('supervisor', 'kasi'));
	own = await officerPage(browser, officer('supervisor', 'kasi.timur'));
});
afterAll(() => browser.close());

test('every page leads to the report; what is missing is said beside it and nothing typed is lost', async () => {
	await open(page, '/');
	await page.locator('footer').getByRole('link', { name: 'Lapor di sini', exact: false }).click();
	await page.waitForURL('**/lapor');
	for (const part of ['Rp 0', m.protect1.id, m.protect3.id]) expect(await main(page)).toContain(part);
	await expectAccessible(page, 'lapor');
	await page.getByLabel(complaintKindWords.money.id).check();
	await page.getByLabel(m.text.id, { exact: true }).fill('Pungli.');
	await press(page, m.send.id);
	await page.getByRole('alert').waitFor();
	expect(await page.getByLabel(m.text.id, { exact: true }).inputValue()).toBe('Pungli.');
	expect(await page.getByLabel(complaintKindWords.money.id).isChecked()).toBe(true);
	await expectAccessible(page, 'lapor, belum lengkap');
});

test('sent without a name, with a photo: number and PIN, and nothing else is kept', async () => {
	await page.getByLabel(m.text.id, { exact: true }).fill(text);
	await page.locator('select[name=office]').selectOption('kecamatan-bekasi-timur');
	await page.locator('input[name=identity][value=anonymous]').check();
	const file = { name: 'bukti.jpg', mimeType: 'image/jpeg', buffer: await photo(9) };
	await page.locator('input[type=file]').setInputFiles(file);
	await press(page, m.send.id);
	expect(pathOf(page)).toMatch(/^\/lapor\/L-/);
	const shown = await main(page);
	[, code = ''] = /(L-[0-9A-Z]{4}-[0-9A-Z]{4})/.exec(shown) ?? [];
	[, pin = ''] = /PIN laporan:\s*(\d{6})/.exec(shown) ?? [];
	expect([code.length, pin.length]).toEqual([11, 6]);
	for (const part of [m.keep.id, text, 'bukti.jpg', complaintStateWords.received.id])
		expect(shown).toContain(part);
	await expectAccessible(page, 'laporan sendiri');
});

test('the supervisor over that office sees nothing; one of another line handles it and answers', async () => {
	await open(own, '/petugas/laporan');
	expect(await main(own)).not.toContain(code);
	expect((await open(own, `/petugas/laporan/${code}`))?.status()).toBe(404);
	expect((await open(own, '/petugas/laporan/L-2222-2222'))?.status()).toBe(404);

	await open(city, '/petugas/laporan');
	await expectAccessible(city, 'daftar laporan');
	await city.getByRole('link', { name: code }).click();
	await city.getByRole('heading', { level: 1, name: code }).waitFor();
	for (const part of [text, d.noReporter.id]) expect(await main(city)).toContain(part);
	await press(city, d.take.id);
	await expectAccessible(city, 'satu laporan');
	const [file] = await Promise.all([
		city.waitForEvent('popup'),
		city.getByRole('link', { name: 'bukti.jpg' }).click(),
	]);
	await file.close();
	await city.getByLabel(d.reply.id, { exact: true }).fill(answer);
	await press(city, d.answer.id);
	expect(await main(city)).toContain(d.done.id);
});

test('followed on another phone, without scripts, by number and PIN; both write; it is closed', async () => {
	const other = await browser.newPage({ ...phone, javaScriptEnabled: false });
	await open(other, `/lapor/${code}`);
	expect(await main(other)).not.toContain(text);
	await other.locator('#pin').fill(pin === '000000' ? '000001' : '000000');
	await press(other, m.open.id);
	expect(await main(other)).toContain(m.notFound.id);
	await open(other, '/lapor');
	await other.getByLabel(m.code.id, { exact: true }).fill(code.toLowerCase());
	await other.locator('#pin').fill(pin);
	await press(other, m.open.id);
	expect(pathOf(other)).toBe(`/lapor/${code}`);
	for (const part of [answer, complaintStateWords.answered.id]) expect(await main(other)).toContain(part);
	await other.getByLabel(m.message.id, { exact: true }).fill('Terima kasih, sudah jelas.');
	await press(other, m.sendMessage.id);
	expect(await main(other)).toContain(m.messageSent.id);
	await press(other, m.leave.id);
	await open(other, `/lapor/${code}`);
	expect(await main(other)).not.toContain(answer);

	await open(city, `/petugas/laporan/${code}`);
	expect(await main(city)).toContain('Terima kasih, sudah jelas.');
	await city.getByLabel(d.reply.id, { exact: true }).fill('Terima kasih kembali. Laporan ini kami tutup.');
	await press(city, d.answer.id);
	await press(city, d.close.id);
	expect(await main(city)).toContain(complaintStateWords.closed.id);
});
