import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { addDays, dateInWib, formatDay, weekday } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { homeVisitMessages as h } from '#ui/messages/home-visits.ts';
import holidays from '#data/kota-bekasi/holidays.json' with { type: 'json' };
import settings from '#data/kota-bekasi/settings.json' with { type: 'json' };
import { applicantFor } from '../support/known-family.ts';
import { officerPage } from '../support/desk.ts';
import { expectAccessible, noticeTo, officer, openBrowser, photo, product } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
import { open, pathOf, press, register, startApplication, uploadAll } from '../support/resident.ts';

/* What is done on paper and on foot, without scripts: a statement printed to be signed, and the day of a visit at home. */

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const plainPage = () => browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
const today = dateInWib(new Date());
const sunday = [1, 2, 3, 4, 5, 6, 7].map((n) => addDays(today, n)).find((date) => weekday(date) === 0)!;
const closed = new Set(holidays.holidays.filter((one) => !one.countsAsWorkingDay).map(({ date }) => date));
/** The n-th working day from today. */
const workingDay = (n: number): string => addWorkingDays(today, n, { closed, weekend: settings.weekend });

/** Writes a day as the officer agreed on it. */
async function setDay(page: Page, date: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
	const [y = '', month = '', day = ''] = date.split('-');
	const fields = { 'date-d': day, 'date-m': month, 'date-y': y, ...more };
	for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
	await page.getByLabel(h.partMorning.id).check();
	await press(page, h.save.id);
}

test('a statement is printed filled in where its document is asked for, before anything is sent', async () => {
	const path = 'AKTA_LAHIR/SEORANG_IBU';
	const { who, answers } = applicantFor(path, [], (answers) => answers['anak'] !== undefined);
	const page = await plainPage();
	await register(page, who);
	const number = await startApplication(page, 'akta-kelahiran/SEORANG_IBU');
	const variant = findVariant(findService('AKTA_LAHIR')!, 'SEORANG_IBU')!;
	await fillForm(page, variant, { ...answers, suratLahir: 'no' });
	expect(pathOf(page)).toBe(`/permohonan/${number}/berkas`);
	const link = page.getByRole('link', { name: d.statementDownload.id.replace('{code}', 'F-2.03') });
	await open(page, `/permohonan/${number}/berkas/F203`);
	const pdf = await page.request.get(product().origin + (await link.getAttribute('href'))!);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	const other = await page.request.get(`${product().origin}/permohonan/${number}/formulir/F-2.01A.pdf`);
	expect(other.status()).toBe(409);
	await page.close();
});

test('the day of a home visit is agreed, told, changed with its reason, and seen by the applicant', async () => {
	const { who, answers } = applicantFor('REKAM_KTP/JEMPUT_BOLA');
	const resident = await plainPage();
	await register(resident, who);
	const number = await startApplication(resident, 'rekam-ktp-el/JEMPUT_BOLA');
	await fillForm(resident, findVariant(findService('REKAM_KTP')!, 'JEMPUT_BOLA')!, answers);
	await uploadAll(resident, (n) => photo(n), { scripted: false });
	await open(resident, `/permohonan/${number}/periksa`);
	await press(resident, m.send.id);
	const pin = (await resident.locator('.eo-receipt__pin').first().innerText()).replaceAll(/\D/g, '');

	const signedIn = await officerPage(browser, officer('verifier', 'verifikator.kota'));
	const state = await signedIn.context().storageState();
	const desk = await (await browser.newContext({ storageState: state, javaScriptEnabled: false })).newPage();
	await open(desk, '/petugas/jemput-bola');
	await desk.locator(`a[href="/petugas/jemput-bola/${number}"]`).click();
	await setDay(desk, sunday);
	expect(await desk.locator('#error-summary').innerText()).toContain('Pilih hari kerja');
	expect(await desk.locator('[name="date-d"]').inputValue()).toBe(sunday.slice(8));
	const [first, second] = [workingDay(2), workingDay(5)];
	await setDay(desk, first, { note: 'Bu Ratna yang datang.' });
	expect(pathOf(desk)).toBe('/petugas/jemput-bola');
	for (const path of ['/petugas/jemput-bola', `/petugas/jemput-bola/${number}`]) {
		await open(signedIn, path);
		await expectAccessible(signedIn, path);
	}
	expect((await noticeTo(who.email, 'visit_agreed', number)).text).toContain(formatDay(first, 'id'));

	await open(desk, `/petugas/jemput-bola/${number}`);
	await setDay(desk, second);
	expect(await desk.locator('#error-summary').innerText()).toContain(h.changeReason.id);
	await setDay(desk, second, { reason: 'Petugas berhalangan' });
	expect((await noticeTo(who.email, 'visit_changed', number)).text).toContain('Petugas berhalangan');

	await open(resident, `/permohonan/${number}`);
	const shown = await resident.locator('main').innerText();
	for (const part of [formatDay(second, 'id'), 'Bu Ratna yang datang.', 'Petugas berhalangan'])
		expect(shown).toContain(part);
	const anyone = await plainPage();
	await open(anyone, `/lacak?nomor=${number}`);
	await anyone.locator('[name="pin"]').fill(pin);
	await press(anyone, 'Lihat status');
	const tracked = await anyone.locator('main').innerText();
	expect(tracked).toContain(formatDay(second, 'id'));
	expect(tracked).not.toContain('Bu Ratna');
	for (const page of [resident, desk, anyone, signedIn]) await page.close();
});
