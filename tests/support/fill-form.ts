import type { Page } from 'playwright-core';
import type { AnswerRow, Answers, Field } from '#domain/catalogue/form.ts';
import type { Variant } from '#domain/catalogue/service.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { answer, pathOf, press } from './resident.ts';

/** Those of the answers whose field is on the page that is open. */
async function asked(
	page: Page,
	fields: readonly Field[],
	answers: Answers | AnswerRow,
): Promise<Record<string, string>> {
	const here: Record<string, string> = {};
	for (const { id, known } of fields) {
		const value = answers[id];
		if (known || typeof value !== 'string') continue;
		if ((await page.locator(`[name="${id}"], [name="${id}-d"]`).count()) > 0) here[id] = value;
	}
	return here;
}

async function addRows(
	page: Page,
	list: Field & { readonly kind: 'list' },
	rows: readonly AnswerRow[],
): Promise<void> {
	const place = pathOf(page);
	for (const row of rows) {
		await press(page, new RegExp(`^Tambah ${list.rowName.id}`));
		// A row that asks more with what was answered comes back once.
		for (let round = 0; round < 2 && pathOf(page) !== place; round++) {
			await answer(page, await asked(page, list.fields, row));
			await press(page, `Simpan ${list.rowName.id}`);
		}
	}
}

/** Answers every page of the form of a draft with these answers, from the one that is open; ends on the page after the form. */
export async function fillForm(page: Page, form: Variant, answers: Answers): Promise<void> {
	for (let round = 0; round < 40; round++) {
		const id = /\/isi\/([^/?]+)$/.exec(pathOf(page))?.[1];
		const asks = form.pages.find((one) => one.id === id);
		if (!asks) return;
		for (const field of asks.fields) {
			const value = answers[field.id];
			if (
				field.kind === 'list' &&
				Array.isArray(value) &&
				(await page.locator('text=/^Tambah /').count()) > 0
			)
				await addRows(page, field, value as readonly AnswerRow[]);
			if (field.kind === 'members' && Array.isArray(value))
				for (const nik of value as readonly string[])
					await page.locator(`[name="${field.id}"][value="${nik}"]`).check();
		}
		await answer(page, await asked(page, asks.fields, answers));
		await press(page, m.saveNext.id);
	}
	throw new Error(`the form does not end; open is ${page.url()}`);
}
