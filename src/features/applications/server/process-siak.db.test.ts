import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Family } from '#domain/identity/resident.ts';
import type { SiakEntry } from '#server/adapters/population-registry/port.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	arrive,
	codeOf,
	desk,
	goodVerdicts,
	makeApplication,
	makeDraft,
	refusing,
	storedOf,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listTimeline } from './application-queries.ts';
import { latestSiakEntry } from './application-store.ts';
import { returnApplication } from './decide-application.ts';
import { printDocument, retrySiak } from './finish-application.ts';
import { takeApplication } from './hold-application.ts';
import { enterSiak } from './process-siak.ts';
import { viewApplication } from './view-application.ts';

let t: TestCtx;
let at: Desk;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
});
afterAll(async () => await t.close());

const spouseOf = (family: Family) =>
	family.members.find(({ relation }) => relation === '2' || relation === '3');
const rowOf = async (number: string) => (await storedOf(t, number)).row;
const attempts = async (number: string): Promise<{ attempt: number; outcome: string }[]> => {
	const { id } = await rowOf(number);
	const entries = t.ctx.db
		.selectFrom('siakEntries')
		.select(['attempt', 'outcome'])
		.where('applicationId', '=', id);
	return await entries.orderBy('attempt').execute();
};
/** The same officer, with the register's door watched or moved. */
const withEnter = (ctx: Ctx, enter: Ctx['registry']['enter']): Ctx => ({
	...ctx,
	registry: { ...ctx.registry, enter },
});

describe('SIAK accepts', () => {
	test('the answer is kept sealed, the status stays, printing may follow', async () => {
		const { number, applicant } = await makeApplication(t, { status: 'processing' });
		expect(codeOf(await printDocument(at.operator, { number }))).toBe('action_not_possible');
		expect(valueOf(await enterSiak(at.operator, { number }))).toMatchObject({
			outcome: 'accepted',
			refusal: null,
		});
		expect(await rowOf(number)).toMatchObject({
			status: 'processing',
			siakDoneAt: t.ctx.now(),
			printedAt: null,
		});
		const seen = valueOf(await viewApplication(at.operator, number));
		expect(seen.siak).toMatchObject({
			outcome: 'accepted',
			documents: [{ kind: 'kk', number: applicant.family.kkNumber }],
		});
		valueOf(await printDocument(at.operator, { number }));
	});

	test('a new child stands on the KK afterwards, once', async () => {
		const { number, applicant } = await makeApplication(t, { variant: 'TAMBAH_LAHIR', status: 'processing' });
		const before = applicant.family.members.length;
		valueOf(await enterSiak(at.operator, { number }));
		const family = await t.ctx.registry.findFamily(applicant.family.kkNumber);
		expect(family!.members).toHaveLength(before + 1);
		expect(codeOf(await enterSiak(at.operator, { number }))).toBe('action_not_possible');
		expect((await t.ctx.registry.findFamily(applicant.family.kkNumber))!.members).toHaveLength(before + 1);
		expect(await attempts(number)).toEqual([{ attempt: 1, outcome: 'accepted' }]);
	});

	test('what was sent before the KK got another number is entered for the family as it is now', async () => {
		const head = await makeApplication(t, {
			variant: 'BARU_GANTI_KEPALA',
			status: 'processing',
			fits: (family) => spouseOf(family)?.recordingStatus === '8',
			who: spouseOf,
		});
		const { applicant } = head;
		const [lost, card] = [
			await makeDraft(t, applicant, { service: 'KK', variant: 'HILANG' }),
			await makeDraft(t, applicant, {
				service: 'CETAK_KTP',
				variant: 'RUSAK',
				answers: { nik: applicant.resident.nik, kerusakan: 'luntur' },
			}),
		];
		for (const made of [lost, card])
			for (const status of ['verification', 'processing'] as const) await arrive(t, made, status);
		valueOf(await enterSiak(at.operator, { number: head.number }));
		const { kkNumber } = (await t.ctx.registry.findResident(applicant.resident.nik))!;
		expect(kkNumber).not.toBe(applicant.family.kkNumber);
		for (const made of [lost, card])
			expect(valueOf(await enterSiak(at.operator, made))).toMatchObject({ outcome: 'accepted' });
		const seen = valueOf(await viewApplication(at.operator, lost.number));
		expect(seen.siak).toMatchObject({ documents: [{ kind: 'kk', number: kkNumber }] });
	});

	test('two clicks at once enter it once', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		const results = await Promise.all([1, 2, 3].map(() => enterSiak(at.operator, { number })));
		expect(results.filter((result) => result.ok)).toHaveLength(1);
		for (const result of results) expect([null, 'stale', 'action_not_possible']).toContain(codeOf(result));
		expect(await attempts(number)).toHaveLength(1);
	});
});

describe('SIAK refuses', () => {
	test('the application fails with the reason, and a retry asks under the next attempt', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		const refused = valueOf(await enterSiak(refusing(at.operator), { number }));
		expect(refused).toMatchObject({ outcome: 'refused', refusal: 'double_record' });
		const app = await storedOf(t, number);
		expect(app.row).toMatchObject({ status: 'failed', siakDoneAt: null });
		const last = (await listTimeline(t.ctx.db, app)).at(-1)!;
		expect(last).toMatchObject({ action: 'refuse_siak', to: 'failed', detail: { siak: 'double_record' } });
		expect(codeOf(await enterSiak(at.operator, { number }))).toBe('action_not_possible');
		valueOf(await retrySiak(at.operator, { number }));
		const keys: string[] = [];
		const watched = withEnter(at.operator, async (key, entry) => {
			keys.push(key);
			return await t.ctx.registry.enter(key, entry);
		});
		expect(valueOf(await enterSiak(watched, { number })).outcome).toBe('accepted');
		expect(keys).toEqual([`${number}/2`]);
		expect(await attempts(number)).toEqual([
			{ attempt: 1, outcome: 'refused' },
			{ attempt: 2, outcome: 'accepted' },
		]);
		expect((await latestSiakEntry(t.ctx.db, app.row.id))!.attempt).toBe(2);
	});

	test('a failed one may go back to the applicant for correction', async () => {
		const { number } = await makeApplication(t, { status: 'failed' });
		valueOf(await takeApplication(at.operator, { number }));
		const [first] = await goodVerdicts(t, number);
		const verdicts = [{ ...first!, good: false, reason: 'wrong_document' }];
		valueOf(await returnApplication(at.operator, { number, verdicts }));
		expect((await rowOf(number)).status).toBe('returned');
	});
});

describe('in between', () => {
	test('a crash after SIAK answered: the next try gets the same answer and the register changes once', async () => {
		const { number, applicant } = await makeApplication(t, { variant: 'TAMBAH_LAHIR', status: 'processing' });
		const asked: [string, SiakEntry][] = [];
		const crashing = withEnter(at.operator, async (key, entry) => {
			asked.push([key, entry]);
			await t.ctx.registry.enter(key, entry);
			throw new Error('the process ended here');
		});
		await expect(enterSiak(crashing, { number })).rejects.toThrow('the process ended here');
		expect(await rowOf(number)).toMatchObject({ status: 'processing', siakDoneAt: null });
		expect(await attempts(number)).toEqual([]);
		const born = await t.ctx.registry.findFamily(applicant.family.kkNumber);
		valueOf(
			await enterSiak(
				withEnter(at.operator, async (key, entry) => {
					asked.push([key, entry]);
					return await t.ctx.registry.enter(key, entry);
				}),
				{ number },
			),
		);
		expect(asked.map(([key]) => key)).toEqual([`${number}/1`, `${number}/1`]);
		expect(asked[1]![1]).toEqual(asked[0]![1]);
		expect(await t.ctx.registry.findFamily(applicant.family.kkNumber)).toEqual(born);
		const seen = valueOf(await viewApplication(at.operator, number));
		expect(seen.siak).toMatchObject({ outcome: 'accepted', newNiks: [{ nik: born!.members.at(-1)!.nik }] });
	});

	test('somebody took it while SIAK was asked: stale, and nothing is written', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		const other = (await makeOfficer(t, 'siak_operator')).ctx;
		const slow = withEnter(at.operator, async (key, entry) => {
			const answer = await t.ctx.registry.enter(key, entry);
			valueOf(await takeApplication(other, { number }));
			return answer;
		});
		expect(codeOf(await enterSiak(slow, { number }))).toBe('stale');
		expect(await attempts(number)).toEqual([]);
		expect(codeOf(await enterSiak(at.operator, { number }))).toBe('taken_by_other');
		expect(valueOf(await enterSiak(other, { number })).outcome).toBe('accepted');
	});

	test('an older revision is stale', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		const { revision } = await rowOf(number);
		expect(codeOf(await enterSiak(at.operator, { number, revision: revision - 1 }))).toBe('stale');
		expect(valueOf(await enterSiak(at.operator, { number, revision })).outcome).toBe('accepted');
	});
});
