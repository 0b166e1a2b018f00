import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import {
	desk,
	makeApplication,
	storedOf,
	upload,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { resubmitApplication } from './submit-application.ts';
import { remindCorrections } from './remind-corrections.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

test('who has to correct is reminded halfway and on the working day before the last, once each', async () => {
	const { number } = await makeApplication(t, { status: 'returned' });
	expect((await storedOf(t, number)).row.correctBy).toBe('2026-12-08');
	const on = async (date: string): Promise<number> => {
		t.now(`${date}T08:20:00+07:00`);
		return await remindCorrections(t.ctx);
	};
	expect(await on('2026-11-30')).toBe(0);
	expect(await on('2026-12-01')).toBe(1);
	expect(await on('2026-12-01')).toBe(0);
	// Sunday.
	expect(await on('2026-12-06')).toBe(0);
	expect(await on('2026-12-07')).toBe(1);
	expect(await on('2026-12-08')).toBe(0);
	expect(await on('2026-12-09')).toBe(0);
	const rows = await t.ctx.db
		.selectFrom('notices')
		.selectAll()
		.where('kind', '=', 'correction_reminder')
		.orderBy('createdAt')
		.execute();
	const values = rows.map(
		({ id, sealed }) => open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${id}`, sealed).values,
	);
	expect(values).toMatchObject([
		{ number, left: '5 hari kerja', deadline: '8 Desember 2026' },
		{ number, left: '1 hari kerja', deadline: '8 Desember 2026' },
	]);
});

test('a reminder that was missed is not sent late: the next one is', async () => {
	t.now('2026-11-24T09:00:00+07:00');
	await makeApplication(t, { status: 'returned' });
	t.now('2026-12-07T08:20:00+07:00');
	expect(await remindCorrections(t.ctx)).toBe(1);
	expect(await remindCorrections(t.ctx)).toBe(0);
});

test('what comes back corrected is with the verifier who returned it; with the office when they are away or suspended', async () => {
	const { verifier } = await desk(t);
	const id = verifier.actor.kind === 'officer' ? verifier.actor.accountId : '';
	const seen = async (lastSignedInAt: string | null, suspendedAt: string | null = null) =>
		t.ctx.db
			.updateTable('accounts')
			.set({
				lastSignedInAt: lastSignedInAt === null ? null : new Date(lastSignedInAt),
				suspendedAt: suspendedAt === null ? null : new Date(suspendedAt),
			})
			.where('id', '=', id)
			.execute();
	const corrected = async (): Promise<string | null> => {
		t.now('2026-11-24T09:00:00+07:00');
		const { number, applicant } = await makeApplication(t, { status: 'returned' });
		const app = await storedOf(t, number);
		const marked = await t.ctx.db
			.selectFrom('verdicts')
			.select('target')
			.where('applicationId', '=', app.row.id)
			.where('good', '=', false)
			.executeTakeFirstOrThrow();
		t.now('2026-11-26T10:00:00+07:00');
		await upload(applicant, number, marked.target.replace('document:', ''));
		valueOf(await resubmitApplication(applicant.ctx, { number }));
		return (await storedOf(t, number)).row.takenBy;
	};
	await seen('2026-11-25T08:00:00+07:00');
	expect(await corrected()).toBe(id);
	await seen('2026-11-24T16:00:00+07:00');
	expect(await corrected()).toBeNull();
	await seen('2026-11-25T08:00:00+07:00', '2026-11-25T12:00:00+07:00');
	expect(await corrected()).toBeNull();
	await seen(null);
});
