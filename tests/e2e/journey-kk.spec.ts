import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { custodyMessages } from '#ui/messages/custody.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { deskMessages } from '#ui/messages/officer-desk.ts';
import { handOverMessages } from '#ui/messages/hand-over.ts';
import { signatureMessages } from '#ui/messages/signature.ts';
import { worklistMessages } from '#ui/messages/officer.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { trackMessages } from '#ui/messages/track.ts';
import { act, judge, officerPage, openDesk } from '../support/desk.ts';
import {
	codeIn,
	expectAccessible,
	freshFather,
	newcomer,
	noticeTo,
	officer,
	openBrowser,
	photo,
} from '../support/e2e.ts';
import {
	choosePickup,
	fillBirth,
	open,
	pathOf,
	press,
	register,
	upload,
	uploadAll,
} from '../support/resident.ts';

/* A baby is born: from registering to the new KK in the father's hand, everybody at their own browser. */

let browser: Browser;
let resident: Page;
const people = freshFather();
const who = { ...newcomer(people.father), ...people };
let number = '';
let pin = '';
let bag = '';
let pickup = { date: '', office: '' };

const checked = new Set<string>();
/** Each kind of page is looked at once. */
const seenBy =
	(page: Page) =>
	async (where: string): Promise<void> => {
		if (checked.has(where)) return;
		checked.add(where);
		await expectAccessible(page, where);
	};
const status = async (): Promise<string> => {
	await open(resident, `/permohonan/${number}`);
	return resident.locator('.eo-status__word').first().innerText();
};

beforeAll(async () => {
	browser = await openBrowser();
	resident = await browser.newPage({ viewport: { width: 360, height: 760 } });
});
afterAll(() => browser.close());

test('the father registers with the code from the mail', async () => {
	const seen = seenBy(resident);
	await open(resident, '/');
	await seen('/');
	await register(resident, who, seen);
	await seen('/permohonan, kosong');
});

test('he fills in the form, uploads, chooses a place and a day', async () => {
	const seen = seenBy(resident);
	number = await fillBirth(resident, who, seen);
	await uploadAll(resident, (n) => photo(n), { seen });
	await press(resident, d.next.id);
	await seen('draf');
	await open(resident, `/permohonan/${number}/mulai?lanjut`);
	pickup = await choosePickup(resident, seen);
	await seen('periksa');
	const page = await resident.locator('main').innerText();
	expect(page).toContain('Nadia Salsabila'.toUpperCase());
	expect(page).toContain('Rp 0');
});

test('he sends it: a number, a receipt as page and PDF, a mail with the PDF', async () => {
	await press(resident, m.send.id);
	expect(pathOf(resident)).toBe(`/permohonan/${number}/bukti`);
	await resident.getByRole('heading', { level: 1, name: m.receiptTitle.id }).waitFor();
	await seenBy(resident)('bukti');
	const receipt = await resident.locator('main').innerText();
	for (const part of [number, pickup.office, 'Rp 0']) expect(receipt).toContain(part);
	const pdf = await resident.request.get(new URL(`/permohonan/${number}/bukti.pdf`, resident.url()).href);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	const mail = await noticeTo(who.email, 'submitted', number);
	pin = codeIn(mail);
	expect(receipt.replaceAll(' ', '')).toContain(pin);
	expect(mail.attachments.map((a) => Buffer.from(a.base64, 'base64').subarray(0, 5).toString())).toEqual([
		'%PDF-',
	]);
	expect(await status()).toBe(statusMessages.verification.label.id);
	await seenBy(resident)('status');
});

test('anyone sees the status with number and PIN', async () => {
	const stranger = await browser.newPage();
	await open(stranger, '/lacak');
	await seenBy(stranger)('/lacak');
	await stranger.getByLabel(trackMessages.number.id).fill(number);
	await stranger.getByLabel(trackMessages.pin.id, { exact: true }).fill(pin);
	await press(stranger, trackMessages.show.id);
	await seenBy(stranger)('/lacak, ditemukan');
	const shown = await stranger.locator('main').innerText();
	expect(shown).toContain(statusMessages.verification.label.id);
	expect(shown).not.toContain(who.father.name);
	await stranger.close();
});

test('the verifier takes it, marks one document unreadable and returns it', async () => {
	const page = await officerPage(browser, officer('verifier', 'verifikator.kota'), seenBy);
	await open(page, '/petugas');
	await page.getByRole('link', { name: number }).waitFor();
	await seenBy(page)('/petugas');
	await openDesk(page, number);
	await act(page, deskMessages.take.id, 'take');
	await judge(page, 'KK_LAMA', { key: 'unreadable', note: 'Bagian bawah buram.' });
	await judge(page, 'SK_LAHIR');
	await seenBy(page)('meja verifikasi');
	await page.getByRole('button', { name: /^Kembalikan/ }).click();
	await page.getByRole('heading', { name: deskMessages.reviewTitle.id }).waitFor();
	await seenBy(page)('meja verifikasi, sebelum dikembalikan');
	await act(page, deskMessages.reviewSend.id, 'return');
	await page.context().close();
	await noticeTo(who.email, 'returned', number);
});

test('the father corrects just that; number, place and day stay', async () => {
	expect(await status()).toBe(statusMessages.returned.label.id);
	await seenBy(resident)('status, dikembalikan');
	await press(resident, m.correctNow.id);
	await resident.getByText('Bagian bawah buram.').first().waitFor();
	await seenBy(resident)('perbaiki');
	expect(await resident.locator('main').innerText()).not.toContain('Nama lengkap bayi');
	await press(resident, new RegExp(`^${m.correctDocument.id}: `));
	expect(pathOf(resident)).toBe(`/permohonan/${number}/berkas/KK_LAMA`);
	await upload(resident, { name: 'kk-lagi.jpg', mimeType: 'image/jpeg', buffer: await photo(9) });
	await open(resident, `/permohonan/${number}/perbaiki`);
	await resident.getByText(m.correctDocumentDone.id).waitFor();
	await press(resident, m.correctSend.id);
	expect(await resident.locator('main').innerText()).toContain(m.correctSent.id);
	expect(await status()).toBe(statusMessages.verification.label.id);
	expect(await resident.locator('main').innerText()).toContain(pickup.office);
	await noticeTo(who.email, 'resubmitted', number);
});

test('the verifier approves', async () => {
	const page = await officerPage(browser, officer('verifier', 'verifikator.kota'));
	await openDesk(page, number);
	const take = page.getByRole('button', { name: new RegExp(`^${deskMessages.take.id}`) });
	if ((await take.count()) > 0) await act(page, deskMessages.take.id, 'take');
	for (const document of ['KK_LAMA', 'SK_LAHIR']) await judge(page, document);
	await act(page, deskMessages.approve.id, 'approve');
	await page.context().close();
	await noticeTo(who.email, 'approved', number);
	expect(await status()).toBe(statusMessages.processing.label.id);
});

test('the SIAK operator enters it, prints it, and packs it for its place', async () => {
	const page = await officerPage(browser, officer('siak_operator'));
	await openDesk(page, number);
	await act(page, deskMessages.enterSiak.id, 'enter_siak');
	await seenBy(page)('meja SIAK');
	await act(page, deskMessages.print.id, 'print');
	expect(await page.getByRole('button', { name: new RegExp(`^${deskMessages.makeReady.id}`) }).count()).toBe(
		0,
	);
	await open(page, '/petugas/antar?kantor=disdukcapil');
	await seenBy(page)('/petugas/antar');
	const form = page.locator('form').filter({ hasText: number });
	for (const box of await form.getByRole('checkbox').all()) await box.uncheck();
	await form.getByRole('checkbox', { name: new RegExp(number) }).check();
	await form.getByRole('button', { name: custodyMessages.pack.id }).click();
	await page.getByRole('status').waitFor();
	await seenBy(page)('tas');
	bag = /T-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())![0];
	await page.getByRole('button', { name: custodyMessages.give.id, exact: true }).click();
	await page.getByRole('button', { name: custodyMessages.takeBack.id }).waitFor();
	await page.context().close();
});

test('its office receives the bag, finds it inside, and it is ready; the resident sees where it has been', async () => {
	const page = await officerPage(browser, officer('counter_officer', 'loket'));
	await open(page, `/petugas/antar?kode=${bag.toLowerCase()}`);
	await page.getByRole('button', { name: new RegExp(custodyMessages.receiveAs.id.split('{')[0]!) }).click();
	await page.getByRole('heading', { name: custodyMessages.check.id }).waitFor();
	expect(await status()).toBe(statusMessages.processing.label.id);
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: custodyMessages.checkDone.id }).click();
	await page.getByRole('status').waitFor();
	await page.context().close();
	expect(await status()).toBe(statusMessages.ready.label.id);
	expect(await resident.locator('main').innerText()).toContain(custodyMessages.whereTitle.id);
	await seenBy(resident)('status, siap');
});

test('the counter hands it over against the code and the original ID: Diambil', async () => {
	const code = codeIn(await noticeTo(who.email, 'ready', number));
	expect((await resident.locator('main').innerText()).replaceAll(' ', '')).toContain(code);
	const page = await officerPage(browser, officer('counter_officer', 'loket'));
	await open(page, `/petugas/serah?nomor=${number}`);
	await page.waitForLoadState('networkidle');
	await seenBy(page)('/petugas/serah');
	await page.getByLabel(handOverMessages.code.id).fill(code === '000000' ? '000001' : '000000');
	await page.getByLabel(worklistMessages.idChecked.id).check();
	await page.getByLabel(handOverMessages.dataChecked.id).check();
	await page.getByLabel(signatureMessages.onPaper.id).check();
	await page.getByRole('button', { name: worklistMessages.handOver.id, exact: true }).click();
	await page.getByRole('alert').waitFor();
	await page.getByLabel(handOverMessages.code.id).fill(code);
	await page.getByRole('button', { name: worklistMessages.handOver.id, exact: true }).click();
	await page.getByRole('status').filter({ hasText: number }).waitFor();
	await page.context().close();
	expect(await status()).toBe(statusMessages.collected.label.id);
	expect(await resident.locator('main').innerText()).not.toContain(code);
	await noticeTo(who.email, 'collected', number);
});

test('his list shows it among the finished ones', async () => {
	await open(resident, '/permohonan');
	await seenBy(resident)('/permohonan');
	const closed = resident.locator('section', {
		has: resident.getByRole('heading', { name: m.listClosed.id }),
	});
	expect(await closed.innerText()).toContain(number);
});
