import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load as layout } from '../../src/routes/(officer)/+layout.server.ts';
import {
	answered,
	eventOf,
	inOrder,
	knockers,
	letters,
	markOf,
	officerFiles,
	routesFolder,
	type Knocker,
} from '../support/by-role.ts';
import { makeApplication } from '../support/make-application.ts';
import { makeApplicant, makeOfficer } from '../support/make.ts';
import { testCtx, type TestCtx } from '../support/test-db.ts';

/*
 * Every page, endpoint and form of officers, asked by everybody. One line each; a route without a line fails, so a new one gets one here:
 * d led to the door, 1 sign in, 4 may not, n not there, + heard.
 */
const pages = `
                                                  -AhaVSRCGUDO
/admin                                            ddd444444+++
/admin/blanko                                     ddd4444444+4
/admin/janji                                      ddd444444+++
/admin/janji/laporan.csv                          444444444+++
/admin/kantor                                     ddd4444444+4
/admin/kantor/[office]                            ddd4444444+4
/admin/kuota                                      ddd4444444+4
/admin/kuota/[office]                             ddd4444444+4
/admin/kuota/ulang                                ddd4444444+4
/admin/libur                                      ddd4444444+4
/admin/petugas                                    ddd4444444+4
/admin/petugas/[id]                               ddd4444444+4
/admin/petugas/baru                               ddd4444444+4
/petugas                                          ddd+++++++++
/petugas/alasan                                   ddd444444+44
/petugas/alasan/[key]                             ddd444444+44
/petugas/alasan/baru                              ddd444444+44
/petugas/antar                                    ddd+++++4+44
/petugas/antar/[code]                             dddnnnnn4n44
/petugas/antar/hari-ini                           ddd+44444444
/petugas/antar/hari-ini/[number]                  dddn44444444
/petugas/bantu                                    ddd+44444444
/petugas/bantu/[number]                           dddn44444444
/petugas/bantu/[number]/persetujuan               dddn44444444
/petugas/pengawasan/agen                          ddd444444+44
/petugas/bantu/baru                               ddd+44444444
/petugas/antar/terlambat                          ddd444444+44
/petugas/jemput-bola                              ddd4++++4+44
/petugas/jemput-bola/[number]                     ddd4++++4+44
/petugas/jemput-bola/rute                         ddd4++++4+44
/petugas/jemput-bola/rute/lembar                  ddd4++++4+44
/petugas/kejadian                                 114+++4+4+4+
/petugas/perekaman                                ddd444+44+44
/petugas/perekaman/[number]                       ddd444+44+44
/petugas/perekaman/[number]/bukti.pdf             144444n44n44
/petugas/keberatan                                ddd444444+44
/petugas/keberatan/[number]                       ddd444444n44
/petugas/keberatan/[number]/berkas/[file]         444444444n44
/petugas/laporan                                  ddd444444+44
/petugas/laporan/[code]                           ddd444444n44
/petugas/laporan/[code]/berkas/[file]             444444444n44
/petugas/cetak                                    ddd44+444444
/petugas/cetak/[batch]                            ddd44n444444
/petugas/dokumen/[number]                         ddd+++4+4+4+
/petugas/dokumen/berkas/[code].pdf                nnnnnnnnnnnn
/petugas/loket                                    ddd4444+4+44
/petugas/loket/atur                               ddd4444+4+44
/petugas/loket/bukti/[number]                     dddnnnnnnnnn
/petugas/loket/bukti/[number]/berita-acara.pdf    nnnnnnnnnnnn
/petugas/loket/isi                                ddd4444+4444
/petugas/pengawasan                               ddd444444+44
/petugas/permohonan/[number]                      ddd+++4+4+4+
/petugas/permohonan/[number]/berkas/[document]    1+4+++4+4+4+
/petugas/permohonan/[number]/formulir/[code].pdf  1+4+++4+4+4+
/petugas/rak                                      ddd4444+4+44
/petugas/serah                                    ddd4444+4444
/petugas/serah/[number]/berita-acara.pdf          1n4nnn4n4n4n
/petugas/siak                                     ddd44+444++4
/petugas/tanda-tangan                             ddd44444+444
/petugas/tanda-tangan/[code]                      ddd44444n444
`;
const posts = `
                                                  -AhaVSRCGUDO
/admin/blanko?/record                             4444444444+4
/admin/blanko?/giveBack                           4444444444+4
/admin/blanko?/expect                             4444444444+4
/admin/blanko?/settle                             4444444444+4
/admin/kantor/[office]?/change                    4444444444+4
/admin/kantor/[office]?/close                     4444444444+4
/admin/kantor/[office]?/open                      4444444444+4
/admin/kantor/[office]?/forget                    4444444444+4
/admin/kuota?/default                             4444444444+4
/admin/kuota/[office]?/quotas                     4444444444+4
/admin/kuota/[office]?/days                       4444444444+4
/admin/libur?/add                                 4444444444+4
/admin/libur?/change                              4444444444+4
/admin/libur?/remove                              4444444444+4
/admin/petugas/[id]?/change                       1444444444+4
/admin/petugas/[id]?/more                         1444444444+4
/admin/petugas/[id]?/suspend                      1444444444+4
/admin/petugas/[id]?/lift                         1444444444+4
/admin/petugas/[id]?/reset                        1444444444+4
/admin/petugas/[id]?/again                        1444444444+4
/admin/petugas/[id]?/withdraw                     1444444444+4
/admin/petugas/baru?/invite                       1444444444+4
/admin/petugas/baru?/more                         1444444444+4
/petugas?/take                                    1444++444444
/petugas?/next                                    4444++444444
/petugas/alasan/[key]?/change                     444444444+44
/petugas/alasan/[key]?/show                       444444444+44
/petugas/alasan/[key]?/retire                     444444444+44
/petugas/alasan/[key]?/restore                    444444444+44
/petugas/alasan/baru?/add                         444444444+44
/petugas/alasan/baru?/show                        444444444+44
/petugas?/find                                    444+++4+4+4+
/petugas?/several                                 4444++444444
/petugas?/read                                    111nnnnnnnnn
/petugas/antar?/pack                              444nnnnn4n44
/petugas/antar/[code]?/give                       444+++++4+44
/petugas/antar/[code]?/receive                    444nnnnn4n44
/petugas/antar/[code]?/takeBack                   444nnnnn4n44
/petugas/antar/[code]?/unpack                     444nnnnn4n44
/petugas/antar/[code]?/lose                       444+++++4+44
/petugas/antar/hari-ini/[number]?/hand            144+44444444
/petugas/antar/hari-ini/[number]?/nobody          144+44444444
/petugas/bantu/baru?/find                         144+44444444
/petugas/bantu/baru?/start                        144+44444444
/petugas/bantu/[number]/persetujuan?/send         144n44444444
/petugas/bantu/[number]/persetujuan?/code         144n44444444
/petugas/bantu/[number]/persetujuan?/sign         144n44444444
/petugas/permohonan/[number]?/note                14d4++4+4+44
/petugas/permohonan/[number]?/ask                 14d4++444444
/petugas/permohonan/[number]?/answer              14d4++444+44
/petugas/permohonan/[number]?/withdraw            14d4++444444
/petugas/loket?/open                              1444444+4+44
/petugas/loket?/close                             1444444+4+44
/petugas/loket?/next                              1444444+4+44
/petugas/loket?/again                             1444444+4+44
/petugas/loket?/end                               1444444+4+44
/petugas/loket?/transfer                          1444444+4+44
/petugas/loket?/rejoin                            1444444n4n44
/petugas/loket?/arrive                            1444444n4n44
/petugas/loket/atur?/save                         1444444+4+44
/petugas/loket/atur?/make                         1444444+4+44
/petugas/loket/atur?/end                          1444444n4n44
/petugas/loket/isi?/default                       1444444+4444
/petugas/loket/bukti/[number]?/default            nnnnnnnnnnnn
/petugas/permohonan/[number]?/take                14d4++444444
/petugas/permohonan/[number]?/release             14d4++444+44
/petugas/permohonan/[number]?/save                14d4++444444
/petugas/permohonan/[number]?/approve             14d4++444444
/petugas/permohonan/[number]?/review              14d4++444444
/petugas/permohonan/[number]?/return              14d4++444444
/petugas/permohonan/[number]?/reject              14d4++444444
/petugas/permohonan/[number]?/enterSiak           14d44+444444
/petugas/permohonan/[number]?/recordSiak          14d44+444444
/petugas/permohonan/[number]?/retrySiak           14d44+444444
/petugas/permohonan/[number]?/print               14d44+444444
/petugas/permohonan/[number]?/spoil               14d44+444444
/petugas/permohonan/[number]?/makeReady           14d44+4+4444
/petugas/permohonan/[number]?/correctData         14d44+444444
/petugas/jemput-bola/[number]?/default            1444++++4+44
/petugas/jemput-bola/rute?/plan                   4444++++4+44
/petugas/perekaman/[number]?/checkIn              144444+44444
/petugas/perekaman/[number]?/identify             144444+44444
/petugas/perekaman/[number]?/keep                 144444+44444
/petugas/perekaman/[number]?/record               144444+44444
/petugas/perekaman/[number]?/end                  144444+44444
/petugas/perekaman/[number]?/ikd                  144444+44444
/petugas/perekaman/[number]?/tellSiak             14444++44444
/petugas/keberatan/[number]?/grant                144444444+44
/petugas/keberatan/[number]?/uphold               144444444+44
/petugas/laporan/[code]?/take                     444444444n44
/petugas/laporan/[code]?/takeOver                 444444444n44
/petugas/laporan/[code]?/ask                      444444444n44
/petugas/laporan/[code]?/answer                   444444444n44
/petugas/laporan/[code]?/close                    444444444n44
/petugas/cetak?/default                           44444+444444
/petugas/cetak/[batch]?/mark                      44444n444444
/petugas/cetak/[batch]?/undo                      44444n444444
/petugas/cetak/[batch]?/close                     44444n444444
/petugas/dokumen/[number]?/again                  14444+444444
/petugas/dokumen/[number]?/revoke                 nnnnnnnnnnnn
/petugas/serah?/handOver                          1444444+4444
/petugas/serah?/wrong                             1444444+4444
/petugas/siak?/close                              444444444++4
/petugas/siak?/open                               444444444++4
/petugas/tanda-tangan?/approve                    44444444+444
/petugas/tanda-tangan?/details                    44444444+444
/petugas/tanda-tangan/[code]?/default             44444444+444
`;

type Module = {
	readonly load?: (event: never) => unknown;
	readonly GET?: (event: never) => unknown;
	readonly actions?: Readonly<Record<string, (event: never) => unknown>>;
};

let t: TestCtx;
let params: Readonly<Record<string, string>>;
let all: readonly Knocker[];
const modules = new Map<string, Module>();

beforeAll(async () => {
	t = await testCtx();
	const made = await makeApplication(t);
	const document = await t.ctx.db
		.selectFrom('documents')
		.innerJoin('applications', 'applications.id', 'documents.applicationId')
		.select('documents.id')
		.where('applications.number', '=', made.number)
		.executeTakeFirstOrThrow();
	params = {
		number: made.number,
		document: document.id,
		code: 'F-1.02',
		key: 'cut_off',
		office: 'disdukcapil',
		id: (await makeOfficer(t, 'verifier')).accountId,
	};
	all = await knockers(t, made.applicant);
	for (const file of officerFiles()) modules.set(file, (await import(join(routesFolder, file))) as Module);
});
afterAll(() => t.close());

const addressOf = (file: string): string => `/${file.replace(/\/\+.*$/, '')}`;
const pathOf = (file: string): string =>
	addressOf(file).replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? `no ${name}`);
const line = (name: string, marks: readonly string[]): string => `${name.padEnd(50)}${marks.join('')}`;
const head = line('', Object.values(letters));

const linesOf = (table: string): readonly string[] => table.slice(1, -1).split('\n');

async function marksOf(ask: (one: Knocker) => unknown): Promise<readonly string[]> {
	const marks: string[] = [];
	for (const one of all) marks.push(markOf(await answered(() => ask(one))));
	return marks;
}

test('who is shown which page, asked of every role', async () => {
	const lines = [head];
	for (const [file, { load, GET }] of modules) {
		const event = ({ ctx }: Knocker) => eventOf(ctx, pathOf(file), params);
		if (GET) lines.push(line(addressOf(file), await marksOf((one) => GET(event(one)))));
		if (load)
			lines.push(
				line(
					addressOf(file),
					await marksOf(async (one) => {
						await layout(event(one));
						return await load(event(one));
					}),
				),
			);
	}
	expect(inOrder(lines)).toBe(inOrder(linesOf(pages)));
});

test('whose forms are heard, asked of every role: no form trusts the page around it', async () => {
	const lines = [head];
	for (const [file, { actions = {} }] of modules)
		for (const [name, action] of Object.entries(actions)) {
			const path = `${pathOf(file)}?/${name}`;
			const form = { number: params.number!, revision: '1' };
			lines.push(
				line(
					`${addressOf(file)}?/${name}`,
					await marksOf(({ ctx }) => action(eventOf(ctx, path, params, form))),
				),
			);
		}
	expect(inOrder(lines)).toBe(inOrder(linesOf(posts)));
});

test('a resident’s account, and none at all, are answered alike', async () => {
	const administrator = all.find(({ letter }) => letter === letters.administrator)!;
	const { load, actions = {} } = modules.get('admin/petugas/[id]/+page.server.ts')!;
	const of = (id: string, form?: Record<string, string>) =>
		eventOf(administrator.ctx, '/admin/petugas/x', { id }, form);
	const { accountId } = await makeApplicant(t);
	const absent = '00000000-0000-4000-8000-000000000000';
	const shown = await answered(() => load!(of(accountId)));
	expect(markOf(shown)).toBe('n');
	expect(shown).toEqual(await answered(() => load!(of(absent))));
	const form = { revision: '1', 'reason-suspend': 'Cuti panjang', 'reason-reset': 'HP hilang' };
	for (const name of ['suspend', 'reset', 'again', 'withdraw', 'change'])
		expect(await answered(() => actions[name]!(of(accountId, form))), name).toEqual(
			await answered(() => actions[name]!(of(absent, form))),
		);
});
