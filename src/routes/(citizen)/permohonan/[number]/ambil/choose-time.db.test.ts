import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, eventOf } from '../../../../../../tests/support/by-role.ts';
import { makeApplication, storedOf } from '../../../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../../../tests/support/test-db.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { actions, load } from './+page.server.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(() => t.close());

test('an office that divides its day: the day first, then its times; the one chosen is held', async () => {
	const { number, applicant } = await makeApplication(t, { status: 'draft' });
	const path = `/permohonan/${number}/ambil?kantor=mpp-btc`;
	const post = (form: Record<string, string>) =>
		answered(() => actions.default!(eventOf(applicant.ctx, path, { number }, form) as never));
	const date = '2026-11-30';
	const first = await post({ office: 'mpp-btc', date });
	expect(first).toMatchObject({ location: `/permohonan/${number}/ambil?kantor=mpp-btc&hari=${date}` });
	const shown = await load(eventOf(applicant.ctx, `${path}&hari=${date}`, { number }) as never);
	expect(shown).toMatchObject({ times: { date, chosen: '' } });
	const options = (shown as { times: { options: { value: string; label: string }[] } }).times.options;
	expect(options.map(({ value }) => value)).toEqual(['', '08:00', '10:00', '13:00']);
	expect(options[1]!.label).toBe('Pukul 08.00 (20 tempat lagi)');
	const { id } = (await storedOf(t, number)).row;
	await post({ office: 'mpp-btc', date, session: '10:00' });
	expect(await findPickup(t.ctx.db, id)).toMatchObject({ date, session: '10:00' });
});
