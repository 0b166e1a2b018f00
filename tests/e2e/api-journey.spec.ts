import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { officerToken, readApi, smallPhoto, type ApiClient } from '../support/api-client.ts';
import { officeBy } from '../support/office.ts';
import { codeIn, freshFather, mailTo, newcomer, noticeTo, officer, type Newcomer } from '../support/e2e.ts';
import type { SampleResident } from '../support/e2e-setup.ts';

/* From registering to collecting, by a client that knows only the OpenAPI document. */

let api: ApiClient;
let who: Newcomer;
let father: SampleResident;
let mother: SampleResident;
let token = '';
let number = '';
let pickup: { office: string; date: string };
let pin = '';
const params = () => ({ number });
const key = randomUUID();

beforeAll(async () => {
	api = await readApi();
	({ father, mother } = freshFather());
	who = newcomer(father);
});

describe('the resident applies', () => {
	test('registers, and confirms with the code of the mail', async () => {
		const { registration } = await api.must('registerAccount', { body: { ...who, termsAccepted: true } });
		const known = await api.must('registerAccount', {
			body: { ...newcomer(father), nik: '3275014107900001', termsAccepted: true },
		});
		expect(Object.keys(known)).toEqual(['registration']);
		const code = codeIn(await mailTo(who.email, /Kode konfirmasi/));
		await api.refused('code_wrong', 'confirmAccount', {
			body: { registration, code: code === '000000' ? '000001' : '000000' },
		});
		const session = await api.must('confirmAccount', { body: { registration, code } });
		expect(session.account).toEqual({ kind: 'applicant', name: father.name, roles: ['applicant'] });
	});

	test('signs in; a wrong password and an unknown NIK get the same answer', async () => {
		const wrong = await api.refused('credentials_wrong', 'signIn', {
			body: { identifier: who.nik, password: 'bukan ini' },
		});
		const unknown = await api.refused('credentials_wrong', 'signIn', {
			body: { identifier: '3275014107900001', password: 'bukan ini' },
		});
		expect(wrong).toEqual(unknown);
		({ token } = await api.must('signIn', { body: { identifier: who.nik, password: who.password } }));
		await api.refused('not_signed_in', 'listApplications', {});
		await api.refused('not_signed_in', 'listApplications', { token: 'x'.repeat(43) });
	});

	test('sees the seven services, and what a variant asks', async () => {
		const { items } = await api.must('listServices');
		expect(items.length).toBe(7);
		const variant = await api.must('getVariant', { params: { service: 'KK', variant: 'TAMBAH_LAHIR' } });
		expect(variant.requiredDocuments.map((d: { id: string }) => d.id)).toEqual(['KK_LAMA', 'SK_LAHIR']);
		expect(variant.fields.map((f: { id: string }) => f.id)).toContain('anggota');
		await api.refused('unknown_service', 'getVariant', { params: { service: 'KK', variant: 'TIDAK_ADA' } });
	});

	test('starts a draft once per idempotency key', async () => {
		const start = {
			token,
			body: { service: 'KK', variant: 'TAMBAH_LAHIR', termsAccepted: true },
			key: randomUUID(),
		};
		const first = await api.call('startApplication', start);
		expect(first.status).toBe(201);
		({ number } = first.body);
		expect(first.headers.get('location')).toBe(`/api/v1/applications/${number}`);
		const again = await api.call('startApplication', start);
		expect(again.headers.get('idempotency-replayed')).toBe('true');
		expect(again.body.number).toBe(number);
		await api.refused('idempotency_key_reused', 'startApplication', {
			...start,
			body: { ...start.body, variant: 'HILANG' },
		});
		const { items } = await api.must('listApplications', { token });
		expect(items.map((a: { number: string }) => a.number)).toEqual([number]);
	});

	test('answers; what is wrong is said by field and nothing of it is saved', async () => {
		const baby = {
			namaLengkap: 'Nadia Salsabila',
			jenisKelamin: '2',
			tempatLahir: 'Bekasi',
			tanggalLahir: addDays(dateInWib(new Date()), -14),
			agama: '1',
			golonganDarah: '13',
			shdk: '4',
		};
		const wrong = await api.refused('invalid_input', 'changeApplication', {
			token,
			params: params(),
			body: { answers: { telepon: '12', anggota: [{ ...baby, namaLengkap: 'N4dia' }] } },
		});
		expect(wrong.errors.map((e: { field: string }) => e.field).sort()).toEqual([
			'anggota.0.namaLengkap',
			'telepon',
		]);
		const answers = {
			telepon: who.phone,
			anggota: [baby],
			ibu: 'di_kk',
			nikIbu: mother.nik,
			ayah: 'di_kk',
			nikAyah: father.nik,
		};
		const before = await api.must('getApplication', { token, params: params() });
		expect(before.answers.anggota ?? []).toEqual([]);
		const saved = await api.must('changeApplication', {
			token,
			params: params(),
			body: { answers, revision: before.revision },
		});
		expect(saved.answers).toMatchObject({ ibu: 'di_kk', nikAyah: father.nik });
		await api.refused('stale', 'changeApplication', {
			token,
			params: params(),
			body: { answers: { telepon: who.phone }, revision: before.revision },
		});
	});

	test('uploads; what is no picture is refused whatever its name', async () => {
		const to = (requirement: string) => ({ token, params: { number, requirement } });
		await api.refused('file_empty', 'putDocument', { ...to('KK_LAMA'), file: Buffer.alloc(0) });
		await api.refused('file_type_refused', 'putDocument', {
			...to('KK_LAMA'),
			file: Buffer.from('MZ\x90\0 this program cannot be run in DOS mode'.repeat(40), 'latin1'),
		});
		const file = await smallPhoto(7);
		await api.refused('file_corrupt', 'putDocument', {
			...to('KK_LAMA'),
			file: file.subarray(0, file.length / 2),
		});
		for (const requirement of ['KK_LAMA', 'SK_LAHIR']) {
			const stored = await api.must('putDocument', {
				...to(requirement),
				file: await smallPhoto(requirement.length),
			});
			expect(stored).toMatchObject({ requirement, mediaType: 'image/jpeg' });
		}
		const { missing } = await api.must('getApplication', { token, params: params() });
		expect(missing.map((m: { field: string }) => m.field)).toEqual(['pickup']);
		await api.refused('pickup_missing', 'submitApplication', {
			token,
			params: params(),
			key: randomUUID(),
			body: {},
		});
	});

	test('chooses an office and a day that has places', async () => {
		const { items: offices } = await api.must('listOffices', { token, query: { service: 'KK' } });
		const office = offices.find((o: { quotas: { paper: number } }) => o.quotas.paper > 0);
		const { items: days } = await api.must('listPickupDays', {
			token,
			params: { office: office.id },
			query: { service: 'KK' },
		});
		// The newest day opens hour by hour, as `opensNext` says.
		for (const day of days)
			if (day.opensNext) expect(day.left).toBeLessThan(day.quota - day.taken);
			else expect(day.left).toBe(day.quota - day.taken);
		const open = days.filter((day: { open: boolean }) => day.open);
		pickup = { office: office.id, date: open.at(-1).date };
		await api.must('choosePickup', { token, params: params(), body: pickup });
		await api.refused('day_not_open', 'choosePickup', {
			token,
			params: params(),
			body: { ...pickup, date: dateInWib(new Date()) },
		});
		await api.refused('office_unknown', 'choosePickup', {
			token,
			params: params(),
			body: { ...pickup, office: 'tidak-ada' },
		});
	});

	test('submits: many times and at once, one application and one receipt', async () => {
		await api.refused('idempotency_key_missing', 'submitApplication', { token, params: params(), body: {} });
		const many = await Promise.all(
			Array.from({ length: 5 }, () =>
				api.call('submitApplication', { token, params: params(), key, body: {} }),
			),
		);
		const taken = many.filter(({ status }) => status < 300);
		expect(taken.length).toBeGreaterThan(0);
		for (const { status, body } of many) if (status >= 300) expect(body.refusal).toBe('busy');
		const receipt = await api.must('submitApplication', { token, params: params(), key, body: {} });
		for (const { body } of taken) expect(body).toEqual(receipt);
		expect(receipt).toMatchObject({ number, status: 'verification', cost: 0, pickup });
		({ pin } = receipt);
		expect(pin).toMatch(/^\d{6}$/);
		await api.refused('action_not_possible', 'submitApplication', {
			token,
			params: params(),
			key: randomUUID(),
			body: {},
		});
		const pdf = await api.call('getReceipt', { token, params: params() });
		expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
		const mail = await noticeTo(who.email, 'submitted', number);
		expect(mail.attachments.map((a) => Buffer.from(a.base64, 'base64').subarray(0, 5).toString())).toEqual([
			'%PDF-',
		]);
	});

	test('anyone follows it with number and PIN, no one without', async () => {
		const seen = await api.must('trackApplication', { params: params(), query: { pin } });
		expect(seen.status).toBe('verification');
		expect(JSON.stringify(seen)).not.toContain(father.name);
		await api.refused('not_found', 'trackApplication', {
			params: params(),
			query: { pin: pin === '000000' ? '000001' : '000000' },
		});
	});
});

describe('the office decides', () => {
	const state = async () => api.must('getApplication', { token, params: params() });
	let verifier = '';
	let siak = '';
	let counter = '';

	test('officers need their second factor; strangers find nothing', async () => {
		const { identifier, password } = officer('verifier', 'verifikator.kota');
		await api.refused('second_factor_needed', 'signIn', { body: { identifier, password } });
		verifier = await officerToken(api, officer('verifier', 'verifikator.kota'));
		siak = await officerToken(api, officer('siak_operator'));
		counter = await officerToken(api, officer('counter_officer', 'loket'));
		await api.refused('not_allowed', 'act', { token: siak, params: { number, action: 'approve' }, body: {} });
		await api.refused('not_allowed', 'act', { token, params: { number, action: 'approve' }, body: {} });
		await api.refused('not_allowed', 'listWorklist', { token });
	});

	test('the verifier finds it, takes it, marks one document and returns it', async () => {
		let next: string | null = null;
		const found: string[] = [];
		do {
			const list = await api.must('listWorklist', {
				token: verifier,
				query: { view: 'open', ...(next ? { next } : {}) },
			});
			found.push(...list.items.map((a: { number: string }) => a.number));
			({ next } = list);
		} while (next);
		expect(found).toContain(number);
		await api.must('act', { token: verifier, params: { number, action: 'take' }, body: {} });
		await api.refused('verdicts_missing', 'act', {
			token: verifier,
			params: { number, action: 'approve' },
			body: {},
		});
		const verdicts = [
			{ target: 'document:KK_LAMA', good: false, reason: 'unreadable', note: 'Bagian bawah buram.' },
			{ target: 'document:SK_LAHIR', good: true },
		];
		await api.must('act', { token: verifier, params: { number, action: 'return' }, body: { verdicts } });
		await noticeTo(who.email, 'returned', number);
	});

	test('the resident corrects only what was marked; number, place and date stay', async () => {
		const returned = await state();
		expect(returned).toMatchObject({ number, status: 'returned', pickup });
		expect(returned.editable).toContain('document:KK_LAMA');
		for (const accepted of ['document:SK_LAHIR', 'field:anggota', 'field:telepon'])
			expect(returned.editable).not.toContain(accepted);
		expect(returned.marked).toEqual([
			{
				target: 'document:KK_LAMA',
				reason: 'unreadable',
				note: 'Bagian bawah buram.',
				// The words of the template, with the document's name in them.
				words: { id: expect.stringContaining('KK lama'), en: expect.any(String) },
			},
		]);
		await api.refused('not_editable', 'putDocument', {
			token,
			params: { number, requirement: 'SK_LAHIR' },
			file: await smallPhoto(3),
		});
		await api.refused('not_editable', 'changeApplication', {
			token,
			params: params(),
			body: { answers: { telepon: '081200001111' } },
		});
		await api.must('putDocument', {
			token,
			params: { number, requirement: 'KK_LAMA' },
			file: await smallPhoto(4),
		});
		await api.must('act', { token, params: { number, action: 'resubmit' }, body: {} });
		expect(await state()).toMatchObject({ number, status: 'verification', round: 2, pickup });
	});

	test('the verifier approves', async () => {
		await api.call('act', { token: verifier, params: { number, action: 'take' }, body: {} });
		const verdicts = [
			{ target: 'document:KK_LAMA', good: true },
			{ target: 'document:SK_LAHIR', good: true },
		];
		await api.must('act', { token: verifier, params: { number, action: 'approve' }, body: { verdicts } });
		expect((await state()).status).toBe('processing');
	});

	test('SIAK accepts, the document is printed and brought to its place', async () => {
		await api.refused('action_not_possible', 'act', {
			token: siak,
			params: { number, action: 'make_ready' },
			body: {},
		});
		const entered = await api.must('act', {
			token: siak,
			params: { number, action: 'enter_siak' },
			body: {},
		});
		expect(entered.siak).toMatchObject({ outcome: 'accepted', newNiks: [{ name: 'NADIA SALSABILA' }] });
		await officeBy(api).bring(number);
		expect((await state()).status).toBe('ready');
	});

	test('the counter hands it over against the code and the original ID', async () => {
		const { handOverCode } = await state();
		expect(codeIn(await noticeTo(who.email, 'ready', number))).toBe(handOverCode);
		const give = (body: unknown) => ({ token: counter, params: { number, action: 'hand_over' }, body });
		await api.refused(
			'hand_over_code_wrong',
			'act',
			give({ code: handOverCode === '000000' ? '000001' : '000000', idChecked: true, dataChecked: true }),
		);
		await api.refused('invalid_input', 'act', give({ code: handOverCode, idChecked: false }));
		await api.must('act', give({ code: handOverCode, idChecked: true, dataChecked: true }));
		const collected = await state();
		expect(collected).toMatchObject({ status: 'collected', handOverCode: null, actions: [] });
		expect(collected.timeline.map((e: { action: string }) => e.action)).toEqual(
			expect.arrayContaining([
				'submit',
				'return',
				'resubmit',
				'approve',
				'enter_siak',
				'print',
				'make_ready',
				'hand_over',
			]),
		);
	});

	test('after signing out the token is worth nothing', async () => {
		const answer = await api.call('signOut', { token });
		expect(answer.status).toBe(204);
		await api.refused('not_signed_in', 'getApplication', { token, params: params() });
	});
});
