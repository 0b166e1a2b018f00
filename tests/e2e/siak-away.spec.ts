import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateInWib, formatDate } from '#domain/time/office-time.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { closeSiakMessages as closeSiak } from '#ui/messages/close-siak.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { siakMessages as siak } from '#ui/messages/siak.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { happened, nextWhileSiakIsAway } from '#ui/messages/timeline.ts';
import { trackMessages } from '#ui/messages/track.ts';
import { refusalTable } from '#server/refusal-words.ts';
import { readApi, type ApiClient } from '../support/api-client.ts';
import { officerPage, openDesk } from '../support/desk.ts';
import { expectAccessible, freshResident, newcomer, officer, openBrowser, photo } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
import { applicantFor } from '../support/known-family.ts';
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
import { saySiak } from '../support/siak.ts';

/*
 * The office closes SIAK for a maintenance. Who is known goes on: sends, is checked, and waits in line; opened again, the line is
 * entered in the order asked. Who is not known yet is told when to come again.
 */

type Applicant = ReturnType<typeof applicantFor> & { page: Page; number: string; pin: string };

let browser: Browser;
let api: ApiClient;
let office: ReturnType<typeof officeBy>;
let desk: Page;
const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 760 } };
const known: Applicant[] = [];
const stranger = newcomer(freshResident());
let strangersPage: Page;

const main = (page: Page): Promise<string> => page.locator('main').innerText();
/** A page says it: other processes of the product learn of a change of SIAK's state within seconds. */
const untilSaid = (page: Page, path: string, said: string) =>
	expect
		.poll(async () => (await open(page, path), await main(page)), { timeout: 20_000, interval: 500 })
		.toContain(said);
const closed = siak.closed.id.replace(' {since}', '');

async function tracked(one: Applicant): Promise<string> {
	const context: BrowserContext = await browser.newContext(phone);
	const page = await context.newPage();
	await open(page, '/lacak');
	await page.locator('[name=nomor]').fill(one.number);
	await page.locator('[name=pin]').fill(one.pin);
	await press(page, trackMessages.show.id);
	const said = await main(page);
	await context.close();
	return said;
}
async function own(one: Applicant): Promise<string> {
	await open(one.page, `/permohonan/${one.number}`);
	return await main(one.page);
}
const deskSays = async ({ number }: Applicant): Promise<string> => {
	await openDesk(desk, number);
	return await main(desk);
};
/** When SIAK was told, by the applicant's own page. */
const enteredAt = async ({ page }: Applicant): Promise<string> =>
	(await page
		.locator('li', { hasText: happened.enter_siak.processing.id })
		.locator('time')
		.first()
		.getAttribute('datetime')) ?? '';

async function send(one: Applicant): Promise<void> {
	const { page, answers } = one;
	one.number = await startApplication(page, 'kartu-keluarga/HILANG');
	await fillForm(page, findVariant(findService('KK'), 'HILANG')!, answers);
	await uploadAll(page, (n) => photo(n), { scripted: false });
	await press(page, d.next.id);
	await choosePickup(page);
	await press(page, m.send.id);
	expect(pathOf(page)).toBe(`/permohonan/${one.number}/bukti`);
	one.pin = await page.locator('.eo-receipt__pin strong').innerText();
}

beforeAll(async () => {
	browser = await openBrowser();
	api = await readApi();
	office = officeBy(api);
	for (let n = 0; n < 2; n++) {
		const page = await (await browser.newContext(phone)).newPage();
		const one = { ...applicantFor('KK/HILANG'), page, number: '', pin: '' };
		await register(page, one.who);
		known.push(one);
	}
	strangersPage = await (await browser.newContext({ viewport: phone.viewport })).newPage();
	desk = await officerPage(browser, officer('verifier', 'verifikator.kota'));
});
afterAll(async () => {
	// Whatever went wrong here, the files that follow have a SIAK.
	await saySiak('open');
	await browser.close();
});

describe('SIAK is closed', () => {
	test('the administrator closes it, with a reason, which the page keeps', async () => {
		const page = await officerPage(browser, officer('administrator'));
		await open(page, '/petugas/siak');
		await press(page, closeSiak.close.id);
		expect(await main(page)).toContain(`${closeSiak.reason.id} belum diisi.`);
		await expectAccessible(page, 'SIAK tanpa alasan');
		await page.getByLabel(closeSiak.reason.id, { exact: true }).fill('Pemeliharaan Ditjen Dukcapil');
		await press(page, closeSiak.close.id);
		const said = await main(page);
		for (const words of [closeSiak.done_closed.id, closeSiak.openTitle.id, 'Pemeliharaan Ditjen Dukcapil'])
			expect(said).toContain(words);
		await expectAccessible(page, 'SIAK, ditutup');
		await page.context().close();
	});

	test('every public page that matters says so, and since when', async () => {
		expect(await saySiak('state')).toMatch(/SIAK is closed since .*; waiting: 0/);
		const page = strangersPage;
		await untilSaid(page, '/', closed);
		for (const path of ['/', '/layanan', '/layanan/kartu-keluarga/HILANG']) {
			await open(page, path);
			const said = await main(page);
			expect(said, path).toContain(`${closed} ${formatDate(dateInWib(new Date()), 'id')}`);
			expect(said, path).toContain(siak.public.id);
		}
		await expectAccessible(page, 'SIAK ditutup');
		expect(await api.must('getStatus')).toMatchObject({
			register: { state: 'down', closedByOffice: true },
			waiting: 0,
		});
	});

	test('who has no account is told to come again, and what was typed stays', async () => {
		const page = strangersPage;
		await open(page, '/daftar');
		expect(await main(page)).toContain(siak.register.id);
		await page.getByLabel(a.nik.id, { exact: true }).fill(stranger.nik);
		await page.getByLabel(a.kkNumber.id, { exact: true }).fill(stranger.kkNumber);
		await page.getByLabel(a.email.id, { exact: true }).fill(stranger.email);
		await page.getByLabel(a.phone.id, { exact: true }).fill(stranger.phone);
		await page.getByLabel(a.password.id, { exact: true }).fill(stranger.password);
		await page.getByLabel(a.terms.id).check();
		await press(page, a.registerButton.id);
		expect(pathOf(page)).toBe('/daftar');
		expect(await page.getByRole('alert').innerText()).toContain(refusalTable.register_unavailable.title.id);
		expect(await page.getByLabel(a.nik.id, { exact: true }).inputValue()).toBe(stranger.nik);
		expect(await page.getByLabel(a.email.id, { exact: true }).inputValue()).toBe(stranger.email);
		expect(await page.getByLabel(a.password.id, { exact: true }).inputValue()).toBe('');
	});

	test('who is known sends, and reads that it is being checked', async () => {
		for (const one of known) {
			await send(one);
			for (const said of [await own(one), await tracked(one)]) {
				expect(said).toContain(statusMessages.verification.label.id);
				expect(said).not.toContain(siak.yours.id);
			}
		}
	});

	test('the verifier sees by what family it was judged, and approves', async () => {
		for (const one of known) {
			expect(await deskSays(one)).toContain(siak.pendingTitle.id);
			await office.approve(one.number);
			for (const said of [await own(one), await tracked(one)]) {
				expect(said).toContain(statusMessages.processing.label.id);
				expect(said).toContain(closed);
				expect(said).toContain(siak.yours.id);
				expect(said).toContain(nextWhileSiakIsAway.id);
			}
		}
	});

	test('two wait in line, in the order asked', async () => {
		for (const [at, one] of known.entries()) {
			const asked = await office.act(one.number, 'siak_operator', 'siak', 'enter_siak');
			expect(asked).toMatchObject({ siakQueue: { place: at + 1, stuck: false } });
			const place = siak.queuedTitle.id.replace('{place}', String(at + 1));
			expect(await deskSays(one)).toContain(place);
			expect(await own(one)).toContain(statusMessages.processing.label.id);
			expect(await own(one)).not.toContain(happened.enter_siak.processing.id);
		}
		await open(strangersPage, '/');
		expect(await main(strangersPage)).toContain(siak.waiting.id.replace('{n}', '2'));
		expect(await saySiak('state')).toMatch(/waiting: 2/);
	});
});

describe('SIAK is open again', () => {
	test('the line is entered by itself, in its order', async () => {
		expect(await saySiak('open')).toContain('SIAK answers');
		const times: string[] = [];
		for (const one of known) {
			await untilSaid(one.page, `/permohonan/${one.number}`, happened.enter_siak.processing.id);
			times.push(await enteredAt(one));
		}
		expect(times).toEqual([...times].sort());
		expect(new Set(times).size).toBe(2);
		expect(await saySiak('state')).toMatch(/SIAK answers; waiting: 0/);
	});

	test('pages speak of it no more; the promised date is back', async () => {
		await untilSaid(strangersPage, '/', 'Rp 0');
		await expect
			.poll(async () => (await open(strangersPage, '/'), await main(strangersPage)), { timeout: 20_000 })
			.not.toContain(closed);
		for (const one of known)
			for (const said of [await own(one), await tracked(one)]) {
				expect(said).not.toContain(siak.yours.id);
				expect(said).not.toContain(nextWhileSiakIsAway.id);
				expect(said).toMatch(/paling lambat .* 20\d\d/);
			}
	});

	test('what was sent meanwhile has been compared with SIAK', async () => {
		for (const one of known)
			await expect.poll(() => deskSays(one), { timeout: 20_000 }).not.toContain(siak.pendingTitle.id);
	});

	test('and goes to Diambil', async () => {
		for (const one of known) {
			await office.handOver(one.number, one.who.email);
			for (const said of [await own(one), await tracked(one)])
				expect(said).toContain(statusMessages.collected.label.id);
		}
	});

	test('who had no account registers', async () => {
		await register(strangersPage, stranger);
	});
});
