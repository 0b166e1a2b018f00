import type { APIResponse, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { pickupMessages } from '#ui/messages/pickup.ts';
import { serviceMessages } from '#ui/messages/services.ts';
import { termsMessages } from '#ui/messages/terms.ts';
import { codeIn, mailTo, product, type Newcomer } from './e2e.ts';
import type { SampleResident } from './e2e-setup.ts';

/** Looks at each page on the way. */
export type Seen = (where: string) => Promise<void>;
const unseen: Seen = () => Promise.resolve();

/** The path a page is on, without its query. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Posts a form as a browser without scripts does, the answer not followed. */
export const postForm = (
	page: Page,
	path: string,
	form: Readonly<Record<string, string>>,
): Promise<APIResponse> => {
	const { origin } = product();
	return page.request.post(origin + path, {
		form,
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0,
	});
};

/** Opens a page of the product. */
export const open = (page: Page, path: string) => page.goto(product().origin + path);

/** Presses the button, or follows the link, of this name, and waits for what it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
	const exact = typeof name === 'string';
	const main = page.locator('main');
	const target = main.getByRole('button', { name, exact }).or(main.getByRole('link', { name, exact }));
	const came = page.waitForEvent('domcontentloaded');
	await target.first().click();
	await came;
}

/** Registers as a resident does, with the code from the mail; ends signed in. */
export async function register(page: Page, who: Newcomer, seen: Seen = unseen): Promise<void> {
	await open(page, '/daftar');
	await seen('/daftar');
	await page.getByLabel(a.nik.id, { exact: true }).fill(who.nik);
	await page.getByLabel(a.kkNumber.id, { exact: true }).fill(who.kkNumber);
	await page.getByLabel(a.email.id, { exact: true }).fill(who.email);
	await page.getByLabel(a.phone.id, { exact: true }).fill(who.phone);
	await page.getByLabel(a.password.id, { exact: true }).fill(who.password);
	await page.getByLabel(a.terms.id).check();
	await press(page, a.registerButton.id);
	expect(pathOf(page)).toBe('/daftar/kode');
	await seen('/daftar/kode');
	const mail = await mailTo(who.email, /Kode konfirmasi/);
	await page.getByLabel(a.code.id).fill(codeIn(mail));
	await press(page, a.confirmButton.id);
	expect(pathOf(page)).toBe('/permohonan');
}

/** Signs in on the page that is open, or on the residents' door. */
export async function signIn(page: Page, identifier: string, password: string): Promise<void> {
	if (!pathOf(page).endsWith('/masuk')) await open(page, '/masuk');
	await page.locator('#identifier').fill(identifier);
	await page.getByLabel(a.password.id, { exact: true }).fill(password);
	await press(page, a.signInButton.id);
}

/** Fills in the fields of a form by their names: text, choices, lists to choose from, dates as YYYY-MM-DD. */
export async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
	for (const [name, value] of Object.entries(answers)) {
		const radio = page.locator(`input[type=radio][name="${name}"][value="${value}"]`);
		const select = page.locator(`select[name="${name}"]`);
		const day = page.locator(`[name="${name}-d"]`);
		if ((await radio.count()) > 0) await radio.check();
		else if ((await select.count()) > 0) await select.selectOption(value);
		else if ((await day.count()) > 0) {
			const [y, m, dd] = value.split('-');
			await day.fill(dd!);
			await page.locator(`[name="${name}-m"]`).fill(m!);
			await page.locator(`[name="${name}-y"]`).fill(y!);
		} else await page.locator(`[name="${name}"]`).first().fill(value);
	}
}

/** Chooses a file on the page of a document and sends it, with the page's script or without. */
export async function upload(
	page: Page,
	file: { name: string; mimeType: string; buffer: Buffer },
	scripted = true,
): Promise<void> {
	await page.locator('input[type=file]').setInputFiles(file);
	if (scripted) await page.locator('[data-file-message]').filter({ hasText: d.storedNow.id }).waitFor();
	else await press(page, d.send.id);
}

/** Starts an application from the page of its variant and accepts the terms; gives its number. */
export async function startApplication(page: Page, variant: string, seen = unseen): Promise<string> {
	await open(page, `/layanan/${variant}`);
	await seen(`/layanan/${variant}`);
	await press(page, serviceMessages.start.id);
	await seen('/permohonan/baru');
	await page.getByLabel(termsMessages.accept.id).check();
	await press(page, termsMessages.start.id);
	return /^\/permohonan\/(EOP-[^/]+)\/isi\//.exec(pathOf(page))![1]!;
}

/** Answers the pages of a form in order, from the one that is open; ends on the page after them. */
export async function answerPages(
	page: Page,
	pages: Readonly<Record<string, Readonly<Record<string, string>>>>,
	seen = unseen,
): Promise<void> {
	for (const [id, answers] of Object.entries(pages)) {
		expect(pathOf(page)).toMatch(new RegExp(`/isi/${id}$`));
		await answer(page, answers);
		await seen(`isi/${id}`);
		await press(page, m.saveNext.id);
		if (page.url().endsWith('?lagi')) throw new Error(`${id} asks more than was answered`);
	}
}

/** Adds a row to the list of the page that is open. */
export async function addRow(
	page: Page,
	rowName: string,
	answers: Readonly<Record<string, string>>,
	seen = unseen,
): Promise<void> {
	const list = pathOf(page);
	await press(page, new RegExp(`^Tambah ${rowName}`));
	await answer(page, answers);
	await seen('baris baru');
	await press(page, `Simpan ${rowName}`);
	expect(pathOf(page)).toBe(list);
}

/** Uploads a photo for every document that is still asked for, from the list of documents. */
export async function uploadAll(
	page: Page,
	photoOf: (n: number) => Promise<Buffer>,
	{ scripted = true, seen = unseen } = {},
): Promise<void> {
	const list = pathOf(page);
	expect(list).toMatch(/\/berkas$/);
	await seen('berkas');
	const waiting = () => page.locator('a.eo-button--primary', { hasText: d.add.id });
	for (let n = 1; (await waiting().count()) > 0; n++) {
		await Promise.all([page.waitForEvent('domcontentloaded'), waiting().first().click()]);
		if (n === 1) await seen('berkas/<dokumen>');
		await upload(page, { name: `foto-${n}.jpg`, mimeType: 'image/jpeg', buffer: await photoOf(n) }, scripted);
		if (n === 1) await seen('berkas/<dokumen>, tersimpan');
		await open(page, list);
	}
}

/** Takes the last open day at the office that is offered first; gives the day and the office's name. */
export async function choosePickup(page: Page, seen = unseen): Promise<{ date: string; office: string }> {
	expect(pathOf(page)).toMatch(/\/ambil$/);
	await seen('ambil');
	const day = page.locator('input[name=date]:not([disabled])').last();
	const chosen = {
		date: (await day.getAttribute('value'))!,
		office: await page.locator('.eo-section h2').first().innerText(),
	};
	await day.check();
	await press(page, pickupMessages.save.id);
	expect(pathOf(page)).toMatch(/\/periksa$/);
	return chosen;
}

/** The newborn, as a resident types it. */
export const baby = (bornOn: string): Readonly<Record<string, string>> => ({
	namaLengkap: 'Nadia Salsabila',
	jenisKelamin: '2',
	tempatLahir: 'Bekasi',
	tanggalLahir: bornOn,
	agama: '1',
	golonganDarah: '13',
	shdk: '4',
});

/** A draft of "a baby is born" with every answer given; ends on the list of documents. */
export async function fillBirth(
	page: Page,
	who: Newcomer & { father: SampleResident; mother: SampleResident },
	seen = unseen,
): Promise<string> {
	const number = await startApplication(page, 'kartu-keluarga/TAMBAH_LAHIR', seen);
	await answerPages(page, { pendaftaran: { telepon: who.phone } }, seen);
	await addRow(page, 'bayi', baby(addDays(dateInWib(new Date()), -14)), seen);
	await answerPages(
		page,
		{
			bayi: {},
			'orang-tua': { ibu: 'di_kk', ayah: 'di_kk' },
			'data-orang-tua': { nikIbu: who.mother.nik, nikAyah: who.father.nik },
		},
		seen,
	);
	return number;
}
