import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewMessages as r, reviewDone } from '#ui/messages/desk-review.ts';
import { deskMessages as m, doneMessages } from '#ui/messages/officer-desk.ts';
import { reasonsMessages as s } from '#ui/messages/reasons.ts';
import { readApi, type ApiClient } from '../support/api-client.ts';
import { expectAccessible, officer, openBrowser } from '../support/e2e.ts';
import { officerPage, openDesk } from '../support/desk.ts';
import { open } from '../support/resident.ts';
import { sendApplication } from '../support/sent-application.ts';

/* An application of five documents verified by keyboard alone, and what else the desk does for quick and careful hands. */

let browser: Browser;
let api: ApiClient;
let desk: Page;
let pressed = 0;

const press = async (key: string): Promise<void> => {
	pressed++;
	await desk.keyboard.press(key);
};
const birth = 'AKTA_LAHIR/TERLAMBAT';
const main = (page: Page = desk): Promise<string> => page.locator('main').innerText();
const shownDocument = () => desk.locator('[data-document]:not([hidden])').getAttribute('data-document');
const zoomSaid = () =>
	desk.locator('[data-document]:not([hidden]) .eo-viewer__tools [role=status]').first().innerText();
const done = (words: { readonly id: string }) =>
	desk.getByRole('status').filter({ hasText: words.id }).waitFor();

beforeAll(async () => {
	browser = await openBrowser();
	api = await readApi();
	desk = await officerPage(browser, officer('verifier', 'verifikator.kota'));
});
afterAll(() => browser.close());

test('five documents and the register: taken, looked through, judged and approved by keys alone', async () => {
	// Somebody who first had no record of the marriage but the birth letter, and then the other way round: all five stay.
	const { number } = await sendApplication(api, birth, [
		{ answers: { modelAkta: 'BELUM_TERCATAT', suratLahir: 'yes' }, documents: ['SK_LAHIR', 'F204'] },
		{ answers: { modelAkta: 'AYAH_IBU', suratLahir: 'no' }, documents: ['BUKU_NIKAH', 'F203', 'KK'] },
	]);
	await openDesk(desk, number);
	expect(await desk.locator('[data-document] img').count()).toBe(5);
	const start = performance.now();
	await press('t');
	await done(doneMessages.take);
	await press('d');
	const seen = new Set<string | null>();
	for (let document = 0; document < 5; document++) {
		seen.add(await shownDocument());
		await press('g');
	}
	expect(seen.size).toBe(5);
	await press('a');
	await done(doneMessages.approve);
	const milliseconds = Math.round(performance.now() - start);
	console.log(`desk: ${pressed} keys, ${milliseconds} ms of the machine for five documents`);
	expect(pressed).toBeLessThanOrEqual(8);
});

test('keys are help, not traps: they are told, never fire while typing, and can be switched off', async () => {
	const { number } = await sendApplication(api, birth, [{ documents: ['SK_LAHIR', 'BUKU_NIKAH', 'KK'] }]);
	await openDesk(desk, number);
	await press('?');
	await desk.getByText(r.keyDifference.id).waitFor();
	await desk.getByLabel(r.keysOn.id).uncheck();
	await press('Escape');
	await press('t');
	await press('?');
	expect(await desk.locator('#key-help').isVisible()).toBe(false);
	expect(await main()).toContain(m.heldByNobody.id);
	await desk.locator('#key-help-open').click();
	await desk.getByLabel(r.keysOn.id).check();
	await press('Escape');
	await press('t');
	await done(doneMessages.take);
	await expectAccessible(desk, 'the desk with a form');

	await press('2');
	await desk.getByText('Sebagian Surat keterangan kelahiran').last().waitFor();
	await press('c');
	await desk.keyboard.type('Sudut kanan: gas, ast.');
	expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
	await press('Escape');
	await press('ArrowRight');
	expect(await shownDocument()).not.toBe('SK_LAHIR');
});

test('a picture is enlarged, turned, moved and set beside another by keys', async () => {
	await expect.poll(zoomSaid).toMatch(/^\d+ %$/);
	const fit = await zoomSaid();
	for (let times = 0; times < 4; times++) await press('+');
	expect(await zoomSaid()).not.toBe(fit);
	const frame = desk.locator('[data-document]:not([hidden]) [data-viewer=first]');
	await press('Shift+ArrowDown');
	await expect.poll(() => frame.evaluate((it) => it.scrollTop)).toBeGreaterThan(0);
	const box = (await frame.boundingBox())!;
	await desk.mouse.move(box.x + 100, box.y + 100);
	await desk.mouse.down();
	await desk.mouse.move(box.x + 100, box.y + 300, { steps: 4 });
	await desk.mouse.up();
	expect(await frame.evaluate((it) => it.scrollTop)).toBe(0);
	await press('p');
	expect(await frame.locator('img').getAttribute('class')).toContain('eo-viewer__turn-1');
	await press('0');
	expect(await zoomSaid()).not.toBe('100 %');
	await press('0');
	expect(await zoomSaid()).toBe('100 %');
	await press('b');
	await desk.locator('[data-viewer=second] img').waitFor();
	await press('b');
	expect(await desk.locator('[data-viewer=second]').count()).toBe(0);
	await press('f');
	expect(await desk.locator('.eo-desk-form--wide').count()).toBe(1);
	await press('f');
});

test('the network fails: what was judged stays, and is sent once it is back', async () => {
	await press('g');
	await press('g');
	await desk.route(/\/petugas\/permohonan\/[^/]+\?\/\w+/, (route) => route.abort());
	await press('s');
	await desk.getByText(r.lostTitle.id).waitFor();
	await desk.unroute(/\/petugas\/permohonan\/[^/]+\?\/\w+/);
	await press('r');
	await desk.getByText(m.reviewTitle.id).waitFor();
	const told = await main();
	expect(told).toContain('Sebagian Surat keterangan kelahiran');
	expect(told).toContain('Sudut kanan: gas, ast.');
});

test('a note and a question to the office; the answer of a colleague comes to the top of the list', async () => {
	const number = (await desk.getByRole('heading', { level: 1 }).innerText()).trim();
	await desk.getByText(r.notes.id.replace('{n}', '0')).click();
	await desk.getByLabel(r.noteLabel.id).fill('Sudah ditelepon.');
	await desk.getByRole('button', { name: r.noteSave.id }).click();
	await done(reviewDone.note);
	await desk.getByText(r.opinionAsk.id).click();
	await desk.getByLabel(r.colleague.id, { exact: true }).selectOption('any');
	await desk.getByRole('button', { name: r.opinionSend.id }).click();
	await desk.locator('#error-summary').waitFor();
	await desk.getByLabel(r.question.id, { exact: true }).fill('Cukupkah tanda tangannya?');
	await desk.getByRole('button', { name: r.opinionSend.id }).click();
	await done(reviewDone.ask);
	await expectAccessible(desk, 'the desk with notes');

	const colleague = await officerPage(browser, officer('siak_operator', 'siak'));
	await open(colleague, '/petugas');
	expect(await main(colleague)).toContain(r.waitingAsked.id);
	await openDesk(colleague, number);
	await colleague.getByLabel(r.opinionNotGood.id, { exact: true }).check();
	await colleague.getByLabel(r.opinionWords.id, { exact: true }).fill('Saksi kedua belum tanda tangan.');
	await colleague.getByRole('button', { name: r.opinionAnswer.id }).click();
	await colleague.getByRole('status').filter({ hasText: reviewDone.answer.id }).waitFor();
	await colleague.context().close();

	await open(desk, '/petugas?tampilan=mine');
	const text = await main();
	expect(text).toContain(r.waitingAnswered.id);
	expect(text.indexOf(r.waitingAnswered.id)).toBeLessThan(text.lastIndexOf(number));
	await openDesk(desk, number);
	expect(await main()).toContain('Saksi kedua belum tanda tangan.');
});

test('the supervisor writes a reason without scripts: a place that is not known is told, and the officers may pick it', async () => {
	const supervisor = await officerPage(browser, officer('supervisor'));
	await open(supervisor, '/petugas/alasan');
	await expectAccessible(supervisor, '/petugas/alasan');
	await open(supervisor, '/petugas/alasan/baru');
	await supervisor.getByLabel(s.wordsId.id).fill('Cap pada {nama} tidak terlihat.');
	await supervisor.getByLabel(s.wordsEn.id).fill('The stamp on {dokumen} cannot be seen.');
	await supervisor.getByRole('button', { name: s.add.id }).click();
	await supervisor.locator('#error-summary').waitFor();
	expect(await main(supervisor)).toContain('{nama}');
	await expectAccessible(supervisor, '/petugas/alasan/baru');
	await supervisor.getByLabel(s.wordsId.id).fill('Cap pada {dokumen} tidak terlihat.');
	await supervisor.getByRole('button', { name: s.previewShow.id }).click();
	await supervisor.getByText(`Cap pada ${s.exampleDocument.id} tidak terlihat.`).waitFor();
	await supervisor.getByRole('button', { name: s.add.id }).click();
	await supervisor.waitForURL(/selesai=added/);
	await supervisor.context().close();
	await desk.reload();
	const options = await desk.locator('[data-document=KK] select option').allInnerTexts();
	expect(options.join('\n')).toMatch(/Cap pada .+ tidak terlihat\./);
});
