import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from '#domain/text.ts';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { applicationMessages } from '#ui/messages/applications.ts';
import { counterMessages as m } from '#ui/messages/counter.ts';
import { pickupMessages } from '#ui/messages/pickup.ts';
import { queueMessages as q } from '#ui/messages/queue.ts';
import { signatureMessages } from '#ui/messages/signature.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { trackMessages } from '#ui/messages/track.ts';
import { clockedProduct } from '../support/clock.ts';
import { expectAccessible, openBrowser } from '../support/e2e.ts';
import { enterFormAndPhotos, numberIn, type EnteredFamily } from '../support/entering-officer.ts';
import { pathOf, press } from '../support/resident.ts';

/*
 * Somebody without an appointment: a number at the kiosk, called on the screen and aloud, missed, called again; what they ask for is
 * entered at the counter, and they leave with the berita acara, by whose number and PIN they follow it.
 */

let browser: Browser;
let product: Awaited<ReturnType<typeof clockedProduct>>;
let counter: Page;
let kiosk: Page;
let screen: Page;
let resident: Page;
let office = '';
let code = '';
let number = '';
let pin = '';

const main = (page: Page): Promise<string> => page.locator('main').innerText();
const open = (page: Page, path: string) => page.goto(product.origin + path);
const current = (): Promise<string> => counter.locator('.eo-card h2').first().innerText();
/** Presses until this number is called. */
async function callUpTo(wanted: string): Promise<readonly string[]> {
	const called: string[] = [];
	while (called.at(-1) !== wanted && called.length < 6) {
		await press(counter, /anggil berikutnya/);
		called.push(await current());
	}
	return called;
}
/** Waits until the screen, which nobody touches, shows this. */
const screenShows = (where: string, text: string): Promise<void> =>
	screen.locator(where).filter({ hasText: text }).first().waitFor();
/** Waits until the loudspeaker has said this so many times. */
const heard = (text: string, times: number): Promise<unknown> =>
	screen.waitForFunction(
		([words, n]) =>
			(window as unknown as { spoken: string[] }).spoken.filter((said) => said === words).length === n,
		[text, times] as const,
	);

beforeAll(async () => {
	browser = await openBrowser();
	product = await clockedProduct();
	await product.now('2026-11-30T09:00:00+07:00');
	const page = async (width: number, height: number): Promise<Page> => {
		const made = await (await browser.newContext({ viewport: { width, height } })).newPage();
		made.setDefaultTimeout(20_000);
		return made;
	};
	[counter, kiosk, screen, resident] = [
		await page(1280, 800),
		await page(1080, 1920),
		await page(1920, 1080),
		await page(360, 760),
	];
	// No printer, no loudspeaker: what would be said is kept.
	await kiosk.addInitScript(() => {
		window.print = () => {};
	});
	await screen.addInitScript(() => {
		const spoken: string[] = [];
		Object.assign(window, { spoken });
		Object.defineProperty(window, 'speechSynthesis', {
			value: {
				getVoices: () => [],
				speak: (words: SpeechSynthesisUtterance) => {
					spoken.push(words.text);
					words.dispatchEvent(new Event('end'));
				},
			},
		});
	});
});
afterAll(async () => {
	await product?.stop();
	await browser?.close();
});

test('the officer opens a counter and makes a device a kiosk', async () => {
	const { identifier, password, code: otp } = await product.officer('counter_officer');
	await open(counter, '/petugas/masuk');
	await counter.locator('#identifier').fill(identifier);
	await counter.locator('input[type=password]').fill(password);
	await press(counter, a.signInButton.id);
	await counter.getByLabel(a.code.id).fill(otp);
	await press(counter, a.secondFactorButton.id);
	await open(counter, '/petugas/loket');
	await counter.locator('input[name=number]').fill('3');
	await press(counter, m.open.id);
	expect(await main(counter)).toContain(fill(m.counterIs.id, { number: '3' }));
	const layar = await counter.getByRole('link', { name: m.screen.id }).getAttribute('href');
	office = layar!.split('/').at(-1)!;

	await open(kiosk, `/antrean/kiosk/${office}`);
	expect(await kiosk.locator('button[name=group]').count()).toBe(0);
	await open(counter, '/petugas/loket/atur');
	await press(counter, m.kioskMake.id);
	const link = await counter.locator('a[href*="kunci="]').getAttribute('href');
	await kiosk.goto(link!);
	expect(kiosk.url()).toBe(`${product.origin}/antrean/kiosk/${office}`);
	await expectAccessible(kiosk, 'mesin antrean');
});

test('a number at the kiosk stands on the screen by itself', async () => {
	await open(screen, `/antrean/layar/${office}`);
	await screen.getByRole('button', { name: q.screenSound.id }).click();
	for (const group of ['family', 'card', 'card', 'card']) {
		await open(kiosk, `/antrean/kiosk/${office}`);
		await Promise.all([
			kiosk.waitForURL(/\/antrean\/kiosk\/[^/]+\/[^/]+$/),
			kiosk.locator(`button[name=group][value=${group}]`).click(),
		]);
		if (group !== 'family') continue;
		code = pathOf(kiosk).split('/').at(-1)!;
		expect(await main(kiosk)).toContain('B-001');
		expect(await main(kiosk)).toContain('Rp 0');
		expect(await kiosk.locator('.eo-ticket__qr svg').count()).toBe(1);
	}
	await screenShows('.eo-screen__next', 'B-001');
	await screenShows('.eo-screen__next', 'A-003');
	await expectAccessible(screen, 'layar ruang tunggu');
});

test('called on the screen and aloud, missed, back in after three, called again', async () => {
	await open(resident, `/antrean-loket/${code}`);
	await open(counter, '/petugas/loket');
	expect(await callUpTo('B-001')).toEqual(['B-001']);
	const words = 'Nomor antrean B satu, silakan ke loket tiga.';
	await screenShows('.eo-screen__now', 'B-001');
	await heard(words, 1);
	await press(counter, m.again.id);
	await heard(words, 2);
	await resident
		.getByText(fill(q.state_called.id, { counter: '3' }))
		.first()
		.waitFor();

	await press(counter, m.missed.id);
	await press(counter, `${m.rejoin.id} B-001`);
	await expectAccessible(counter, '/petugas/loket');
	expect(await callUpTo('B-001')).toEqual(['A-001', 'A-002', 'A-003', 'B-001']);
	await heard(words, 3);
	await screenShows('.eo-screen__now', 'B-001');
});

test('what they ask for is entered under the number, and sent', async () => {
	const family = await product.ask<EnteredFamily>('family');
	await press(counter, m.enter.id);
	// All that is missing is said at once, and what was typed stays.
	await counter.locator('input[name=nik]').fill(family.nik);
	await press(counter, m.start.id);
	expect(await counter.locator('.eo-field--error').count()).toBe(4);
	expect(await counter.locator('input[name=nik]').inputValue()).toBe(family.nik);
	await expectAccessible(counter, '/petugas/loket/isi, belum lengkap');
	await counter.locator('input[name=kkNumber]').fill(family.kkNumber);
	await counter.locator('select[name=choice]').selectOption('KK/HILANG');
	await counter.locator('input[name=idSeen]').check();
	await counter.locator('input[name=termsAccepted]').check();
	await press(counter, m.start.id);
	number = numberIn(counter);
	await enterFormAndPhotos(counter, family.answers);
	await open(counter, `/permohonan/${number}/ambil`);
	await counter.locator('input[name=date]:not([disabled])').first().check();
	await press(counter, pickupMessages.save.id);
	await press(counter, applicationMessages.send.id);
	expect(pathOf(counter)).toBe(`/petugas/loket/bukti/${number}`);
});

test('the berita acara: on the screen, as a PDF, signed', async () => {
	const shown = await main(counter);
	expect(shown).toContain(number);
	expect(shown).toContain(m.zero.id);
	pin = await counter
		.locator('dl.eo-facts > div')
		.filter({ has: counter.locator('dt', { hasText: m.pin.id }) })
		.locator('dd')
		.innerText();
	expect(pin.replaceAll(' ', '')).toMatch(/^\d{6}$/);
	const address = await counter.getByRole('link', { name: m.pdf.id }).getAttribute('href');
	const pdf = await counter.request.get(product.origin + address!);
	expect(pdf.status()).toBe(200);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	// Nobody else's eyes.
	expect((await resident.request.get(product.origin + address!, { maxRedirects: 0 })).status()).not.toBe(200);

	await press(counter, m.sign.id);
	expect(await main(counter)).toContain(m.signMissing.id);
	await counter.getByLabel(signatureMessages.onPaper.id).check();
	await press(counter, m.sign.id);
	expect(await main(counter)).toContain(m.signedPaper.id.split('{')[0]!.trim());
	await expectAccessible(counter, 'berita acara');
	await open(counter, '/petugas/loket');
	expect(await main(counter)).toContain(number);
	await press(counter, m.done.id);
	expect(await current()).toBe(m.nobody.id);
});

test('the resident follows it by number and PIN', async () => {
	await open(resident, '/lacak');
	await resident.getByLabel(trackMessages.number.id).fill(number);
	await resident.getByLabel(trackMessages.pin.id, { exact: true }).fill(pin);
	await press(resident, trackMessages.show.id);
	expect(await main(resident)).toContain(statusMessages.verification.label.id);
	expect(await resident.locator('body').innerText()).not.toContain(m.pdf.id);
});
