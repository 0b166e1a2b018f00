import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { deskMessages as m, doneMessages, type DoneAction } from '#ui/messages/officer-desk.ts';
import { keep, kept } from './claims.ts';
import { product, secondFactor } from './e2e.ts';
import type { DemoAccount } from './e2e-setup.ts';
import { open, press, signIn, type Seen } from './resident.ts';

/** Signs an officer in through both steps of their door; ends on the worklist. */
export async function signInOfficer(
	page: Page,
	account: DemoAccount,
	seen: Seen = () => Promise.resolve(),
): Promise<void> {
	await open(page, '/petugas/masuk');
	await seen('/petugas/masuk');
	await signIn(page, account.identifier, account.password);
	await page.waitForURL('**/petugas/masuk/kode');
	await seen('/petugas/masuk/kode');
	await page.getByLabel(a.code.id).fill(await secondFactor(account));
	await press(page, a.secondFactorButton.id);
	await page.waitForURL(/\/petugas(\/(serah|perekaman))?$/);
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A page of an officer who is signed in; the first in a run gives the second factor, later ones go on with that session. */
export async function officerPage(
	browser: Browser,
	account: DemoAccount,
	seenBy?: (page: Page) => Seen,
): Promise<Page> {
	const name = `desk ${account.identifier}`;
	const state = kept<State>(name);
	const context = await browser.newContext({
		...(state ? { storageState: state } : {}),
		viewport: { width: 1280, height: 800 },
	});
	const page = await context.newPage();
	if (!state) {
		await signInOfficer(page, account, seenBy?.(page));
		keep(name, await context.storageState());
	}
	return page;
}

/** Opens an application on the officer's desk, scripts running. */
export async function openDesk(page: Page, number: string): Promise<void> {
	await page.goto(`${product().origin}/petugas/permohonan/${number}`);
	await page.getByRole('heading', { level: 1, name: number }).waitFor();
	await page.waitForLoadState('networkidle');
}

/** Presses a button of the desk and waits until it says that the action is done. */
export async function act(page: Page, button: string, action: DoneAction): Promise<void> {
	await page
		.getByRole('button', { name: new RegExp(`^${button}`) })
		.first()
		.click();
	await page.getByRole('status').filter({ hasText: doneMessages[action].id }).waitFor();
}

/** Gives a document its verdict; with a reason it is not good. */
export async function judge(
	page: Page,
	document: string,
	reason?: { key: string; note: string },
): Promise<void> {
	const shelf = page.locator(`a[href="#document:${document}"]`);
	if ((await shelf.count()) > 0) await shelf.click();
	const sheet = page.locator(`[data-document="${document}"]`);
	await sheet.getByLabel(reason ? m.notGood.id : m.good.id, { exact: true }).check();
	if (!reason) return;
	await sheet.locator('select').selectOption(reason.key);
	await sheet.locator('textarea').fill(reason.note);
}
