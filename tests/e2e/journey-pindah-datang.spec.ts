import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeLifeEvent } from '#domain/catalogue/life-events/compose.ts';
import { findLifeEvent } from '#domain/catalogue/life-events.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { guideMessages as g } from '#ui/messages/guide.ts';
import { lifeEventMessages as e } from '#ui/messages/life-events.ts';
import { serviceMessages as s } from '#ui/messages/services.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { termsMessages } from '#ui/messages/terms.ts';
import { readApi } from '../support/api-client.ts';
import { expectAccessible, openBrowser, photo } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
import { applicantFor } from '../support/known-family.ts';
import { officeBy } from '../support/office.ts';
import { choosePickup, open, pathOf, press, register, signIn, uploadAll } from '../support/resident.ts';

/* A family has moved here. From "what has happened?" to Diambil by one form: a KK, and a KTP-el for each adult. */

let browser: Browser;
let page: Page;
let office: ReturnType<typeof officeBy>;
/** Two adults come, so that there are two cards. */
const { who, answers } = applicantFor(
	'KK/PINDAH_DATANG',
	[],
	(given) => Array.isArray(given['anggota']) && given['anggota'].length > 1,
);
let number = '';
let cards: readonly string[] = [];
let pickup = { date: '', office: '' };

const main = (): Promise<string> => page.locator('main').innerText();
const statusOf = async (one: string): Promise<string> => {
	await open(page, `/permohonan/${one}`);
	return await page.locator('.eo-status__word').first().innerText();
};
const { processing, verification, ready, collected } = statusMessages;

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 360, height: 760 } });
	office = officeBy(await readApi());
});
afterAll(() => browser.close());

test('the guide leads to the life event, and signing in on the way loses nothing', async () => {
	await register(page, who);
	await page.context().clearCookies();
	await open(page, '/cari/pindah/datang/kk');
	await press(page, `${g.see.id}: ${findLifeEvent('pindah-datang')!.name.id}`);
	expect(pathOf(page)).toBe('/peristiwa/pindah-datang');
	await press(page, s.start.id);
	expect(pathOf(page)).toBe('/masuk');
	await signIn(page, who.email, who.password);
	expect(pathOf(page)).toBe('/permohonan/baru');
	expect(await page.locator('[name=companions][value=ktp]').isChecked()).toBe(true);
	await expectAccessible(page, '/permohonan/baru, pindah datang');
	await page.getByLabel(termsMessages.accept.id).check();
	await press(page, termsMessages.start.id);
	number = /^\/permohonan\/(EOP-[^/]+)\/isi\//.exec(pathOf(page))![1]!;
});

test('one form, each document once', async () => {
	const event = findLifeEvent('pindah-datang')!;
	const lead = findVariant(findService('KK'), 'PINDAH_DATANG')!;
	await fillForm(page, composeLifeEvent(event, lead, ['ktp']), answers);
	await uploadAll(page, (n) => photo(n));
	await press(page, d.next.id);
});

test('one place and one day for everything', async () => {
	pickup = await choosePickup(page);
	const said = await main();
	for (const row of answers['anggota'] as readonly { namaLengkap?: string }[])
		expect(said).toContain(row.namaLengkap!.toUpperCase());
	await expectAccessible(page, 'periksa, pindah datang');
	await press(page, m.send.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
	const linked = await office.linkedOf(number);
	cards = linked.map((one) => one.number);
	expect(linked.map(({ service }) => service)).toEqual(cards.map(() => 'CETAK_KTP'));
	expect(cards.length).toBeGreaterThan(1);
	expect(await main()).toContain(cards[0]!);
	for (const one of [number, ...cards]) {
		await open(page, `/permohonan/${one}/bukti`);
		expect(await page.locator('time').first().getAttribute('datetime')).toBe(pickup.date);
		expect(await main()).toContain(pickup.office);
	}
});

test('a card waits for the KK, and says so; each has a status of its own', async () => {
	const [card = '', other = ''] = cards;
	await office.approve(card);
	expect(await statusOf(card)).toBe(processing.label.id);
	expect(await main()).toContain(e.waits.id.replace('{number}', number));
	await office.approve(number);
	await office.act(number, 'siak_operator', 'siak', 'enter_siak');
	await office.bring(number);
	expect(await statusOf(number)).toBe(ready.label.id);
	expect(await statusOf(card)).toBe(processing.label.id);
	expect(await main()).not.toContain(e.waits.id.replace('{number}', number));
	expect(await statusOf(other)).toBe(verification.label.id);
	await open(page, `/permohonan/${number}`);
	await expectAccessible(page, 'permohonan, pindah datang');
});

test('all of it is handed over', async () => {
	for (const card of cards) {
		if ((await statusOf(card)) === verification.label.id) await office.approve(card);
		await office.act(card, 'siak_operator', 'siak', 'enter_siak');
		await office.bring(card);
	}
	for (const one of [number, ...cards]) {
		await office.collect(one, who.email);
		expect(await statusOf(one)).toBe(collected.label.id);
	}
});
