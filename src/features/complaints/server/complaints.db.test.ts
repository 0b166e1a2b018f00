import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	codeOf,
	fieldsOf,
	makeApplication,
	photo,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer, type MadeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import type { Ctx } from '#server/ctx.ts';
import { countComplaints, listComplaints, listOwnComplaints } from './complaint-queries.ts';
import { fileComplaint, type ComplaintInput, type Filed } from './file-complaint.ts';
import { followComplaint, openByPin, replyToOffice } from './follow-complaint.ts';
import { closeComplaint, takeComplaint, writeToReporter } from './handle-complaint.ts';
import { readComplaintFile, viewComplaint } from './view-complaint.ts';
import { watchComplaints } from './watch-complaints.ts';

let t: TestCtx;
let anyone: Ctx;
let city: MadeOfficer;
beforeAll(async () => {
	t = await testCtx();
	anyone = t.actAs({ kind: 'anyone' });
	city = await makeOfficer(t, 'supervisor');
});
afterAll(async () => await t.close());

const text = 'Petugas di loket meminta lima puluh ribu rupiah supaya KTP saya cepat jadi.';
const answer = 'Kami sudah memeriksa petugas itu dan memindahkannya dari loket. Tidak ada biaya apa pun.';
let door = 0;
const address = (): string => `192.0.2.${(door = (door + 1) % 250)}`;
const report = async (by: Ctx, more: Partial<ComplaintInput> = {}): Promise<Filed> =>
	valueOf(await fileComplaint(by, { kind: 'money', text, anonymous: true, address: address(), ...more }));
const at = async (kind: 'kecamatan' | 'office', code: string): Promise<MadeOfficer> =>
	await makeOfficer(t, 'supervisor', { kind, code });
const sees = async (who: MadeOfficer, { code }: Filed): Promise<boolean> => {
	const listed = (await listComplaints(who.ctx, 'received')).some((one) => one.code === code);
	expect(codeOf(await viewComplaint(who.ctx, code))).toBe(listed ? null : 'not_found');
	return listed;
};
const mailsTo = async (
	email: string,
): Promise<readonly { kind: string; values: Record<string, string> }[]> => {
	const rows = await t.ctx.db.selectFrom('notices').selectAll().orderBy('createdAt').execute();
	return rows
		.map((row) => ({
			...row,
			body: open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${row.id}`, row.sealed),
		}))
		.filter(({ kind, body }) => body.to === email && kind.startsWith('report_'))
		.map(({ kind, body, accountId, applicationId }) => {
			// Nothing ties the mail to an account or a case.
			expect([accountId, applicationId]).toEqual([null, null]);
			return { kind, values: body.values as Record<string, string> };
		});
};

test('without a name, of a case: a supervisor of another line answers, both write, nothing leads to who reported', async () => {
	const { number, applicant } = await makeApplication(t);
	const { kelurahanCode } = await t.ctx.db
		.selectFrom('applications')
		.select('kelurahanCode')
		.where('number', '=', number)
		.executeTakeFirstOrThrow();
	const kecamatan = kelurahanCode.slice(0, 8);
	const own = await at('kecamatan', kecamatan);
	const other = await at('kecamatan', kecamatan === '32.75.01' ? '32.75.02' : '32.75.01');
	const files = [{ fileName: 'bukti.jpg', body: await photo() }];
	const filed = await report(applicant.ctx, {
		number,
		files,
		who: 'Bapak di loket dua',
		name: 'SITI',
		email: 'siti@contoh.example',
	});
	expect(filed.answerBy).toBe('2026-12-08');
	const row = await t.ctx.db
		.selectFrom('complaints')
		.selectAll()
		.where('code', '=', filed.code)
		.executeTakeFirstOrThrow();
	expect(row).toMatchObject({ reporterId: null, reporter: null, kelurahanCode, kecamatanCode: kecamatan });
	const trail = await t.ctx.db.selectFrom('audit').selectAll().where('subjectId', '=', row.id).execute();
	expect(trail).toMatchObject([{ action: 'file_complaint', actorKind: 'anyone', actorId: null }]);
	expect(await mailsTo('siti@contoh.example')).toEqual([]);

	expect([await sees(own, filed), await sees(city, filed), await sees(other, filed)]).toEqual([
		false,
		true,
		true,
	]);
	const before = valueOf(await viewComplaint(city.ctx, filed.code));
	expect(before).toMatchObject({
		content: { text, who: 'Bapak di loket dua' },
		reporter: null,
		number: null,
	});
	const [file] = before.files;
	expect(codeOf(await readComplaintFile(city.ctx, { code: filed.code, file: file!.id }))).toBe(
		'handled_by_other',
	);
	expect(codeOf(await takeComplaint(own.ctx, { code: filed.code }))).toBe('not_found');
	valueOf(await takeComplaint(city.ctx, { code: filed.code }));
	expect(valueOf(await viewComplaint(city.ctx, filed.code))).toMatchObject({ number, handler: 'me' });
	expect(codeOf(await readComplaintFile(city.ctx, { code: filed.code, file: file!.id }))).toBeNull();
	expect(codeOf(await takeComplaint(other.ctx, { code: filed.code }))).toBe('handled_by_other');
	expect(codeOf(await writeToReporter(other.ctx, { code: filed.code, message: answer, answers: true }))).toBe(
		'handled_by_other',
	);
	expect(codeOf(await closeComplaint(city.ctx, { code: filed.code }))).toBe('nothing_answered_yet');

	const opened = valueOf(
		await openByPin(anyone, { code: filed.code.toLowerCase(), pin: filed.pin, address: address() }),
	);
	const proof = { code: filed.code, opened: opened.id };
	expect(codeOf(await followComplaint(anyone, { code: filed.code, opened: null }))).toBe('not_found');
	// Signed in, who reported without a name is a stranger to it too.
	expect(codeOf(await followComplaint(applicant.ctx, { code: filed.code, opened: null }))).toBe('not_found');
	valueOf(
		await writeToReporter(city.ctx, {
			code: filed.code,
			message: 'Tanggal berapa kejadiannya?',
			answers: false,
		}),
	);
	valueOf(await replyToOffice(applicant.ctx, { ...proof, message: 'Hari Senin pagi.' }));
	valueOf(await replyToOffice(applicant.ctx, { ...proof, message: 'Hari Senin pagi.' }));
	valueOf(await writeToReporter(city.ctx, { code: filed.code, message: answer, answers: true }));
	const followed = valueOf(await followComplaint(anyone, proof));
	expect(followed.complaint.row.state).toBe('answered');
	expect(followed.messages.map(({ byOffice, text: said }) => [byOffice, said])).toEqual([
		[true, 'Tanggal berapa kejadiannya?'],
		[false, 'Hari Senin pagi.'],
		[true, answer],
	]);
	valueOf(await replyToOffice(anyone, { ...proof, message: 'Orang itu masih di sana.' }));
	expect(valueOf(await followComplaint(anyone, proof)).complaint.row.state).toBe('looking');
	valueOf(await writeToReporter(city.ctx, { code: filed.code, message: answer, answers: true }));
	valueOf(await closeComplaint(city.ctx, { code: filed.code }));
	expect(codeOf(await replyToOffice(anyone, { ...proof, message: 'Terima kasih.' }))).toBe(
		'complaint_closed',
	);
	const seenBy = await t.ctx.db
		.selectFrom('audit')
		.select(['actorId'])
		.where('subjectId', '=', row.id)
		.where('actorKind', '=', 'applicant')
		.execute();
	expect(seenBy).toEqual([]);
});

test('under a name: it is seen by who handles it alone, mails say nothing of it, and its maker finds it in the case', async () => {
	const { number, applicant } = await makeApplication(t);
	const filed = await report(applicant.ctx, { number, anonymous: false });
	const other = await makeOfficer(t, 'supervisor');
	expect(valueOf(await viewComplaint(city.ctx, filed.code)).reporter).toBe('hidden');
	valueOf(await takeComplaint(city.ctx, { code: filed.code }));
	expect(valueOf(await viewComplaint(city.ctx, filed.code)).reporter).toMatchObject({
		email: applicant.email,
	});
	expect(valueOf(await viewComplaint(other.ctx, filed.code))).toMatchObject({
		reporter: 'hidden',
		number: null,
	});
	valueOf(await takeComplaint(other.ctx, { code: filed.code, over: true }));
	expect(valueOf(await viewComplaint(city.ctx, filed.code)).reporter).toBe('hidden');
	const mails = await mailsTo(applicant.email);
	expect(mails).toMatchObject([
		{ kind: 'report_received', values: { report: filed.code, pin: filed.pin, answerBy: '2026-12-08' } },
		{ kind: 'report_moved', values: { report: filed.code } },
	]);
	expect(JSON.stringify(mails)).not.toContain('lima puluh');
	expect(valueOf(await followComplaint(applicant.ctx, { code: filed.code, opened: null })).text).toBe(text);
	const stranger = await makeApplicant(t);
	expect(codeOf(await followComplaint(stranger.ctx, { code: filed.code, opened: null }))).toBe('not_found');
	const { id, applicantId } = await t.ctx.db
		.selectFrom('applications')
		.select(['id', 'applicantId'])
		.where('number', '=', number)
		.executeTakeFirstOrThrow();
	expect(await listOwnComplaints(t.ctx.db, { applicationId: id, accountId: applicantId })).toMatchObject([
		{ code: filed.code, state: 'looking' },
	]);
	const events = await t.ctx.db
		.selectFrom('applicationEvents')
		.select('action')
		.where('applicationId', '=', id)
		.execute();
	expect(events.map(({ action }) => action)).toEqual(['submit']);
});

test('of an office or an agent: never for who is over it; who had a hand in the case does not handle it', async () => {
	const office = await t.ctx.db
		.selectFrom('offices')
		.selectAll()
		.where('kind', '=', 'kecamatan')
		.orderBy('position')
		.executeTakeFirstOrThrow();
	const atOffice = await report(anyone, { office: office.id });
	const same = await at('office', office.id);
	const above = await at('kecamatan', office.kecamatanCode!);
	expect([await sees(same, atOffice), await sees(above, atOffice), await sees(city, atOffice)]).toEqual([
		false,
		false,
		true,
	]);
	const { code: kelurahan } = await t.ctx.db
		.selectFrom('kelurahan')
		.select('code')
		.where('kecamatanCode', '=', office.kecamatanCode)
		.executeTakeFirstOrThrow();
	const ofAgent = await report(anyone, { kelurahan });
	expect([await sees(above, ofAgent), await sees(same, ofAgent), await sees(city, ofAgent)]).toEqual([
		false,
		false,
		true,
	]);
	const slow = await report(anyone, { kelurahan, kind: 'slow' });
	expect([await sees(above, slow), await sees(city, slow)]).toEqual([true, true]);
	const nowhere = await report(anyone, {
		office: 'none',
		kelurahan: '99',
		number: 'EOP-XX-20260101-00001-0',
	});
	expect([await sees(above, nowhere), await sees(city, nowhere)]).toEqual([false, true]);
	expect(valueOf(await viewComplaint(city.ctx, nowhere.code)).content.typedNumber).toBe(
		'EOP-XX-20260101-00001-0',
	);

	const { number } = await makeApplication(t, { status: 'rejected' });
	const { actorId: hand } = await t.ctx.db
		.selectFrom('applicationEvents')
		.innerJoin('applications', 'applications.id', 'applicationEvents.applicationId')
		.select('actorId')
		.where('number', '=', number)
		.where('action', '=', 'reject')
		.executeTakeFirstOrThrow();
	const grants = [{ role: 'supervisor', jurisdiction: { kind: 'city' } }] as const;
	const judge = t.actAs({ kind: 'officer', accountId: hand!, grants, secondFactor: true });
	const ofCase = await report(anyone, { number });
	expect(codeOf(await viewComplaint(judge, ofCase.code))).toBe('not_found');
	expect((await listComplaints(judge, 'received')).some(({ code }) => code === ofCase.code)).toBe(false);
	expect(codeOf(await viewComplaint((await makeOfficer(t, 'verifier')).ctx, ofCase.code))).toBe(
		'not_allowed',
	);
});

test('what is wrong is said by field; sent twice it is one report; another’s key and PIN tell nothing', async () => {
	const send = (more: Partial<ComplaintInput>) =>
		fileComplaint(anyone, { kind: 'money', text, anonymous: false, address: address(), ...more });
	expect(fieldsOf(await send({ kind: '', text: ' ' }))).toEqual(['kind', 'text']);
	expect(fieldsOf(await send({ kind: 'bribe' }))).toEqual(['kind']);
	expect(fieldsOf(await send({ email: 'bukan', phone: '12', who: 'x'.repeat(151) }))).toEqual([
		'who',
		'email',
		'phone',
	]);
	const broken = [{ fileName: 'a.jpg', body: Buffer.from('bukan') }];
	expect(fieldsOf(await send({ files: broken }))).toEqual(['berkas']);
	const key = randomUUID();
	const first = valueOf(await send({ key, email: 'Budi@Contoh.example', name: 'Budi' }));
	expect(valueOf(await send({ key }))).toEqual(first);
	expect(codeOf(await send({ key, text: `${text} Lagi.` }))).toBe('stale');
	expect((await mailsTo('budi@contoh.example')).length).toBe(1);
	const wrong = first.pin === '000000' ? '000001' : '000000';
	for (const [code, pin] of [
		[first.code, wrong],
		['L-2222-2222', first.pin],
		['apa saja', first.pin],
	] as const)
		expect(codeOf(await openByPin(anyone, { code, pin, address: address() }))).toBe('not_found');
});

test('floods are held off: many from one address, many guesses of a PIN, many messages in a row', async () => {
	const one = '203.0.113.9';
	const results: (string | null)[] = [];
	for (let n = 0; n < 31; n += 1)
		results.push(
			codeOf(
				await fileComplaint(anyone, { kind: 'other', text: `${text} ${n}`, anonymous: true, address: one }),
			),
		);
	expect(results.slice(0, 30).every((code) => code === null)).toBe(true);
	expect(results[30]).toBe('too_many_attempts');
	const filed = await report(anyone);
	const guesses: (string | null)[] = [];
	for (let n = 0; n < 11; n += 1)
		guesses.push(codeOf(await openByPin(anyone, { code: filed.code, pin: 'x', address: '203.0.113.10' })));
	expect([guesses[0], guesses[10]]).toEqual(['not_found', 'too_many_attempts']);
	const proof = { code: filed.code, opened: filed.id };
	for (let n = 0; n < 5; n += 1) valueOf(await replyToOffice(anyone, { ...proof, message: `Pesan ${n}` }));
	expect(codeOf(await replyToOffice(anyone, { ...proof, message: 'Pesan lagi' }))).toBe('too_many_attempts');
	expect(valueOf(await followComplaint(anyone, proof)).mayReply).toBe(false);
});

test('an answer that is late is told once; counts tell nothing of any one', async () => {
	const filed = valueOf(
		await fileComplaint(anyone, {
			kind: 'slow',
			text,
			anonymous: false,
			email: 'telat@contoh.example',
			address: address(),
		}),
	);
	expect(filed.answerBy).toBe('2026-12-01');
	try {
		t.now('2026-12-02T08:15:00+07:00');
		expect(await watchComplaints(t.ctx)).toBeGreaterThan(0);
		expect(await watchComplaints(t.ctx)).toBe(0);
	} finally {
		t.now('2026-11-24T09:00:00+07:00');
	}
	expect((await mailsTo('telat@contoh.example')).map(({ kind }) => kind)).toEqual([
		'report_received',
		'report_late',
	]);
	const counted = await countComplaints(t.ctx.db, {
		from: new Date('2026-11-01'),
		until: new Date('2026-12-31'),
	});
	expect(counted.find(({ kind }) => kind === 'money')).toMatchObject({ answered: 1, inTime: 1 });
});
