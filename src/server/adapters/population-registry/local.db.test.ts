import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Family } from '#domain/identity/resident.ts';
import { parseKkNumber } from '#domain/identity/kk-number.ts';
import { nikMatches, parseNik } from '#domain/identity/nik.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { nextFamily } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { allFamilies, importFamilies } from './local.ts';
import type { PopulationRegistry, SiakAnswer, SiakEntry } from './port.ts';

let t: TestCtx;
let registry: PopulationRegistry;
beforeAll(async () => {
	t = await testCtx();
	registry = t.ctx.registry;
});
afterAll(async () => await t.close());

const couple = ({ members }: Family): boolean => members.length > 2 && members[1]!.relation === '3';
const entryOf = (family: Family, entry: Partial<SiakEntry>): SiakEntry => ({
	event: 'reissue_kk',
	kkNumber: family.kkNumber,
	subjectNik: null,
	answers: {},
	on: '2026-11-24',
	...entry,
});
const birth = (family: Family, name = 'Kirana Ayu', nikIbu = family.members[1]!.nik): SiakEntry =>
	entryOf(family, {
		event: 'add_birth',
		answers: {
			anggota: [
				{
					namaLengkap: name,
					jenisKelamin: '2',
					tempatLahir: 'Bekasi',
					tanggalLahir: '2026-11-01',
					agama: '1',
					golonganDarah: '13',
					shdk: '4',
				},
			],
			nikIbu,
		},
	});
const accepted = (answer: SiakAnswer): Extract<SiakAnswer, { outcome: 'accepted' }> => {
	if (answer.outcome === 'refused') throw new Error(`refused: ${answer.code}`);
	return answer;
};

describe('looking up', () => {
	test('tells whether a NIK stands on a KK, and nothing else', async () => {
		const [one, other] = [await nextFamily(t), await nextFamily(t)];
		const { nik } = one.members[0]!;
		expect(await registry.verify(nik, one.kkNumber)).toBe(true);
		expect(await registry.verify(nik, other.kkNumber)).toBe(false);
		expect(await registry.verify('3275010101010001', one.kkNumber)).toBe(false);
		expect(await registry.findResident(nik)).toEqual(one.members[0]);
		expect(await registry.findFamily('3275010101010001')).toBeNull();
		expect(await registry.check()).toBeNull();
	});

	test('what is kept is not readable', async () => {
		const family = await nextFamily(t);
		const { rows } = await t.ctx.database.pool.query<{ sealed: Buffer }>(
			'select sealed from register_families union all select sealed from register_residents',
		);
		const kept = Buffer.concat(rows.map((row) => row.sealed)).toString('latin1');
		for (const secret of [
			family.kkNumber,
			family.address.street,
			...family.members.flatMap(({ nik, name }) => [nik, name]),
		])
			expect(kept).not.toContain(secret);
	});
});

describe('an event', () => {
	test('changes the register, so that the next application sees it', async () => {
		const family = await nextFamily(t, couple);
		const answer = accepted(await registry.enter('birth-1', birth(family)));
		expect(answer.documents).toEqual([{ kind: 'kk', number: family.kkNumber }]);
		const [{ name, nik }] = answer.newNiks as [{ name: string; nik: string }];
		expect(name).toBe('KIRANA AYU');
		expect(nikMatches(nik, { birthDate: '2026-11-01', sex: 'female' })).toBe(true);
		expect(parseNik(nik)!.district).toBe(family.address.kelurahanCode.slice(0, 8).replaceAll('.', ''));
		const after = await registry.findFamily(family.kkNumber);
		expect(after!.members).toHaveLength(family.members.length + 1);
		expect(after!.members.at(-1)).toMatchObject({
			nik,
			kkNumber: family.kkNumber,
			motherName: family.members[1]!.name,
		});
		expect(await registry.verify(nik, family.kkNumber)).toBe(true);
		expect(await registry.enter('birth-1-again', birth(family))).toEqual({
			outcome: 'refused',
			code: 'double_record',
		});
	});

	test('entered twice with one key changes the register once, and gets the same answer', async () => {
		const family = await nextFamily(t, couple);
		const answers = await Promise.all([1, 2, 3, 4].map(() => registry.enter('birth-2', birth(family))));
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect((await registry.findFamily(family.kkNumber))!.members).toHaveLength(family.members.length + 1);
		const refused = await registry.enter('lost', entryOf({ ...family, kkNumber: '3275019999990001' }, {}));
		expect(refused).toEqual({ outcome: 'refused', code: 'family_unknown' });
		expect(await registry.enter('lost', entryOf(family, {}))).toEqual(refused);
	});

	test('babies of one day and district get NIKs of their own, entered at the same time', async () => {
		const family = await nextFamily(t, couple);
		const names = ['Ani', 'Ina', 'Nia', 'Ian', 'Nai'];
		const answers = await Promise.all(
			names.map((name) => registry.enter(`many-${name}`, birth(family, name))),
		);
		const niks = answers.flatMap((answer) => accepted(answer).newNiks.map(({ nik }) => nik));
		expect(new Set(niks).size).toBe(5);
		const serials = niks.map((nik) => Number(parseNik(nik)!.serial)).sort((a, b) => a - b);
		expect(serials.at(-1)! - serials[0]!).toBe(4);
	});

	test('that forms a KK gives it a number of its kecamatan and of today', async () => {
		const family = await nextFamily(t, ({ members }) => members.length > 2 && members[2]!.relation === '4');
		const leaving = family.members[2]!;
		const entry = entryOf(family, {
			event: 'split_family',
			answers: { anggota: [{ nik: leaving.nik, shdk: '1' }] },
		});
		const { documents } = accepted(await registry.enter('split', entry));
		const [formed, old] = documents.map(({ number }) => number) as [string, string];
		expect(old).toBe(family.kkNumber);
		const parsed = parseKkNumber(formed)!;
		expect(parsed.issueDates).toContain('2026-11-24');
		expect(parsed.district).toBe(family.address.kelurahanCode.slice(0, 8).replaceAll('.', ''));
		expect(await registry.findFamily(formed)).toMatchObject({
			address: family.address,
			members: [{ nik: leaving.nik, relation: '1', kkNumber: formed }],
		});
		expect((await registry.findFamily(old))!.members.map(({ nik }) => nik)).not.toContain(leaving.nik);
		expect(await registry.verify(leaving.nik, old)).toBe(false);
	});

	test('that changes the head changes the number; the dead are known still, and verify no more', async () => {
		const family = await nextFamily(t, couple);
		const [head, wife] = family.members;
		const entry = entryOf(family, { event: 'change_head', answers: { nikKepalaBaru: wife!.nik } });
		const [document] = accepted(await registry.enter('head', entry)).documents;
		expect(document!.number).not.toBe(family.kkNumber);
		expect(await registry.findFamily(family.kkNumber)).toBeNull();
		expect(
			(await registry.findFamily(document!.number))!.members.map(({ nik, relation }) => [nik, relation])[0],
		).toEqual([wife!.nik, '1']);
		expect(await registry.findResident(head!.nik)).toMatchObject({ basicStatus: '2' });
		expect(await registry.verify(head!.nik, document!.number)).toBe(false);
	});

	test('to an address without a postal code gets that of the kelurahan', async () => {
		const family = await nextFamily(t);
		const answers = {
			nomorSkpwni: 'SKPWNI/3578/03112026/0012',
			alamat: 'Jl. Mawar 3',
			rt: '4',
			rw: '12',
			kelurahan: family.address.kelurahanCode === '32.75.02.1001' ? '32.75.03.1001' : '32.75.02.1001',
			anggota: [{ nik: '3578015505920004', shdk: '1', namaLengkap: 'Wulan Sari' }],
		};
		const [document] = accepted(
			await registry.enter('arrival', entryOf(family, { event: 'move_in', answers })),
		).documents;
		const arrived = await registry.findFamily(document!.number);
		expect(arrived!.address.postalCode).toMatch(/^17\d{3}$/);
		expect(arrived!.members).toMatchObject([{ name: 'WULAN SARI', nik: '3578015505920004' }]);
	});

	test('that fails half-way leaves nothing', async () => {
		const family = await nextFamily(t, couple);
		// An unknown kelurahan breaks the foreign key after the numbers were given.
		const answers = {
			nomorSkpwni: 'SKPWNI/3578/03112026/0013',
			alamat: 'Jl. Mawar 3',
			kelurahan: '32.75.99.9999',
			kodePos: '17111',
			anggota: [{ nik: family.members[2]!.nik, shdk: '1' }],
		};
		await expect(registry.enter('broken', entryOf(family, { event: 'move_in', answers }))).rejects.toThrow();
		expect(await registry.findFamily(family.kkNumber)).toEqual(family);
		expect(await registry.enter('broken', entryOf(family, {}))).toMatchObject({ outcome: 'accepted' });
	});
});

test('an import adds what is new and leaves what is there', async () => {
	const family = await nextFamily(t);
	const crypto = registerCrypto(t.ctx.keys);
	const added: Family = {
		...family,
		kkNumber: '3275012411260077',
		members: [{ ...family.members[0]!, nik: '3275012411000077', kkNumber: '3275012411260077' }],
	};
	expect(await importFamilies(t.ctx.database, crypto, [family, added])).toBe(1);
	expect(await registry.findFamily(added.kkNumber)).toEqual(added);
	expect(await registry.findFamily(family.kkNumber)).toEqual(family);
});

describe('a register that is filled', () => {
	const pool = () => t.ctx.database.pool;
	/** Every key, foreign key and index of the register's tables. */
	const checks = async (): Promise<unknown[]> =>
		(
			await pool().query(
				`select conrelid::regclass::text as owner, conname::text as name, pg_get_constraintdef(oid) as is from pg_constraint
				where conrelid in ('register_families'::regclass, 'register_residents'::regclass)
				union select indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
				where indrelid in ('register_families'::regclass, 'register_residents'::regclass) order by 1, 2, 3`,
			)
		).rows;
	const everybody = async (): Promise<Family[]> => {
		const pages = await Array.fromAsync(allFamilies(t.ctx.database, registerCrypto(t.ctx.keys)));
		return pages.flat();
	};
	const empty = async (): Promise<void> => {
		await pool().query('delete from register_residents');
		await pool().query('delete from register_families');
	};

	test('has all its keys and indexes afterwards, whether it was empty or next to empty', async () => {
		const families = await everybody();
		const before = await checks();
		expect(before.length).toBeGreaterThan(8);
		await empty();
		const crypto = registerCrypto(t.ctx.keys);
		await importFamilies(t.ctx.database, crypto, families.slice(0, 5), 15);
		expect(await checks()).toEqual(before);
		const residents = families.slice(5).flatMap(({ members }) => members).length;
		expect(await importFamilies(t.ctx.database, crypto, families, residents)).toBe(residents);
		expect(await checks()).toEqual(before);
		expect(await everybody()).toEqual(families);
	});

	test('has them too, and nobody in it, when the last family is refused', async () => {
		const families = await everybody();
		const before = await checks();
		await empty();
		const nowhere = { ...families[0]!, address: { ...families[0]!.address, kelurahanCode: '32.75.99.9999' } };
		const filling = importFamilies(
			t.ctx.database,
			registerCrypto(t.ctx.keys),
			[...families.slice(1), nowhere],
			1_200,
		);
		await expect(filling).rejects.toThrow(/foreign key/);
		expect(await checks()).toEqual(before);
		expect(await everybody()).toEqual([]);
	});
});
