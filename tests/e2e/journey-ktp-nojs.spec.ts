import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateInWib, formatDay } from '#domain/time/office-time.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { pickupMessages } from '#ui/messages/pickup.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { uiMessages } from '#ui/messages/ui.ts';
import { officerToken, readApi, type ApiClient } from '../support/api-client.ts';
import { officeBy } from '../support/office.ts';
import {
	codeIn,
	freshResident,
	newcomer,
	noticeTo,
	officer,
	openBrowser,
	photo,
	product,
} from '../support/e2e.ts';
import {
	answer,
	answerPages,
	choosePickup,
	open,
	pathOf,
	press,
	register,
	startApplication,
	upload,
} from '../support/resident.ts';

/* A lost KTP-el, by somebody whose phone runs no scripts; the office's part through the API. */

let browser: Browser;
let page: Page;
let api: ApiClient;
/** The same in every run, since no other journey is a woman's: recorded, so that SIAK prints her card. */
const who = newcomer(freshResident(({ sex }) => sex === 'female'));
const letter = {
	nomorLaporanPolisi: 'SKTLK/1482/XI/2026/SEK',
	tanggalLaporan: addDays(dateInWib(new Date()), -2),
	kantorPolisi: 'Polsek Bekasi Timur',
};
let number = '';
let pickup = { date: '', office: '' };

const act = async (role: string, which: string, action: string, body: unknown = {}): Promise<unknown> =>
	api.must('act', { token: await officerToken(api, officer(role, which)), params: { number, action }, body });
const status = async (): Promise<string> => {
	await open(page, `/permohonan/${number}`);
	return page.locator('.eo-status__word').first().innerText();
};
const jpeg = async (seed: number) => ({
	name: `surat-${seed}.jpg`,
	mimeType: 'image/jpeg',
	buffer: await photo(seed),
});

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
	api = await readApi();
});
afterAll(() => browser.close());

test('registers and starts', async () => {
	await register(page, who);
	number = await startApplication(page, 'cetak-ktp-el/HILANG');
});

test('answers; what is wrong comes back in words, with everything that was typed', async () => {
	await answerPages(page, { pemegang: { nik: who.nik, telepon: who.phone } });
	const tomorrow = addDays(dateInWib(new Date()), 1);
	await answer(page, { ...letter, tanggalLaporan: tomorrow });
	await press(page, m.saveNext.id);
	await page.getByRole('alert').waitFor();
	expect(await page.title()).toMatch(new RegExp(`^${uiMessages.errorTitlePrefix.id}: `));
	expect(await page.locator('[name=kantorPolisi]').inputValue()).toBe(letter.kantorPolisi);
	expect(await page.locator('[name=tanggalLaporan-y]').inputValue()).toBe(tomorrow.slice(0, 4));
	await answerPages(page, { 'laporan-polisi': letter });
	expect(pathOf(page)).toBe(`/permohonan/${number}/berkas`);
});

test('uploads the police letter with the plain form', async () => {
	await open(page, `/permohonan/${number}/berkas/SK_HILANG_POLISI`);
	await upload(page, await jpeg(1), false);
	expect(await page.locator('main').innerText()).toContain(d.storedNow.id);
	await upload(page, await jpeg(2), false);
	expect(await page.locator('main').innerText()).toContain('surat-2.jpg');
	await open(page, `/permohonan/${number}/berkas`);
	expect(await page.locator('main').innerText()).toContain(d.allStored.id);
});

test('chooses a place and a day at another office, checks, and sends', async () => {
	await press(page, d.next.id);
	await open(page, `/permohonan/${number}/ambil`);
	const other = await page.locator('#kantor option').last().getAttribute('value');
	await page.locator('#kantor').selectOption(other);
	await press(page, 'Lihat harinya');
	pickup = await choosePickup(page);
	const check = await page.locator('main').innerText();
	for (const part of [pickup.office, letter.nomorLaporanPolisi, 'Rp 0']) expect(check).toContain(part);
	await press(page, m.send.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
	expect(await page.locator('main').innerText()).toContain(number);
	await noticeTo(who.email, 'submitted', number);
});

test('the verifier returns an answer and the letter; both are corrected without scripts', async () => {
	await act('verifier', 'verifikator.kota', 'take');
	await act('verifier', 'verifikator.kota', 'return', {
		verdicts: [
			{ target: 'document:SK_HILANG_POLISI', good: false, reason: 'cut_off', note: null },
			{ target: 'field:nomorLaporanPolisi', good: false, reason: 'differs_from_document', note: null },
		],
	});
	expect(await status()).toBe(statusMessages.returned.label.id);
	await press(page, m.correctNow.id);
	await answer(page, { nomorLaporanPolisi: 'SKTLK/1483/XI/2026/SEK' });
	await press(page, new RegExp(`^${m.correctSave.id}`));
	expect(await page.locator('main').innerText()).toContain(m.correctSaved.id);
	await press(page, new RegExp(`^${m.correctDocument.id}`));
	await upload(page, await jpeg(3), false);
	await open(page, `/permohonan/${number}/perbaiki`);
	await press(page, m.correctSend.id);
	expect(await status()).toBe(statusMessages.verification.label.id);
	expect(await page.locator('main').innerText()).toContain(pickup.office);
});

test('changes the day of what was sent, without scripts; the calendar file follows', async () => {
	await open(page, `/permohonan/${number}`);
	await press(page, pickupMessages.change.id);
	const days = page.locator('input[name=date]:not([disabled])');
	const other = (await days.first().getAttribute('value'))!;
	expect(other).not.toBe(pickup.date);
	await days.first().check();
	await press(page, pickupMessages.moveSave.id);
	const main = await page.locator('main').innerText();
	for (const part of [pickupMessages.moved.id, formatDay(other, 'id'), pickup.office])
		expect(main).toContain(part);
	await noticeTo(who.email, 'pickup_changed', number);
	const file = await page.context().request.get(`${product().origin}/permohonan/${number}/jadwal.ics`);
	expect(await file.text()).toContain(`DTSTART;VALUE=DATE:${other.replaceAll('-', '')}`);
	// The page before, gone back to and sent again, changes nothing and says so in words.
	await page.goBack();
	await press(page, pickupMessages.moveSave.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}`);
	pickup = { ...pickup, date: other };
});

test('verified, entered in SIAK, printed, brought to its place and handed over: Diambil', async () => {
	const seen = await api.must('getApplication', {
		token: await officerToken(api, officer('verifier', 'verifikator.kota')),
		params: { number },
	});
	expect(seen.answers.nomorLaporanPolisi).toBe('SKTLK/1483/XI/2026/SEK');
	if (seen.takenBy !== 'me') await act('verifier', 'verifikator.kota', 'take');
	await act('verifier', 'verifikator.kota', 'approve', {
		verdicts: [
			{ target: 'document:SK_HILANG_POLISI', good: true },
			{ target: 'field:nomorLaporanPolisi', good: true },
		],
	});
	await act('siak_operator', 'siak', 'enter_siak');
	await officeBy(api).bring(number);
	const code = codeIn(await noticeTo(who.email, 'ready', number));
	expect(await status()).toBe(statusMessages.ready.label.id);
	await act('counter_officer', 'loket', 'hand_over', { code, idChecked: true, dataChecked: true });
	expect(await status()).toBe(statusMessages.collected.label.id);
});
