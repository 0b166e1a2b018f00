import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeNotice } from '#domain/notifications/notice.ts';
import { findPickup } from '#features/booking/server/public.ts';
import type { NoticeBody } from '#server/outbox.ts';
import { open } from '#server/keyring.ts';
import { makeApplication, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { findTogether } from './meet-together.ts';
import { daysToMoveTo, movePickup } from './move-pickup.ts';
import { remindPickups } from './remind-pickups.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());
beforeEach(async () => {
	t.now('2026-11-24T09:00:00+07:00');
	await t.ctx.db.deleteFrom('pickups').execute();
});

const idOf = async (number: string) => (await storedOf(t, number)).row.id;
const remindersOf = async (number: string): Promise<readonly NoticeBody[]> => {
	const rows = await t.ctx.db
		.selectFrom('notices')
		.select(['id', 'sealed'])
		.where('kind', '=', 'pickup_reminder')
		.where('applicationId', '=', await idOf(number))
		.orderBy('createdAt')
		.execute();
	return rows.map(({ id, sealed }) => open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${id}`, sealed!));
};
const at = async (date: string): Promise<number> => {
	t.now(`${date}T08:00:00+07:00`);
	return await remindPickups(t.ctx);
};

describe('a reminder', () => {
	test('goes out once, on the working day before, with place, hours and what to bring', async () => {
		const { number } = await makeApplication(t, { status: 'ready' });
		const { date, officeName } = (await findPickup(t.ctx.db, await idOf(number)))!;
		expect(date).toBe('2026-11-27');
		expect(await at('2026-11-25')).toBe(0);
		expect(await at('2026-11-26')).toBe(1);
		expect(await at('2026-11-26')).toBe(0);
		expect(await at('2026-11-27')).toBe(0);
		const [reminder, ...more] = await remindersOf(number);
		expect(more).toEqual([]);
		expect(reminder!.values).toMatchObject({ office: officeName, date, number });
		expect(reminder!.values['hours']).toMatch(/^\d\d\.\d\d–\d\d\.\d\d/);
		expect(reminder!.values['bring']).toContain('KTP-el asli');
		const sender = {
			cityName: '',
			officeName: '',
			phone: '',
			email: '',
			complaintName: '',
			complaintUrl: '',
			reportUrl: '',
		};
		const { lines, link } = composeNotice('pickup_reminder', reminder!.values, 'id', sender);
		expect(lines.join(' ')).toContain('Rp 0');
		expect(link!.path).toBe(`/permohonan/${number}/ambil`);
	});

	test('of a Monday goes out on the Friday before, never on a day off', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const { officeId } = (await findPickup(t.ctx.db, await idOf(made.number)))!;
		valueOf(
			await movePickup(made.applicant.ctx, { number: made.number, office: officeId, date: '2026-11-30' }),
		);
		expect(await at('2026-11-28')).toBe(0);
		expect(await at('2026-11-29')).toBe(0);
		expect(await at('2026-11-27')).toBe(1);
	});

	test('comes again for another day, and not for what is not ready, a draft, or a closed day', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		await makeApplication(t, { status: 'processing' });
		await makeApplication(t, { status: 'draft' });
		expect(await at('2026-11-26')).toBe(1);
		const together = (await findTogether(t.ctx, t.ctx.db, made.number))!;
		const { officeId } = together.pickup;
		const day = (await daysToMoveTo(t.ctx, t.ctx.db, together, officeId))!.find(
			({ date, open }) => open && date > '2026-11-27',
		)!;
		valueOf(await movePickup(made.applicant.ctx, { number: made.number, office: officeId, date: day.date }));
		const closed = { officeId, onDate: day.date, open: false, reason: 'Pelatihan', setAt: t.ctx.now() };
		await t.ctx.db.insertInto('officeDays').values(closed).execute();
		expect(await at('2026-11-27')).toBe(0);
		await t.ctx.db.deleteFrom('officeDays').execute();
		expect(await at('2026-11-27')).toBe(1);
		expect(await remindersOf(made.number)).toHaveLength(2);
	});

	test('of a recording says what it is, also while it is checked', async () => {
		const { number } = await makeApplication(t, { service: 'REKAM_KTP', variant: 'PEMULA_17' });
		const { officeName, date } = (await findPickup(t.ctx.db, await idOf(number)))!;
		t.now('2026-11-24T09:00:00+07:00');
		expect(await at('2026-11-26')).toBe(date === '2026-11-27' ? 1 : 0);
		const [reminder] = await remindersOf(number);
		expect(reminder!.values).toMatchObject({ recordedAt: officeName, recordedOn: date });
		expect(reminder!.values['office']).toBeUndefined();
	});
});
