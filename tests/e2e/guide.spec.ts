import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guide } from '#domain/catalogue/guide.ts';
import { isTarget, type GuideQuestion, type GuideTarget } from '#domain/catalogue/guide/guide-question.ts';
import { findService } from '#domain/catalogue/services.ts';
import { guideMessages as m } from '#ui/messages/guide.ts';
import { serviceMessages as s } from '#ui/messages/services.ts';
import { termsMessages } from '#ui/messages/terms.ts';
import { expectAccessible, freshFather, newcomer, openBrowser, product } from '../support/e2e.ts';
import { open, pathOf, postForm, press, register } from '../support/resident.ts';
import { tabTo } from '../support/tab-to.ts';

/* Finding the right form by plain questions: on a phone without scripts, by keyboard alone, and every answer there is. */

let browser: Browser;
let context: BrowserContext;
let page: Page;
const who = newcomer(freshFather().father);

/** Every place the answers lead to, with their ids. */
function leavesBelow(
	question: GuideQuestion,
	ids: readonly string[] = [],
): readonly { readonly path: string; readonly target: GuideTarget }[] {
	return question.answers.flatMap(({ id, to }) => {
		const path = [...ids, id];
		return isTarget(to) ? [{ path: `/cari/${path.join('/')}`, target: to }] : leavesBelow(to, path);
	});
}
const leaves = leavesBelow(guide);
const main = (): Promise<string> => page.locator('main').innerText();

beforeAll(async () => {
	browser = await openBrowser();
	context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
	page = await context.newPage();
});
afterAll(() => browser.close());

describe('without scripts', () => {
	test('three taps lead from the front page to the terms of the right form', async () => {
		await open(page, '/');
		await page.locator('main a[href="/cari/pindah"]').click();
		for (const [place, at] of chosen(['pindah', 'datang']).entries()) {
			expect(await page.locator('h1').innerText()).toBe(at.ask.id);
			const next = at.answers.find(({ id }) => id === ['datang', 'menumpang'][place])!;
			await page.locator('.eo-way__link', { hasText: next.text.id }).click();
		}
		expect(pathOf(page)).toBe('/cari/pindah/datang/menumpang');
		expect(await page.locator('h1').innerText()).toBe(m.found.id);
		await press(page, s.start.id);
		expect(pathOf(page)).toBe('/masuk');
	});

	test('an earlier answer is changed where it stands, and going back works', async () => {
		await open(page, '/cari/pindah/datang/menumpang');
		const rows = page.locator('dl a');
		expect(await rows.count()).toBe(3);
		await rows.nth(1).click();
		expect(pathOf(page)).toBe('/cari/pindah');
		await page.goBack();
		expect(pathOf(page)).toBe('/cari/pindah/datang/menumpang');
	});

	test('an address with an answer that is none is a designed 404', async () => {
		const answer = await open(page, '/cari/panen');
		expect(answer!.status()).toBe(404);
		expect(await main()).toContain(m.notFound.id);
	});
});

/** The questions after the first when these answers are given. */
function chosen(ids: readonly string[]): readonly GuideQuestion[] {
	let at = guide;
	return ids.map((id) => {
		const { to } = at.answers.find((one) => one.id === id)!;
		if (isTarget(to)) throw new Error(`${id} is the last answer`);
		return (at = to);
	});
}

test('by keyboard alone, the focus always to be seen', async () => {
	const scripted = await browser.newPage({ reducedMotion: 'reduce' });
	await open(scripted, '/cari');
	for (const [question, id] of [
		[guide, 'hilang'],
		[chosen(['hilang'])[0]!, 'ktp'],
	] as const) {
		const answer = question.answers.find((one) => one.id === id)!;
		await tabTo(scripted, answer.text.id);
		await scripted.keyboard.press('Enter');
		await scripted.waitForURL(new RegExp(`/${id}$`));
	}
	await tabTo(scripted, s.start.id);
	await scripted.keyboard.press('Enter');
	await scripted.waitForURL(/\/masuk/);
	await scripted.context().close();
});

test.each([
	'/cari',
	'/cari/pindah/datang',
	'/cari/belum-punya-kartu/17-ke-atas/belum',
	'/layanan/kartu-keluarga/cari',
])('%s is accessible, on a phone and a desktop, light and dark', async (path) => {
	const scripted = await browser.newPage();
	await open(scripted, path);
	await expectAccessible(scripted, path);
	await scripted.close();
});

describe('every answer ends at a form that opens', () => {
	test('each names its variant and the way to its form', async () => {
		expect(leaves.length).toBeGreaterThan(30);
		for (const { path, target } of leaves) {
			const answer = await page.request.get(product().origin + path);
			expect([path, answer.status()]).toEqual([path, 200]);
			const { slug } = findService(target.service)!;
			expect(await answer.text(), path).toContain(
				`href="/permohonan/baru?layanan=${slug}&amp;jenis=${target.variant}"`,
			);
		}
	});

	test('and each form opens on its first page', async () => {
		await register(page, who);
		const forms = new Set(
			leaves.map(({ target }) => `${findService(target.service)!.slug} ${target.variant}`),
		);
		for (const form of forms) {
			const [layanan = '', jenis = ''] = form.split(' ');
			const start = `/permohonan/baru?${new URLSearchParams({ layanan, jenis })}`;
			const asked = await page.request.get(product().origin + start);
			expect([form, asked.status()]).toEqual([form, 200]);
			expect(await asked.text(), form).toContain(termsMessages.accept.id);
			const begun = await postForm(page, start, { termsAccepted: 'yes' });
			expect([form, begun.status()]).toEqual([form, 303]);
			await open(page, begun.headers()['location']!);
			expect(pathOf(page), form).toMatch(/^\/permohonan\/EOP-[^/]+\/isi\/[^/]+$/);
			expect(await page.locator('form[method=post]').count(), form).toBeGreaterThan(0);
		}
	});
});
