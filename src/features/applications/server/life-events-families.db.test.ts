import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Family, Resident } from '#domain/identity/resident.ts';
import {
	arrive,
	makeApplication,
	storedOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listCompanions } from './linked-queries.ts';
import { openAnswers, openSubmitted, openSummary, type StoredApplication } from './stored-application.ts';

// Birth and death from the one form to every hand-over, through the local register.

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const companionsOf = async (number: string): Promise<StoredApplication[]> =>
	await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, number)).row.id);
const alive = (family: Family): readonly Resident[] =>
	family.members.filter(({ basicStatus }) => basicStatus === '1');
const spouseOf = (family: Family): Resident | undefined =>
	alive(family).find(({ relation }) => relation === '2' || relation === '3');

const wifeOf = (family: Family): Resident | undefined =>
	alive(family).find(({ relation }) => relation === '3');

async function collect(made: MadeApplication): Promise<void> {
	for (const status of ['processing', 'ready', 'collected'] as const) await arrive(t, made, status);
	expect((await storedOf(t, made.number)).row.status).toBe('collected');
}

test('a birth: certificate, KK with the child, KIA for the NIK that SIAK gave', async () => {
	const made = await makeApplication(t, {
		service: 'AKTA_LAHIR',
		variant: 'AYAH_IBU',
		along: ['kk', 'kia'],
		fits: (family) => spouseOf(family) !== undefined,
	});
	const [kk, kia] = await companionsOf(made.number);
	expect([kk?.row.service, kia?.row.service]).toEqual(['KK', 'KIA']);
	expect(openAnswers(kia!)['nik']).toBeUndefined();
	await collect(made);
	const released = (await companionsOf(made.number))[1]!;
	const { subjectNik, subjectName } = openSummary(released);
	expect(released.row.waitsFor).toBeNull();
	expect(await t.ctx.registry.findResident(subjectNik!)).toMatchObject({ name: subjectName });
	expect(openAnswers(released)['nik']).toBe(subjectNik);
	expect(openSubmitted(released)?.find(({ path }) => path === 'nik')?.text.id).toBe(subjectName);
	const [row] = openAnswers((await companionsOf(made.number))[0]!)['anggota'] as Record<string, string>[];
	expect(row?.['noAktaKelahiran']).toMatch(/^3275-LU-/);
	await collect({ ...made, number: kk!.row.number });
	await collect({ ...made, number: kia!.row.number });
});

test('a child whose mother is on another KK enters hers, once: no KK of the applicant is made along', async () => {
	const { applicant } = await makeApplication(t, {
		status: 'draft',
		fits: (family) => wifeOf(family) !== undefined,
	});
	const mother = wifeOf(applicant.family)!;
	const made = await makeApplication(t, {
		service: 'AKTA_LAHIR',
		variant: 'AYAH_IBU',
		along: ['kk', 'kia'],
		fits: (family) => family.kkNumber !== mother.kkNumber,
		over: () => ({
			ibu: 'di_luar',
			namaIbu: mother.name,
			nikIbuLuar: mother.nik,
			tempatLahirIbu: mother.birthPlace,
			tanggalLahirIbu: mother.birthDate,
			kewarganegaraanIbu: '1',
		}),
	});
	const [kia, ...others] = await companionsOf(made.number);
	expect([kia?.row.service, others.length]).toEqual(['KIA', 0]);
	await collect(made);
	await collect({ ...made, number: kia!.row.number });
	const { subjectName, subjectNik } = openSummary((await companionsOf(made.number))[0]!);
	const childOn = async (kkNumber: string) =>
		(await t.ctx.registry.findFamily(kkNumber))!.members
			.filter(({ name }) => name === subjectName)
			.map(({ nik }) => nik);
	expect(await childOn(mother.kkNumber)).toEqual([subjectNik]);
	expect(await childOn(made.applicant.family.kkNumber)).toEqual([]);
});

test('the head has died: certificate, KK under the new head, KTP-el "cerai mati" for the widow', async () => {
	const made = await makeApplication(t, {
		service: 'AKTA_MATI',
		variant: 'LURAH',
		along: ['kk', 'ktp'],
		fits: (family) => {
			const spouse = spouseOf(family);
			return spouse !== undefined && !['1', '2', '3'].includes(spouse.recordingStatus);
		},
		who: spouseOf,
		over: (family) => ({
			hubunganPelapor: 'suami_istri',
			jenazah: 'di_kk',
			nik: family.members.find(({ relation }) => relation === '1')!.nik,
			nikKepalaBaru: spouseOf(family)!.nik,
		}),
	});
	const [kk, card] = await companionsOf(made.number);
	expect([kk?.row.variant, card?.row.variant]).toEqual(['BARU_GANTI_KEPALA', 'UBAH_DATA']);
	await collect(made);
	expect(openAnswers((await companionsOf(made.number))[0]!)['noAktaKematian']).toMatch(/^3275-KM-/);
	await collect({ ...made, number: kk!.row.number });
	await collect({ ...made, number: card!.row.number });
	expect(await t.ctx.registry.findResident(made.applicant.resident.nik)).toMatchObject({
		relation: '1',
		maritalStatus: '6',
	});
});

test('a member has died who led nobody: certificate, and the KK without them', async () => {
	const made = await makeApplication(t, {
		service: 'AKTA_MATI',
		variant: 'FASKES',
		along: ['kk', 'ktp'],
		fits: (family) => family.members.some(({ relation }) => !['1', '2', '3'].includes(relation)),
	});
	const [kk, ...others] = await companionsOf(made.number);
	expect([kk?.row.variant, others.length]).toEqual(['KURANG', 0]);
	await collect(made);
	await collect({ ...made, number: kk!.row.number });
});
