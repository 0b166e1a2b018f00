import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { regionMessages as r } from '#ui/messages/regions.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { officerToken, readApi, type ApiClient } from '../support/api-client.ts';
import { officeBy } from '../support/office.ts';
import {
	codeIn,
	expectAccessible,
	freshFather,
	freshResident,
	newcomer,
	noticeTo,
	officer,
	openBrowser,
	photo,
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
	uploadAll,
} from '../support/resident.ts';

/* A family moves to another province. First on a phone that runs no scripts; then the search for the destination with them, by keyboard. */

let browser: Browser;
let api: ApiClient;
let page: Page;
const who = newcomer(freshFather().father);
const moveOn = addDays(dateInWib(new Date()), 20);
const region = 'desaKelurahanTujuan';
const street = 'Jl. Kenanga Raya No. 8';
let number = '';

const act = async (role: string, which: string, action: string, body: unknown = {}): Promise<unknown> =>
	api.must('act', { token: await officerToken(api, officer(role, which)), params: { number, action }, body });
const main = (): Promise<string> => page.locator('main').innerText();
const search = async (query: string): Promise<void> => {
	await page.locator(`[name="${region}-cari"]`).fill(query);
	await press(page, r.search.id);
};

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
	api = await readApi();
});
afterAll(() => browser.close());

test('says who moves', async () => {
	await register(page, who);
	number = await startApplication(page, 'surat-pindah/ANTAR_PROVINSI');
	await answerPages(page, { pendaftaran: { telepon: who.phone } });
	await press(page, m.saveNext.id);
	expect(await main()).toContain('Anggota yang pindah belum diisi.');
	for (const member of await page.locator('[name=anggotaPindah]').all()) await member.check();
	await press(page, m.saveNext.id);
	expect(pathOf(page)).toMatch(/\/isi\/tujuan$/);
});

test('finds the destination by its name without scripts; what was typed besides is kept', async () => {
	await answer(page, { alamatTujuan: street, rtTujuan: '4', rwTujuan: '12' });
	await search('antah berantah');
	expect(await main()).toContain('Tidak ada desa atau kelurahan “antah berantah”.');
	await search('bekasi');
	expect(await main()).toMatch(/\d{3} tempat ditemukan, 20 teratas ditampilkan/);
	await search('kel. sukajaya cibitung');
	expect(await main()).toContain('1 tempat ditemukan.');
	expect(await page.locator('[name=alamatTujuan]').inputValue()).toBe(street);
	await page.getByLabel('Desa Sukajaya, Kec. Cibitung, Kab. Bekasi, Jawa Barat').check();
	await press(page, m.saveNext.id);
});

test('is told which kind of move it is when the destination is in the same province', async () => {
	expect(await main()).toContain('Pilih layanan pindah “Antar kabupaten atau kota”.');
	expect(await page.locator('[name=rwTujuan]').inputValue()).toBe('12');
	// Enter in the search field, without its button.
	await page.locator(`[name="${region}-cari"]`).fill('Meteseh Semarang');
	const came = page.waitForEvent('domcontentloaded');
	await page.locator(`[name="${region}-cari"]`).press('Enter');
	await came;
	await page.getByLabel('Kelurahan Meteseh, Kec. Tembalang, Kota Semarang, Jawa Tengah').check();
	await press(page, m.saveNext.id);
	expect(pathOf(page)).toMatch(/\/isi\/alasan$/);
});

test('gives the reason and the date; the kind of move is worked out', async () => {
	await answerPages(page, {
		alasan: { alasanPindah: '7' },
		'alasan-lain': { alasanPindahLain: 'Merawat ibu' },
	});
	expect(await main()).toContain('Antar provinsi');
	expect(await main()).toContain('Kepala keluarga dan seluruh anggota keluarga');
	await answerPages(page, { rencana: { statusKkPindah: '2', rencanaTanggalPindah: moveOn } });
	await uploadAll(page, (n) => photo(n), { scripted: false });
	await open(page, `/permohonan/${number}/ambil`);
	await choosePickup(page);
	const check = await main();
	for (const part of ['Kelurahan Meteseh, Kec. Tembalang', 'Merawat ibu', 'Antar provinsi', street])
		expect(check).toContain(part);
	await press(page, m.send.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
});

test('verified, entered in SIAK with a number of its own, printed and handed over: Diambil', async () => {
	await act('verifier', 'verifikator.kota', 'take');
	await act('verifier', 'verifikator.kota', 'approve', { verdicts: [{ target: 'document:KK', good: true }] });
	await act('siak_operator', 'siak', 'enter_siak');
	await officeBy(api).bring(number);
	const seen = await api.must('getApplication', {
		token: await officerToken(api, officer('siak_operator', 'siak')),
		params: { number },
	});
	expect(JSON.stringify(seen)).toMatch(/SKPWNI\/3275\/\d{8}\/\d{4}/);
	expect(seen.answers[region]).toBe('33.74.10.1001');
	const code = codeIn(await noticeTo(who.email, 'ready', number));
	await act('counter_officer', 'loket', 'hand_over', { code, idChecked: true, dataChecked: true });
	await open(page, `/permohonan/${number}`);
	expect(await page.locator('.eo-status__word').first().innerText()).toBe(statusMessages.collected.label.id);
});

test('with scripts the places come while typing, and the keyboard alone chooses one', async () => {
	const other = newcomer(freshResident(({ sex }) => sex === 'female'));
	const phone = await browser.newPage({ viewport: { width: 360, height: 760 } });
	await register(phone, other);
	const draft = await startApplication(phone, 'surat-pindah/ANTAR_KABKOTA');
	await open(phone, `/permohonan/${draft}/isi/tujuan`);
	await press(phone, m.saveNext.id);
	await expectAccessible(phone, 'tujuan, belum diisi');
	await answer(phone, { alamatTujuan: street, rtTujuan: '4', rwTujuan: '12' });
	await phone.locator('[name=rwTujuan]').focus();
	await phone.keyboard.press('Tab');
	await phone.keyboard.type('sukajaya cibitung');
	await phone.locator('[role=status]').filter({ hasText: '1 tempat ditemukan' }).waitFor();
	await phone.keyboard.press('ArrowDown');
	await phone.keyboard.press('Space');
	expect(await phone.locator(`[name="${region}"]:checked`).inputValue()).toBe('32.16.07.2006');
	await expectAccessible(phone, 'tujuan, saran');
	// Another search keeps the choice first.
	await phone.locator(`#${region}`).fill('wanasari cibitung');
	await phone.getByLabel('Kelurahan Wanasari, Kec. Cibitung').waitFor();
	expect(await phone.locator(`[name="${region}"]`).first().inputValue()).toBe('32.16.07.2006');
	const came = phone.waitForEvent('domcontentloaded');
	await phone.locator('[name=kodePosTujuan]').press('Enter');
	await came;
	expect(pathOf(phone)).toMatch(/\/isi\/alasan$/);
	await phone.close();
});
