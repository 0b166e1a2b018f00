import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalTable } from '#server/refusal-words.ts';
import { officersMessages as m, invitationMessages as i } from '#ui/messages/officers.ts';
import { worklistMessages as w } from '#ui/messages/officer.ts';
import { officerPage, signInOfficer } from '../support/desk.ts';
import { expectAccessible, mailTo, officer, openBrowser, secondFactor } from '../support/e2e.ts';
import type { DemoAccount } from '../support/e2e-setup.ts';
import { open, pathOf, press, signIn } from '../support/resident.ts';

/*
 * A verifier of one kecamatan is invited, comes in by the link without JavaScript, sees that kecamatan's work alone, is suspended between
 * two clicks and let in again.
 */

let browser: Browser;
let admin: Page;
let desk: Page;
let link = '';
let address = '';
const rina: DemoAccount & { totpSecret: string } = {
	role: 'verifier',
	name: 'Rina Wulandari',
	identifier: `rina-${Date.now()}@contoh.example`,
	password: 'gajah duduk di kursi',
	office: null,
	totpSecret: '',
};
const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 760 } };
const main = (page: Page): Promise<string> => page.locator('main').innerText();
const named = (text: { id: string }, n: number) => text.id.replace('{n}', String(n));

beforeAll(async () => {
	browser = await openBrowser();
	admin = await officerPage(browser, officer('administrator'));
	desk = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
});
afterAll(async () => await browser.close());

test('the administrator invites her: what is missing is said at its field and nothing typed is lost', async () => {
	await open(admin, '/admin');
	await admin.getByRole('link', { name: m.title.id, exact: true }).click();
	await admin.waitForURL('**/admin/petugas');
	await expectAccessible(admin, 'daftar petugas');
	await admin.getByRole('link', { name: m.invite.id, exact: true }).click();
	await admin.waitForURL('**/admin/petugas/baru');
	await admin.getByLabel(m.name.id, { exact: true }).fill(rina.name);
	await admin.getByLabel(m.email.id, { exact: true }).fill('rina@');
	await admin.getByLabel(named(m.roleN, 1), { exact: true }).selectOption({ label: 'Verifikator' });
	await press(admin, m.send.id);
	const said = await main(admin);
	for (const label of [m.office.id, named(m.areaN, 1)]) expect(said).toContain(`${label} belum diisi.`);
	await expectAccessible(admin, 'undangan yang belum lengkap');
	expect(await admin.getByLabel(m.name.id, { exact: true }).inputValue()).toBe(rina.name);
	await admin.getByLabel(m.email.id, { exact: true }).fill(rina.identifier);
	await admin.getByLabel(m.office.id, { exact: true }).selectOption('kecamatan-bekasi-timur');
	await admin.getByLabel(named(m.areaN, 1), { exact: true }).selectOption('kecamatan:32.75.01');
	await press(admin, m.more.id);
	expect(await admin.getByLabel(named(m.areaN, 2), { exact: true }).inputValue()).toBe('');
	expect(await admin.getByLabel(named(m.areaN, 1), { exact: true }).inputValue()).toBe('kecamatan:32.75.01');
	await press(admin, m.send.id);
	address = pathOf(admin);
	expect(address).toMatch(/^\/admin\/petugas\/[0-9a-f-]{36}$/);
	expect(await main(admin)).toContain(m.done_invited.id.replace('{email}', rina.identifier));
	await expectAccessible(admin, 'petugas yang diundang');
});

test('she comes in by the link of the mail, on a phone without scripts, and it holds once', async () => {
	const mail = await mailTo(rina.identifier, /Undangan akun petugas/);
	link = /\/petugas\/undangan\/[\w-]+/.exec(mail.text)![0];
	const page = await (await browser.newContext(phone)).newPage();
	// The same pages with scripts, which the look for barriers needs.
	const look = await (await browser.newContext()).newPage();
	await open(look, link);
	await expectAccessible(look, 'undangan');
	await press(look, i.send.id);
	await expectAccessible(look, 'undangan yang belum diisi');
	await open(page, link);
	rina.totpSecret = (await page.locator('.eo-enrol strong').innerText()).replaceAll(/\s/g, '');
	await page.getByLabel(i.password.id, { exact: true }).fill('gajahduduk');
	await page.getByLabel(i.code.id, { exact: true }).fill('000000');
	await press(page, i.send.id);
	expect(await main(page)).toContain(i.codeWrong.id);
	await page.getByLabel(i.password.id, { exact: true }).fill(rina.password);
	await page.getByLabel(i.code.id, { exact: true }).fill(await secondFactor(rina));
	await press(page, i.send.id);
	expect(pathOf(page)).toBe('/petugas/masuk');
	expect(await main(page)).toContain(i.ready.id);
	const answer = await open(page, link);
	expect(answer?.status()).toBe(410);
	expect(await main(page)).toContain(i.over_used.id);
	await open(look, link);
	await expectAccessible(look, 'undangan yang sudah dipakai');
	expect((await open(page, '/petugas/undangan/terpotong'))?.status()).toBe(404);
	expect(await main(page)).toContain(i.over_unknown.id);
	await page.context().close();
	await look.context().close();
});

test('she signs in with both and sees her kecamatan’s work alone', async () => {
	const south = await officerPage(browser, officer('verifier', 'verifikator.selatan'));
	await open(south, '/petugas');
	const elsewhere = await south.locator('main a[href^="/petugas/permohonan/"]').first().getAttribute('href');
	await south.context().close();
	await signInOfficer(desk, rina);
	await desk.locator('main td').first().waitFor();
	const east = ['Aren Jaya', 'Bekasi Jaya', 'Duren Jaya', 'Margahayu'];
	const kelurahan = await desk.locator(`main td[data-label="${w.kelurahan.id}"]`).allInnerTexts();
	expect(kelurahan.length).toBeGreaterThan(0);
	for (const name of kelurahan)
		expect(
			east.some((one) => name.includes(one)),
			name,
		).toBe(true);
	expect((await open(desk, elsewhere!))?.status()).toBe(403);
	expect(await main(desk)).toContain(refusalTable.outside_jurisdiction.detail.id);
	expect((await open(desk, '/admin/petugas'))?.status()).toBe(403);
});

test('suspended between two clicks she is told so at the door, and cannot come in', async () => {
	await open(desk, '/petugas');
	await open(admin, address);
	await admin.getByLabel(m.reason.id, { exact: true }).last().fill('Cuti panjang');
	await press(admin, m.suspend.id);
	expect(await main(admin)).toContain(m.done_suspended.id);
	await expectAccessible(admin, 'petugas yang ditangguhkan');
	await desk.locator('main a[href^="/petugas"]').first().click();
	await desk.waitForURL('**/petugas/masuk?**');
	expect(await main(desk)).toContain(i.suspended.id);
	await expectAccessible(desk, 'masuk setelah ditangguhkan');
	await signIn(desk, rina.identifier, rina.password);
	expect(await main(desk)).toContain(refusalTable.account_suspended.detail.id);
});

test('a change from a page that is out of date is refused, with what was chosen kept', async () => {
	const second = await admin.context().newPage();
	await open(second, address);
	await open(admin, address);
	await admin.getByLabel(m.reason.id, { exact: true }).fill('Kembali bertugas');
	await press(admin, m.lift.id);
	expect(await main(admin)).toContain(m.done_lifted.id);
	await second.getByLabel(m.office.id, { exact: true }).selectOption('mpp-btc');
	await press(second, m.save.id);
	expect(await main(second)).toContain(m.stale.id);
	expect(await second.getByLabel(m.office.id, { exact: true }).inputValue()).toBe('mpp-btc');
	await press(second, m.save.id);
	expect(await main(second)).toContain(m.done_changed.id);
	await second.close();
});

test('let in again she signs in as before', async () => {
	await signInOfficer(desk, rina);
	expect(pathOf(desk)).toBe('/petugas');
	await open(admin, `/admin/petugas?cari=${encodeURIComponent(rina.identifier)}`);
	expect(await main(admin)).toContain(named(m.count, 1));
	expect(await main(admin)).not.toContain(m.never.id);
});
