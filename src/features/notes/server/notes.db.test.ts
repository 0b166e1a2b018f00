import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	codeOf,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { addNote } from './add-note.ts';
import { listNotes } from './notes-queries.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

test('officers leave notes for each other in order; the applicant is not shown them, and nobody changes one', async () => {
	const { number, applicant } = await makeApplication(t);
	const verifier = await makeOfficer(t, 'verifier');
	const counter = await makeOfficer(t, 'counter_officer');
	const auditor = await makeOfficer(t, 'auditor');
	valueOf(await addNote(verifier.ctx, { number, text: '  Sudah ditelepon, kembali Kamis.\n ' }));
	valueOf(await addNote(counter.ctx, { number, text: 'Membawa KK asli ke loket.' }));
	const app = await storedOf(t, number);
	const told = [
		{ authorId: verifier.accountId, text: 'Sudah ditelepon, kembali Kamis.', at: t.ctx.now() },
		{ authorId: counter.accountId, text: 'Membawa KK asli ke loket.', at: t.ctx.now() },
	];
	expect(await listNotes(auditor.ctx, app)).toEqual(told);
	expect(await listNotes(applicant.ctx, app)).toBeNull();
	expect(codeOf(await addNote(auditor.ctx, { number, text: 'x' }))).toBe('not_allowed');
	expect(codeOf(await addNote(applicant.ctx, { number, text: 'x' }))).toBe('not_allowed');
	await expect(
		t.ctx.db.updateTable('applicationNotes').set({ writtenAt: t.ctx.now() }).execute(),
	).rejects.toThrow('a note is only ever added');
	const lines = await t.ctx.db.selectFrom('audit').selectAll().where('action', '=', 'write_note').execute();
	expect(lines.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
		[verifier.accountId, app.row.id],
		[counter.accountId, app.row.id],
	]);
	expect(JSON.stringify(lines)).not.toContain('Kamis');
});

test('an empty note, one that is too long, a draft, another area', async () => {
	const { number } = await makeApplication(t);
	const verifier = await makeOfficer(t, 'verifier');
	for (const text of ['', '  ', 'x'.repeat(1001)])
		expect(fieldsOf(await addNote(verifier.ctx, { number, text }))).toEqual(['internalNote']);
	const draft = await makeApplication(t, { status: 'draft' });
	expect(codeOf(await addNote(verifier.ctx, { number: draft.number, text: 'x' }))).toBe('not_found');
	const other = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: '32.75.12.1001' });
	expect(codeOf(await addNote(other.ctx, { number, text: 'x' }))).toBe('outside_jurisdiction');
	expect(codeOf(await addNote(verifier.ctx, { number: 'EOP-nothing', text: 'x' }))).toBe('not_found');
});
