import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { agentMessages as m, deliveryMessages as d } from '#ui/messages/agents.ts';
import { custodyMessages as c } from '#ui/messages/custody.ts';
import { pickupMessages } from '#ui/messages/pickup.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { trackMessages } from '#ui/messages/track.ts';
import { clockedProduct } from '../support/clock.ts';
import { codeIn, expectAccessible, openBrowser } from '../support/e2e.ts';
import { enterFormAndPhotos, numberIn, type EnteredFamily } from '../support/entering-officer.ts';
import { pathOf, press } from '../support/resident.ts';

/*
 * An agent enters for a resident who has no account, with consent by a code, and brings the document to the door in the brief's three
 * days: printed, at the kelurahan, at the door. Once it is lost on the way, and printed again. On a phone.
 */

let browser: Browser;
let product: Awaited<ReturnType<typeof clockedProduct>>;
let agent: Page;
let resident: Page;
let family: EnteredFamily;
let number = '';
let pin = '';
const email = 'warga.bantu@rumah.example';

const main = (page: Page): Promise<string> => page.locator('main').innerText();
const open = (page: Page, path: string) => page.goto(product.origin + path);

/** The agent signs in with both steps; the clock ends sessions from one day to the next. */
async function agentSignsIn(): Promise<void> {
	await agent?.context().close();
	const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
	agent = await context.newPage();
	agent.setDefaultTimeout(20_000);
	const { identifier, password, code } = await product.officer('agent');
	await open(agent, '/petugas/masuk');
	await agent.locator('#identifier').fill(identifier);
	await agent.locator('input[type=password]').fill(password);
	await press(agent, a.signInButton.id);
	await agent.getByLabel(a.code.id).fill(code);
	await press(agent, a.secondFactorButton.id);
}

/** What the resident reads with the number and PIN of the receipt. */
async function track(): Promise<string> {
	await open(resident, '/lacak');
	await resident.getByLabel(trackMessages.number.id).fill(number);
	await resident.getByLabel(trackMessages.pin.id, { exact: true }).fill(pin);
	await press(resident, trackMessages.show.id);
	return await main(resident);
}

/** The agent takes what the office offers to who carries it. */
async function agentTakes(label: string): Promise<void> {
	await open(agent, `/petugas/antar/${label}`);
	await press(agent, c.receiveCarrier.id);
	expect(await main(agent)).toContain(c.you.id);
}

beforeAll(async () => {
	browser = await openBrowser();
	product = await clockedProduct();
	resident = await browser.newPage({ viewport: { width: 360, height: 760 } });
	resident.setDefaultTimeout(20_000);
});
afterAll(async () => {
	await product?.stop();
	await browser?.close();
});

test('the agent finds a resident of the own kelurahan, and nobody else', async () => {
	await product.now('2026-11-30T08:00:00+07:00');
	family = await product.ask<EnteredFamily>('family');
	await agentSignsIn();
	await open(agent, '/petugas/bantu');
	await expectAccessible(agent, '/petugas/bantu, kosong');
	await open(agent, '/petugas/bantu/baru');
	await agent.getByLabel(m.nik.id, { exact: true }).fill(family.nik);
	await agent.getByLabel(m.kkNumber.id, { exact: true }).fill('3275010101010001');
	await press(agent, m.find.id);
	expect(await agent.locator('[role=alert], .eo-errors').count()).toBeGreaterThan(0);
	await agent.getByLabel(m.kkNumber.id, { exact: true }).fill(family.kkNumber);
	await press(agent, m.find.id);
	expect(await main(agent)).toContain(family.name);
	await expectAccessible(agent, '/petugas/bantu/baru, ditemukan');
	await agent.locator('select[name=service]').selectOption('KK/HILANG');
	await agent.locator('input[name=idSeen]').check();
	await agent.locator('input[name=termsAccepted]').check();
	await press(agent, m.begin.id);
	number = numberIn(agent);
});

test('fills in the same form, with photos, place, and the way to the door', async () => {
	await enterFormAndPhotos(agent, family.answers);
	await open(agent, `/permohonan/${number}/ambil`);
	await agent.locator('input[name=date]:not([disabled])').first().check();
	await press(agent, pickupMessages.save.id);
	await press(agent, d.link.id);
	await expectAccessible(agent, '/permohonan/<nomor>/antar');
	await agent.locator('input[name=phone]').fill('0812-3456-7890');
	await agent.locator('textarea[name=note]').fill('Pagar hijau, sebelah masjid');
	await press(agent, d.ask.id);
	expect(await main(agent)).toContain(d.asked.id);
});

test('sends it with the code that went to the resident’s own mail', async () => {
	await press(agent, m.toConsent.id);
	expect(pathOf(agent)).toBe(`/petugas/bantu/${number}/persetujuan`);
	await expectAccessible(agent, 'persetujuan');
	await agent.locator('input[name=email]').fill(email);
	await press(agent, m.sendCode.id);
	const asked = await product.mail(email, /Kode persetujuan/);
	expect(asked.text).toContain('Rp 0');
	await agent.locator('input[name=code]').fill('000000');
	await press(agent, m.consentAndSend.id);
	expect(pathOf(agent)).toBe(`/petugas/bantu/${number}/persetujuan`);
	await agent.locator('input[name=code]').fill(codeIn(asked));
	await press(agent, m.consentAndSend.id);
	expect(await main(agent)).toContain(m.sentText.id);
	await expectAccessible(agent, '/petugas/bantu/<nomor>');
	pin = codeIn(await product.mail(email, /sudah kami terima/));
	expect(await track()).toContain(statusMessages.verification.label.id);
	await expectAccessible(resident, '/lacak, dibantu agen');
});

test('day 1: verified by another officer, entered in SIAK, printed', async () => {
	await product.ask<string>(`verify ${number}`);
	const shown = await track();
	expect(shown).toContain(statusMessages.processing.label.id);
	expect(shown).toContain('Dicetak di');
});

test('day 2: at the kelurahan, and the code is with the resident', async () => {
	await product.now('2026-12-01T09:00:00+07:00');
	await agentSignsIn();
	const label = await product.ask<string>(`bag ${number}`);
	const told = await product.mail(email, /segera diantar/);
	expect(codeIn(told)).toMatch(/^\d{6}$/);
	expect(await track()).toContain('Kelurahan');
	await open(agent, '/petugas/antar/hari-ini');
	expect(await main(agent)).toContain(label);
	expect(await main(agent)).not.toContain(family.street);
	await agentTakes(label);
});

test('lost on the way: void, told, printed again for nothing', async () => {
	const first = (await agent.locator('.eo-label-sheet__qr .eo-number').innerText()).trim();
	await agent.locator('summary', { hasText: c.lost.id }).click();
	await agent.locator('textarea[name=reason]').fill('Jatuh dari motor, tidak ditemukan.');
	await press(agent, c.lost.id);
	expect(await main(agent)).toContain(c.goneTitle.id);
	const told = await product.mail(email, /hilang/i);
	expect(told.text).toMatch(/gratis|Rp 0/);
	expect(await track()).toContain('Dilaporkan hilang');
	const second = await product.ask<string>(`reprint ${number}`);
	expect(second).not.toBe(first);
	await product.ask<string>(`bag ${number}`);
	await agentTakes(second);
});

test('day 3: at the door, against the code and the ID, and the resident sees it', async () => {
	await product.now('2026-12-02T10:00:00+07:00');
	await agentSignsIn();
	await open(agent, '/petugas/antar/hari-ini');
	expect(await main(agent)).toContain(family.street);
	await expectAccessible(agent, '/petugas/antar/hari-ini');
	await open(agent, `/petugas/antar/hari-ini/${number}`);
	await expectAccessible(agent, '/petugas/antar/hari-ini/<nomor>');
	await agent.locator('input[name=code]').fill('000000');
	await agent.locator('input[name=idChecked]').check();
	await press(agent, d.handOver.id);
	expect(pathOf(agent)).toBe(`/petugas/antar/hari-ini/${number}`);
	expect(await agent.locator('input[name=idChecked]').isChecked()).toBe(true);
	const codes = await product.mails(email, /segera diantar/);
	await agent.locator('input[name=code]').fill(codeIn(codes.at(-1)!));
	await press(agent, d.handOver.id);
	expect(await main(agent)).toContain(d.done.id.replace('{number}', number));
	const shown = await track();
	expect(shown).toContain(statusMessages.collected.label.id);
	expect(shown).toContain('Diserahkan kepada pemohon');
});
