import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as OTPAuth from 'otpauth';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject } from 'vitest';
import { notices, type NoticeKind } from '#domain/notifications/notice-table.ts';
import { claim } from './claims.ts';
import type { DemoAccount, SampleResident } from './e2e-setup.ts';
import type { ReceivedMail } from './mail-server.ts';

export const product = () => inject('product');

/** Chromium as the suite found it. */
export const openBrowser = (): Promise<Browser> =>
	chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});

/** The demo officer of a role; with `which` the one whose e-mail begins with it, e.g. `verifikator.kota`. */
export function officer(role: string, which?: string): DemoAccount {
	const found = product().accounts.find(
		(a) => a.role === role && (which === undefined || a.identifier.startsWith(`${which}@`)),
	);
	if (!found) throw new Error(`no demo ${role}`);
	return found;
}

/** A code of the second factor that no earlier sign-in of this run has used: of this half minute, or of the next, which holds too. */
export async function secondFactor(account: DemoAccount): Promise<string> {
	const totp = new OTPAuth.TOTP({ secret: account.totpSecret ?? '' });
	for (;;) {
		for (const ahead of [0, 1]) {
			const timestamp = Date.now() + ahead * 30_000;
			if (claim(`code ${account.identifier} ${totp.counter({ timestamp })}`))
				return totp.generate({ timestamp });
		}
		await new Promise((done) => setTimeout(done, 1_000));
	}
}

/** A fictional resident nobody in this run has used: an adult head of a family, for whom `fits` holds. */
export function freshResident(fits: (resident: SampleResident) => boolean = () => true): SampleResident {
	const found = product().residents.find(
		(r) =>
			r.birthDate < '2000-01-01' &&
			r.birthDate > '1950-01-01' &&
			/kepala/i.test(r.relation) &&
			fits(r) &&
			claim(`family ${r.kkNumber}`),
	);
	if (!found) throw new Error('no such resident in the sample');
	return found;
}

/** The others on the resident's KK. */
export const familyOf = (resident: SampleResident): readonly SampleResident[] =>
	product().residents.filter((r) => r.kkNumber === resident.kkNumber && r.nik !== resident.nik);

/** A couple's head, the father of a newborn; `fits` says where from. */
export function freshFather(fits: (resident: SampleResident) => boolean = () => true): {
	readonly father: SampleResident;
	readonly mother: SampleResident;
} {
	const wife = (r: SampleResident): SampleResident | undefined =>
		familyOf(r).find((m) => m.sex === 'female' && /istri/i.test(m.relation));
	const father = freshResident((r) => r.sex === 'male' && wife(r) !== undefined && fits(r));
	return { father, mother: wife(father)! };
}

export type Newcomer = {
	readonly nik: string;
	readonly kkNumber: string;
	readonly email: string;
	readonly phone: string;
	readonly password: string;
};

/** What a resident types to register: an e-mail and a phone that nobody has. */
export function newcomer({ nik, kkNumber }: SampleResident): Newcomer {
	const n = String(10_000_000 + randomInt(80_000_000));
	return {
		nik,
		kkNumber,
		email: `warga-${n}@contoh.example`,
		phone: `0813${n}`,
		password: 'ikan lele goreng',
	};
}

/** The newest mail to an address whose subject or text matches; waits for it. */
export async function mailTo(address: string, pattern: RegExp, since = 0): Promise<ReceivedMail> {
	const { mailFolder } = product();
	for (const start = Date.now(); Date.now() - start < 20_000;) {
		const mails = readdirSync(mailFolder)
			.filter((name) => name.endsWith('.json'))
			.map((name) => JSON.parse(readFileSync(join(mailFolder, name), 'utf8')) as ReceivedMail)
			.filter(
				(mail) =>
					mail.to.includes(address) &&
					mail.at >= since &&
					(pattern.test(mail.subject) || pattern.test(mail.text)),
			)
			.sort((a, b) => b.at - a.at);
		if (mails[0]) return mails[0];
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new Error(`no mail to ${address} like ${pattern}`);
}

/** The mail about an application that an event of its life sends; waits for it. */
export const noticeTo = (address: string, kind: NoticeKind, number: string): Promise<ReceivedMail> =>
	mailTo(address, new RegExp(notices[kind].subject.id.replace('{number}', number)));

/** The six digits of a mail's code. */
export const codeIn = (mail: ReceivedMail): string =>
	/\b(\d{6})\b/.exec(mail.text.replaceAll(/(\d{3}) (\d{3})/g, '$1$2'))![1]!;

/** A real JPEG of a page of noise, about the size of a phone's compressed photo. */
export async function photo(seed = 1, width = 900, height = 1200): Promise<Buffer> {
	const pixels = Buffer.alloc(width * height * 3);
	for (let i = 0, x = seed; i < pixels.length; i++)
		pixels[i] = 200 + (((x = (x * 1_103_515_245 + 12_345) & 0x7fffffff) >> 20) % 40);
	return sharp(pixels, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 70 })
		.toBuffer();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const allRules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What a colour scheme can change. */
const colourRules = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** The rules the page breaks as it stands, each with its elements. */
async function violations(page: Page, where: string, rules: object): Promise<readonly string[]> {
	// In a world of its own, so that the page's policy and its lack of scripts do not matter.
	const client = await page.context().newCDPSession(page);
	const { frameTree } = await client.send('Page.getFrameTree');
	const world = { frameId: frameTree.frame.id, worldName: 'axe' };
	const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', world);
	const expression = `axe.run(document, { ...${JSON.stringify(rules)}, iframes: false, resultTypes: ['violations'] }).then((result) => result.violations.map(
			(broken) => broken.id + ': ' + broken.nodes.map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(', ')))`;
	await client.send('Runtime.evaluate', { expression: axeSource, contextId });
	const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
		expression,
		contextId,
		awaitPromise: true,
		returnByValue: true,
	});
	await client.detach();
	if (exceptionDetails) throw new Error(`axe on ${where}: ${exceptionDetails.text}`);
	return result.value as readonly string[];
}

/** Expects no axe violation on the page as it stands, at 360 px and desktop, light and dark, and no scrolling sideways. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
	const before = page.viewportSize();
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			// Colours that are on their way are not the ones to judge.
			await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
			const rules = colorScheme === 'light' ? allRules : colourRules;
			const name = `${where} at ${width} px, ${colorScheme}`;
			expect(await violations(page, where, rules), name).toEqual([]);
		}
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(overflow, `${where} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
	}
	if (before) await page.setViewportSize(before);
	await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
