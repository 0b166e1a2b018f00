import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	desk,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { addNote } from '#features/notes/server/add-note.ts';
import { askOpinion } from '#features/opinions/server/ask-opinion.ts';
import { giveOpinion } from '#features/opinions/server/give-opinion.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { signingOn } from '../../../../tests/support/signing.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { giveVerdicts } from './decide-application.ts';
import { handOver } from './hand-over/hand-over.ts';
import { takeApplication } from './hold-application.ts';
import { openHandOverCode, openPin } from './stored-application.ts';

let t: TestCtx;
let collected: MadeApplication;
let birth: MadeApplication;
const secrets = new Map<string, string>();

/** Two lives of an application, and everything in them that nobody may read from the disk. */
beforeAll(async () => {
	t = await testCtx(signingOn);
	collected = await makeApplication(t, { status: 'ready' });
	birth = await makeApplication(t, { variant: 'TAMBAH_LAHIR' });
	const { verifier, counter } = await desk(t);
	// In quotes, as JSON would have them: six digits alone stand in many a timestamp.
	secrets.set('PIN', `"${openPin(await storedOf(t, birth.number))!}"`);
	const code = openHandOverCode(await storedOf(t, collected.number))!;
	valueOf(
		await handOver(counter, {
			...collected,
			code,
			idChecked: true,
			dataChecked: true,
			receiver: 'proxy_on_paper',
			receivedBy: 'NYONYA PENERIMA KARTU',
			receiverNik: '3275015203800004',
		}),
	);
	valueOf(await takeApplication(verifier, birth));
	const verdict = { target: 'field:ibu', good: false, reason: 'other', note: 'Catatan rahasia petugas' };
	valueOf(await giveVerdicts(verifier, { ...birth, verdicts: [verdict] }));
	valueOf(await addNote(verifier, { ...birth, text: 'Catatan dalam kantor' }));
	valueOf(await askOpinion(verifier, { ...birth, colleague: 'any', question: 'Pertanyaan untuk rekan' }));
	const colleague = await makeOfficer(t, 'verifier');
	valueOf(await giveOpinion(colleague.ctx, { ...birth, view: 'good', words: 'Jawaban dari rekan' }));
	for (const { applicant, answers } of [collected, birth]) {
		for (const member of applicant.family.members) {
			secrets.set(`NIK of ${member.nik}`, member.nik);
			if (member.name.includes(' ')) secrets.set(`name of ${member.nik}`, member.name);
		}
		secrets.set(`KK of ${applicant.accountId}`, applicant.family.kkNumber);
		secrets.set(`address of ${applicant.accountId}`, applicant.family.address.street);
		secrets.set(`e-mail of ${applicant.accountId}`, applicant.email);
		secrets.set(`phone of ${applicant.accountId}`, String(answers.telepon));
	}
	secrets.set('NIP', '197001011995031001');
	secrets.set('NIK of the signatory', '3275010101700001');
	secrets.set('answer', String(collected.answers.nomorLaporanPolisi));
	secrets.set('receiver', 'NYONYA PENERIMA KARTU');
	secrets.set('note', 'Catatan rahasia petugas');
	for (const said of ['Catatan dalam kantor', 'Pertanyaan untuk rekan', 'Jawaban dari rekan'])
		secrets.set(said, said);
	secrets.set('hand-over code', `"${code}"`);
});
afterAll(async () => await t.close());

const encodings = (text: string): string[] => [
	text,
	text.toLowerCase(),
	Buffer.from(text).toString('hex'),
	Buffer.from(text).toString('base64').replace(/=+$/, ''),
];

/** Every row of every table, as the database writes it out. */
async function everyRow(): Promise<Map<string, string>> {
	const { rows: tables } = await t.ctx.database.pool.query<{ name: string }>(
		`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
		where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
	);
	const all = new Map<string, string>();
	for (const { name } of tables) {
		const { rows } = await t.ctx.database.pool.query<{ row: string }>(`select r::text as row from ${name} r`);
		all.set(name, rows.map(({ row }) => row).join('\n'));
	}
	return all;
}

/** Which secret stands in which table. */
async function readable(): Promise<string[]> {
	const found: string[] = [];
	for (const [table, text] of await everyRow()) {
		const lower = text.toLowerCase();
		for (const [what, secret] of secrets)
			if (encodings(secret).some((form) => text.includes(form) || lower.includes(form)))
				found.push(`${what} in ${table}`);
	}
	return found;
}

test('no row of any table can be read for a person: NIK, No. KK, names, addresses, phone, e-mail, answers, notes, codes', async () => {
	const tables = await everyRow();
	expect(tables.size).toBeGreaterThan(15);
	expect(tables.get('public.applications')).toContain(collected.number);
	expect(await readable()).toEqual([]);
});

test('one value written as it is would be found', async () => {
	const { nik } = birth.applicant.resident;
	const planted = {
		id: birth.applicant.accountId,
		path: '/',
		sealed: Buffer.from(`{"nik":"${nik}"}`),
		expiresAt: t.ctx.now(),
	};
	await t.ctx.db.insertInto('keptForms').values(planted).execute();
	expect(await readable()).toEqual([`NIK of ${nik} in public.kept_forms`]);
	await t.ctx.db.deleteFrom('keptForms').execute();
});

test('no file in the data folder can be read for a person, and no photo is stored as it came', () => {
	const folder = join(t.ctx.env.dataDir, 'files');
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	expect(files.length).toBeGreaterThan(1);
	for (const file of files) {
		const bytes = readFileSync(join(file.parentPath, file.name));
		// Four bytes: three of them stand in a hundred kilobytes of sealed bytes by chance now and then.
		for (const segment of [0xdb, 0xe0, 0xe1])
			expect(bytes.includes(Buffer.from([0xff, 0xd8, 0xff, segment]))).toBe(false);
		for (const [what, secret] of secrets) expect([what, bytes.includes(secret)]).toEqual([what, false]);
	}
});

test('a sealed value moved to another row does not open', async () => {
	const from = (await storedOf(t, collected.number)).row;
	await t.ctx.db
		.updateTable('applications')
		.set({ dataKey: from.dataKey, pin: from.pin })
		.where('number', '=', birth.number)
		.execute();
	const moved = await storedOf(t, birth.number);
	expect(() => openPin(moved)).toThrow();
	expect(openPin(await storedOf(t, collected.number))).toMatch(/^\d{6}$/);
});
