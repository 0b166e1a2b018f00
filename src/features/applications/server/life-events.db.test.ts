import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDocuments, readDocument } from '#features/documents/server/public.ts';
import { findPickup } from '#features/booking/server/public.ts';
import {
	arrive,
	codeOf,
	desk,
	goodVerdicts,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { chooseOffers } from './choose-offers.ts';
import { rejectApplication } from './decide-application.ts';
import { cancelApplication } from './finish-application.ts';
import { takeApplication } from './hold-application.ts';
import { listCompanions } from './linked-queries.ts';
import { enterSiak } from './process-siak.ts';
import { startApplication } from './start-application.ts';
import { openAnswers, openPin, openSummary, type StoredApplication } from './stored-application.ts';
import { submitApplication } from './submit-application.ts';
import { trackApplication } from './track-application.ts';
import { viewApplication } from './view-application.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const moveIn = (status: 'draft' | 'verification' = 'verification'): Promise<MadeApplication> =>
	makeApplication(t, { service: 'KK', variant: 'PINDAH_DATANG', along: ['ktp'], status });
const companionsOf = async (number: string): Promise<StoredApplication[]> =>
	await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, number)).row.id);
const takenPlaces = async (group: 'paper' | 'card'): Promise<number> => {
	const rows = await t.ctx.db
		.selectFrom('pickupDays')
		.select('taken')
		.where('quotaGroup', '=', group)
		.execute();
	return rows.reduce((sum, row) => sum + row.taken, 0);
};

describe('one form for several applications', () => {
	test('each adult who moves in gets a KTP-el of their own: number, answers, documents, place; one PIN, one mail', async () => {
		const before = { paper: await takenPlaces('paper'), card: await takenPlaces('card') };
		const { number, applicant } = await moveIn();
		const lead = await storedOf(t, number);
		const cards = await companionsOf(number);
		expect(cards).toHaveLength(2);
		expect(new Set([number, ...cards.map(({ row }) => row.number)]).size).toBe(3);
		const arriving = openAnswers(lead)['anggota'] as readonly Record<string, string>[];
		expect(cards.map((card) => openSummary(card).subjectNik)).toEqual(arriving.map(({ nik }) => nik));
		for (const card of cards) {
			expect(card.row).toMatchObject({
				service: 'CETAK_KTP',
				variant: 'PINDAH_DATANG',
				status: 'verification',
				waitsFor: number,
			});
			expect(openPin(card)).toBe(openPin(lead));
			expect(openAnswers(card)).toMatchObject({
				nomorSkpwni: openAnswers(lead)['nomorSkpwni'],
				kkBaruTerbit: 'yes',
			});
			const documents = await listDocuments(t.ctx, t.ctx.db, card);
			expect(documents.map(({ requirement }) => requirement)).toEqual(['KTP_LAMA', 'SKPWNI']);
			const read = valueOf(
				await readDocument(applicant.ctx, { number: card.row.number, which: { requirement: 'SKPWNI' } }),
			);
			let bytes = 0;
			for await (const piece of read.content) bytes += piece.length;
			expect(bytes).toBe(read.info.byteSize);
			expect(await findPickup(t.ctx.db, card.row.id)).toEqual(await findPickup(t.ctx.db, lead.row.id));
		}
		expect([await takenPlaces('paper'), await takenPlaces('card')]).toEqual([
			before.paper + 1,
			before.card + 2,
		]);
		const notices = await t.ctx.db
			.selectFrom('notices')
			.select('kind')
			.where('accountId', '=', applicant.accountId)
			.execute();
		expect(notices).toEqual([{ kind: 'submitted' }]);
		const view = valueOf(await viewApplication(applicant.ctx, number));
		expect(view.linked.map((one) => one.number)).toEqual(cards.map(({ row }) => row.number));
		expect(view.missing).toEqual([]);
	});

	test('what was sent along is not advised again; once it is given up it is', async () => {
		const { number, applicant } = await makeApplication(t, {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			along: ['kk', 'kia'],
			status: 'verification',
		});
		const companions = await companionsOf(number);
		const of = (service: string): string => companions.find(({ row }) => row.service === service)!.row.number;
		const advised = async (): Promise<readonly string[]> =>
			valueOf(await viewApplication(applicant.ctx, of('KK'))).advice.map(({ id }) => id);
		expect(await advised()).not.toContain('child_card_after');
		valueOf(await cancelApplication(applicant.ctx, { number: of('KIA') }));
		expect(await advised()).toContain('child_card_after');
	});

	test('fifty sendings with one key make one set of applications', async () => {
		const { number, applicant } = await moveIn('draft');
		const key = randomUUID();
		const sent = await Promise.all(
			Array.from({ length: 50 }, () => submitApplication(applicant.ctx, { number, key })),
		);
		const pins = new Set(sent.map((result) => valueOf(result).pin));
		expect(pins.size).toBe(1);
		expect(await companionsOf(number)).toHaveLength(2);
	});

	test('number and PIN of any of them show the others and where they stand, and nobody’s name', async () => {
		const { number, applicant } = await moveIn('verification');
		const companions = await companionsOf(number);
		const all = [await storedOf(t, number), ...companions];
		const pin = openPin(all[0]!)!;
		const anyone = t.actAs({ kind: 'anyone' });
		for (const { row } of all) {
			const tracked = valueOf(
				await trackApplication(anyone, { number: row.number, pin, address: '192.0.2.77' }),
			);
			expect(new Set(tracked.linked.map((one) => one.number))).toEqual(
				new Set(all.map((one) => one.row.number).filter((one) => one !== row.number)),
			);
			for (const one of tracked.linked) expect(one.status).toBe('verification');
			expect(JSON.stringify(tracked.linked)).not.toContain(applicant.resident.name);
			for (const one of tracked.linked)
				expect(Object.keys(one).sort()).toEqual(['number', 'service', 'status', 'variant']);
		}
	});

	test('when the day has no room for one of them, none is made, and which is full is said', async () => {
		const { number, applicant } = await moveIn('draft');
		const lead = await storedOf(t, number);
		const place = (await findPickup(t.ctx.db, lead.row.id))!;
		// Somebody has come to live here too since the place was chosen: one card more than is held.
		await t.ctx.db.deleteFrom('pickupExtraPlaces').where('applicationId', '=', lead.row.id).execute();
		const allow = async (more: number): Promise<void> => {
			await sql`update pickup_days set quota = taken + ${more} where office_id = ${place.officeId}
				and on_date = ${place.date} and quota_group = 'card'`.execute(t.ctx.db);
		};
		await allow(0);
		const sent = await submitApplication(applicant.ctx, { number, key: randomUUID() });
		expect(sent).toMatchObject({
			ok: false,
			refusal: { code: 'day_full', values: { group: 'card', date: place.date } },
		});
		expect(await companionsOf(number)).toEqual([]);
		expect((await storedOf(t, number)).row.status).toBe('draft');
		await allow(2);
		valueOf(await submitApplication(applicant.ctx, { number, key: randomUUID() }));
		expect(await companionsOf(number)).toHaveLength(2);
	});

	test('nothing is forced: without the tick only the lead is made, and a tick can be taken back', async () => {
		const alone = await makeApplication(t, { service: 'KK', variant: 'PINDAH_DATANG' });
		expect(await companionsOf(alone.number)).toEqual([]);
		const { number, applicant } = await moveIn('draft');
		valueOf(await chooseOffers(applicant.ctx, { number, along: [] }));
		valueOf(await submitApplication(applicant.ctx, { number, key: randomUUID() }));
		expect(await companionsOf(number)).toEqual([]);
		const lead = await storedOf(t, number);
		const extra = t.ctx.db
			.selectFrom('pickupExtraPlaces')
			.selectAll()
			.where('applicationId', '=', lead.row.id);
		expect(await extra.execute()).toEqual([]);
	});

	test('what is not offered is refused', async () => {
		const { applicant } = await moveIn('draft');
		const start = (along: string[], variant = 'PINDAH_DATANG') =>
			startApplication(applicant.ctx, { service: 'KK', variant, termsAccepted: true, along });
		expect(codeOf(await start(['kia']))).toBe('invalid_input');
		expect(codeOf(await start(['ktp'], 'HILANG'))).toBe('invalid_input');
	});

	test('marriage: the form asks for both old cards, and each card gets its own', async () => {
		const { number } = await makeApplication(t, {
			service: 'KK',
			variant: 'BARU_KELUARGA',
			along: ['ktp'],
		});
		const lead = await storedOf(t, number);
		const cards = await companionsOf(number);
		expect(cards.map(({ row }) => row.companion)).toEqual(['ktp_anggota', 'ktp_pasangan']);
		const documentsOf = async (app: StoredApplication) =>
			(await listDocuments(t.ctx, t.ctx.db, app)).map(({ requirement, fileName }) => [requirement, fileName]);
		expect(await documentsOf(cards[0]!)).toEqual([
			['BUKTI_PERISTIWA', 'BUKU_NIKAH.jpg'],
			['KTP_LAMA', 'KTP_LAMA_ANGGOTA.jpg'],
		]);
		expect((await documentsOf(lead)).map(([requirement]) => requirement)).not.toContain('KTP_LAMA_ANGGOTA');
		expect(openAnswers(cards[1]!)['elemenDataBerubah']).toMatchObject([
			{ elemen: 'statusPerkawinan', menjadi: 'Kawin tercatat' },
		]);
	});
});

describe('one after the other in SIAK', () => {
	test('a companion waits for its lead, then goes on by itself to the hand-over', async () => {
		const made = await moveIn();
		const { operator } = await desk(t);
		const [card] = (await companionsOf(made.number)).map(({ row }) => row.number);
		const itsWay = { ...made, number: card! };
		await arrive(t, itsWay, 'processing');
		expect(await enterSiak(operator, { number: card! })).toMatchObject({
			ok: false,
			refusal: { code: 'waits_for_other', values: { number: made.number } },
		});
		const waiting = valueOf(await viewApplication(operator, card!));
		expect(waiting.actions).not.toContain('enter_siak');
		await arrive(t, made, 'processing');
		await arrive(t, made, 'ready');
		expect((await storedOf(t, card!)).row.waitsFor).toBeNull();
		await arrive(t, itsWay, 'ready');
		await arrive(t, itsWay, 'collected');
		expect((await storedOf(t, card!)).row.status).toBe('collected');
		expect((await storedOf(t, made.number)).row.status).toBe('ready');
	});

	test('when the lead is rejected, what waits for it is rejected with it and its place goes back', async () => {
		const { number, applicant } = await moveIn();
		const { verifier } = await desk(t);
		const cards = await takenPlaces('card');
		valueOf(await takeApplication(verifier, { number }));
		valueOf(
			await rejectApplication(verifier, {
				number,
				verdicts: await goodVerdicts(t, number),
				reason: 'SKPWNI ini tidak terdaftar di daerah asal.',
			}),
		);
		const companions = await companionsOf(number);
		expect(companions.map(({ row }) => row.status)).toEqual(['rejected', 'rejected']);
		expect(await takenPlaces('card')).toBe(cards - 2);
		const notices = await t.ctx.db
			.selectFrom('notices')
			.select('kind')
			.where('accountId', '=', applicant.accountId)
			.orderBy('createdAt')
			.execute();
		expect(notices.map(({ kind }) => kind).toSorted()).toEqual([
			'ended_with_lead',
			'ended_with_lead',
			'rejected',
			'submitted',
		]);
	});

	test('an applicant who cancels the lead cancels what waits for it; one companion alone can be cancelled too', async () => {
		const one = await moveIn();
		valueOf(await cancelApplication(one.applicant.ctx, { number: one.number }));
		expect((await companionsOf(one.number)).map(({ row }) => row.status)).toEqual(['cancelled', 'cancelled']);
		const other = await moveIn();
		const [card] = await companionsOf(other.number);
		valueOf(await cancelApplication(other.applicant.ctx, { number: card!.row.number }));
		expect((await storedOf(t, other.number)).row.status).toBe('verification');
	});
});
