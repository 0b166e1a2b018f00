import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ageOn } from '#domain/time/office-time.ts';
import type { Family } from '#domain/identity/resident.ts';
import {
	codeOf,
	makeApplication,
	makeDraft,
	returnField,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeAccount } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { cancelApplication } from './finish-application.ts';
import { saveAnswers } from './save-answers.ts';
import { resubmitApplication, submitApplication } from './submit-application.ts';
import { viewApplication } from './view-application.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const lost = { service: 'CETAK_KTP', variant: 'HILANG' } as const;
const adults = (family: Family) =>
	family.members.filter(({ birthDate }) => ageOn(birthDate, '2026-11-24') >= 18);
const couple = { ...lost, fits: (family: Family) => adults(family).length > 1 };
const lostAnswers = {
	nomorLaporanPolisi: 'LP/B/123/XI/2026/SPKT',
	tanggalLaporan: '2026-11-20',
	kantorPolisi: 'Polsek Bekasi Utara',
};
const spouseOf = (family: Family) => family.members.find(({ relation }) => ['2', '3'].includes(relation));
const statusOf = async (number: string) => (await storedOf(t, number)).row.status;
const clashOf = async (made: { number: string; applicant: { ctx: TestCtx['ctx'] } }) =>
	valueOf(await viewApplication(made.applicant.ctx, made.number)).clash;

describe('of the same person and service', () => {
	test('a second application is refused with the number of the first, and sent once that one has ended', async () => {
		const first = await makeApplication(t, lost);
		const second = await makeDraft(t, first.applicant, { service: 'CETAK_KTP', variant: 'RUSAK' });
		expect(await clashOf(second)).toEqual({ number: first.number, own: true, along: false });
		const refused = await submitApplication(second.applicant.ctx, second);
		expect(refused).toMatchObject({
			refusal: { code: 'already_open', values: { number: first.number } },
		});
		expect(await statusOf(second.number)).toBe('draft');
		valueOf(await cancelApplication(first.applicant.ctx, first));
		expect(await clashOf(second)).toBeNull();
		valueOf(await submitApplication(second.applicant.ctx, second));
		expect(await statusOf(second.number)).toBe('verification');
	});

	test('of ten sent at once one is taken', async () => {
		const first = await makeApplication(t, { ...lost, status: 'draft' });
		const drafts = [first];
		for (let n = 1; n < 10; n++) drafts.push(await makeDraft(t, first.applicant, lost));
		const sent = await Promise.all(drafts.map((one) => submitApplication(one.applicant.ctx, one)));
		const codes = sent.map(codeOf);
		expect(codes.filter((code) => code === null)).toHaveLength(1);
		expect(codes.filter((code) => code === 'already_open')).toHaveLength(9);
	});

	test('what somebody else of the family has open is refused without its number', async () => {
		const first = await makeApplication(t, couple);
		const { family, resident } = first.applicant;
		const other = await makeAccount(
			t,
			family,
			adults(family).find(({ nik }) => nik !== resident.nik)!,
		);
		const second = await makeDraft(t, other, { ...lost, answers: first.answers });
		expect(await clashOf(second)).toMatchObject({ own: false });
		const refused = await submitApplication(other.ctx, second);
		expect(refused).toEqual({ ok: false, refusal: { code: 'already_open_elsewhere' } });
		valueOf(await saveAnswers(other.ctx, { number: second.number, answers: { nik: other.resident.nik } }));
		expect(codeOf(await submitApplication(other.ctx, second))).toBeNull();
	});

	test('a collected one does not stand in the way', async () => {
		const first = await makeApplication(t, { ...lost, status: 'collected' });
		const second = await makeDraft(t, first.applicant, lost);
		expect(codeOf(await submitApplication(second.applicant.ctx, second))).toBeNull();
	});

	test('another service, and another variant of the family card, may be open besides', async () => {
		const first = await makeApplication(t, { service: 'KK', variant: 'HILANG' });
		for (const wanted of [{ service: 'KK', variant: 'RUSAK' }, lost]) {
			const other = await makeDraft(t, first.applicant, wanted);
			expect(codeOf(await submitApplication(other.applicant.ctx, other))).toBeNull();
		}
		const again = await makeDraft(t, first.applicant, { service: 'KK', variant: 'HILANG' });
		expect(codeOf(await submitApplication(again.applicant.ctx, again))).toBe('already_open');
	});
});

test('in a correction the person of another open application cannot be picked', async () => {
	const first = await makeApplication(t, couple);
	const { applicant, answers } = first;
	const other = adults(applicant.family).find(({ nik }) => nik !== answers['nik'])!;
	const second = await makeDraft(t, applicant, { ...lost, answers: { ...answers, nik: other.nik } });
	valueOf(await submitApplication(applicant.ctx, second));
	await returnField(t, second.number, 'nik');
	valueOf(
		await saveAnswers(applicant.ctx, { number: second.number, answers: { nik: first.answers['nik']! } }),
	);
	expect(codeOf(await resubmitApplication(applicant.ctx, second))).toBe('already_open');
	expect(await statusOf(second.number)).toBe('returned');
	valueOf(await cancelApplication(applicant.ctx, first));
	valueOf(await resubmitApplication(applicant.ctx, second));
	const third = await makeDraft(t, applicant, { ...lost, answers: { ...answers, nik: other.nik } });
	expect(codeOf(await submitApplication(applicant.ctx, third))).toBeNull();
});

describe('of what goes along', () => {
	test('an open application stands in the way, and is told as such', async () => {
		const bundle = await makeApplication(t, {
			service: 'AKTA_MATI',
			variant: 'LURAH',
			along: ['kk', 'ktp'],
			status: 'draft',
			fits: (family) => !['1', '2', '3', undefined].includes(spouseOf(family)?.recordingStatus),
			who: spouseOf,
			over: (family) => ({
				hubunganPelapor: 'suami_istri',
				jenazah: 'di_kk',
				nik: family.members.find(({ relation }) => relation === '1')!.nik,
				nikKepalaBaru: spouseOf(family)!.nik,
			}),
		});
		const { applicant } = bundle;
		const card = await makeDraft(t, applicant, {
			...lost,
			answers: { ...lostAnswers, nik: applicant.resident.nik },
		});
		valueOf(await submitApplication(applicant.ctx, card));
		expect(await clashOf(bundle)).toEqual({ number: card.number, own: true, along: true });
		expect(codeOf(await submitApplication(applicant.ctx, bundle))).toBe('already_open');
		expect(await statusOf(bundle.number)).toBe('draft');
		valueOf(await cancelApplication(applicant.ctx, card));
		expect(codeOf(await submitApplication(applicant.ctx, bundle))).toBeNull();
	});

	test('the same birth is sent once, whatever goes along with it', async () => {
		const birth = {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			along: ['kk', 'kia'],
			fits: (family: Family) => adults(family).length > 1,
		};
		const first = await makeApplication(t, birth);
		const { applicant, answers } = first;
		const again = await makeDraft(t, applicant, { ...birth, answers });
		expect(await clashOf(again)).toEqual({ number: first.number, own: true, along: false });
		expect(codeOf(await submitApplication(applicant.ctx, again))).toBe('already_open');
		expect(await clashOf(first)).toBeNull();
		const count = await t.ctx.db
			.selectFrom('applicationClaims')
			.innerJoin('applications', 'applications.id', 'applicationId')
			.select('applications.service')
			.where('applicantId', '=', applicant.accountId)
			.orderBy('service')
			.execute();
		expect(count.map(({ service }) => service)).toEqual(['AKTA_LAHIR', 'KK']);
	});
});

test('while it is filled in, nobody learns what others have open for somebody of another family', async () => {
	const death = { service: 'AKTA_MATI', variant: 'LURAH' } as const;
	const first = await makeApplication(t, { ...death, fits: (family) => family.members.length > 2 });
	const { nik, name, birthDate } = first.applicant.family.members.find(
		(member) => member.nik === first.answers['nik'],
	)!;
	const stranger = await makeApplication(t, {
		...death,
		status: 'draft',
		over: () => ({
			jenazah: 'lain',
			nikJenazah: nik,
			namaJenazah: name,
			tanggalLahirJenazah: birthDate,
		}),
	});
	expect(await clashOf(stranger)).toBeNull();
	expect(codeOf(await submitApplication(stranger.applicant.ctx, stranger))).toBe('already_open_elsewhere');
});
