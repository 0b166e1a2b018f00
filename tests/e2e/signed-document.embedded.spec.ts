import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkMessages } from '#ui/messages/check-document.ts';
import { deskMessages } from '#ui/messages/officer-desk.ts';
import { printingMessages as p } from '#ui/messages/printing.ts';
import { signingMessages as m } from '#ui/messages/signing.ts';
import { refusalTable } from '#server/refusal-words.ts';
import { clockedProduct, type Found } from '../support/clock.ts';
import { expectAccessible, openBrowser } from '../support/e2e.ts';
import { press } from '../support/resident.ts';

/*
 * A KK from SIAK to everybody's phone: entered by the operator, approved by the signatory, signed, printed by a sheet, downloaded by its
 * applicant, checked by anybody, and revoked by a supervisor. Each at their own browser.
 */

let browser: Browser;
let product: Awaited<ReturnType<typeof clockedProduct>>;
let folder: string;
let kk: Found;
let code = '';
/** A family that parts has two KK. */
let codes: readonly string[] = [];
let file: Buffer;
let ahead = 0;
const pages = new Map<string, Page>();

const open = async (page: Page, path: string) => await page.goto(product.origin + path);
const main = (page: Page): Promise<string> => page.locator('main').innerText();

/** The page of an officer, who signs in with a code of their own. */
async function officer(role: string): Promise<Page> {
	const known = pages.get(role);
	if (known) return known;
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const { identifier, password, code: otp } = await product.officer(role);
	await open(page, '/petugas/masuk');
	await page.locator('#identifier').fill(identifier);
	await page.locator('input[type=password]').fill(password);
	await Promise.all([page.waitForURL('**/petugas/masuk/kode'), page.keyboard.press('Enter')]);
	await page.locator('input[autocomplete=one-time-code]').fill(otp);
	await Promise.all([page.waitForURL(/\/petugas$/), page.keyboard.press('Enter')]);
	pages.set(role, page);
	return page;
}
const till = async (page: Page, path: string, said: string) =>
	await expect
		.poll(async () => (await open(page, path), await main(page)), { timeout: 20_000, interval: 500 })
		.toContain(said);

beforeAll(async () => {
	browser = await openBrowser();
	product = await clockedProduct({ SIGNING: 'local' });
	folder = mkdtempSync(join(tmpdir(), 'e-open-signed-'));
	kk = await product.find('processing/KK');
});
afterAll(async () => {
	await product?.stop();
	await browser?.close();
	if (folder) rmSync(folder, { recursive: true, force: true });
});

test('the operator enters it in SIAK; it waits for the signatory and cannot be printed', async () => {
	const page = await officer('siak_operator');
	await open(page, `/petugas/permohonan/${kk.number}`);
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: new RegExp(`^${deskMessages.enterSiak.id}`) }).click();
	await till(page, `/petugas/dokumen/${kk.number}`, 'Menunggu penanda tangan');
	await expectAccessible(page, '/petugas/dokumen/[number]');
	codes = [...new Set((await main(page)).match(/[2-9A-Z]{4}(-[2-9A-Z]{4}){2}/g))];
	code = codes[0]!;
	await open(page, '/petugas/cetak');
	expect(await main(page)).not.toContain(kk.number);
	await expectAccessible(page, '/petugas/cetak');
	await open(page, `/cek/${code}`);
	expect(await main(page)).toContain(checkMessages.unknown.id);
});

test('the signatory looks at it and approves; a used code is refused, and what was chosen stays', async () => {
	const page = await officer('signatory');
	await open(page, '/petugas/tanda-tangan');
	await expectAccessible(page, '/petugas/tanda-tangan');
	await open(page, `/petugas/tanda-tangan/${code}`);
	await expectAccessible(page, '/petugas/tanda-tangan/[code]');
	const preview = await page.request.get(`${product.origin}/petugas/dokumen/berkas/${code}.pdf`);
	expect((await preview.body()).subarray(0, 5).toString()).toBe('%PDF-');
	await open(page, '/petugas/tanda-tangan');
	const all = page.locator('input[name=document]');
	for (const box of await all.all()) await box.setChecked(codes.includes((await box.getAttribute('value'))!));
	await page.locator('#otp').fill('000000');
	await press(page, m.approve.id);
	expect(await main(page)).toContain(refusalTable.code_wrong.title.id);
	expect(await page.locator('input[name=document]:checked').count()).toBe(codes.length);
	ahead += 60_000;
	await product.now(new Date(Date.now() + ahead).toISOString());
	await page.locator('#otp').fill((await product.officer('signatory')).code);
	await press(page, m.approve.id);
	expect(await main(page)).toContain(m.done_approved.id.replace('{n}', String(codes.length)));
});

test('the operator prints it by a sheet, and undoes a print that jammed', async () => {
	const page = await officer('siak_operator');
	await till(page, '/petugas/cetak', kk.number);
	for (const box of await page.locator('input[name=document]').all())
		await box.setChecked((await box.getAttribute('value')) === kk.number);
	await press(page, p.make.id);
	expect(await main(page)).toContain(kk.number);
	await expectAccessible(page, '/petugas/cetak/[batch]');
	await page.locator('input[name=document]').check();
	await press(page, p.mark.id);
	expect(await main(page)).toMatch(/D-[0-9A-Z]{4}-[0-9A-Z]{4}/);
	await page.locator('summary', { hasText: p.undo.id.replace('{number}', kk.number) }).click();
	await page.locator('textarea[name=reason]').fill('Printer macet, kertas sobek');
	await press(page, p.undoDo.id);
	expect(await main(page)).toContain(p.done_undone.id);
	await open(page, '/petugas/cetak');
	expect(await main(page)).toContain(kk.number);
});

test('its applicant downloads it; poppler finds its signature good, and not that of a changed one', async () => {
	const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
	await open(page, '/masuk');
	await page.locator('#identifier').fill(kk.email);
	await page.locator('input[type=password]').fill('Bekasi-Demo-2026');
	await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
	await open(page, `/permohonan/${kk.number}`);
	const address = await page
		.getByRole('link', { name: /Unduh Kartu Keluarga/ })
		.first()
		.getAttribute('href');
	const answer = await page.request.get(product.origin + address!);
	expect(answer.headers()['content-disposition']).toContain('attachment');
	file = await answer.body();
	expect(file.includes('ETSI.CAdES.detached')).toBe(true);
	const said = (bytes: Buffer): string => {
		writeFileSync(join(folder, 'kk.pdf'), bytes);
		return spawnSync('pdfsig', [join(folder, 'kk.pdf')], { encoding: 'utf8' }).stdout;
	};
	if (spawnSync('pdfsig', ['-v']).error === undefined) {
		expect(said(file)).toContain('Signature is Valid');
		const changed = Buffer.from(file);
		changed[900] = changed[900]! ^ 1;
		expect(said(changed)).not.toContain('Signature is Valid');
	}
	const stranger = await browser.newPage();
	const refused = await stranger.request.get(product.origin + address!, { maxRedirects: 0 });
	expect(refused.status()).toBe(303);
	await page.context().close();
});

test('anybody checks it, by its code or the public keys; once revoked the page says so', async () => {
	const anyone = await browser.newPage({ viewport: { width: 360, height: 760 } });
	await open(anyone, '/cek');
	await expectAccessible(anyone, '/cek');
	await anyone.locator('#kode').fill(code.toLowerCase().replaceAll('-', ' '));
	await press(anyone, checkMessages.check.id);
	expect(await main(anyone)).toContain(checkMessages.valid.id);
	await expectAccessible(anyone, '/cek/[code]');
	const { keys } = (await (
		await anyone.request.get(`${product.origin}/.well-known/e-open-document-keys.json`)
	).json()) as {
		keys: readonly Record<string, string>[];
	};
	expect(keys.map(({ crv }) => crv)).toEqual(['Ed25519']);
	const supervisor = await officer('supervisor');
	await open(supervisor, `/petugas/dokumen/${kk.number}`);
	await supervisor.locator('summary', { hasText: m.revokeTitle.id }).click();
	await supervisor.locator('textarea[name=reason]').fill('Nama ibu salah satu huruf');
	await press(supervisor, m.revoke.id);
	await supervisor.locator('select[name=why]').selectOption('correction');
	expect(await supervisor.locator('textarea[name=reason]').inputValue()).toBe('Nama ibu salah satu huruf');
	await press(supervisor, m.revoke.id);
	expect(await main(supervisor)).toContain(m.done_revoked.id);
	await open(anyone, `/cek/${code}`);
	expect(await main(anyone)).toContain(checkMessages.revoked.id);
	expect(await main(anyone)).toContain('isinya dibetulkan');
});
