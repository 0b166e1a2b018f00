import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDay } from '#domain/time/office-time.ts';
import { pickupMessages as p } from '#ui/messages/pickup.ts';
import { waitingMessages as w } from '#ui/messages/waiting.ts';
import { readApi, type ApiClient } from '../support/api-client.ts';
import {
	expectAccessible,
	freshResident,
	newcomer,
	noticeTo,
	openBrowser,
	product,
	type Newcomer,
} from '../support/e2e.ts';
import { open, pathOf, press, register, startApplication } from '../support/resident.ts';

/*
 * A day is full. Two wait for it, one of them without scripts; somebody gives their place up, it is offered by e-mail to the first, and
 * accepted by its link without signing in. The next place is passed on by the second.
 */

const office = 'kelurahan-sumur-batu';
let browser: Browser;
let api: ApiClient;
let holder = '';
const drafts: string[] = [];
let day = '';
let first: Page;
let second: Page;
const contexts: BrowserContext[] = [];
const who: Newcomer[] = [];
const numbers: string[] = [];
const text = (page: Page): Promise<string> => page.locator('main').innerText();

async function offerTo(n: number): Promise<string> {
	// A place that was freed is offered within half a minute.
	for (let tries = 0; ; tries++)
		try {
			const mail = await noticeTo(who[n]!.email, 'place_offered', numbers[n]!);
			return /\/antrean\/[\w-]+/.exec(mail.text)![0];
		} catch (error) {
			if (tries === 4) throw error;
		}
}

async function newPage(javaScriptEnabled: boolean): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 760 } });
	contexts.push(context);
	return await context.newPage();
}

beforeAll(async () => {
	browser = await openBrowser();
	api = await readApi();
	const account = product().accounts.find(({ role }) => role === 'applicant')!;
	const { identifier, password } = account;
	holder = (await api.must('signIn', { body: { identifier, password } })).token;
	const { items } = await api.must('listPickupDays', { params: { office }, query: { service: 'KK' } });
	const found = items.find((one: { open: boolean }) => one.open);
	day = found.date;
	for (let n = 0; n < found.left; n += 1) {
		const { number } = await api.must('startApplication', {
			token: holder,
			body: { service: 'KK', variant: 'HILANG', termsAccepted: true },
		});
		await api.must('choosePickup', { token: holder, params: { number }, body: { office, date: day } });
		drafts.push(number);
	}
	first = await newPage(false);
	second = await newPage(true);
	for (const page of [first, second]) {
		const person = newcomer(freshResident());
		who.push(person);
		await register(page, person);
		numbers.push(await startApplication(page, 'kartu-keluarga/HILANG'));
	}
});
afterAll(async () => await browser.close());

test('a full day leads to the waiting list, which says the place in line before it is joined', async () => {
	for (const [n, page] of [first, second].entries()) {
		await open(page, `/permohonan/${numbers[n]}/ambil?kantor=${office}`);
		expect(await page.locator(`input[name=date][value="${day}"]`).isDisabled()).toBe(true);
		await press(page, w.join.id);
		expect(pathOf(page)).toBe(`/permohonan/${numbers[n]}/antre`);
		await page.locator(`input[name=hari][value="${day}"]`).check();
		await press(page, w.recount.id);
		expect(await text(page)).toContain(w.positionIfJoined.id.replace('{n}', String(n + 1)));
		expect(await text(page)).toContain(w.noEstimate.id);
		// axe waits for ever on a page without scripts.
		if (page === second) await expectAccessible(page, 'antre');
		await press(page, w.join.id);
		const said = await text(page);
		expect(said).toContain(w.joined.id);
		expect(said).toContain(w.position.id.replace('{n}', String(n + 1)));
		await open(page, `/permohonan/${numbers[n]}`);
		expect(await text(page)).toContain(w.position.id.replace('{n}', String(n + 1)));
	}
});

test('nothing wished is told, and what was chosen stays', async () => {
	await open(first, `/permohonan/${numbers[0]}/antre`);
	for (const box of await first.locator('input[name=kantor]:checked').all()) await box.uncheck();
	await press(first, w.change.id);
	await first.getByRole('alert').waitFor();
	expect(await first.locator(`input[name=hari][value="${day}"]`).isChecked()).toBe(true);
});

test('a place that is given up goes to the first in line, by the link and without signing in', async () => {
	await api.must('discardApplication', { token: holder, params: { number: drafts.pop()! } });
	const link = await offerTo(0);
	const stranger = await newPage(false);
	// Opened twice, as a mail scanner and then a person do: looking answers nothing.
	await open(stranger, link);
	await open(stranger, link);
	expect(await text(stranger)).toContain(w.offerTitle.id);
	expect(await text(stranger)).toContain(formatDay(day, 'id'));
	const scripted = await newPage(true);
	await open(scripted, link);
	await expectAccessible(scripted, 'antrean');
	await press(stranger, w.accept.id);
	expect(await text(stranger)).toContain(w.acceptedTitle.id);
	await open(stranger, link);
	expect(await text(stranger)).toContain(w.acceptedDraft.id);
	await open(first, `/permohonan/${numbers[0]}/ambil`);
	expect(await text(first)).toContain(p.chosen.id.split(':')[0]!);
	await open(first, `/permohonan/${numbers[0]}/periksa`);
	expect(await text(first)).toContain(formatDay(day, 'id'));
});

test('the next place is passed on, and the place in line kept', async () => {
	await api.must('discardApplication', { token: holder, params: { number: drafts.pop()! } });
	const link = await offerTo(1);
	await open(second, `/permohonan/${numbers[1]}`);
	expect(await text(second)).toContain(w.offerTitle.id);
	await press(second, w.pass.id);
	const said = await text(second);
	expect(said).toContain(w.passedOn.id);
	expect(said).toContain(w.position.id.replace('{n}', '1'));
	await open(second, link);
	expect(await text(second)).toContain(w.passedTitle.id);
	await press(second, w.toApplication.id);
	await press(second, w.manage.id);
	await press(second, w.leave.id);
	expect(await text(second)).toContain(w.left.id);
});

test('who has no such link is told so', async () => {
	const answer = await open(first, '/antrean/tidak-ada');
	expect(answer!.status()).toBe(404);
});
