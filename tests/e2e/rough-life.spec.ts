import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountMessages as a } from '#ui/messages/accounts.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { frameMessages } from '#ui/messages/frame.ts';
import { refusalTable } from '#server/refusal-words.ts';
import { officerPage, openDesk } from '../support/desk.ts';
import {
	expectAccessible,
	freshFather,
	newcomer,
	officer,
	openBrowser,
	photo,
	product,
} from '../support/e2e.ts';
import {
	answer,
	choosePickup,
	fillBirth,
	open,
	pathOf,
	postForm,
	press,
	register,
	signIn,
	upload,
	uploadAll,
} from '../support/resident.ts';

/* Bad input and rough life: each has a designed answer and loses nothing. */

let browser: Browser;
let page: Page;
/** Of Bekasi Timur, where two verifiers are responsible. */
const people = freshFather(({ kelurahan }) =>
	['Bekasi Jaya', 'Margahayu', 'Duren Jaya', 'Aren Jaya'].includes(kelurahan),
);
const who = { ...newcomer(people.father), ...people };
let number = '';
/** What only a look behind the pages would show. */
const trace = /\bat .*\.(js|ts):\d+|node_modules|Error: /;

beforeAll(async () => {
	browser = await openBrowser();
	const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
	page = await context.newPage();
});
afterAll(() => browser.close());

const main = () => page.locator('main').innerText();

describe('registering', () => {
	test('a malformed NIK is said at its field, and what was typed stays', async () => {
		await open(page, '/daftar');
		await answer(page, { nik: '12345', kkNumber: who.kkNumber, email: who.email, phone: who.phone });
		await press(page, a.registerButton.id);
		await page.getByRole('alert').waitFor();
		expect(await page.locator('#nik-error').innerText()).toMatch(/16/);
		expect(await page.locator('#nik').getAttribute('aria-describedby')).toContain('nik-error');
		expect(await page.locator('#email').inputValue()).toBe(who.email);
	});

	test('the KK of another family gets the same page as the right one, and no code', async () => {
		const stranger = newcomer(people.father);
		await answer(page, {
			nik: who.nik,
			kkNumber: freshFather().father.kkNumber,
			email: stranger.email,
			phone: stranger.phone,
		});
		await page.getByLabel(a.password.id, { exact: true }).fill(stranger.password);
		await page.getByLabel(a.terms.id).check();
		await press(page, a.registerButton.id);
		expect(pathOf(page)).toBe('/daftar/kode');
		await page.getByLabel(a.code.id).fill('123456');
		await press(page, a.confirmButton.id);
		await page.getByRole('alert').waitFor();
		expect(pathOf(page)).toBe('/daftar/kode');
	});

	test('with the right data it works', async () => {
		await page.context().clearCookies();
		await register(page, who);
	});
});

describe('the session ends in mid-form', () => {
	test('nothing typed is lost: sign in and go on', async () => {
		number = await fillBirth(page, who);
		await open(page, `/permohonan/${number}/isi/pendaftaran`);
		await answer(page, { telepon: '081299990000' });
		await page.context().clearCookies();
		await press(page, m.saveNext.id);
		expect(pathOf(page)).toBe('/masuk');
		await page.getByText(a.sessionEnded.id).waitFor();
		await signIn(page, who.email, who.password);
		expect(pathOf(page)).toBe(`/permohonan/${number}/isi/pendaftaran`);
		await page.getByText(m.kept.id).waitFor();
		expect(await page.locator('[name=telepon]').inputValue()).toBe('081299990000');
		await press(page, m.saveNext.id);
		await open(page, `/permohonan/${number}/isi/pendaftaran`);
		expect((await page.locator('[name=telepon]').inputValue()).replace(/^\+62/, '0')).toBe('081299990000');
	});
});

describe('a stale form', () => {
	test('does not overwrite what was changed elsewhere, and keeps what was typed', async () => {
		const other = await page.context().newPage();
		await open(page, `/permohonan/${number}/isi/pendaftaran`);
		await open(other, `/permohonan/${number}/isi/pendaftaran`);
		await answer(other, { telepon: '081211110000' });
		await press(other, m.saveNext.id);
		await other.close();
		await answer(page, { telepon: '081222220000' });
		await press(page, m.saveNext.id);
		await page.getByText(m.staleTitle.id).waitFor();
		expect(await page.getByRole('alert').innerText()).toMatch(/812.?1111.?0000/);
		expect(await page.locator('[name=telepon]').inputValue()).toBe('081222220000');
		await press(page, m.saveNext.id);
		expect(pathOf(page)).not.toContain('/isi/pendaftaran');
	});
});

describe('files that are none', () => {
	const files = {
		file_empty: { name: 'kosong.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
		file_type_refused: {
			name: 'kk.jpg',
			mimeType: 'image/jpeg',
			buffer: Buffer.from('MZ\u0090\u0000 This program cannot be run in DOS mode. '.repeat(60), 'latin1'),
		},
	} as const;

	test.each(['file_empty', 'file_type_refused'] as const)(
		'%s: words at the field, with scripts and without',
		async (refusal) => {
			await open(page, `/permohonan/${number}/berkas/KK_LAMA`);
			await page.locator('input[type=file]').setInputFiles(files[refusal]);
			const said = page.locator('[data-file-message].eo-error');
			await said.waitFor();
			expect(await said.innerText()).not.toBe('');
			const plain = await browser.newPage({
				javaScriptEnabled: false,
				storageState: await page.context().storageState(),
			});
			await open(plain, `/permohonan/${number}/berkas/KK_LAMA`);
			await upload(plain, files[refusal], false);
			expect(await plain.locator('[id$=-error]').first().innerText()).toContain(
				refusalTable[refusal].title.id,
			);
			await plain.context().close();
		},
	);

	test('a corrupt photo, and one that is too large', async () => {
		const whole = await photo(5);
		const plain = await browser.newPage({
			javaScriptEnabled: false,
			storageState: await page.context().storageState(),
		});
		await open(plain, `/permohonan/${number}/berkas/KK_LAMA`);
		await upload(
			plain,
			{ name: 'rusak.jpg', mimeType: 'image/jpeg', buffer: whole.subarray(0, whole.length / 2) },
			false,
		);
		expect(await plain.locator('[id$=-error]').first().innerText()).toContain(
			refusalTable.file_corrupt.title.id,
		);
		await upload(
			plain,
			{
				name: 'besar.jpg',
				mimeType: 'image/jpeg',
				buffer: Buffer.concat([whole, Buffer.alloc(11 * 1024 * 1024, 1)]),
			},
			false,
		);
		expect(await plain.locator('[id$=-error]').first().innerText()).toContain(
			refusalTable.file_too_large.title.id,
		);
		await plain.context().close();
		await open(page, `/permohonan/${number}/berkas`);
		expect(await main()).toContain('0 dari 2');
	});
});

describe('sending', () => {
	test('twice at once: one application, one receipt', async () => {
		await open(page, `/permohonan/${number}/berkas`);
		await uploadAll(page, (n) => photo(n));
		await open(page, `/permohonan/${number}/ambil`);
		await choosePickup(page);
		const key = await page.locator('form input[name=key]').getAttribute('value');
		const send = () => postForm(page, `/permohonan/${number}/periksa`, { key: key! });
		const answers = await Promise.all([send(), send(), send()]);
		for (const one of answers) {
			expect(one.status()).toBe(303);
			expect(one.headers()['location']).toBe(`/permohonan/${number}/bukti`);
		}
		await open(page, '/permohonan');
		expect((await main()).split(number).length - 1).toBe(1);
	});

	test('going back after sending and pressing again leads to the same receipt', async () => {
		await open(page, `/permohonan/${number}/periksa`);
		expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
		await open(page, `/permohonan/${number}/isi/pendaftaran`);
		expect(pathOf(page)).toBe(`/permohonan/${number}`);
	});
});

describe('other people', () => {
	test('the application of another is not found', async () => {
		const demo = product().accounts.find(({ role }) => role === 'applicant')!;
		const stranger = await browser.newPage();
		await open(stranger, `/permohonan/${number}`);
		expect(pathOf(stranger)).toBe('/masuk');
		await signIn(stranger, demo.identifier, demo.password);
		for (const path of [
			'',
			'/bukti',
			'/bukti.pdf',
			'/berkas/KK_LAMA',
			'/berkas/KK_LAMA/isi',
			'/isian',
			'/batal',
			'/kejadian',
		]) {
			const answer = await stranger.request.get(`${product().origin}/permohonan/${number}${path}`, {
				maxRedirects: 0,
			});
			expect([path, answer.status()]).toEqual([path, 404]);
			expect(await answer.text()).not.toMatch(new RegExp(`${who.father.name}|%PDF|${trace.source}`));
		}
		await stranger.context().close();
	});

	test('of two officers one takes it, and the other is told who has it', async () => {
		const desks = [
			await officerPage(browser, officer('verifier', 'verifikator.kota')),
			await officerPage(browser, officer('verifier', 'verifikator')),
		];
		const takes = await Promise.all(
			desks.map((desk) => postForm(desk, `/petugas/permohonan/${number}?/take`, { revision: '' })),
		);
		expect(takes.map((take) => take.status()).sort()).toEqual([303, 409]);
		const late = takes.findIndex((take) => take.status() === 409);
		expect(await takes[late]!.text()).toContain(refusalTable.taken_by_other.title.id);
		await openDesk(desks[late]!, number);
		const holder = officer('verifier', late === 0 ? 'verifikator' : 'verifikator.kota');
		expect(await desks[late]!.locator('main').innerText()).toContain(holder.name);
		await Promise.all(desks.map((desk) => desk.context().close()));
	});

	test('an officer of another role may look and not decide; a resident may not look at the desk', async () => {
		const { origin } = product();
		const counter = await officerPage(browser, officer('counter_officer', 'loket'));
		const decide = await postForm(counter, `/petugas/permohonan/${number}?/approve`, { revision: '' });
		expect(decide.status()).toBe(403);
		await counter.context().close();
		const desk = await page.request.get(`${origin}/petugas/permohonan/${number}`, { maxRedirects: 0 });
		expect([303, 403, 404]).toContain(desk.status());
		expect(await desk.text()).not.toContain(who.father.name);
	});
});

describe('what is not there', () => {
	test('an unknown page is a designed 404', async () => {
		for (const path of [
			'/tidak-ada',
			`/permohonan/EOP-KK-20261124-99999-9`,
			'/layanan/tidak-ada',
			'/petugas/tidak-ada',
		]) {
			const answer = await page.goto(product().origin + path);
			expect([path, answer!.status()]).toEqual([path, 404]);
			expect(await page.locator('h1').count()).toBe(1);
			expect(await page.locator('main').innerText()).not.toMatch(trace);
		}
		await open(page, '/tidak-ada');
		await open(page, '/tidak-ada?lang=en');
		expect(await page.locator('main').innerText()).toContain(frameMessages.notFoundTitle.en);
		await open(page, '/tidak-ada');
		await expectAccessible(page, '404');
	});

	test('nothing that is posted wrongly shows what is behind it', async () => {
		const { origin } = product();
		for (const [path, data] of [
			['/masuk', '%00%ff=%zz'],
			['/daftar', 'nik[]=1&nik[]=2'],
			[`/permohonan/${number}/periksa`, 'key=x'],
			['/api/v1/session', '{"identifier":'],
		] as const) {
			const json = path.startsWith('/api');
			const answer = await page.request.post(origin + path, {
				data,
				headers: {
					origin,
					accept: 'text/html',
					'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
				},
				maxRedirects: 0,
			});
			expect(answer.status()).toBeLessThan(500);
			expect(await answer.text()).not.toMatch(trace);
		}
	});
});
