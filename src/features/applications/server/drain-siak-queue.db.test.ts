import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countQueued, findQueued, sayClosed, siakState, watchSiak } from '#features/siak/server/public.ts';
import { RegisterUnavailable, type SiakAnswer } from '#server/adapters/population-registry/port.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { setRegisterClosed } from '#server/register-state-store.ts';
import { forgetRegisterState } from '#server/register-state.ts';
import {
	codeOf,
	desk,
	makeApplication,
	storedOf,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listTimeline } from './application-queries.ts';
import { drainSiakQueue } from './drain-siak-queue.ts';
import { printDocument } from './finish-application.ts';
import { takeApplication } from './hold-application.ts';
import { enterSiak } from './process-siak.ts';
import { openAnswers } from './stored-application.ts';
import { tellWaiting } from './tell-waiting.ts';

let t: TestCtx;
let at: Desk;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
});
afterAll(async () => await t.close());
beforeEach(async () => {
	await t.ctx.db.deleteFrom('siakQueue').execute();
	t.now('2026-11-24T09:00:00+07:00');
});

const processing = async (variant = 'HILANG'): Promise<string> =>
	(await makeApplication(t, { variant, status: 'processing' })).number;
const withEnter = (ctx: Ctx, enter: Ctx['registry']['enter']): Ctx => ({
	...ctx,
	registry: { ...ctx.registry, enter },
});
const away = (ctx: Ctx): Ctx =>
	withEnter(ctx, async () => await Promise.reject(new RegisterUnavailable('away')));
const accepted: SiakAnswer = { outcome: 'accepted', documents: [], newNiks: [] };

/** The product itself, with a register that notes in which order it was asked. */
function noting(answer: (key: string) => SiakAnswer | Error = () => accepted): { ctx: Ctx; keys: string[] } {
	const keys: string[] = [];
	const ctx = withEnter(t.actAs({ kind: 'system' }), async (key) => {
		keys.push(key);
		const said = answer(key);
		return said instanceof Error ? await Promise.reject(said) : await Promise.resolve(said);
	});
	return { ctx, keys };
}

async function queue(...numbers: string[]): Promise<void> {
	for (const number of numbers)
		expect(valueOf(await enterSiak(away(at.operator), { number }))).toMatchObject({ outcome: 'queued' });
}

describe('while SIAK does not answer', () => {
	test('what is to be entered waits in the order asked, the status stays, and nothing is written of SIAK', async () => {
		const [first, second] = [await processing(), await processing()];
		await queue(second, first);
		// Asked again it keeps its place.
		await queue(second);
		const [one, two] = [await storedOf(t, second), await storedOf(t, first)];
		expect(await findQueued(t.ctx.db, one.row.id)).toEqual({ askedAt: t.ctx.now(), place: 1, stuck: false });
		expect(await findQueued(t.ctx.db, two.row.id)).toMatchObject({ place: 2 });
		expect(one.row).toMatchObject({ status: 'processing', siakDoneAt: null });
		expect(codeOf(await printDocument(at.operator, { number: second }))).toBe('action_not_possible');
	});

	test('it drains in that order, once each, in the name of the officer who asked, done by the product', async () => {
		const numbers = [await processing('TAMBAH_LAHIR'), await processing(), await processing()];
		await queue(...numbers);
		const { ctx, keys } = noting();
		expect(await drainSiakQueue(ctx)).toBe(3);
		expect(keys).toEqual(numbers.map((number) => `${number}/1`));
		expect(await drainSiakQueue(ctx)).toBe(0);
		for (const number of numbers) {
			const app = await storedOf(t, number);
			expect(app.row.siakDoneAt).toEqual(t.ctx.now());
			expect((await listTimeline(t.ctx.db, app)).at(-1)).toMatchObject({
				action: 'enter_siak',
				by: 'officer',
				actorId: actorId(at.operator),
			});
			const trail = await t.ctx.db
				.selectFrom('audit')
				.select(['action', 'actorKind', 'detail'])
				.where('subjectId', '=', app.row.id)
				.where('action', 'like', '%siak%')
				.orderBy('id')
				.execute();
			expect(trail.map(({ action, actorKind }) => [action, actorKind])).toEqual([
				['queue_siak', 'officer'],
				['enter_siak_from_queue', 'system'],
				['enter_siak', 'officer'],
			]);
			expect(trail[1]!.detail).toEqual({ attempt: 1, officer: actorId(at.operator) });
		}
		valueOf(await printDocument(at.operator, { number: numbers[0]! }));
	});

	test('what another process has opened is entered at once, whatever this one read a moment ago', async () => {
		const number = await processing();
		await queue(number);
		await setRegisterClosed(t.ctx.db, t.ctx.now());
		forgetRegisterState(t.ctx.db);
		expect((await siakState(t.ctx)).closed).toBe(true);
		await setRegisterClosed(t.ctx.db, null);
		expect((await siakState(t.ctx)).closed).toBe(true);
		expect(await drainSiakQueue(t.actAs({ kind: 'system' }))).toBe(1);
		expect((await storedOf(t, number)).row.siakDoneAt).toEqual(t.ctx.now());
	});

	test('a refusal in the queue fails that application and the next go on', async () => {
		const numbers = [await processing(), await processing(), await processing()];
		await queue(...numbers);
		const { ctx } = noting((key) =>
			key.startsWith(numbers[1]!) ? { outcome: 'refused', code: 'inactive_nik' } : accepted,
		);
		expect(await drainSiakQueue(ctx)).toBe(3);
		const rows = await Promise.all(numbers.map(async (number) => (await storedOf(t, number)).row));
		expect(rows.map(({ status }) => status)).toEqual(['processing', 'failed', 'processing']);
		const told = await t.ctx.db
			.selectFrom('notices')
			.select('kind')
			.where('applicationId', '=', rows[1]!.id)
			.where('kind', '=', 'failed')
			.execute();
		expect(told).toHaveLength(1);
	});

	test('SIAK goes away in the middle: the rest waits longer each time, and nobody is asked twice', async () => {
		const numbers = [await processing(), await processing()];
		await queue(...numbers);
		const down = noting((key) => (key.startsWith(numbers[1]!) ? new RegisterUnavailable('away') : accepted));
		expect(await drainSiakQueue(down.ctx)).toBe(1);
		expect(await drainSiakQueue(down.ctx)).toBe(0);
		expect(down.keys).toHaveLength(2);
		t.now('2026-11-24T09:01:01+07:00');
		expect(await drainSiakQueue(down.ctx)).toBe(0);
		expect(down.keys).toHaveLength(3);
		t.now('2026-11-24T09:02:10+07:00');
		expect(await drainSiakQueue(down.ctx)).toBe(0);
		expect(down.keys).toHaveLength(3);
		t.now('2026-11-24T09:03:10+07:00');
		expect(await drainSiakQueue(noting().ctx)).toBe(1);
	});

	test('the process ends between answer and commit: the next one asks the same and gets the same', async () => {
		const { number, applicant } = await makeApplication(t, { variant: 'TAMBAH_LAHIR', status: 'processing' });
		await queue(number);
		const app = await storedOf(t, number);
		const claimed = t.ctx.db
			.updateTable('siakQueue')
			.set({ claimedUntil: new Date('2026-11-24T09:02:00+07:00') });
		// As it stands after a kill: claimed, SIAK has entered it, nothing is written here.
		await claimed.where('applicationId', '=', app.row.id).execute();
		const { enter } = t.ctx.registry;
		const keys: string[] = [];
		const dying = withEnter(t.actAs({ kind: 'system' }), async (key, entry) => {
			keys.push(key);
			return await enter(key, entry);
		});
		const before = applicant.family.members.length;
		expect(await drainSiakQueue(dying)).toBe(0);
		t.now('2026-11-24T09:02:01+07:00');
		const entry = { event: 'add_birth', kkNumber: applicant.family.kkNumber, subjectNik: null } as const;
		await enter(`${number}/1`, { ...entry, answers: openAnswers(app), on: '2026-11-24' });
		expect(await drainSiakQueue(dying)).toBe(1);
		expect(keys).toEqual([`${number}/1`]);
		const family = await t.ctx.registry.findFamily(applicant.family.kkNumber);
		expect(family!.members).toHaveLength(before + 1);
		expect((await storedOf(t, number)).row.siakDoneAt).not.toBeNull();
	});

	test('two processes drain at once: each event is entered once, still in order', async () => {
		const numbers = [await processing(), await processing(), await processing(), await processing()];
		await queue(...numbers);
		const { ctx, keys } = noting();
		const answered = await Promise.all([drainSiakQueue(ctx), drainSiakQueue(ctx), drainSiakQueue(ctx)]);
		expect(answered.reduce((sum, n) => sum + n, 0)).toBe(4);
		expect(keys).toEqual(numbers.map((number) => `${number}/1`));
	});

	test('an event that fails by our own fault is tried thrice, then set aside; the next ones go on', async () => {
		const numbers = [await processing(), await processing()];
		await queue(...numbers);
		const { ctx, keys } = noting((key) =>
			key.startsWith(numbers[0]!) ? new TypeError('a mistake') : accepted,
		);
		for (const time of ['09:00', '09:02', '09:04']) {
			t.now(`2026-11-24T${time}:00+07:00`);
			await drainSiakQueue(ctx);
		}
		expect(keys).toEqual([...Array<string>(3).fill(`${numbers[0]}/1`), `${numbers[1]}/1`]);
		const { row } = await storedOf(t, numbers[0]!);
		expect(await findQueued(t.ctx.db, row.id)).toMatchObject({ stuck: true });
		expect(await countQueued(t.ctx.db)).toBe(0);
		// The officer tries it again.
		expect(valueOf(await enterSiak(at.operator, { number: numbers[0]! })).outcome).toBe('accepted');
		expect(await findQueued(t.ctx.db, row.id)).toBeNull();
	});
});

describe('by hand and beside the queue', () => {
	test('what is asked while others wait goes behind them, though SIAK answers again', async () => {
		const [first, second] = [await processing(), await processing()];
		await queue(first);
		expect(valueOf(await enterSiak(at.operator, { number: second })).outcome).toBe('queued');
		const { ctx, keys } = noting();
		await drainSiakQueue(ctx);
		expect(keys).toEqual([`${first}/1`, `${second}/1`]);
	});

	test('one that waits may be tried at once, and leaves the queue with its answer', async () => {
		const number = await processing();
		await queue(number);
		expect(valueOf(await enterSiak(at.operator, { number })).outcome).toBe('accepted');
		expect(await countQueued(t.ctx.db)).toBe(0);
		expect(await drainSiakQueue(noting().ctx)).toBe(0);
	});

	test('somebody takes it while it waits, and while SIAK is asked: it is entered all the same', async () => {
		const number = await processing();
		await queue(number);
		const other = (await makeOfficer(t, 'siak_operator')).ctx;
		let times = 0;
		const ctx = withEnter(t.actAs({ kind: 'system' }), async (key, entry) => {
			if (++times === 1) valueOf(await takeApplication(other, { number }));
			return await t.ctx.registry.enter(key, entry);
		});
		expect(await drainSiakQueue(ctx)).toBe(1);
		expect(times).toBe(2);
		expect((await storedOf(t, number)).row).toMatchObject({
			takenBy: actorId(other),
			siakDoneAt: t.ctx.now(),
		});
	});
});

describe('what everybody may know', () => {
	test('closed by the office: not asked any more, told since when and how many wait; opened, it drains by itself', async () => {
		const number = await processing();
		await sayClosed(t.ctx, true);
		expect(valueOf(await enterSiak(at.operator, { number })).outcome).toBe('queued');
		await expect(t.ctx.registry.findResident('3275010101900009')).rejects.toMatchObject({ fault: 'closed' });
		expect(await t.ctx.registry.check()).toMatchObject({ fault: 'closed' });
		expect(await siakState(t.ctx)).toEqual({ answers: false, since: t.ctx.now(), closed: true, waiting: 1 });
		await watchSiak(t.ctx);
		expect(await drainSiakQueue(t.ctx)).toBe(0);
		t.now('2026-11-29T09:00:00+07:00');
		expect(await sayClosed(t.ctx, true)).toMatchObject({ since: new Date('2026-11-24T02:00:00Z') });
		expect(await sayClosed(t.ctx, false)).toMatchObject({ answers: true, since: null, waiting: 1 });
		expect(await drainSiakQueue(t.ctx)).toBe(1);
	});

	test('an applicant is told once when the wait is longer than a working day', async () => {
		const number = await processing();
		const { row } = await storedOf(t, number);
		t.now('2026-11-27T15:00:00+07:00');
		await queue(number);
		const told = async (): Promise<number> => {
			await tellWaiting(t.ctx);
			const kinds = t.ctx.db.selectFrom('notices').select('id').where('kind', '=', 'waiting_siak');
			return (await kinds.where('applicationId', '=', row.id).execute()).length;
		};
		expect(await told()).toBe(0);
		// Friday, and Monday is the working day after it.
		t.now('2026-11-30T20:00:00+07:00');
		expect(await told()).toBe(0);
		t.now('2026-12-01T08:00:00+07:00');
		expect(await told()).toBe(1);
		t.now('2026-12-03T08:00:00+07:00');
		expect(await told()).toBe(1);
	});
});
