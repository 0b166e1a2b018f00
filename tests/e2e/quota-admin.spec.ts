import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { formatDate, formatDayShort } from '#domain/time/office-time.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { pickupMessages as p } from '#ui/messages/pickup.ts';
import { quotaAdminMessages as q } from '#ui/messages/quota-admin.ts';
import { quotaReplayMessages as r } from '#ui/messages/quota-replay.ts';
import { refusalTable } from '#server/refusal-words.ts';
import { officerPage } from '../support/desk.ts';
import { expectAccessible, officer, openBrowser, photo } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
import { applicantFor } from '../support/known-family.ts';
import { open, pathOf, press, register, startApplication, uploadAll } from '../support/resident.ts';

/* A resident chooses a time of arrival without scripts; the administrator changes the places of that day, and residents see it. */

const mpp = 'mpp-btc';
const name = 'Mal Pelayanan Publik BTC';
let browser: Browser;
let page: Page;
let desk: BrowserContext;
let admin: Page;
let number = '';
let date = '';

const main = (of: Page): Promise<string> => of.locator('main').innerText();
const dayInput = () => admin.locator(`[name="hari.${date}.paper"]`);
const setDay = async (places: string): Promise<void> => {
	await open(admin, `/admin/kuota/${mpp}`);
	await dayInput().fill(places);
	await press(admin, q.saveDays.id);
};
/** The places left at the MPP on that day, on the public page. */
const leftInPublic = async (): Promise<string> => {
	await open(page, '/kuota?untuk=paper');
	const row = page.locator('tr', { hasText: name });
	const heads = await page.locator('thead th').allInnerTexts();
	const at = heads.findIndex((head) => head.includes(formatDayShort(date, 'id')));
	return (await row.locator('th, td').allInnerTexts())[at]!.trim();
};

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
	const signedIn = await officerPage(browser, officer('administrator'));
	const storageState = await signedIn.context().storageState();
	await signedIn.context().close();
	desk = await browser.newContext({
		...{ storageState, javaScriptEnabled: false, viewport: { width: 1280, height: 800 } },
	});
	admin = await desk.newPage();
});
afterAll(() => browser.close());

test('an office that divides its day: the day, then the time, without scripts; both stand on the receipt', async () => {
	const { who, answers } = applicantFor('KK/HILANG');
	await register(page, who);
	number = await startApplication(page, 'kartu-keluarga/HILANG');
	await fillForm(page, findVariant(findService('KK'), 'HILANG')!, answers);
	await uploadAll(page, (n) => photo(n), { scripted: false });
	await press(page, d.next.id);
	await open(page, `/permohonan/${number}/ambil?kantor=${mpp}`);
	const first = page.locator('input[name=date]:not([disabled])').first();
	date = (await first.getAttribute('value'))!;
	await first.check();
	await press(page, p.save.id);
	expect(new URL(page.url()).searchParams.get('hari')).toBe(date);
	const times = page.locator('input[name=session]');
	expect(await times.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
		'',
		'08:00',
		'10:00',
		'13:00',
	]);
	expect(await times.first().isChecked()).toBe(true);
	await page.locator('input[name=session][value="10:00"]').check();
	await press(page, p.save.id);
	expect(pathOf(page)).toMatch(/\/periksa$/);
	expect(await main(page)).toContain('pukul 10.00');
	await press(page, m.send.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
	expect(await main(page)).toContain(`${formatDate(date, 'id')}, pukul 10.00`);
	await open(page, `/permohonan/${number}`);
	expect(await main(page)).toContain('pukul 10.00');
});

test('a day below what is booked is refused with the number, and what was typed stays', async () => {
	await setDay('0');
	const said = await admin.getByRole('alert').innerText();
	expect(said).toContain(refusalTable.quota_below_taken.title.id);
	expect(said).toContain(`Pada ${formatDate(date, 'id')} sudah`);
	expect(await dayInput().inputValue()).toBe('0');
});

test('raised, residents see more at once; emptied, the day is as usual', async () => {
	const before = Number(await leftInPublic());
	await setDay('977');
	expect(await main(admin)).toContain(q.saved.id);
	await expect.poll(leftInPublic, { timeout: 10_000, interval: 500 }).toBe(String(before + 917));
	await setDay('');
	await expect.poll(leftInPublic, { timeout: 10_000, interval: 500 }).toBe(String(before));
});

test('an ordinary number below what is booked: first the days, then the same numbers again to confirm', async () => {
	await open(admin, `/admin/kuota/${mpp}`);
	await admin.locator('[name="quota.paper"]').fill('0');
	await press(admin, q.save.id);
	const said = await main(admin);
	expect(said).toContain(q.lookTitle.id);
	expect(said).toMatch(/\d+ sudah dipesan, tempat menjadi 0/);
	expect(await admin.locator('[name="quota.paper"]').inputValue()).toBe('0');
	await open(admin, '/admin/kuota');
	expect(await main(admin)).toContain(q.sums.id);
});

test('who saves second is told what stands now, and keeps what they typed', async () => {
	await open(admin, `/admin/kuota/${mpp}`);
	await admin.locator('[name="quota.card"]').fill('61');
	const second = await desk.newPage();
	await open(second, `/admin/kuota/${mpp}`);
	await press(admin, q.save.id);
	expect(await main(admin)).toContain(q.saved.id);
	await second.locator('[name="quota.card"]').fill('62');
	await press(second, q.save.id);
	const said = await second.getByRole('alert').innerText();
	expect(said).toContain(q.staleTitle.id);
	expect(said).toContain('KTP-el dan KIA 61');
	expect(await second.locator('[name="quota.card"]').inputValue()).toBe('62');
	await second.locator('[name="quota.card"]').fill('60');
	await press(second, q.save.id);
	expect(await main(second)).toContain(q.saved.id);
	await second.close();
});

test('the replay shows what other numbers would have done, and says so where there is nothing', async () => {
	await open(admin, '/admin/kuota/ulang');
	await admin.locator('[name=angka]').fill('0');
	await press(admin, r.run.id);
	const [asked, served, overflow] = await Promise.all(
		[r.asked.id, r.served.id, r.overflow.id].map((head) =>
			admin.locator('tr', { hasText: head }).first().locator('td').allInnerTexts(),
		),
	);
	expect(Number(asked![0])).toBeGreaterThan(0);
	expect(asked![1]).toBe(asked![0]);
	expect([served![1], overflow![1]]).toEqual(['0', asked![0]]);
	await admin.locator('[name=angka]').fill('banyak');
	await press(admin, r.run.id);
	expect(await admin.getByRole('alert').innerText()).toContain(r.number.id);
	expect(await admin.locator('[name=angka]').inputValue()).toBe('banyak');
	await open(admin, '/admin/kuota/ulang?untuk=paper&dari=2020-01-01&sampai=2020-01-02');
	expect(await main(admin)).toContain(r.emptyTitle.id);
});

test('its pages keep the rules of accessibility', async () => {
	const scripted = await officerPage(browser, officer('administrator'));
	for (const path of ['/admin/kuota', `/admin/kuota/${mpp}`, '/admin/kuota/ulang']) {
		await open(scripted, path);
		await expectAccessible(scripted, path);
	}
	await scripted.context().close();
});
