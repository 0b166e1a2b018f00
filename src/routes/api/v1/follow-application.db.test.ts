import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { signOut } from '#features/accounts/server/public.ts';
import { openApi, tokenOf, type Api } from '../../../../tests/support/api.ts';
import { desk, makeApplication } from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { followApplication } from './follow-application.ts';
import { sessionLives } from './session-lives.ts';

let t: TestCtx;
let api: Api;
beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
});
afterAll(async () => await t.close());

/** Reads a stream piece by piece; null at its end. */
function reading(response: Response) {
	const reader = response.body!.getReader();
	const decoder = new TextDecoder();
	return {
		next: async () => {
			const { done, value } = await reader.read();
			return done ? null : decoder.decode(value);
		},
		stop: () => reader.cancel(),
	};
}

describe('the live stream of an application', () => {
	test('tells the present state, then each change', async () => {
		const { number, applicant } = await makeApplication(t);
		const { response } = await api('GET', `/applications/${number}/events`, {
			token: await tokenOf(t, applicant.ctx),
		});
		expect(response.headers.get('content-type')).toContain('text/event-stream');
		const stream = reading(response);
		const first = (await stream.next())!;
		expect(first).toMatch(/^event: change\nid: \d+\ndata: \{"status":"verification","revision":\d+\}\n\n$/);
		await takeApplication((await desk(t)).verifier, { number });
		const second = (await stream.next())!;
		expect(Number(/"revision":(\d+)/.exec(second)![1])).toBeGreaterThan(
			Number(/"revision":(\d+)/.exec(first)![1]),
		);
		await stream.stop();
	});

	test('keeps itself alive, and ends with the session', async () => {
		const { number, applicant } = await makeApplication(t);
		const token = await tokenOf(t, applicant.ctx);
		const stream = reading(
			(await followApplication(applicant.ctx, number, {
				lives: () => sessionLives(t.ctx, token),
				heartbeat: 60,
			})) as Response,
		);
		expect(await stream.next()).toContain('event: change');
		expect(await stream.next()).toBe(': still here\n\n');
		await signOut(applicant.ctx, token);
		let piece = await stream.next();
		while (piece === ': still here\n\n') piece = await stream.next();
		expect(piece).toBeNull();
	});

	test('ends when the officer’s jurisdiction no longer covers it', async () => {
		const { number, applicant } = await makeApplication(t);
		const kecamatan = applicant.family.address.kelurahanCode.slice(0, 8);
		const officer = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code: kecamatan });
		const stream = reading(
			(await followApplication(officer.ctx, number, {
				lives: () => Promise.resolve(true),
				heartbeat: 60,
			})) as Response,
		);
		expect(await stream.next()).toContain('event: change');
		const elsewhere = await t.ctx.db
			.selectFrom('kelurahan')
			.select('code')
			.where('code', 'not like', `${kecamatan}.%`)
			.executeTakeFirstOrThrow();
		await t.ctx.db
			.updateTable('applications')
			.set({ kelurahanCode: elsewhere.code })
			.where('number', '=', number)
			.execute();
		let piece = await stream.next();
		while (piece === ': still here\n\n') piece = await stream.next();
		expect(piece).toBeNull();
	});

	test('is refused to strangers', async () => {
		const { number } = await makeApplication(t);
		const { applicant: other } = await makeApplication(t);
		expect(await followApplication(other.ctx, number, { lives: () => Promise.resolve(true) })).toMatchObject({
			ok: false,
			refusal: { code: 'not_found' },
		});
	});
});
