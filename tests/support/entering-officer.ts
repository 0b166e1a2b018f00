import type { Page } from 'playwright-core';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages } from '#ui/messages/documents.ts';
import { photo } from './e2e.ts';
import { answer, pathOf, press } from './resident.ts';

/** A family of the demo, and what they answer; see `clocked-agent.ts`. */
export type EnteredFamily = {
	readonly nik: string;
	readonly kkNumber: string;
	readonly name: string;
	readonly street: string;
	readonly answers: Readonly<Record<string, unknown>>;
};

/** The number of the draft whose form is open. */
export const numberIn = (page: Page): string => /^\/permohonan\/(EOP-[^/]+)\//.exec(pathOf(page))![1]!;

/** An officer answers the pages of the draft that is open, and photographs every document it asks for. */
export async function enterFormAndPhotos(page: Page, answers: EnteredFamily['answers']): Promise<void> {
	const list = new URL(`/permohonan/${numberIn(page)}/berkas`, page.url()).href;
	const typed = Object.entries(answers).filter(
		(pair): pair is [string, string] => typeof pair[1] === 'string',
	);
	while (pathOf(page).includes('/isi/')) {
		const before = page.url();
		const here: Record<string, string> = {};
		for (const [name, value] of typed)
			if ((await page.locator(`main [name="${name}"], main [name="${name}-d"]`).count()) > 0)
				here[name] = value;
		await answer(page, here);
		await press(page, m.saveNext.id);
		if (page.url() === before) throw new Error(`${pathOf(page)} asks more`);
	}
	const waiting = () => page.locator('a.eo-button--primary', { hasText: documentMessages.add.id });
	await page.goto(list);
	for (let n = 1; (await waiting().count()) > 0; n += 1) {
		await Promise.all([page.waitForEvent('domcontentloaded'), waiting().first().click()]);
		const file = { name: `foto-${n}.jpg`, mimeType: 'image/jpeg', buffer: await photo(n) };
		await page.locator('input[type=file]').setInputFiles(file);
		await page.locator('[data-file-message]').filter({ hasText: documentMessages.storedNow.id }).waitFor();
		await page.goto(list);
	}
}
