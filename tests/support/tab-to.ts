import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pathOf } from './resident.ts';

/** What has the focus: its name, and whether the focus is drawn and within the window. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const it = document.activeElement;
		if (!(it instanceof HTMLElement) || it === document.body) return null;
		const label = it instanceof HTMLInputElement ? it.labels?.[0]?.innerText : undefined;
		const drawn = (element: Element | null): boolean => {
			if (!element) return false;
			const style = getComputedStyle(element);
			return (
				(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
			);
		};
		const box = it.getBoundingClientRect();
		return {
			name: (it.getAttribute('aria-label') ?? label ?? it.innerText).trim(),
			field: it.getAttribute('name') ?? '',
			drawn: drawn(it) || drawn(it.nextElementSibling) || drawn(it.parentElement),
			inView: box.bottom > 0 && box.top < window.innerHeight,
		};
	});

/** Tabs until the thing of this name, or the field, has the focus; every focus on the way is drawn and in view. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		await page.keyboard.press('Tab');
		const at = await focused(page);
		if (!at) continue;
		const what = at.name || at.field;
		expect(at.drawn, `the focus on ${what} is not drawn`).toBe(true);
		await expect
			.poll(async () => (await focused(page))?.inView, { message: `${what} is scrolled into view` })
			.toBe(true);
		if (at.field === wanted || at.name === wanted || at.name.startsWith(`${wanted}\n`)) return;
	}
	throw new Error(`Tab does not lead to ${wanted} on ${pathOf(page)}`);
}
