import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeLifeEvent, offersNow } from '#domain/catalogue/life-events/compose.ts';
import { lifeEventLedBy } from '#domain/catalogue/life-events.ts';
import { exampleAnswers, exampleApplicant, type VariantPath } from '#domain/catalogue/examples.ts';
import type { AnswerRow, Answers } from '#domain/catalogue/form.ts';
import type { Family } from '#domain/identity/resident.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { documentMessages as d } from '#ui/messages/documents.ts';
import { statusMessages } from '#ui/messages/status.ts';
import regions from '#data/kota-bekasi/regions.json' with { type: 'json' };
import { fictionalFamilies } from '../../db/seed/seed-population.ts';
import { officerToken, readApi, type ApiClient } from '../support/api-client.ts';
import { codeIn, freshResident, newcomer, noticeTo, officer, openBrowser, photo } from '../support/e2e.ts';
import { fillForm } from '../support/fill-form.ts';
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
let api: ApiClient;
const today = dateInWib(new Date());
const families = new Map(
	fictionalFamilies(regions, 3_000, 2_000).map((family) => [family.kkNumber, family] as const),
);

beforeAll(async () => {
	browser = await openBrowser();
	api = await readApi();
});
afterAll(() => browser.close());

const act = async (
	number: string,
	role: string,
	which: string,
	action: string,
	body: unknown = {},
): Promise<unknown> =>
	api.must('act', { token: await officerToken(api, officer(role, which)), params: { number, action }, body });

const seenByVerifier = async (number: string) =>
	api.must('getApplication', {
		token: await officerToken(api, officer('verifier', 'verifikator.kota')),
		params: { number },
	});

/** Every stored document is good; approved. */
async function approve(number: string): Promise<void> {
	const { documents, takenBy } = await seenByVerifier(number);
	if (takenBy !== 'me') await act(number, 'verifier', 'verifikator.kota', 'take');
	const stored = (documents as { requirement: string; stored: unknown }[]).filter((one) => one.stored);
	const verdicts = stored.map(({ requirement }) => ({ target: `document:${requirement}`, good: true }));
	await act(number, 'verifier', 'verifikator.kota', 'approve', { verdicts });
}

/** Entered in SIAK, printed, handed over. */
async function finish(number: string, email: string): Promise<void> {
	for (const action of ['enter_siak', 'print', 'make_ready'])
		await act(number, 'siak_operator', 'siak', action);
	const code = codeIn(await noticeTo(email, 'ready', number));
	await act(number, 'counter_officer', 'loket', 'hand_over', { code, idChecked: true });
}

const statusOf = async (page: Page, number: string): Promise<string> => {
	await open(page, `/permohonan/${number}`);
	return page.locator('.eo-status__word').first().innerText();
};

/** A family that has use for the variant, with its head as the one who applies, and what they answer; companions' answers besides. */
function applicantFor(path: VariantPath, besides: readonly VariantPath[], answered: string) {
	const familyOf = (kk: string): Family | undefined => families.get(kk);
	const resident = freshResident(({ kkNumber, nik }) => {
		const family = familyOf(kkNumber);
		return (
			family !== undefined &&
			exampleApplicant(path, family, today) === nik &&
			exampleAnswers(path, family, today)?.[answered] !== undefined
		);
	});
	const family = familyOf(resident.kkNumber)!;
	const own = exampleAnswers(path, family, today)!;
	const more = besides.map((other) => exampleAnswers(other, family, today) ?? {});
	return { who: newcomer(resident), answers: Object.assign({}, ...more, own) as Answers };
}

type Journey = {
	readonly path: VariantPath;
	readonly scripts: boolean;
	/** A family whose answers hold this. */
	readonly answered: string;
	readonly gives: readonly string[];
};
const journeys: readonly Journey[] = [
	{ path: 'REKAM_KTP/PEMULA_17', scripts: false, answered: 'nik', gives: ['REKAM_KTP'] },
	{ path: 'KIA/BARU_0_5', scripts: false, answered: 'nik', gives: ['KIA'] },
	{ path: 'AKTA_LAHIR/AYAH_IBU', scripts: true, answered: 'anak', gives: ['AKTA_LAHIR', 'KK', 'KIA'] },
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
		answered,
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
	const linked = ((await seenByVerifier(number)).linked ?? []) as { number: string; service: string }[];
	expect([serviceId, ...linked.map((one) => one.service)]).toEqual(expect.arrayContaining([...gives]));
	for (const one of [number, ...linked.map((other) => other.number)]) {
		await approve(one);
		await finish(one, who.email);
		expect(await statusOf(page, one)).toBe(statusMessages.collected.label.id);
	}
	await page.close();
});

test('a change of data that SIAK refuses comes back for correction and then goes through', async () => {
	const { who, answers } = applicantFor('KK/UBAH_ELEMEN', [], 'elemenDataBerubah');
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
	await approve(number);
	await act(number, 'siak_operator', 'siak', 'enter_siak');
	expect(await statusOf(page, number)).toBe(statusMessages.failed.label.id);
	const field = 'elemenDataBerubah.0.menjadi';
	const { documents } = await seenByVerifier(number);
	const stored = (documents as { requirement: string; stored: unknown }[]).filter((one) => one.stored);
	await act(number, 'siak_operator', 'siak', 'take');
	await act(number, 'siak_operator', 'siak', 'send_back', {
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
	await approve(number);
	await finish(number, who.email);
	expect(await statusOf(page, number)).toBe(statusMessages.collected.label.id);
	await page.close();
});
