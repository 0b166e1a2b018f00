import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { APIResponse, Browser, Page } from 'playwright-core';
import { expectAccessible, openBrowser, photo, product } from '../support/e2e.ts';

let browser: Browser;
let jpeg: Buffer;
/** The documents of a demo applicant's draft, and the first of them that is missing. */
let draft: string;
let missing: string;

beforeAll(async () => {
	[browser, jpeg] = [await openBrowser(), await photo(7)];
	const page = await signedIn(false);
	await page.goto(`${product().origin}/permohonan`);
	const links = page.locator('a[href*="/permohonan/EOP-"]');
	const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
	for (const number of new Set(hrefs.map((href) => href.split('/')[2]!))) {
		const list = `${product().origin}/permohonan/${number}/berkas`;
		await page.goto(list);
		const links = page.locator('[data-document-state=missing] a');
		if ((await links.count()) === 0) continue;
		draft = list;
		missing = new URL((await links.first().getAttribute('href'))!, list).href;
	}
	expect(missing, 'a draft of the demo applicant lacks a document').toBeDefined();
	await page.context().close();
});
afterAll(async () => await browser.close());

async function signedIn(javaScriptEnabled: boolean): Promise<Page> {
	const context = await browser.newContext({
		javaScriptEnabled,
		viewport: { width: 360, height: 740 },
		reducedMotion: 'reduce',
	});
	const page = await context.newPage();
	const { identifier, password } = product().accounts.find((account) => account.role === 'applicant')!;
	await page.goto(`${product().origin}/masuk`);
	await page.fill('[name=identifier]', identifier);
	await page.fill('[name=password]', password);
	await page.click('main button[type=submit]');
	await page.waitForURL(/\/permohonan/);
	return page;
}

/** Opens the page of the missing document; what a test left there is removed first. */
async function openMissing(page: Page): Promise<void> {
	await page.goto(missing);
	if (await page.getByRole('button', { name: 'Hapus berkas ini' }).isVisible()) {
		await remove(page);
		await page.goto(missing);
	}
}
/** What the page shows as stored. */
const storedFile = async (page: Page): Promise<APIResponse> => {
	const source = await page.locator('figure img').getAttribute('src');
	return await page.request.get(new URL(source!, page.url()).href);
};
const choose = async (page: Page, name: string, buffer: Buffer, mimeType = 'image/jpeg'): Promise<void> =>
	await page.setInputFiles('input[type=file]', { name, mimeType, buffer });
const said = async (page: Page, words: RegExp): Promise<void> => {
	await page.locator('[data-file-message]', { hasText: words }).waitFor();
};
const remove = async (page: Page): Promise<void> => {
	await page.getByRole('button', { name: 'Hapus berkas ini' }).click();
	await page.waitForURL(/hasil=dihapus/);
};

describe('a document, JavaScript off', () => {
	test('a renamed program is refused with advice; a photo is stored, seen and removed', async () => {
		const page = await signedIn(false);
		await openMissing(page);
		await choose(page, 'kk.jpg', Buffer.from(`MZ${'program '.repeat(50)}`));
		await page.getByRole('button', { name: 'Kirim berkas' }).click();
		await page.waitForURL(/gagal=file_type_refused/);
		expect(await page.locator('.eo-error').textContent()).toContain('Kirim foto (JPEG, PNG, WebP) atau PDF');
		await choose(page, 'kk.jpg', jpeg);
		await page.getByRole('button', { name: 'Kirim berkas' }).click();
		await page.waitForURL(/hasil=tersimpan/);
		const shown = await storedFile(page);
		expect(shown.headers()['content-type']).toBe('image/jpeg');
		expect((await shown.body()).equals(jpeg)).toBe(true);
		await remove(page);
		await page.context().close();
	});
});

describe('a document, with the upload script', () => {
	test('its pages are accessible: missing, refused, stored, and the list', async () => {
		const page = await signedIn(true);
		await openMissing(page);
		await expectAccessible(page, 'a missing document');
		await choose(page, 'kk.jpg', Buffer.from('MZ'));
		await page.locator('[data-file-message].eo-error').waitFor();
		await expectAccessible(page, 'a refused document');
		await choose(page, 'kk.jpg', jpeg);
		await said(page, /Berkas tersimpan/);
		await expectAccessible(page, 'a document just sent');
		await page.reload();
		await expectAccessible(page, 'a stored document');
		const here = page.url();
		await page.goto(draft);
		await expectAccessible(page, 'the list of documents');
		await page.goto(here);
		await remove(page);
		await page.context().close();
	});

	test('goes off when it is chosen; a large photo is made smaller and upright', async () => {
		const page = await signedIn(true);
		await openMissing(page);
		const large = await photo(3, 3_600, 2_700);
		await choose(page, 'besar.jpg', large);
		await said(page, /Berkas tersimpan/);
		await page.reload();
		expect((await (await storedFile(page)).body()).length).toBeLessThan(large.length);
		const image = page.locator('figure img');
		expect([await image.getAttribute('width'), await image.getAttribute('height')]).toEqual(['2200', '1650']);
		await remove(page);
		await page.context().close();
	});

	test('a lost network is waited for; the file goes again by itself', async () => {
		const page = await signedIn(true);
		await openMissing(page);
		let lost = 2;
		await page.route('**/isi', async (route) =>
			lost-- > 0 ? await route.abort('connectionreset') : await route.continue(),
		);
		await choose(page, 'kk.jpg', jpeg);
		await said(page, /Menunggu jaringan/);
		await said(page, /Berkas tersimpan/);
		expect(lost).toBeLessThan(0);
		await remove(page);
		await page.context().close();
	});

	test('a refused file is explained and what was stored stays; stopping sends nothing', async () => {
		const page = await signedIn(true);
		await openMissing(page);
		await choose(page, 'kk.jpg', jpeg);
		await said(page, /Berkas tersimpan/);
		await choose(page, 'surat.html', Buffer.from('<html>'), 'text/html');
		await said(page, /Kirim foto \(JPEG, PNG, WebP\) atau PDF/);
		expect(await page.locator('[data-file-tick]').isVisible()).toBe(true);
		// Held back until the page has given it up, so that lifting the hold lets nothing through.
		const held = page.waitForRequest('**/isi');
		const givenUp = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/isi'));
		await page.route('**/isi', async () => await new Promise(() => {}));
		await choose(page, 'lain.jpg', await photo(9));
		await held;
		await page.getByRole('button', { name: 'Batalkan pengiriman' }).click();
		await said(page, /Pengiriman dibatalkan/);
		await givenUp;
		await page.unroute('**/isi');
		await page.reload();
		const shown = await storedFile(page);
		expect((await shown.body()).equals(jpeg)).toBe(true);
		await remove(page);
		await page.context().close();
	});

	test('when the session has ended, it leads to the sign-in and back here', async () => {
		const page = await signedIn(true);
		await openMissing(page);
		const here = new URL(page.url()).pathname;
		await page.context().clearCookies();
		await choose(page, 'kk.jpg', jpeg);
		await page.waitForURL(/\/masuk/);
		expect(new URL(page.url()).searchParams.get('lanjut')).toContain(here);
		await page.context().close();
	});
});
