import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveApplication } from '#features/applications/server/decide-application.ts';
import { releaseApplication, takeApplication } from '#features/applications/server/hold-application.ts';
import {
	codeOf,
	fieldsOf,
	goodVerdicts,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer, type MadeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { askOpinion, withdrawOpinion } from './ask-opinion.ts';
import { listColleagues } from './colleagues-queries.ts';
import { giveOpinion } from './give-opinion.ts';
import { listOpinions, opinionsWaiting } from './opinions-queries.ts';

let t: TestCtx;
let asker: MadeOfficer;
let colleague: MadeOfficer;
let elsewhere: MadeOfficer;

beforeAll(async () => {
	t = await testCtx();
	asker = await makeOfficer(t, 'verifier');
	colleague = await makeOfficer(t, 'verifier');
	elsewhere = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: '32.75.12.1001' }, 'mpp-btc');
});
afterAll(async () => await t.close());

const question = 'Tanda tangan saksi kedua: cukup?';
async function held(): Promise<string> {
	const { number } = await makeApplication(t);
	valueOf(await takeApplication(asker.ctx, { number }));
	return number;
}
const ask = (number: string, of: string = colleague.accountId) =>
	askOpinion(asker.ctx, { number, colleague: of, question });
const answer = (by: MadeOfficer, number: string, view = 'good', words = 'Cukup, ada stempel RW.') =>
	giveOpinion(by.ctx, { number, view, words });
const actionsOf = async (number: string) =>
	(
		await t.ctx.db
			.selectFrom('audit')
			.select('action')
			.where('subjectId', '=', (await storedOf(t, number)).row.id)
			.where('action', 'like', '%opinion')
			.orderBy('id')
			.execute()
	).map(({ action }) => action);

describe('a second opinion', () => {
	test('goes to a colleague and comes back to who asked; the application never changes hands', async () => {
		const number = await held();
		const before = (await storedOf(t, number)).row;
		valueOf(await ask(number));
		expect((await opinionsWaiting(colleague.ctx)).asked).toContain(number);
		expect((await opinionsWaiting(asker.ctx)).asked).not.toContain(number);
		expect((await opinionsWaiting(elsewhere.ctx)).asked).not.toContain(number);
		const [open] = (await listOpinions(colleague.ctx, await storedOf(t, number)))!;
		expect(open).toMatchObject({ question, open: true, mayAnswer: true, mayWithdraw: false, answer: null });

		valueOf(await answer(colleague, number));
		expect((await opinionsWaiting(colleague.ctx)).asked).not.toContain(number);
		expect((await opinionsWaiting(asker.ctx)).answered).toContain(number);
		const [given] = (await listOpinions(asker.ctx, await storedOf(t, number)))!;
		expect(given).toMatchObject({
			open: false,
			answer: { by: colleague.accountId, good: true, words: 'Cukup, ada stempel RW.' },
		});
		const after = (await storedOf(t, number)).row;
		// What the asker is typing meanwhile stays valid.
		expect([after.takenBy, after.revision]).toEqual([asker.accountId, before.revision]);
		expect(await actionsOf(number)).toEqual(['ask_opinion', 'give_opinion']);

		valueOf(await approveApplication(asker.ctx, { number, verdicts: await goodVerdicts(t, number) }));
		expect((await opinionsWaiting(asker.ctx)).answered).not.toContain(number);
	});

	test('asked of anybody of the office, one of them answers and the next is told that it is over', async () => {
		const number = await held();
		valueOf(await ask(number, 'any'));
		const third = await makeOfficer(t, 'siak_operator');
		expect((await opinionsWaiting(third.ctx)).asked).toContain(number);
		expect(codeOf(await answer(asker, number))).toBe('opinion_over');
		const both = await Promise.all([answer(colleague, number), answer(third, number, 'not_good')]);
		expect(both.map(codeOf).toSorted()).toEqual([null, 'opinion_over'].toSorted());
	});

	test('one at a time; taken back, another may be asked', async () => {
		const number = await held();
		valueOf(await ask(number));
		expect(codeOf(await ask(number, 'any'))).toBe('opinion_asked');
		expect(codeOf(await withdrawOpinion(colleague.ctx, { number }))).toBe('opinion_over');
		valueOf(await withdrawOpinion(asker.ctx, { number }));
		expect(codeOf(await answer(colleague, number))).toBe('opinion_over');
		expect(await listOpinions(asker.ctx, await storedOf(t, number))).toEqual([]);
		valueOf(await ask(number, 'any'));
		expect(await actionsOf(number)).toEqual(['ask_opinion', 'withdraw_opinion', 'ask_opinion']);
	});

	test('a question of a former holder is over, and stands in nobody’s way', async () => {
		const number = await held();
		valueOf(await ask(number));
		valueOf(await releaseApplication(asker.ctx, { number }));
		expect((await opinionsWaiting(colleague.ctx)).asked).not.toContain(number);
		expect(codeOf(await answer(colleague, number))).toBe('opinion_over');
		valueOf(await takeApplication(colleague.ctx, { number }));
		valueOf(await askOpinion(colleague.ctx, { number, colleague: asker.accountId, question: 'Bagaimana?' }));
		expect((await opinionsWaiting(asker.ctx)).asked).toContain(number);
	});

	test('only the holder asks, and only colleagues who may see the application are asked', async () => {
		const number = await held();
		expect(codeOf(await askOpinion(colleague.ctx, { number, colleague: 'any', question }))).toBe(
			'taken_by_other',
		);
		const named = (await listColleagues(asker.ctx, t.ctx.db, await storedOf(t, number))).map(({ id }) => id);
		expect(named).toContain(colleague.accountId);
		expect(named).not.toContain(asker.accountId);
		expect(named).not.toContain(elsewhere.accountId);
		for (const of of ['', elsewhere.accountId, asker.accountId, 'nobody'])
			expect(fieldsOf(await ask(number, of))).toEqual(['colleague']);
		expect(fieldsOf(await askOpinion(asker.ctx, { number, colleague: 'any', question: '  ' }))).toEqual([
			'question',
		]);
		valueOf(await ask(number));
		expect(fieldsOf(await answer(colleague, number, '', ''))).toEqual(['opinionView', 'opinionWords']);
		expect(fieldsOf(await answer(colleague, number, 'good', 'x'.repeat(1001)))).toEqual(['opinionWords']);
		expect(codeOf(await answer(elsewhere, number))).toBe('outside_jurisdiction');
	});

	test('nothing of it is there for the applicant', async () => {
		const { number, applicant } = await makeApplication(t);
		valueOf(await takeApplication(asker.ctx, { number }));
		valueOf(await ask(number));
		expect(await listOpinions(applicant.ctx, await storedOf(t, number))).toBeNull();
		expect(await opinionsWaiting(applicant.ctx)).toEqual({ asked: [], answered: [] });
	});
});
