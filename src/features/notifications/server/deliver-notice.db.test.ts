import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smtpMail } from '#server/adapters/mail/smtp.ts';
import type { Ctx } from '#server/ctx.ts';
import { postNotice } from '#server/outbox.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { deliverNotice } from './deliver-notice.ts';

const from = 'e-Open Kota Bekasi <no-reply@e-open.example>';
const pdf = Buffer.from('%PDF-1.7 receipt');
const open: (() => unknown)[] = [];
let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => {
	await Promise.allSettled(open.map((close) => close()));
	await t.close();
});

/** A mail server of our own; `answer` may refuse a receiver. */
async function mailServer(port: number, answer: { refuse?: { code: number; message: string } } = {}) {
	const received: ParsedMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onRcptTo: (_address, _session, callback) => {
			const { refuse } = answer;
			callback(refuse ? Object.assign(new Error(refuse.message), { responseCode: refuse.code }) : null);
		},
		onData: (stream, _session, callback) => {
			void simpleParser(stream).then((mail) => {
				received.push(mail);
				callback();
			}, callback);
		},
	});
	await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
	open.push(() => new Promise((resolve) => void server.close(() => resolve(null))));
	return { received, answer, port: (server.server.address() as AddressInfo).port };
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((resolve) => void probe.listen(0, '127.0.0.1', resolve));
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => void probe.close(resolve));
	return port;
}

function sendingThrough(port: number): Ctx {
	const mail = smtpMail(`smtp://127.0.0.1:${port}`, from);
	open.unshift(() => mail.close());
	return { ...t.ctx, mail };
}

async function post(
	ctx: Ctx,
	notice: { kind: string; values: Record<string, string>; applicationId?: string; locale?: 'id' | 'en' },
) {
	const before = await ctx.db.selectFrom('notices').select('id').execute();
	await ctx.db.transaction().execute((tx) =>
		postNotice(ctx, tx, {
			kind: notice.kind,
			accountId: null,
			applicationId: notice.applicationId ?? null,
			body: { to: 'siti@contoh.example', locale: notice.locale ?? 'id', values: notice.values },
		}),
	);
	const known = new Set(before.map((row) => row.id));
	const rows = await ctx.db.selectFrom('notices').select('id').execute();
	return rows.find((row) => !known.has(row.id))?.id ?? '';
}

const row = (id: string) =>
	t.ctx.db.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const deliver = (ctx: Ctx) =>
	deliverNotice(ctx, {
		receiptPdf: async (of, applicationId) =>
			Buffer.concat([pdf, Buffer.from(` ${of.locale} ${applicationId}`)]),
		recordingProofPdf: () => Promise.resolve(pdf),
	});

async function anApplication(): Promise<string> {
	const [accountId, id] = [randomUUID(), randomUUID()];
	const bytes = Buffer.from('sealed');
	await t.ctx.db
		.insertInto('accounts')
		.values({
			id: accountId,
			kind: 'applicant',
			nikHash: Buffer.from(accountId),
			dataKey: bytes,
			sealed: bytes,
			passwordHash: 'none',
		})
		.execute();
	const { code } = await t.ctx.db.selectFrom('kelurahan').select('code').executeTakeFirstOrThrow();
	await t.ctx.db
		.insertInto('applications')
		.values({
			id,
			number: 'EOP-KK-20261124-00012-7',
			service: 'KK',
			variant: 'HILANG_RUSAK',
			catalogueRevision: '1',
			applicantId: accountId,
			enteredBy: accountId,
			kelurahanCode: code,
			rw: '001',
			dataKey: bytes,
			summary: bytes,
			answers: bytes,
		})
		.execute();
	return id;
}

test('a message arrives with its headers, text, HTML and receipt, and is sent once', async () => {
	const server = await mailServer(0);
	const ctx = sendingThrough(server.port);
	const applicationId = await anApplication();
	const values = {
		name: 'SITI AMINAH',
		number: 'EOP-KK-20261124-00012-7',
		pin: '730125',
		service: 'Family Card',
		office: 'Kantor Kecamatan Bekasi Timur',
		date: '2026-12-01',
	};
	const id = await post(ctx, { kind: 'submitted', values, applicationId, locale: 'en' });
	await deliver(ctx)({ noticeId: id });
	await deliver(ctx)({ noticeId: id });

	expect(server.received).toHaveLength(1);
	const mail = server.received[0]!;
	expect(mail.from?.value).toEqual([{ name: 'e-Open Kota Bekasi', address: 'no-reply@e-open.example' }]);
	expect([mail.to].flat()[0]?.value[0]?.address).toBe('siti@contoh.example');
	expect(mail.subject).toBe('We have received your application: EOP-KK-20261124-00012-7');
	expect(mail.messageId).toBe(`<${id}@e-open>`);
	expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
	expect(mail.text).toContain('Hello Siti Aminah,');
	expect(mail.text).toContain('Date of collection: Tuesday, 1 December 2026');
	expect(mail.text).toContain(`${ctx.env.publicOrigin}/permohonan/EOP-KK-20261124-00012-7`);
	expect(mail.text).toContain('https://www.lapor.go.id');
	expect(mail.html).toContain('<html lang="en">');
	expect(mail.html).toContain('730125');
	expect(mail.attachments).toHaveLength(1);
	expect(mail.attachments[0]).toMatchObject({
		filename: 'receipt-EOP-KK-20261124-00012-7.pdf',
		contentType: 'application/pdf',
	});
	expect(String(mail.attachments[0]?.content)).toBe(`${pdf} en ${applicationId}`);
	expect(await row(id)).toMatchObject({ attempts: 1, lastError: null, sentAt: t.ctx.now() });
});

test('a mail server that refuses is noted without the address, and the queue is told to try again', async () => {
	const server = await mailServer(0, {
		refuse: { code: 450, message: 'mailbox of siti@contoh.example is busy' },
	});
	const ctx = sendingThrough(server.port);
	const id = await post(ctx, { kind: 'confirm_code', values: { name: 'SITI AMINAH', code: '482913' } });
	const failure = await deliver(ctx)({ noticeId: id }).then(
		() => null,
		(error: unknown) => error as Error,
	);
	expect(failure?.message).toBe(`notice ${id} (confirm_code) is not delivered: EENVELOPE 450`);
	expect(failure?.cause).toBeUndefined();
	expect(await row(id)).toMatchObject({ attempts: 1, lastError: 'EENVELOPE 450', sentAt: null });
	expect(server.received).toHaveLength(0);

	delete server.answer.refuse;
	await deliver(ctx)({ noticeId: id });
	expect(server.received.map((mail) => mail.subject)).toEqual(['Kode konfirmasi akun e-Open Anda']);
	expect(await row(id)).toMatchObject({ attempts: 2, lastError: null, sentAt: t.ctx.now() });
});

test('a message that cannot be built is noted and tried again, and nothing is sent', async () => {
	const server = await mailServer(0);
	const ctx = sendingThrough(server.port);
	const unknown = await post(ctx, { kind: 'no_such_notice', values: {} });
	await expect(deliver(ctx)({ noticeId: unknown })).rejects.toThrow('UNKNOWN_NOTICE');
	const submitted = await post(ctx, {
		kind: 'submitted',
		values: { number: 'EOP-KK-20261124-00012-7' },
		applicationId: await applicationOf(),
	});
	const broken = deliverNotice(ctx, {
		receiptPdf: () => Promise.reject(new RangeError('secret words')),
		recordingProofPdf: () => Promise.resolve(pdf),
	});
	await expect(broken({ noticeId: submitted })).rejects.toThrow(/RangeError$/);
	expect((await row(submitted)).lastError).toBe('RangeError');
	expect(server.received).toHaveLength(0);
});

const applicationOf = async () =>
	(await t.ctx.db.selectFrom('applications').select('id').executeTakeFirstOrThrow()).id;

test('a message moved to another row does not open, one that is gone is left alone', async () => {
	const ctx = sendingThrough(await freePort());
	await deliver(ctx)({ noticeId: randomUUID() });
	const id = await post(ctx, { kind: 'password_changed', values: { name: 'SITI AMINAH' } });
	const other = await post(ctx, { kind: 'password_changed', values: { name: 'BUDI' } });
	const { sealed } = await row(other);
	await ctx.db.updateTable('notices').set({ sealed }).where('id', '=', id).execute();
	await expect(deliver(ctx)({ noticeId: id })).rejects.toThrow('is not delivered');
	expect(String((await row(other)).sealed)).not.toContain('BUDI');
});

test('with the mail server down, the queue keeps the message and delivers it once when the server is back', async () => {
	const port = await freePort();
	const ctx = sendingThrough(port);
	await ctx.db.deleteFrom('notices').execute();
	const nothing = async (): Promise<void> => {};
	await ctx.jobs.work({
		deliver_notice: deliver(ctx),
		drain_siak_queue: nothing,
		prepare_documents: nothing,
		sign_documents: nothing,
		watch_register: nothing,
		expire_overdue: nothing,
		escalate_overdue: nothing,
		let_go_idle: nothing,
		free_held_places: nothing,
		keep_dates: nothing,
		leave_closed_days: nothing,
		remind_pickups: nothing,
		watch_answers: nothing,
		remind_corrections: nothing,
		note_missed_pickups: nothing,
		note_late_papers: nothing,
		offer_places: nothing,
		remove_stale: nothing,
	});
	const id = await post(ctx, {
		kind: 'approved',
		values: { name: 'SITI AMINAH', number: 'EOP-KK-20261124-00012-7', service: 'Kartu Keluarga' },
	});
	await expect.poll(async () => (await row(id)).lastError, { timeout: 10_000 }).toMatch(/^E[A-Z]+$/);
	expect((await row(id)).sentAt).toBeNull();

	const server = await mailServer(port);
	await expect.poll(async () => (await row(id)).sentAt, { timeout: 15_000, interval: 200 }).not.toBeNull();
	await new Promise((resolve) => setTimeout(resolve, 1_500));
	expect(server.received.map((mail) => mail.messageId)).toEqual([`<${id}@e-open>`]);
	expect((await row(id)).attempts).toBeGreaterThan(1);
}, 40_000);
