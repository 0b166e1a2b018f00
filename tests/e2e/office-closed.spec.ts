import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { delayReasons } from '#domain/booking/kept-date.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { formatDay } from '#domain/time/office-time.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { affectedMessages, officeMessages as o } from '#ui/messages/offices.ts';
import { pickupMessages as p } from '#ui/messages/pickup.ts';
import { happened } from '#ui/messages/timeline.ts';
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

/* A resident has a day; the administrator closes the office on it. The resident is moved, told why, and chooses another day. */

let browser: Browser;
let page: Page;
let admin: Page;
let number = '';
/** The office that is closed, by its id and name, and the day. */
let office = { id: '', name: '' };
let date = '';
const reason = 'Pelatihan petugas';
const one = { ...applicantFor('KK/HILANG') };
const main = (of: Page): Promise<string> => of.locator('main').innerText();

beforeAll(async () => {
	browser = await openBrowser();
	const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 760 } };
	page = await (await browser.newContext(phone)).newPage();
	admin = await officerPage(browser, officer('administrator'));
});
afterAll(async () => await browser.close());

/** The resident's page, looked at by the rules with scripts on. */
async function expectSeen(path: string, where: string): Promise<void> {
	const context = await browser.newContext({ storageState: await page.context().storageState() });
	const scripted = await context.newPage();
	await open(scripted, path);
	await expectAccessible(scripted, where);
	await context.close();
}

/** Types a date into its three boxes. */
async function typeDate(name: string, typed: string): Promise<void> {
	const [y, month, day] = typed.split('-');
	await admin.locator(`[name=${name}-d]`).fill(day!);
	await admin.locator(`[name=${name}-m]`).fill(month!);
	await admin.locator(`[name=${name}-y]`).fill(y!);
}

describe('an office is closed on a day that somebody has', () => {
	test('the resident chooses an office and a day, and sends', async () => {
		await register(page, one.who);
		number = await startApplication(page, 'kartu-keluarga/HILANG');
		await fillForm(page, findVariant(findService('KK'), 'HILANG')!, one.answers);
		await uploadAll(page, (n) => photo(n), { scripted: false });
		await press(page, d.next.id);
		// An office that nobody else goes to.
		const last = page.locator('select[name=kantor] option').last();
		office = { id: (await last.getAttribute('value'))!, name: (await last.innerText()).trim() };
		await page.locator('select[name=kantor]').selectOption(office.id);
		await press(page, p.show.id);
		const chosen = await choosePickup(page);
		expect(chosen.office).toBe(office.name);
		date = chosen.date;
		await press(page, m.send.id);
		expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
	});

	test('the administrator finds the office, and is told what is missing', async () => {
		await open(admin, '/admin/kantor');
		await expectAccessible(admin, 'daftar kantor');
		await admin.getByRole('link', { name: office.name, exact: true }).click();
		await admin.waitForURL(`**/admin/kantor/${office.id}`);
		await press(admin, o.close.id);
		expect(await main(admin)).toContain(`${o.reason.id} belum diisi.`);
		await expectAccessible(admin, 'kantor, isian kurang');
	});

	test('sees whom it concerns before it is saved, and confirms', async () => {
		await typeDate('first', date);
		await admin.locator('[name=reason]').fill(reason);
		await press(admin, o.close.id);
		const said = await main(admin);
		expect(said).toContain(affectedMessages.title.id.replace('{n}', '1'));
		expect(said).toContain(formatDay(date, 'id'));
		expect(await admin.locator('details p').textContent()).toContain(number);
		await expectAccessible(admin, 'kantor, siapa terdampak');
		// Cancelled, nothing is closed.
		await admin.getByRole('link', { name: affectedMessages.cancel.id }).click();
		await admin.waitForURL(`**/admin/kantor/${office.id}`);
		expect(await main(admin)).toContain(o.noDays.id);
		await typeDate('first', date);
		await admin.locator('[name=reason]').fill(reason);
		await press(admin, o.close.id);
		await press(admin, affectedMessages.confirm.id);
		await admin.waitForURL('**simpan=1');
		expect(await main(admin)).toContain(o.savedMoving.id.replace('{n}', '1'));
		expect(await main(admin)).toContain(reason);
	});

	test('the resident is told by mail, and sees the new day with its cause', async () => {
		const { text } = await noticeTo(one.who.email, 'pickup_postponed', number);
		expect(text).toContain(delayReasons.office_closed.id);
		expect(text).toContain(reason);
		await open(page, `/permohonan/${number}`);
		const said = await main(page);
		for (const words of [happened.postpone_pickup.verification.id, delayReasons.office_closed.id, reason])
			expect(said).toContain(words);
		await expectSeen(`/permohonan/${number}`, 'permohonan dipindah');
	});

	test('and chooses another day; the closed one stands there with its reason', async () => {
		await open(page, `/permohonan/${number}/ambil`);
		expect(await main(page)).toContain(p.closedFor.id.replace('{why}', reason));
		expect(await page.locator(`input[name=date][value="${date}"]`).isDisabled()).toBe(true);
		await expectSeen(`/permohonan/${number}/ambil`, 'pilih hari, satu tutup');
		const day = page.locator('input[name=date]:not([disabled])').last();
		const wanted = (await day.getAttribute('value'))!;
		await day.check();
		await press(page, p.moveSave.id);
		expect(pathOf(page)).toBe(`/permohonan/${number}`);
		expect(await main(page)).toContain(formatDay(wanted, 'id'));
	});

	test('the administrator takes the closing back, and two who change the office are told of each other', async () => {
		const other = await admin.context().newPage();
		await open(admin, `/admin/kantor/${office.id}`);
		await open(other, `/admin/kantor/${office.id}`);
		await press(admin, new RegExp(`^${o.removeThat.id.replace('{date}', formatDay(date, 'id'))}$`));
		expect(await main(admin)).toContain(o.noDays.id);
		await admin.locator('[name=address]').fill('Jl. Pertama 1');
		await press(admin, o.save.id);
		await other.locator('[name=address]').fill('Jl. Kedua 2');
		await press(other, o.save.id);
		expect(await main(other)).toContain('Jl. Pertama 1');
		expect(await other.locator('[name=address]').inputValue()).toBe('Jl. Kedua 2');
		await expectAccessible(other, 'kantor, diubah dua orang');
		await press(other, o.save.id);
		await other.waitForURL('**simpan=0');
		expect(await other.locator('[name=address]').inputValue()).toBe('Jl. Kedua 2');
		await open(other, '/admin/libur');
		await expectAccessible(other, 'hari libur kota');
	});
});
