import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything, worklistViews } from '#domain/applications/worklist-view.ts';
import { lookup } from '#server/ctx.ts';
import {
	codeOf,
	desk,
	makeApplication,
	storedOf,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer, type MadeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { giveVerdicts } from './decide-application.ts';
import { escalateOverdue } from './escalate-overdue.ts';
import { releaseApplication, takeApplication } from './hold-application.ts';
import { letGoIdle } from './let-go-idle.ts';
import { listNews } from './officer-news-queries.ts';
import { readNews } from './read-news.ts';
import { readOversight } from './oversight-queries.ts';
import { reassignApplication } from './reassign-application.ts';
import { doForSeveral } from './several-applications.ts';
import { takeNextApplication } from './take-next-application.ts';
import { countWorklist } from './worklist-counts-queries.ts';
import { listWorklist } from './worklist-queries.ts';

let t: TestCtx;
let at: Desk;
let supervisor: MadeOfficer;
let colleague: MadeOfficer;
const numbers: string[] = [];
const morning = '2026-11-24T09:00:00+07:00';

beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
	supervisor = await makeOfficer(t, 'supervisor');
	colleague = await makeOfficer(t, 'verifier');
	for (let n = 0; n < 12; n++) numbers.push((await makeApplication(t)).number);
});
afterAll(async () => await t.close());

const rowOf = async (number: string) => (await storedOf(t, number)).row;
const kindsFor = async (accountId: string) => (await listNews(t.ctx.db, accountId)).map(({ kind }) => kind);

describe('the list', () => {
	test('is paged by its place, each once, in the order of targets and of coming', async () => {
		const seen: string[] = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof listWorklist>> = await listWorklist(at.verifier, 'open', {
				limit: 5,
				after,
			});
			seen.push(...page.items.map(({ number }) => number));
			after = page.next;
		} while (after !== null);
		expect(seen.toSorted()).toEqual(numbers.toSorted());
	});

	test('a cursor nobody gave begins at the head', async () => {
		const head = await listWorklist(at.verifier, 'open', { limit: 3 });
		for (const after of ['x', 'AAAA', Buffer.from('2026-99-99 x y').toString('base64url')])
			expect((await listWorklist(at.verifier, 'open', { limit: 3, after })).items).toEqual(head.items);
	});

	test('is narrowed by what the address says', async () => {
		const { kelurahanCode, officeId, id } = await rowOf(numbers[0]!);
		const find = async (filter: Partial<typeof everything>) =>
			(await listWorklist(at.verifier, 'area', { filter: { ...everything, ...filter } })).items.length;
		expect(await find({ service: 'KK', variant: 'HILANG', channel: 'self' })).toBe(12);
		expect(await find({ service: 'KIA' })).toBe(0);
		expect(await find({ channel: 'agent' })).toBe(0);
		expect(await find({ status: 'failed' })).toBe(0);
		expect(await find({ overdue: true })).toBe(0);
		expect(await find({ holder: 'nobody' })).toBe(12);
		expect(await find({ holder: 'me' })).toBe(0);
		expect(await find({ kelurahan: kelurahanCode })).toBeGreaterThan(0);
		expect(await find({ kecamatan: kelurahanCode.slice(0, 8), office: officeId })).toBeGreaterThan(0);
		expect(id).toBeTypeOf('string');
	});

	test('one person’s applications are found by the keyed hash of the NIK, within the area only', async () => {
		const app = await storedOf(t, numbers[0]!);
		const account = await t.ctx.db
			.selectFrom('accounts')
			.select('nikHash')
			.where('id', '=', app.row.applicantId)
			.executeTakeFirstOrThrow();
		const filter = { ...everything, person: account.nikHash!.toString('base64url') };
		const found = await listWorklist(at.verifier, 'area', { filter });
		expect(found.items.map(({ number }) => number)).toEqual([numbers[0]]);
		const code = app.row.kelurahanCode.startsWith('32.75.01') ? '32.75.04' : '32.75.01';
		const far = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code });
		expect((await listWorklist(far.ctx, 'area', { filter })).items).toEqual([]);
		const other = lookup(t.ctx, 'nik', '3275010101010001').toString('base64url');
		expect(
			(await listWorklist(at.verifier, 'area', { filter: { ...everything, person: other } })).items,
		).toEqual([]);
	});

	test('two areas that overlap show each application once, and the counts say the same', async () => {
		const { kelurahanCode } = await rowOf(numbers[0]!);
		const one = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: kelurahanCode });
		if (one.ctx.actor.kind !== 'officer') throw new Error('no officer');
		const kecamatan = { kind: 'kecamatan', code: kelurahanCode.slice(0, 8) } as const;
		const grants = [...one.ctx.actor.grants, { role: 'verifier', jurisdiction: kecamatan } as const];
		const ctx = t.actAs({ ...one.ctx.actor, grants });
		const counts = await countWorklist(ctx);
		for (const view of worklistViews) {
			const { items } = await listWorklist(ctx, view);
			expect([view, new Set(items.map(({ number }) => number)).size]).toEqual([view, items.length]);
			expect([view, counts[view]]).toEqual([view, items.length]);
		}
	});

	test('what was changed here is read as it is now', async () => {
		const number = numbers[0]!;
		const seen = async () =>
			(await listWorklist(at.verifier, 'open')).items.find((item) => item.number === number);
		expect((await seen())?.takenBy).toBeNull();
		valueOf(await takeApplication(colleague.ctx, { number }));
		expect(await seen()).toMatchObject({ takenBy: 'other', holderName: expect.stringContaining('Petugas') });
		expect((await countWorklist(colleague.ctx)).mine).toBe(1);
		valueOf(await releaseApplication(colleague.ctx, { number }));
		expect((await seen())?.takenBy).toBeNull();
		expect((await countWorklist(colleague.ctx)).mine).toBe(0);
	});
});

describe('taking', () => {
	test('of two who take the same the second is told who has it', async () => {
		const number = numbers[0]!;
		const results = await Promise.all(
			[at.verifier, colleague.ctx].map((ctx) => takeApplication(ctx, { number })),
		);
		const refused = results.filter((result) => !result.ok);
		expect(refused).toHaveLength(1);
		expect(refused[0]).toMatchObject({
			refusal: { code: 'taken_by_other', values: { officer: expect.stringMatching(/^Petugas \d+$/) } },
		});
		for (const ctx of [at.verifier, colleague.ctx]) await releaseApplication(ctx, { number });
	});

	test('ten who take the next at once each get another', async () => {
		const officers = await Promise.all(Array.from({ length: 10 }, () => makeOfficer(t, 'verifier')));
		const taken = await Promise.all(
			officers.map(async ({ ctx }) => valueOf(await takeNextApplication(ctx, { view: 'open' }))),
		);
		expect(taken).not.toContain(null);
		expect(new Set(taken).size).toBe(10);
		for (const [i, { ctx }] of officers.entries())
			valueOf(await releaseApplication(ctx, { number: taken[i]! }));
	});

	test('several at once: each is checked on its own and answered on its own', async () => {
		const [one, two, three] = numbers as [string, string, string];
		valueOf(await takeApplication(colleague.ctx, { number: two }));
		const asked = [one, two, three, one, 'EOP-KK-20261124-99999-9'];
		expect(
			(await doForSeveral(at.verifier, asked, { deed: 'take' })).map(({ refusal }) => refusal?.code ?? null),
		).toEqual([null, 'taken_by_other', null, 'not_found']);
		expect(
			(await doForSeveral(at.verifier, asked, { deed: 'release' })).map(({ refusal }) => refusal?.code),
		).toEqual([undefined, 'taken_by_other', undefined, 'not_found']);
		valueOf(await releaseApplication(colleague.ctx, { number: two }));
	});
});

describe('reassigning', () => {
	test('goes to an officer who may, and both are told', async () => {
		const number = numbers[1]!;
		valueOf(await takeApplication(at.verifier, { number }));
		const before = (await rowOf(number)).takenBy!;
		valueOf(await reassignApplication(supervisor.ctx, { number, officer: colleague.accountId }));
		expect((await rowOf(number)).takenBy).toBe(colleague.accountId);
		expect(await kindsFor(colleague.accountId)).toContain('given');
		expect(await kindsFor(before)).toEqual(['taken_away']);
		const [newest] = await listNews(t.ctx.db, colleague.accountId);
		valueOf(await readNews(colleague.ctx, { upTo: newest!.id }));
		expect(await kindsFor(colleague.accountId)).toEqual([]);
		expect(await kindsFor(before)).toEqual(['taken_away']);
		valueOf(await releaseApplication(colleague.ctx, { number }));
	});

	test('not to one of another role or area, a resident, or one who is suspended; not by one who is no supervisor', async () => {
		const number = numbers[1]!;
		const { kelurahanCode, applicantId } = await rowOf(number);
		const code = kelurahanCode.startsWith('32.75.01') ? '32.75.04' : '32.75.01';
		const far = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code });
		const suspended = await makeOfficer(t, 'verifier');
		await t.ctx.db
			.updateTable('accounts')
			.set({ suspendedAt: t.ctx.now() })
			.where('id', '=', suspended.accountId)
			.execute();
		const operator = await makeOfficer(t, 'siak_operator');
		for (const officer of [far.accountId, suspended.accountId, operator.accountId, applicantId, '', 'x'])
			expect(codeOf(await reassignApplication(supervisor.ctx, { number, officer }))).toBe('officer_may_not');
		const officer = colleague.accountId;
		expect(codeOf(await reassignApplication(at.verifier, { number, officer }))).toBe('not_allowed');
		const farSupervisor = await makeOfficer(t, 'supervisor', { kind: 'kecamatan', code });
		expect(codeOf(await reassignApplication(farSupervisor.ctx, { number, officer }))).toBe(
			'outside_jurisdiction',
		);
		expect((await rowOf(number)).takenBy).toBeNull();
	});
});

describe('what nobody works on', () => {
	test('goes back to the others after the working hours, and its officer is told; who acts keeps it', async () => {
		const [idle, worked] = [numbers[2]!, numbers[3]!];
		t.now('2026-11-24T14:00:00+07:00');
		for (const number of [idle, worked]) valueOf(await takeApplication(colleague.ctx, { number }));
		// Two hours of today and an hour and a half of tomorrow.
		t.now('2026-11-25T09:30:00+07:00');
		valueOf(await giveVerdicts(colleague.ctx, { number: worked, verdicts: [] }));
		expect(await letGoIdle(t.ctx)).toBe(0);
		t.now('2026-11-25T10:30:00+07:00');
		expect(await letGoIdle(t.ctx)).toBe(1);
		expect((await rowOf(idle)).takenBy).toBeNull();
		expect((await rowOf(worked)).takenBy).toBe(colleague.accountId);
		expect(await kindsFor(colleague.accountId)).toEqual(['let_go']);
		expect(codeOf(await giveVerdicts(colleague.ctx, { number: idle, verdicts: [] }))).toBe('not_held');
		const audit = await t.ctx.db
			.selectFrom('audit')
			.select(['action', 'actorKind'])
			.where('subjectId', '=', (await rowOf(idle)).id)
			.orderBy('id', 'desc')
			.limit(1)
			.executeTakeFirstOrThrow();
		expect(audit).toEqual({ action: 'release', actorKind: 'system' });
	});

	test('letting go against acting: whoever is first decides, and nothing is half done', async () => {
		const number = numbers[4]!;
		t.now('2026-11-24T08:00:00+07:00');
		valueOf(await takeApplication(at.verifier, { number }));
		t.now('2026-11-24T15:00:00+07:00');
		const [acted, released] = await Promise.all([
			giveVerdicts(at.verifier, { number, verdicts: [] }),
			letGoIdle(t.ctx),
		]);
		const { takenBy } = await rowOf(number);
		expect([acted.ok, takenBy !== null]).toEqual(released === 1 ? [acted.ok, false] : [true, true]);
		if (takenBy !== null) valueOf(await releaseApplication(at.verifier, { number }));
	});
});

describe('past the target', () => {
	test('the supervisor of the area is told once a day, by name of nobody, and sees where it stands', async () => {
		t.now('2026-11-26T07:30:00+07:00');
		expect(await escalateOverdue(t.ctx)).toBe(0);
		t.now('2026-11-27T07:30:00+07:00');
		expect(await escalateOverdue(t.ctx)).toBe(12);
		expect(await escalateOverdue(t.ctx)).toBe(0);
		expect(await kindsFor(supervisor.accountId)).toEqual(['overdue']);
		const posted = await t.ctx.db
			.selectFrom('notices')
			.select('kind')
			.where('accountId', '=', supervisor.accountId)
			.execute();
		expect(posted).toEqual([{ kind: 'work_overdue' }]);
		expect((await countWorklist(at.verifier)).overdue).toBe(12);
		const oversight = await readOversight(supervisor.ctx);
		expect(oversight.offices.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(12);
		expect(oversight.officers.map(({ accountId }) => accountId)).toEqual([colleague.accountId]);
		expect(oversight.nobody).toMatchObject({ overdue: 11, oldest: '2026-11-26' });
		// Not on a day off; on the next working day again, without marking the same twice.
		t.now('2026-11-28T07:30:00+07:00');
		expect(await escalateOverdue(t.ctx)).toBe(0);
		expect(await kindsFor(supervisor.accountId)).toEqual(['overdue']);
		t.now('2026-11-30T07:30:00+07:00');
		expect(await escalateOverdue(t.ctx)).toBe(0);
		expect(await kindsFor(supervisor.accountId)).toEqual(['overdue', 'overdue']);
		t.now(morning);
	});
});
