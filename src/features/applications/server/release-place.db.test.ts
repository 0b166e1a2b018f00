import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPickup } from '#features/booking/server/public.ts';
import {
	choosePlace,
	codeOf,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { releasePlace } from './release-place.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const placeOf = async (number: string) => await findPickup(t.ctx.db, (await storedOf(t, number)).row.id);
const taken = async (): Promise<number> => {
	const rows = await t.ctx.db.selectFrom('pickupDays').select('taken').execute();
	return rows.reduce((sum, row) => sum + row.taken, 0);
};

test('a draft lets go of its place and of those for what goes along, and chooses again', async () => {
	const { number, applicant } = await makeApplication(t, {
		service: 'AKTA_LAHIR',
		variant: 'AYAH_IBU',
		along: ['kk', 'kia'],
		status: 'draft',
		fits: (family) => family.members.some(({ relation }) => relation === '3'),
	});
	expect(await taken()).toBe(3);
	valueOf(await releasePlace(applicant.ctx, { number }));
	expect(await placeOf(number)).toBeNull();
	expect(await taken()).toBe(0);
	expect((await storedOf(t, number)).row.officeId).toBeNull();
	// Nothing is held any more: nothing happens.
	valueOf(await releasePlace(applicant.ctx, { number }));
	await choosePlace(t, applicant, number);
	expect(await taken()).toBe(3);
});

test('what was sent keeps its place, and a stranger is told nothing', async () => {
	const made = await makeApplication(t);
	const before = await placeOf(made.number);
	expect(codeOf(await releasePlace(made.applicant.ctx, { number: made.number }))).toBe('sent_place_stays');
	const stranger = await makeApplicant(t);
	expect(codeOf(await releasePlace(stranger.ctx, { number: made.number }))).toBe('not_found');
	expect(await placeOf(made.number)).toEqual(before);
});
