import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeLifeEvent, offersNow } from '#domain/catalogue/life-events/compose.ts';
import { lifeEventLedBy } from '#domain/catalogue/life-events.ts';
import type { VariantPath } from '#domain/catalogue/examples.ts';
import type { AnswerRow } from '#domain/catalogue/form.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { statusMessages } from '#ui/messages/status.ts';
import { readApi } from '../support/api-client.ts';
import { openBrowser, photo } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
import { applicantFor } from '../support/known-family.ts';
import { officeBy } from '../support/office.ts';
import {
	choosePickup,
	open,
	pathOf,
	press,
	register,
	startApplication,
	uploadAll,
} from '../support/resident.ts';

/*
 * A journey for each service to Diambil, its form filled in a browser with what a careful resident answers. A birth and a death are
 * life events: one form, several applications, each with its own way through the office.
 */

let browser: Browser;
let office: ReturnType<typeof officeBy>;
beforeAll(async () => {
	browser = await openBrowser();
	office = officeBy(await readApi());
});
afterAll(() => browser.close());

const statusOf = async (page: Page, number: string): Promise<string> => {
	await open(page, `/permohonan/${number}`);
	return page.locator('.eo-status__word').first().innerText();
};

type Journey = {
	readonly path: VariantPath;
	readonly scripts: boolean;
	/** A family whose answers hold this; of a birth the mother on this KK, or the child would enter another. */
	readonly answered: string;
	readonly gives: readonly string[];
};
const journeys: readonly Journey[] = [
	{ path: 'REKAM_KTP/PEMULA_17', scripts: false, answered: 'nik', gives: ['REKAM_KTP', 'CETAK_KTP'] },
	{ path: 'KIA/BARU_0_5', scripts: false, answered: 'nik', gives: ['KIA'] },
	{ path: 'AKTA_LAHIR/AYAH_IBU', scripts: true, answered: 'nikIbu', gives: ['AKTA_LAHIR', 'KK', 'KIA'] },
	{ path: 'AKTA_MATI/FASKES', scripts: false, answered: 'nik', gives: ['AKTA_MATI', 'KK'] },
];

test.each(journeys)('$path, from the form to Diambil', async ({ path, scripts, answered, gives }) => {
	const [serviceId = '', variantId = ''] = path.split('/');
	const service = findService(serviceId)!;
	const variant = findVariant(service, variantId)!;
	const event = lifeEventLedBy(serviceId, variantId);
	const offers = event ? offersNow(event) : [];
	const form = event
		? composeLifeEvent(
				event,
				variant,
				offers.map(({ id }) => id),
			)
		: variant;
	const companions = offers.flatMap((offer) => offer.companions);
	const { who, answers } = applicantFor(
		path,
		companions.map((one): VariantPath => `${one.service}/${one.variant}`),
		(given) => given[answered] !== undefined,
	);
	const page: Page = await browser.newPage({
		javaScriptEnabled: scripts,
		viewport: { width: 360, height: 760 },
	});
	await register(page, who);
	const number = await startApplication(page, `${service.slug}/${variantId}`);
	await fillForm(page, form, answers);
	expect(pathOf(page)).toMatch(/\/berkas$/);
	await uploadAll(page, (n) => photo(n), { scripted: scripts });
	await press(page, d.next.id);
	await open(page, `/permohonan/${number}/ambil`);
	await choosePickup(page);
	await press(page, m.send.id);
	expect(pathOf(page)).toBe(`/permohonan/${number}/bukti`);
	const linked = await office.linkedOf(number);
	expect([serviceId, ...linked.map((one) => one.service)]).toEqual(expect.arrayContaining([...gives]));
	for (const one of [number, ...linked.map((other) => other.number)]) {
		await office.approve(one);
		await office.act(one, 'siak_operator', 'siak', 'enter_siak');
		await office.handOver(one, who.email);
		expect(await statusOf(page, one)).toBe(statusMessages.collected.label.id);
	}
	await page.close();
});

test('a change of data that SIAK refuses comes back for correction and then goes through', async () => {
	const { who, answers } = applicantFor(
		'KK/UBAH_ELEMEN',
		[],
		(given) => given['elemenDataBerubah'] !== undefined,
	);
	const [row] = answers['elemenDataBerubah'] as readonly AnswerRow[];
	const service = findService('KK')!;
	const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } });
	await register(page, who);
	const number = await startApplication(page, 'kartu-keluarga/UBAH_ELEMEN');
	const wrong = { ...answers, elemenDataBerubah: [{ ...row, menjadi: 'Usaha sendiri di rumah' }] };
	await fillForm(page, findVariant(service, 'UBAH_ELEMEN')!, wrong);
	await uploadAll(page, (n) => photo(n), { scripted: false });
	await open(page, `/permohonan/${number}/ambil`);
	await choosePickup(page);
	await press(page, m.send.id);
	await office.approve(number);
	await office.act(number, 'siak_operator', 'siak', 'enter_siak');
	expect(await statusOf(page, number)).toBe(statusMessages.failed.label.id);
	const field = 'elemenDataBerubah.0.menjadi';
	const stored = (await office.seenByVerifier(number)).documents.filter((one) => one.stored);
	await office.act(number, 'siak_operator', 'siak', 'take');
	await office.act(number, 'siak_operator', 'siak', 'send_back', {
		verdicts: [
			...stored.map(({ requirement }) => ({ target: `document:${requirement}`, good: true })),
			{ target: `field:${field}`, good: false, reason: 'other', note: 'Tulis seperti di daftar pekerjaan.' },
		],
	});
	expect(await statusOf(page, number)).toBe(statusMessages.returned.label.id);
	await press(page, m.correctNow.id);
	await page.locator(`[name="${field}"]`).fill(row!['menjadi']!);
	await press(page, new RegExp(`^${m.correctSave.id}`));
	await press(page, m.correctSend.id);
	await office.approve(number);
	await office.act(number, 'siak_operator', 'siak', 'enter_siak');
	await office.handOver(number, who.email);
	expect(await statusOf(page, number)).toBe(statusMessages.collected.label.id);
	await page.close();
});
