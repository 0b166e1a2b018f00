import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleAnswers, exampleApplicant } from '#domain/catalogue/examples.ts';
import { openApi, tokenOf, type Api } from '../../../../tests/support/api.ts';
import { desk, photo } from '../../../../tests/support/make-application.ts';
import { makeApplicant, type MadeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';

const variant = 'TAMBAH_LAHIR';
let t: TestCtx;
let api: Api;
let applicant: MadeApplicant;
let mine: string;
let verifier: string;
let operator: string;
let counter: string;

beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
	applicant = await makeApplicant(t, {
		fits: (family) => exampleAnswers(`KK/${variant}`, family, '2026-11-24') !== null,
		who: (family) =>
			family.members.find((one) => one.nik === exampleApplicant(`KK/${variant}`, family, '2026-11-24'))!,
	});
	mine = await tokenOf(t, applicant.ctx);
	const people = await desk(t);
	[verifier, operator, counter] = (await Promise.all(
		[people.verifier, people.operator, people.counter].map((ctx) => tokenOf(t, ctx)),
	)) as [string, string, string];
});
afterAll(async () => await t.close());

const jpeg = async () => ({
	body: new Uint8Array(await photo()),
	headers: { 'content-type': 'image/jpeg', 'x-file-name': 'kk%20lama.jpg' },
});

describe('an application from beginning to end, each step an answer of the document', () => {
	let number: string;
	let revision: number;
	let documents: string[];
	const act = async (token: string, action: string, body: object = {}) => {
		const got = await api('POST', `/applications/${number}/actions/${action}`, { token, body });
		expect(got.status, JSON.stringify(got.json)).toBe(200);
		({ revision } = got.json);
		return got.json;
	};

	test('is started with what the register knows', async () => {
		const started = await api('POST', '/applications', {
			token: mine,
			body: { service: 'KK', variant, termsAccepted: true },
		});
		expect(started.status).toBe(201);
		({ number, revision } = started.json);
		expect(started.headers.get('location')).toBe(`/api/v1/applications/${number}`);
		expect(started.json).toMatchObject({
			status: 'draft',
			service: 'KK',
			variant,
			actions: ['submit'],
			editable: 'all',
			pin: null,
			termsAccepted: true,
		});
		expect(started.json.missing.length).toBeGreaterThan(0);
		const list = await api('GET', '/applications', { token: mine });
		expect(list.json).toMatchObject({ items: [{ number, status: 'draft', pickup: null }], next: null });
	});

	test('is filled in, with faults told by field', async () => {
		const wrong = await api('PATCH', `/applications/${number}`, {
			token: mine,
			body: { answers: { telepon: 'abc' } },
		});
		expect(wrong).toMatchObject({
			status: 422,
			json: { refusal: 'invalid_input', errors: [{ field: 'telepon', code: 'phone_malformed' }] },
		});
		const saved = await api('PATCH', `/applications/${number}`, {
			token: mine,
			body: { answers: exampleAnswers(`KK/${variant}`, applicant.family, '2026-11-24'), revision },
		});
		expect(saved.status, JSON.stringify(saved.json)).toBe(200);
		expect(
			saved.json.missing.every(({ field }: { field: string }) => /^(document:.+|pickup)$/.test(field)),
		).toBe(true);
		const stale = await api('PATCH', `/applications/${number}`, {
			token: mine,
			body: { answers: {}, revision },
		});
		expect(stale).toMatchObject({ status: 409, json: { refusal: 'stale' } });
		({ revision } = saved.json);
		documents = saved.json.documents
			.filter((one: { need: string }) => one.need === 'required')
			.map((one: { requirement: string }) => one.requirement);
	});

	test('gets its documents, as bytes or in a form', async () => {
		const [first, ...others] = documents;
		const sent = await api('PUT', `/applications/${number}/documents/${first}`, {
			token: mine,
			...(await jpeg()),
		});
		expect(sent).toMatchObject({
			status: 200,
			json: { requirement: first, fileName: 'kk lama.jpg', mediaType: 'image/jpeg', width: 400, height: 300 },
		});
		expect((await api('DELETE', `/applications/${number}/documents/${first}`, { token: mine })).status).toBe(
			204,
		);
		expect((await api('DELETE', `/applications/${number}/documents/${first}`, { token: mine })).status).toBe(
			404,
		);
		for (const requirement of [first, ...others]) {
			const form = new FormData();
			form.set('berkas', new File([new Uint8Array(await photo())], 'foto.jpg', { type: 'image/jpeg' }));
			const stored = await api('PUT', `/applications/${number}/documents/${requirement}`, {
				token: mine,
				body: form,
			});
			expect(stored.status, JSON.stringify(stored.json)).toBe(200);
		}
		const empty = await api('PUT', `/applications/${number}/documents/${first}`, {
			token: mine,
			body: new Uint8Array(),
			headers: { 'content-type': 'image/jpeg' },
		});
		expect(empty).toMatchObject({ status: 422, json: { refusal: 'file_empty' } });
		const renamed = await api('PUT', `/applications/${number}/documents/${first}`, {
			token: mine,
			body: new Uint8Array(Buffer.from('MZ this is a program, no picture')),
			headers: { 'content-type': 'image/jpeg' },
		});
		expect(renamed).toMatchObject({ status: 415, json: { refusal: 'file_type_refused' } });
	});

	test('gets a place and a day', async () => {
		const offices = await api('GET', `/offices?service=KK&near=${applicant.family.address.kelurahanCode}`);
		const office = offices.json.items[0].id;
		const days = await api('GET', `/offices/${office}/pickup-days?service=KK`);
		expect(days.json.items).toHaveLength(5);
		const [day] = days.json.items;
		expect(day).toEqual({ date: day.date, quota: day.quota, taken: 0, left: day.quota, open: true });
		const chosen = await api('PUT', `/applications/${number}/pickup`, {
			token: mine,
			body: { office, date: day.date },
		});
		expect(chosen.json).toMatchObject({ missing: [], pickup: { office, date: day.date, held: true } });
		const after = await api('GET', `/offices/${office}/pickup-days?group=paper`);
		expect(after.json.items[0]).toMatchObject({ taken: 1, left: day.quota - 1 });
		for (const [date, refusal] of [
			['2026-11-29', 'day_not_open'],
			['2020-01-01', 'day_not_open'],
		] as const)
			expect(
				(await api('PUT', `/applications/${number}/pickup`, { token: mine, body: { office, date } })).json
					.refusal,
			).toBe(refusal);
		expect(
			(
				await api('PUT', `/applications/${number}/pickup`, {
					token: mine,
					body: { office: 'nowhere', date: day.date },
				})
			).json,
		).toMatchObject({ status: 404, refusal: 'office_unknown' });
	});

	test('is submitted once, by key', async () => {
		expect((await api('POST', `/applications/${number}/submit`, { token: mine })).json).toMatchObject({
			status: 400,
			refusal: 'idempotency_key_missing',
		});
		const headers = { 'idempotency-key': randomUUID() };
		const all = await Promise.all(
			Array.from({ length: 50 }, () =>
				api('POST', `/applications/${number}/submit`, { token: mine, headers }),
			),
		);
		expect(new Set(all.map((one) => one.status))).toEqual(new Set([200]));
		expect(new Set(all.map((one) => JSON.stringify(one.json))).size).toBe(1);
		expect(all.filter((one) => one.headers.get('idempotency-replayed') === null)).toHaveLength(1);
		const { json: receipt } = all[0]!;
		expect(receipt).toMatchObject({ number, status: 'verification', cost: 0, pickup: { held: false } });
		expect(receipt.pin).toMatch(/^\d{6}$/);
		expect(
			(await api('POST', `/applications/${number}/submit`, { token: mine, body: { key: randomUUID() } })).json
				.refusal,
		).toBe('action_not_possible');
		const pdf = await api('GET', receipt.receipt, { token: mine });
		expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
		expect(
			Buffer.from(await pdf.response.arrayBuffer())
				.subarray(0, 5)
				.toString(),
		).toBe('%PDF-');
		expect((await api('GET', receipt.receipt, { token: verifier })).json.refusal).toBe('not_allowed');
		const tracked = await api('GET', `/track/${number}?pin=${receipt.pin}`);
		expect(tracked.json).toMatchObject({
			status: 'verification',
			service: { id: 'KK' },
			timeline: [{ action: 'submit' }],
		});
		expect(JSON.stringify(tracked.json)).not.toContain(applicant.resident.name);
		expect((await api('GET', `/track/${number}?pin=000000`)).status).toBe(404);
	});

	test('is returned, corrected and approved', async () => {
		const work = await api('GET', '/worklist?view=open&limit=1', { token: verifier });
		expect(work.json.items[0]).toMatchObject({
			number,
			applicantName: applicant.resident.name,
			takenBy: null,
		});
		const seen = await act(verifier, 'take');
		expect(seen).toMatchObject({ takenBy: 'me', pin: null, handOverCode: null });
		const [bad, ...good] = seen.documents
			.filter((one: { stored: boolean }) => one.stored)
			.map((one: { requirement: string }) => `document:${one.requirement}`);
		await act(verifier, 'give_verdict', {
			revision,
			verdicts: good.map((target: string) => ({ target, good: true })),
		});
		expect((await api('GET', `/applications/${number}`, { token: mine })).json).toMatchObject({
			marked: [],
			documents: expect.arrayContaining([expect.objectContaining({ verdict: null })]),
		});
		await act(verifier, 'return', {
			revision,
			verdicts: [{ target: bad, good: false, reason: 'unreadable', note: 'Bagian bawah buram.' }],
		});
		const back = (await api('GET', `/applications/${number}`, { token: mine })).json;
		expect(back).toMatchObject({
			status: 'returned',
			editable: expect.arrayContaining([bad]),
			marked: [{ target: bad, reason: 'unreadable', note: 'Bagian bawah buram.' }],
			actions: ['resubmit', 'cancel', 'move_pickup'],
		});
		expect(back.correctBy).toBe('2026-12-08');
		const closed = await api('PATCH', `/applications/${number}`, {
			token: mine,
			body: { answers: { telepon: '081234567891' } },
		});
		expect(closed.json).toMatchObject({
			refusal: 'not_editable',
			errors: [{ field: 'telepon', code: 'not_marked' }],
		});
		t.now('2026-11-24T10:00:00+07:00');
		expect(
			(
				await api('PUT', `/applications/${number}/documents/${bad.slice(9)}`, {
					token: mine,
					...(await jpeg()),
				})
			).status,
		).toBe(200);
		await act(mine, 'resubmit');
		await act(verifier, 'take');
		expect(
			await act(verifier, 'approve', { revision, verdicts: [{ target: bad, good: true }] }),
		).toMatchObject({ status: 'processing', round: 2 });
	});

	test('is entered in SIAK, printed, made ready and handed over', async () => {
		expect(await act(operator, 'enter_siak', { revision })).toMatchObject({
			siak: { outcome: 'accepted', documents: [{ kind: 'kk' }], newNiks: [{}] },
		});
		await act(operator, 'print');
		const elsewhere = await api('POST', `/applications/${number}/actions/make_ready`, {
			token: operator,
			body: {},
		});
		expect(elsewhere.json).toMatchObject({ status: 409, refusal: 'paper_elsewhere' });
		const { paper, pickup } = (await api('GET', `/applications/${number}`, { token: operator })).json;
		expect(paper).toMatchObject({ heldBy: 'disdukcapil', bag: null });
		const given = { token: operator, body: { as: paper.heldBy, to: pickup.office } };
		expect((await api('POST', `/papers/${paper.code}/give`, given)).json).toEqual({ papers: 1 });
		const received = { token: counter, body: { as: pickup.office } };
		expect((await api('POST', `/papers/${paper.code}/receive`, received)).json).toEqual({ papers: 1 });
		const { handOverCode } = (await api('GET', `/applications/${number}`, { token: mine })).json;
		const wrong = await api('POST', `/applications/${number}/actions/hand_over`, {
			token: counter,
			body: { code: 'x', idChecked: true, dataChecked: true },
		});
		expect(wrong.json).toMatchObject({ status: 422, refusal: 'hand_over_code_wrong' });
		expect(
			await act(counter, 'hand_over', { code: handOverCode, idChecked: true, dataChecked: true }),
		).toMatchObject({
			status: 'collected',
			actions: [],
		});
		const end = (await api('GET', `/applications/${number}`, { token: mine })).json;
		expect(end.timeline.map((one: { action: string }) => one.action)).toEqual([
			'submit',
			'take',
			'return',
			'resubmit',
			'approve',
			'enter_siak',
			'print',
			'make_ready',
			'hand_over',
		]);
		expect(end).toMatchObject({ handOverCode: null, siak: null, takenBy: null });
	});
});
