import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { codeIn, mailTo, product, type Newcomer } from './e2e.ts';

/** The path a page is on, without its query. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Opens a page of the product. */
export const open = (page: Page, path: string) => page.goto(product().origin + path);

/** Presses the button, or follows the link, of this name, and waits for what it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
	const target = page.getByRole('button', { name, exact: typeof name === 'string' }).or(page.getByRole('link', { name, exact: typeof name === 'string' }));
	const came = page.waitForEvent('domcontentloaded');
	await target.first().click();
	await came;
}

/** Registers as a resident does, with the code from the mail; ends signed in. */
export async function register(page: Page, who: Newcomer, seen?: (where: string) => Promise<void>): Promise<void> {
	await open(page, '/daftar');
	await seen?.('/daftar');
	await page.getByLabel(a.nik.id, { exact: true }).fill(who.nik);
	await page.getByLabel(a.kkNumber.id, { exact: true }).fill(who.kkNumber);
	await page.getByLabel(a.email.id, { exact: true }).fill(who.email);
	await page.getByLabel(a.phone.id, { exact: true }).fill(who.phone);
	await page.getByLabel(a.password.id, { exact: true }).fill(who.password);
	await page.getByLabel(a.terms.id).check();
	await press(page, a.registerButton.id);
	expect(pathOf(page)).toBe('/daftar/kode');
	await seen?.('/daftar/kode');
	const mail = await mailTo(who.email, /Kode konfirmasi/);
	await page.getByLabel(a.code.id).fill(codeIn(mail));
	await press(page, a.confirmButton.id);
	expect(pathOf(page)).toBe('/permohonan');
}

/** Signs in on the page that is open, or on the residents' door. */
export async function signIn(page: Page, identifier: string, password: string): Promise<void> {
	if (!pathOf(page).endsWith('/masuk')) await open(page, '/masuk');
	await page.locator('#identifier').fill(identifier);
	await page.getByLabel(a.password.id, { exact: true }).fill(password);
	await press(page, a.signInButton.id);
}

/** Fills in the fields of a form by their names: text, choices, lists to choose from, dates as YYYY-MM-DD. */
export async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
	for (const [name, value] of Object.entries(answers)) {
		const radio = page.locator(`input[type=radio][name="${name}"][value="${value}"]`);
		const select = page.locator(`select[name="${name}"]`);
		const day = page.locator(`[name="${name}-d"]`);
		if ((await radio.count()) > 0) await radio.check();
		else if ((await select.count()) > 0) await select.selectOption(value);
		else if ((await day.count()) > 0) {
			const [y, m, dd] = value.split('-');
			await day.fill(dd!);
			await page.locator(`[name="${name}-m"]`).fill(m!);
			await page.locator(`[name="${name}-y"]`).fill(y!);
		} else await page.locator(`[name="${name}"]`).first().fill(value);
	}
}

/** Chooses a file on the page of a document and sends it, with the page's script or without. */
export async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }, scripted = true): Promise<void> {
	await page.locator('input[type=file]').setInputFiles(file);
	if (scripted) await page.locator('[data-file-message]').filter({ hasText: d.storedNow.id }).waitFor();
	else await press(page, d.send.id);
}
