import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { handOverMessages as h } from '#ui/messages/hand-over.ts';
import { worklistMessages as w } from '#ui/messages/officer.ts';
import { signatureMessages as s } from '#ui/messages/signature.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { happened } from '#ui/messages/timeline.ts';
import { readApi } from '../support/api-client.ts';
import { officerPage } from '../support/desk.ts';
import { codeIn, expectAccessible, noticeTo, officer, openBrowser, photo, product } from '../support/e2e.ts';
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

/* A resident without scripts names a neighbour, who collects: first something is wrong on the document, then it is right. */

let browser: Browser;
let page: Page;
let counter: Page;
let number = '';
const one = { ...applicantFor('KK/HILANG') };
const neighbour = { name: 'Ratna Dewi', nik: '3275015203800004' };
const main = (of: Page): Promise<string> => of.locator('main').innerText();
let office: ReturnType<typeof officeBy>;

beforeAll(async () => {
	browser = await openBrowser();
	office = officeBy(await readApi());
	const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 760 } };
	page = await (await browser.newContext(phone)).newPage();
	counter = await officerPage(browser, officer('counter_officer', 'loket'));
});
afterAll(async () => await browser.close());

async function expectSeen(path: string, where: string): Promise<void> {
	const context = await browser.newContext({ storageState: await page.context().storageState() });
	const scripted = await context.newPage();
	await open(scripted, path);
	await expectAccessible(scripted, where);
	await context.close();
}

/** The counter's page with everything filled in but what is asked for here. */
async function fillIn(code: string): Promise<void> {
	await open(counter, `/petugas/serah?nomor=${number}`);
	await counter.getByLabel(new RegExp(`^${h.proxy.id.split('{')[0]!}`)).check();
	await counter.getByLabel(w.idChecked.id).check();
	await counter.getByLabel(h.code.id).fill(code);
	await counter.getByLabel(h.dataChecked.id).check();
}

describe('a proxy collects', () => {
	test('the resident applies, and names a neighbour; who cannot be named is told why, with what was typed kept', async () => {
		await register(page, one.who);
		number = await startApplication(page, 'kartu-keluarga/HILANG');
		await fillForm(page, findVariant(findService('KK'), 'HILANG')!, one.answers);
		await uploadAll(page, (n) => photo(n), { scripted: false });
		await press(page, d.next.id);
		await choosePickup(page);
		await press(page, m.send.id);
		await open(page, `/permohonan/${number}`);
		await page.getByRole('link', { name: h.proxyTitle.id }).click();
		await page.getByLabel(h.proxyName.id).fill(neighbour.name);
		await page.getByLabel(h.proxyOwnNik.id).fill(one.who.nik);
		await press(page, h.proxySave.id);
		expect(await main(page)).toContain('NIK pemohon sendiri');
		expect(await page.getByLabel(h.proxyName.id).inputValue()).toBe(neighbour.name);
		await page.getByLabel(h.proxyOwnNik.id).fill(neighbour.nik);
		await press(page, h.proxySave.id);
		expect(pathOf(page)).toBe(`/permohonan/${number}/kuasa`);
		expect(await main(page)).toContain(neighbour.name.toUpperCase());
		expect(await main(page)).not.toContain(neighbour.nik);
		await expectSeen(`/permohonan/${number}/kuasa`, 'penerima kuasa');
		await noticeTo(one.who.email, 'proxy_named', number);
		const form = await page.request.get(`${product().origin}/permohonan/${number}/kuasa/F-1.07.pdf`);
		expect([form.status(), form.headers()['content-type']]).toEqual([200, 'application/pdf']);
	});

	test('something on it is wrong: it is void, mended and printed again, and ready with another code', async () => {
		await office.approve(number);
		await office.act(number, 'siak_operator', 'siak', 'enter_siak');
		await office.bring(number);
		const code = codeIn(await noticeTo(one.who.email, 'ready', number));
		await open(counter, `/petugas/serah?nomor=${number}`);
		expect(await main(counter)).not.toContain(one.who.nik);
		await counter.getByText(h.wrongTitle.id).click();
		await counter.getByLabel(h.wrongWhat.id).fill('RT tertulis 003, seharusnya 008');
		await press(counter, h.wrongSend.id);
		await counter.getByRole('status').filter({ hasText: number }).waitFor();
		await noticeTo(one.who.email, 'data_wrong', number);
		await open(page, `/permohonan/${number}`);
		expect(await main(page)).toContain(happened.report_wrong_data.processing.id);
		await fillInRefused(code);
		await office.act(number, 'siak_operator', 'siak', 'correct_data');
		await office.bring(number);
	});

	test('the neighbour collects with the code, the ID and a signature on the screen; another NIK is refused', async () => {
		await open(page, `/permohonan/${number}`);
		const code = (await page.locator('.eo-receipt__pin').innerText()).replace(/\D/g, '');
		await fillIn(code);
		await expectAccessible(counter, 'serah terima');
		await counter.getByLabel(h.proxyNik.id).fill('3275011203800005');
		await press(counter, w.handOver.id);
		expect(await main(counter)).toContain('bukan NIK penerima kuasa');
		await counter.getByLabel(h.proxyNik.id).fill(neighbour.nik);
		await press(counter, w.handOver.id);
		expect(await main(counter)).toContain(s.missing.id);
		await counter.locator('canvas').scrollIntoViewIfNeeded();
		const board = (await counter.locator('canvas').boundingBox())!;
		await counter.mouse.move(board.x + 40, board.y + 60);
		await counter.mouse.down();
		for (let n = 1; n <= 12; n += 1)
			await counter.mouse.move(board.x + 40 + n * 18, board.y + 60 + (n % 3) * 12);
		await counter.mouse.up();
		await press(counter, w.handOver.id);
		await counter.getByRole('status').filter({ hasText: number }).waitFor();
		await expectAccessible(counter, 'serah terima, selesai');
		const record = await counter.request.get(`${product().origin}/petugas/serah/${number}/berita-acara.pdf`);
		expect([record.status(), record.headers()['content-type']]).toEqual([200, 'application/pdf']);
		await open(page, `/permohonan/${number}`);
		expect(await main(page)).toContain(statusMessages.collected.label.id);
		expect(await main(page)).toContain(neighbour.name.toUpperCase());
		await page.getByRole('link', { name: h.record.id }).waitFor();
	});
});

/** The old code of a document that went back gives nothing. */
async function fillInRefused(code: string): Promise<void> {
	await open(counter, `/petugas/serah?nomor=${number}`);
	expect(code).toHaveLength(6);
	expect(await main(counter)).toContain(w.counterNotReady.id);
}
