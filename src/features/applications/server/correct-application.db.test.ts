import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { ageOn } from '#domain/time/office-time.ts';
import type { SiakEntry } from '#server/adapters/population-registry/port.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	goodVerdicts,
	makeApplication,
	returnField,
	storedOf,
	upload,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { approveApplication } from './decide-application.ts';
import { takeApplication } from './hold-application.ts';
import { enterSiak } from './process-siak.ts';
import { saveAnswers } from './save-answers.ts';
import { openAnswers, openSubmitted, openSummary, sealColumn } from './stored-application.ts';
import { resubmitApplication } from './submit-application.ts';

let t: TestCtx;
let at: Desk;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
});
afterAll(async () => await t.close());

const today = '2026-11-24';
const adults = (family: Family): Resident[] =>
	family.members.filter((member) => ageOn(member.birthDate, today) >= 18 && member.basicStatus === '1');
const hasMother = (family: Family): boolean =>
	adults(family).some((member) => member.sex === 'female' && ['1', '3'].includes(member.relation));

test('a corrected answer may make the form ask for more: what was never given may then be given', async () => {
	const { number, applicant, answers } = await makeApplication(t, {
		variant: 'TAMBAH_LAHIR',
		fits: hasMother,
	});
	expect(answers.ibu).toBe('di_kk');
	await returnField(t, number, 'ibu');
	const early = await saveAnswers(applicant.ctx, { number, answers: { ayah: 'kosong' } });
	expect([codeOf(early), fieldsOf(early)]).toEqual(['not_editable', ['ayah']]);
	valueOf(await saveAnswers(applicant.ctx, { number, answers: { ibu: 'di_luar' } }));
	const asked = await resubmitApplication(applicant.ctx, { number });
	expect(codeOf(asked)).toBe('incomplete');
	expect(fieldsOf(asked)).toContain('namaIbu');
	valueOf(await saveAnswers(applicant.ctx, { number, answers: { namaIbu: 'SITI NURHALIZAH' } }));
	valueOf(await resubmitApplication(applicant.ctx, { number }));
	const frozen = openSubmitted(await storedOf(t, number))!;
	const paths = frozen.map((answer) => answer.path);
	expect(paths).toContain('namaIbu');
	expect(paths).not.toContain('nikIbu');
});

test('a document that a corrected answer asks for may be stored; those judged good stay closed', async () => {
	const { number, applicant } = await makeApplication(t, { variant: 'PISAH' });
	await returnField(t, number, 'alasanPisah');
	valueOf(await saveAnswers(applicant.ctx, { number, answers: { alasanPisah: 'cerai' } }));
	const asked = await resubmitApplication(applicant.ctx, { number });
	expect([codeOf(asked), fieldsOf(asked)]).toEqual(['incomplete', ['document:BUKU_NIKAH']]);
	await expect(upload(applicant, number, 'KK_LAMA')).rejects.toThrow(/not_editable/);
	await upload(applicant, number, 'BUKU_NIKAH');
	valueOf(await resubmitApplication(applicant.ctx, { number }));
	expect((await storedOf(t, number)).row).toMatchObject({ status: 'verification', round: 2 });
	valueOf(await takeApplication(at.verifier, { number }));
	const unread = await approveApplication(at.verifier, { number, verdicts: [] });
	expect([codeOf(unread), fieldsOf(unread)]).toEqual(['verdicts_missing', ['document:BUKU_NIKAH']]);
});

test('another person picked in a correction is the one it is then about: in lists, for duplicates and in SIAK', async () => {
	const options = {
		service: 'CETAK_KTP',
		variant: 'HILANG',
		fits: (family: Family) => adults(family).length > 1,
	};
	const { number, applicant, answers } = await makeApplication(t, options);
	const before = await storedOf(t, number);
	const other = adults(applicant.family).find((member) => member.nik !== answers.nik)!;
	await returnField(t, number, 'nik');
	valueOf(await saveAnswers(applicant.ctx, { number, answers: { nik: other.nik } }));
	valueOf(await resubmitApplication(applicant.ctx, { number }));
	const after = await storedOf(t, number);
	expect(openSummary(after)).toMatchObject({ subjectName: other.name, subjectNik: other.nik });
	expect(after.row.subjectHash).not.toEqual(before.row.subjectHash);
	valueOf(await takeApplication(at.verifier, { number }));
	valueOf(await approveApplication(at.verifier, { number, verdicts: await goodVerdicts(t, number) }));
	const entries: SiakEntry[] = [];
	const enter = async (_key: string, entry: SiakEntry) => {
		entries.push(entry);
		return await Promise.resolve({ outcome: 'refused', code: 'not_print_ready' } as const);
	};
	valueOf(await enterSiak({ ...at.operator, registry: { ...t.ctx.registry, enter } }, { number }));
	expect(entries).toMatchObject([{ event: 'print_ktp_el', subjectNik: other.nik }]);
});

test('an answer that has become wrong since may be mended, marked or not', async () => {
	const { number, applicant } = await makeApplication(t, { status: 'returned' });
	const app = await storedOf(t, number);
	const answers = { ...openAnswers(app), tanggalLaporan: '2031-01-01' };
	const sealed = sealColumn(app.dataKey, app.row.id, 'answers', answers);
	await t.ctx.db.updateTable('applications').set({ answers: sealed }).where('number', '=', number).execute();
	expect(fieldsOf(await resubmitApplication(applicant.ctx, { number }))).toContain('tanggalLaporan');
	const other = await saveAnswers(applicant.ctx, { number, answers: { kantorPolisi: 'Polsek Enam' } });
	expect([codeOf(other), fieldsOf(other)]).toEqual(['not_editable', ['kantorPolisi']]);
	valueOf(await saveAnswers(applicant.ctx, { number, answers: { tanggalLaporan: '2026-11-22' } }));
	expect(fieldsOf(await resubmitApplication(applicant.ctx, { number }))).not.toContain('tanggalLaporan');
});
