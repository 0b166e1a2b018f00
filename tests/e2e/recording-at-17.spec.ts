import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { dateInWib, formatDay } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { lifeEventMessages as e } from '#ui/messages/life-events.ts';
import { recordingMessages as r } from '#ui/messages/recording.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { termsMessages } from '#ui/messages/terms.ts';
import { routeMessages as v } from '#ui/messages/visit-routes.ts';
import holidays from '#data/kota-bekasi/holidays.json' with { type: 'json' };
import settings from '#data/kota-bekasi/settings.json' with { type: 'json' };
import { readApi } from '../support/api-client.ts';
import { officerPage } from '../support/desk.ts';
import { expectAccessible, noticeTo, officer, openBrowser, photo, product } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
import { applicantFor } from '../support/known-family.ts';
import { pdfText } from '../support/pdf-text.ts';
import { officeBy } from '../support/office.ts';
import {
	choosePickup,
	open,
	pathOf,
	press,
	register,
	startApplication,
	uploadAll,
} from '../support/resident.ts';

/* Somebody of 17: booked, checked in, recognised by the family, recorded without one finger, the proof in the hand, and the card goes on. Then a home. */

let browser: Browser;
let resident: Page;
let desk: Page;
let office: ReturnType<typeof officeBy>;
const { who, answers, family } = applicantFor('REKAM_KTP/PEMULA_17');
let number = '';
let card = '';

const main = (page: Page): Promise<string> => page.locator('main').innerText();
const pdfAt = async (page: Page, path: string): Promise<Buffer> => {
	const got = await page.request.get(product().origin + path);
	expect(got.headers()['content-type']).toBe('application/pdf');
	return await got.body();
};
const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

beforeAll(async () => {
	browser = await openBrowser();
	resident = await browser.newPage({ viewport: { width: 360, height: 760 } });
	office = officeBy(await readApi());
	desk = await officerPage(browser, officer('recording_officer'));
});
afterAll(() => browser.close());

test('booked with the card along, and verified', async () => {
	await register(resident, who);
	await open(resident, '/permohonan/baru?layanan=rekam-ktp-el&jenis=PEMULA_17');
	await resident.getByLabel(termsMessages.accept.id).check();
	await press(resident, termsMessages.start.id);
	number = /^\/permohonan\/(EOP-[^/]+)\/isi\//.exec(pathOf(resident))![1]!;
	await fillForm(resident, findVariant(findService('REKAM_KTP'), 'PEMULA_17')!, answers);
	await uploadAll(resident, (n) => photo(n + 40));
	await press(resident, d.next.id);
	await choosePickup(resident);
	await press(resident, m.send.id);
	[card] = (await office.linkedOf(number)).map((one) => one.number) as [string];
	await open(desk, `/petugas/perekaman/${number}`);
	// Before verification they are told what to do, not sent away.
	expect(await main(desk)).toContain('Permohonannya belum dapat direkam');
	await office.approve(card);
	await office.approve(number);
});

test('found by the QR of the receipt, checked in, recognised by the family', async () => {
	await open(desk, '/petugas/perekaman');
	await expectAccessible(desk, '/petugas/perekaman');
	await desk.locator('#nomor').fill(`${product().origin}/lacak?nomor=${number}`);
	await desk.locator('#nomor').press('Enter');
	await desk.waitForURL(`**/petugas/perekaman/${number}*`);
	// At another place of this officer's it is said where they are awaited.
	await open(desk, `/petugas/perekaman/${number}?kantor=mpp-btc`);
	expect(await main(desk)).toContain('Janjinya di tempat lain');
	await press(desk, /^Saya bertugas di/);
	// They come before their day: it is said when they are awaited, and the officer may take them in.
	expect(await main(desk)).toContain('Janjinya pada hari lain');
	await expectAccessible(desk, 'perekaman, datang');
	await press(desk, r.anyDay.id);
	const shown = await main(desk);
	expect(shown).toContain(r.identityTitle.id);
	const person = family.members.find(({ nik }) => nik === answers['nik'])!;
	expect(shown).not.toContain(person.nik);
	expect(shown).not.toContain(person.motherName);
	await expectAccessible(desk, 'perekaman, identitas');
	await press(desk, r.confirm.id);
	expect(await desk.locator('#error-summary').innerText()).toContain(r.seen.id);
	await desk.locator('[name=seen][value=family]').check();
	await desk.locator('[name=witness]').selectOption({ index: 1 });
	await desk.locator('[name=compared]').check();
	await press(desk, r.confirm.id);
	expect(await main(desk)).toContain(r.listTitle.id);
});

test('recorded without one finger, by keyboard and in any order; the proof says which, not why', async () => {
	await expectAccessible(desk, 'perekaman, daftar');
	await press(desk, r.finish.id);
	expect(await desk.locator('#error-summary li').count()).toBe(6);
	for (const name of ['iris_right', 'iris_left', 'signature', 'photo'])
		await desk.locator(`[name=${name}]`).selectOption('taken');
	await desk.locator('[name=hand_right]').selectOption('all');
	await desk.locator('[name=hand_left]').selectOption('some');
	await desk.locator('[name=hand_left]').locator('xpath=ancestor::div[2]').locator('summary').click();
	await desk.locator('[name=left_index]').selectOption('missing');
	await press(desk, r.keep.id);
	expect(await main(desk)).toContain(r.done_kept.id);
	expect(await desk.locator('[name=left_index]').inputValue()).toBe('missing');
	await desk.locator('[name=ikd]').selectOption('activated');
	await press(desk, r.finish.id);
	const shown = await main(desk);
	for (const part of [r.siakAccepted.id, 'telunjuk kiri', card]) expect(shown).toContain(part);
	await expectAccessible(desk, 'perekaman, selesai');
	const text = pdfText(await pdfAt(desk, `/petugas/perekaman/${number}/bukti.pdf`)).replaceAll('\n', ' ');
	for (const part of ['Tanda bukti perekaman', number, '4 dari 5', 'telunjuk kiri', card, 'Rp 0'])
		expect(text).toContain(part);
	expect(text).not.toMatch(/amputasi/i);
});

test('the applicant has the proof by mail and on the page, and the card goes on', async () => {
	expect((await noticeTo(who.email, 'recorded', number)).text).toContain('Tanda bukti perekaman terlampir');
	await open(resident, `/permohonan/${number}`);
	expect(await resident.locator('.eo-status__word').first().innerText()).toBe(
		statusMessages.collected.label.id,
	);
	await expectAccessible(resident, 'permohonan, direkam');
	const link = await resident.getByRole('link', { name: r.proofOwn.id }).getAttribute('href');
	expect(pdfText(await pdfAt(resident, link!))).toContain(number);
	await open(resident, `/permohonan/${card}`);
	expect(await main(resident)).not.toContain(e.waitsMeeting.id.replace('{number}', number));
	await office.act(card, 'siak_operator', 'siak', 'enter_siak');
	await office.handOver(card, who.email);
	await open(desk, `/petugas/perekaman/${number}`);
	expect(await main(desk)).toContain(r.recordedTitle.id);
	const stranger = await browser.newPage();
	const refused = await stranger.request.get(`${product().origin}${link!}`, { maxRedirects: 0 });
	expect(refused.status()).toBe(303);
	await stranger.close();
});

test('a home visit is put on a route, its sheet printed, and recorded at the door on a phone', async () => {
	const home = applicantFor('REKAM_KTP/JEMPUT_BOLA');
	await resident.context().clearCookies();
	await register(resident, home.who);
	const visit = await startApplication(resident, 'rekam-ktp-el/JEMPUT_BOLA');
	await fillForm(resident, findVariant(findService('REKAM_KTP')!, 'JEMPUT_BOLA')!, home.answers);
	await uploadAll(resident, (n) => photo(n + 60));
	await open(resident, `/permohonan/${visit}/periksa`);
	await press(resident, m.send.id);
	await office.approve(visit);

	const closed = new Set(holidays.holidays.filter((one) => !one.countsAsWorkingDay).map(({ date }) => date));
	const day = addWorkingDays(dateInWib(new Date()), 3, { closed, weekend: settings.weekend });
	await open(desk, `/petugas/jemput-bola/rute?hari=${day}`);
	await expectAccessible(desk, 'rute');
	await press(desk, v.plan.id);
	expect(await desk.locator('#error-summary').innerText()).toContain(v.nobody.id);
	await desk.locator(`[name=number][value="${visit}"]`).check();
	await press(desk, v.plan.id);
	expect(await main(desk)).toContain(v.planned.id.replace('{n}', '1'));
	expect((await noticeTo(home.who.email, 'visit_agreed', visit)).text).toContain(formatDay(day, 'id'));
	await press(desk, v.sheet.id.replace('{team}', '1'));
	await expectAccessible(desk, 'lembar rute');
	const sheet = await main(desk);
	for (const part of [visit, home.family.address.street, v.tickFingers.id, v.sheetPurpose.id])
		expect(sheet).toContain(part);
	const paper = await desk.pdf({ format: 'A4' });
	expect(paper.subarray(0, 5).toString()).toBe('%PDF-');

	await desk.setViewportSize({ width: 360, height: 760 });
	for (const path of ['/petugas/jemput-bola/rute', '/petugas/perekaman', `/petugas/perekaman/${visit}`]) {
		await open(desk, path);
		expect([path, await sideways(desk)]).toEqual([path, 0]);
	}
	await press(desk, r.checkInHome.id);
	await desk.locator('[name=seen][value=photo_id]').check();
	await desk.locator('[name=compared]').check();
	await press(desk, r.confirm.id);
	expect(await sideways(desk)).toBe(0);
	for (const name of ['iris_right', 'iris_left', 'photo'])
		await desk.locator(`[name=${name}]`).selectOption('taken');
	await desk.locator('[name=signature]').selectOption('cannot_write');
	for (const hand of ['hand_right', 'hand_left']) await desk.locator(`[name=${hand}]`).selectOption('all');
	await press(desk, r.finish.id);
	expect(await main(desk)).toContain(r.siakAccepted.id);
	expect(await sideways(desk)).toBe(0);
	await open(resident, `/permohonan/${visit}`);
	expect(await main(resident)).toContain(r.proofOwn.id);
});
