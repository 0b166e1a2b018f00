import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worklistMessages as m } from '#ui/messages/officer.ts';
import { workMessages as w } from '#ui/messages/worklist.ts';
import { readApi } from '../support/api-client.ts';
import { expectAccessible, officer, openBrowser, product } from '../support/e2e.ts';
import { officerPage } from '../support/desk.ts';
import { sendApplication } from '../support/sent-application.ts';

/* The worklist worked by keyboard, narrowed in its address, given to another by a supervisor; also where no script runs. */

let browser: Browser;
let desk: Page;
let number: string;
let holder: string;
const verifier = () => officer('verifier', 'verifikator.kota');
const narrowed = 'tampilan=area&layanan=AKTA_LAHIR&jenis=TERLAMBAT';
const rowOf = (page: Page) => page.locator('tr', { has: page.locator(`a[data-number="${number}"]`) });
const openList = async (page: Page, query: string): Promise<void> => {
	await page.goto(`${product().origin}/petugas?${query}`);
	await page.getByRole('heading', { level: 1, name: m.title.id }).waitFor();
};

beforeAll(async () => {
	browser = await openBrowser();
	({ number } = await sendApplication(await readApi(), 'AKTA_LAHIR/TERLAMBAT', [
		{ documents: ['SK_LAHIR', 'BUKU_NIKAH', 'KK'] },
	]));
	desk = await officerPage(browser, verifier());
});
afterAll(() => browser.close());

test('by keys: told, moved, ticked and the next one taken; the filter is there again after going back', async () => {
	await openList(desk, narrowed);
	await desk.waitForLoadState('networkidle');
	await desk.keyboard.press('?');
	await desk.getByText(w.keySelect.id).waitFor();
	await desk.keyboard.press('Escape');
	await desk.locator('#key-help').waitFor({ state: 'hidden' });
	await desk.keyboard.press('j');
	await desk.keyboard.press('x');
	expect(await desk.locator('[data-pick]:checked').count()).toBe(1);
	await desk.keyboard.press('x');
	expect(await desk.locator('[data-pick]:checked').count()).toBe(0);
	await expectAccessible(desk, 'the worklist');
	await desk.keyboard.press('t');
	await desk.waitForURL(/\/petugas\/permohonan\//);
	await openList(desk, `${narrowed}&pemegang=me`);
	expect(await rowOf(desk).innerText()).toContain(m.heldByMe.id);
	await desk.keyboard.press('j');
	await desk.keyboard.press('Enter');
	await desk.waitForURL(/\/petugas\/permohonan\//);
	await desk.goBack();
	expect(new URL(desk.url()).searchParams.get('pemegang')).toBe('me');
	expect(await desk.locator('select[name=jenis]').inputValue()).toBe('TERLAMBAT');
	holder = (await desk.locator('header').first().innerText()).replaceAll(/\s+/g, ' ');
	await desk.locator(`[data-pick][value="${number}"]`).check();
	await desk.getByRole('button', { name: w.severalRelease.id, exact: true }).click();
	await desk.getByText(w.done_release.id).waitFor();
});

test('a supervisor gives it to an officer, without any script; the officer is told', async () => {
	const supervisor = await officerPage(browser, officer('supervisor', 'kasi'));
	await supervisor.goto(`${product().origin}/petugas/pengawasan`);
	await supervisor.getByRole('heading', { level: 1, name: w.oversight.id }).waitFor();
	await expectAccessible(supervisor, 'the oversight');
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		storageState: await supervisor.context().storageState(),
		viewport: { width: 360, height: 760 },
	});
	const page = await plain.newPage();
	await openList(page, narrowed);
	await page.locator(`[data-pick][value="${number}"]`).check();
	await page.getByRole('button', { name: w.severalReassign.id, exact: true }).click();
	await page.getByText(w.noOfficer.id).waitFor();
	expect(await page.locator(`[data-pick][value="${number}"]`).isChecked()).toBe(true);
	const colleagues = await page.locator('select[name=officer] option:not([value=""])').evaluateAll((all) =>
		all.map((one) => ({
			value: one.getAttribute('value') ?? '',
			name: one.textContent.split(' (')[0]!.trim(),
		})),
	);
	const to = colleagues.find(({ name }) => holder.includes(name));
	await page.locator('select[name=officer]').selectOption(to!.value);
	await page.getByRole('button', { name: w.severalReassign.id, exact: true }).click();
	await page.getByText(w.done_reassign.id).waitFor();
	await plain.close();

	await openList(desk, narrowed);
	expect(await desk.getByText(w.newsTitle.id).count()).toBe(1);
	expect(await rowOf(desk).innerText()).toContain(m.heldByMe.id);
});
