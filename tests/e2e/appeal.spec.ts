import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { appealMessages as m, appealStates } from '#ui/messages/appeal.ts';
import { applicationMessages } from '#ui/messages/applications.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { officerToken, readApi, type ApiClient } from '../support/api-client.ts';
import { officerPage } from '../support/desk.ts';
import { officeBy } from '../support/office.ts';
import {
	expectAccessible,
	freshResident,
	newcomer,
	noticeTo,
	officer,
	openBrowser,
	photo,
} from '../support/e2e.ts';
import {
	answerPages,
	choosePickup,
	open,
	pathOf,
	press,
	register,
	startApplication,
	uploadAll,
} from '../support/resident.ts';

/*
 * Rejected twice, and appealed both times by somebody whose phone runs no scripts: the first appeal is upheld and explained, the second is
 * granted, and another officer verifies it.
 */

let browser: Browser;
let page: Page;
let supervisor: Page;
let api: ApiClient;
const who = newcomer(freshResident(({ sex }) => sex === 'male'));
const letter = {
	nomorLaporanPolisi: 'SKTLK/1510/XI/2026/SEK',
	tanggalLaporan: addDays(dateInWib(new Date()), -2),
	kantorPolisi: 'Polsek Bekasi Timur',
};
const rejection = 'Laporan polisi tidak terdaftar (Perpres 96/2018 Pasal 14).';
const reason = 'Laporan saya terdaftar di Polsek; nomornya salah dibaca satu angka.';
const main = (on: Page): Promise<string> => on.locator('main').innerText();
const act = async (number: string, role: string, which: string, action: string, body: unknown = {}) =>
	api.must('act', { token: await officerToken(api, officer(role, which)), params: { number, action }, body });

/** Sent, and rejected by an officer of this role. */
async function rejected(role: string, which: string): Promise<string> {
	const number = await startApplication(page, 'cetak-ktp-el/HILANG');
	await answerPages(page, { pemegang: { nik: who.nik, telepon: who.phone }, 'laporan-polisi': letter });
	await uploadAll(page, photo, { scripted: false });
	await open(page, `/permohonan/${number}/ambil`);
	await choosePickup(page);
	await press(page, applicationMessages.send.id);
	await act(number, role, which, 'take');
	await act(number, role, which, 'reject', { reason: rejection });
	await noticeTo(who.email, 'rejected', number);
	return number;
}

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
	api = await readApi();
	supervisor = await officerPage(browser, officer('supervisor', 'kasi'));
});
afterAll(() => browser.close());

test('a rejection names the way to appeal; too few words come back as typed; it is sent once, with a file', async () => {
	await register(page, who);
	const number = await rejected('verifier', 'verifikator.kota');
	await open(page, `/permohonan/${number}`);
	expect(await main(page)).toContain(m.disagree.id);
	await press(page, m.start.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}/keberatan`);
	expect(await main(page)).toContain(rejection);
	await page.getByLabel(m.reason.id, { exact: true }).fill('Keberatan.');
	await press(page, m.send.id);
	await page.getByRole('alert').waitFor();
	expect(await page.getByLabel(m.reason.id, { exact: true }).inputValue()).toBe('Keberatan.');
	expect(await main(page)).toContain(m.filesAgain.id);
	await page.getByLabel(m.reason.id, { exact: true }).fill(reason);
	const file = { name: 'laporan.jpg', mimeType: 'image/jpeg', buffer: await photo(7) };
	await page.locator('input[type=file]').setInputFiles(file);
	await press(page, m.send.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}`);
	for (const part of [m.sent.id, m.openTitle.id]) expect(await main(page)).toContain(part);
	await noticeTo(who.email, 'appeal_received', number);
	await open(page, `/permohonan/${number}/keberatan`);
	expect(await page.locator('textarea').count()).toBe(0);

	await open(supervisor, '/petugas/keberatan');
	await expectAccessible(supervisor, 'daftar keberatan');
	await supervisor.getByRole('link', { name: number }).click();
	await supervisor.getByRole('heading', { level: 1, name: number }).waitFor();
	for (const part of [reason, rejection, 'laporan.jpg']) expect(await main(supervisor)).toContain(part);
	await expectAccessible(supervisor, 'satu keberatan');
	await press(supervisor, m.uphold.id);
	await supervisor.getByRole('alert').waitFor();
	const explanation =
		'Kami memeriksa ke Polsek: nomor itu atas nama orang lain. Buat laporan baru, lalu ajukan lagi.';
	await supervisor.getByLabel(m.explain.id, { exact: true }).fill(explanation);
	await press(supervisor, m.uphold.id);
	expect(await main(supervisor)).toContain(appealStates.upheld.id);
	await noticeTo(who.email, 'appeal_upheld', number);
	await open(page, `/permohonan/${number}`);
	for (const part of [m.upheldTitle.id, explanation, 'Ombudsman']) expect(await main(page)).toContain(part);
});

test('granted: a new day is kept, and somebody else than who rejected it verifies it', async () => {
	const number = await rejected('siak_operator', 'siak');
	await open(page, `/permohonan/${number}/keberatan`);
	await page.getByLabel(m.reason.id, { exact: true }).fill(reason);
	await press(page, m.send.id);
	await open(supervisor, `/petugas/keberatan/${number}`);
	const explanation = 'Benar, nomornya salah kami baca. Permohonan Anda kami periksa lagi dari awal.';
	await supervisor.getByLabel(m.explain.id, { exact: true }).fill(explanation);
	await press(supervisor, m.grant.id);
	expect(await main(supervisor)).toContain(appealStates.granted.id);
	const mail = await noticeTo(who.email, 'appeal_granted', number);
	expect(mail.text).toContain(explanation);
	await open(page, `/permohonan/${number}`);
	expect(await page.locator('.eo-status__word').first().innerText()).toBe(
		statusMessages.verification.label.id,
	);
	for (const part of [m.grantedTitle.id, explanation, 'Diambil di']) expect(await main(page)).toContain(part);

	const token = await officerToken(api, officer('siak_operator', 'siak'));
	await api.refused('own_rejection', 'act', { token, params: { number, action: 'take' }, body: {} });
	await officeBy(api).approve(number);
	await open(page, `/permohonan/${number}`);
	expect(await page.locator('.eo-status__word').first().innerText()).toBe(statusMessages.processing.label.id);
});
