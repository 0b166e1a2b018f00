import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLifeEvent } from '#domain/catalogue/life-events.ts';
import { collectedOn } from '#domain/catalogue/meeting.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { formatDate, formatDay } from '#domain/time/office-time.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { guideMessages as g } from '#ui/messages/guide.ts';
import { lifeEventMessages as e } from '#ui/messages/life-events.ts';
import { pickupMessages as p } from '#ui/messages/pickup.ts';
import { serviceMessages as s } from '#ui/messages/services.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { termsMessages } from '#ui/messages/terms.ts';
import { readApi } from '../support/api-client.ts';
import { expectAccessible, noticeTo, openBrowser, photo } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
import { applicantFor } from '../support/known-family.ts';
import { officeBy } from '../support/office.ts';
import { choosePickup, open, pathOf, press, register, uploadAll } from '../support/resident.ts';

/* Somebody of 17 in the family: recording and the first card by one form, two visits on two days that are both seen before sending. */

let browser: Browser;
let page: Page;
let office: ReturnType<typeof officeBy>;
const { who, answers } = applicantFor('REKAM_KTP/PEMULA_17');
let number = '';
let card = '';
let recordingOn = '';
let cardOn = '';

const main = (): Promise<string> => page.locator('main').innerText();
const statusOf = async (one: string): Promise<string> => {
	await open(page, `/permohonan/${one}`);
	return await page.locator('.eo-status__word').first().innerText();
};
const laterDay = (): string => collectedOn.id.replace('{date}', formatDay(cardOn, 'id'));

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 360, height: 760 } });
	office = officeBy(await readApi());
});
afterAll(() => browser.close());

test('the guide leads to it, and it says that there are two visits', async () => {
	await register(page, who);
	await open(page, '/cari/belum-punya-kartu/17-ke-atas/belum');
	await press(page, `${g.see.id}: ${findLifeEvent('usia-17')!.name.id}`);
	expect(await main()).toContain(e.howTwoVisits.id);
	expect(await main()).not.toContain(e.howPickup.id);
	await expectAccessible(page, '/peristiwa/usia-17');
	await press(page, s.start.id);
	expect(await page.locator('[name=companions][value=ktp]').isChecked()).toBe(true);
	await expectAccessible(page, '/permohonan/baru, usia 17');
	await page.getByLabel(termsMessages.accept.id).check();
	await press(page, termsMessages.start.id);
	number = /^\/permohonan\/(EOP-[^/]+)\/isi\//.exec(pathOf(page))![1]!;
	await fillForm(page, findVariant(findService('REKAM_KTP'), 'PEMULA_17')!, answers);
	await uploadAll(page, (n) => photo(n));
	await press(page, d.next.id);
});

test('choosing the day of the recording shows the day of the card', async () => {
	expect(await main()).toContain(p.twoVisits.id);
	// A day that cannot be chosen, or not yet, names none.
	const lines = await page.locator('.eo-choice:has(input:not([disabled])) .eo-slot').allInnerTexts();
	expect(lines.length).toBeGreaterThan(2);
	for (const line of lines) expect(line).toContain(p.cardOn.id.replace(' {date}', ''));
	await expectAccessible(page, 'ambil, usia 17');
	recordingOn = (await choosePickup(page)).date;
	const said = await main();
	expect(said).toContain(formatDay(recordingOn, 'id'));
	const day = /diambil (\w+, \d+ \w+ \d{4})/.exec(said)?.[1];
	expect(day).toBeDefined();
	await expectAccessible(page, 'periksa, usia 17');
	await press(page, m.send.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
	expect(await main()).toContain(`diambil ${day}`);
	await expectAccessible(page, 'bukti, usia 17');
	const [linked] = await office.linkedOf(number);
	expect(linked).toMatchObject({ service: 'CETAK_KTP' });
	card = linked!.number;
	await open(page, `/permohonan/${card}/bukti`);
	cardOn = (await page.locator('time').first().getAttribute('datetime'))!;
	expect(formatDay(cardOn, 'id')).toBe(day);
	expect(cardOn > recordingOn).toBe(true);
});

test('the mail and the page of the recording name the day of the card', async () => {
	const mail = await noticeTo(who.email, 'submitted', number);
	expect(mail.text).toContain(collectedOn.id.replace('{date}', formatDate(cardOn, 'id')));
	await open(page, `/permohonan/${number}`);
	expect(await main()).toContain(laterDay());
	await expectAccessible(page, 'permohonan, usia 17');
});

test('the card waits for the recording, and asks to come to it', async () => {
	await office.approve(card);
	expect(await statusOf(card)).toBe(statusMessages.processing.label.id);
	expect(await main()).toContain(e.waitsMeeting.id.replace('{number}', number));
	await office.approve(number);
	await office.act(number, 'siak_operator', 'siak', 'enter_siak');
	await statusOf(card);
	expect(await main()).not.toContain(e.waitsMeeting.id.replace('{number}', number));
});

test('recorded, printed, and both handed over', async () => {
	await office.act(card, 'siak_operator', 'siak', 'enter_siak');
	for (const one of [number, card]) {
		await office.handOver(one, who.email);
		expect(await statusOf(one)).toBe(statusMessages.collected.label.id);
	}
});

test('the card may be left out: one application, one day', async () => {
	const other = applicantFor('REKAM_KTP/PEMULA_17');
	await page.context().clearCookies();
	await register(page, other.who);
	await open(page, '/permohonan/baru?layanan=rekam-ktp-el&jenis=PEMULA_17');
	await page.locator('[name=companions][value=ktp]').uncheck();
	await page.getByLabel(termsMessages.accept.id).check();
	await press(page, termsMessages.start.id);
	const alone = /^\/permohonan\/(EOP-[^/]+)\/isi\//.exec(pathOf(page))![1]!;
	await fillForm(page, findVariant(findService('REKAM_KTP'), 'PEMULA_17')!, other.answers);
	await uploadAll(page, (n) => photo(n + 20));
	await press(page, d.next.id);
	expect(await main()).not.toContain(p.twoVisits.id);
	await choosePickup(page);
	await press(page, m.send.id);
	expect(await office.linkedOf(alone)).toEqual([]);
});
