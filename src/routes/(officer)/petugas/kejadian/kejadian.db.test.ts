import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeApplication, storedOf, valueOf } from '../../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { GET } from './+server.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

async function answer(ctx: Ctx, leaving = new AbortController()): Promise<Response> {
	const url = new URL('http://localhost/petugas/kejadian');
	const event = { locals: { ctx }, url, request: new Request(url, { signal: leaving.signal }) };
	return await GET(event as unknown as Parameters<typeof GET>[0]);
}

/** What comes until something of `id` does, or nothing for a while. */
async function heardOf(response: Response, id: string, wait = 1500): Promise<string> {
	const reader = response.body!.getReader();
	const decoder = new TextDecoder();
	let text = '';
	const until = Date.now() + wait;
	while (Date.now() < until && !text.includes(id)) {
		const next = await Promise.race([
			reader.read(),
			new Promise<null>((done) => setTimeout(done, until - Date.now(), null)),
		]);
		if (next === null || next.done) break;
		text += decoder.decode(next.value);
	}
	await reader.cancel();
	return text;
}

test('an officer hears of changes in their area, with nothing personal in it; others hear nothing', async () => {
	const { number, applicant } = await makeApplication(t);
	const { row } = await storedOf(t, number);
	const far = row.kelurahanCode.startsWith('32.75.01') ? '32.75.04' : '32.75.01';
	const near = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: row.kelurahanCode });
	const away = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code: far });
	const atOffice = await makeOfficer(t, 'counter_officer', { kind: 'office', code: row.officeId! });
	const streams = await Promise.all([near, away, atOffice].map(({ ctx }) => answer(ctx)));
	expect(streams[0]!.headers.get('content-type')).toBe('text/event-stream');
	const heard = streams.map((stream) => heardOf(stream, row.id));
	valueOf(await takeApplication(near.ctx, { number }));
	const [inside, outside, office] = await Promise.all(heard);
	expect(inside).toContain(
		JSON.stringify({ id: row.id, status: 'verification', revision: row.revision + 1 }),
	);
	expect(office).toContain(row.id);
	expect(outside).not.toContain(row.id);
	for (const secret of [number, applicant.accountId, applicant.resident.name, applicant.resident.nik])
		expect(inside).not.toContain(secret);
});

test('nobody else may listen', async () => {
	expect((await answer(t.actAs({ kind: 'anyone' }))).status).toBe(401);
	expect((await answer((await makeOfficer(t, 'administrator')).ctx)).status).toBe(403);
});
