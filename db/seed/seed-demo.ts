import { checkAnswers, cleanAnswers } from '#domain/applications/completeness.ts';
import { exampleAnswers, exampleApplicant } from '#domain/catalogue/examples.ts';
import { isAdult } from '#domain/catalogue/predicates/family.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { expireOverdue } from '#features/applications/server/public.ts';
import { saveSignatory } from '#features/issuance/server/signatory.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { recordDemoBlanks } from './demo/blanks.ts';
import { daysBefore, enact } from './demo/enact.ts';
import { asOfficer, makeApplicant, makeDemoPeople, type DemoApplicantMade } from './demo/people.ts';
import { plan, type PlannedApplication } from './demo/plan.ts';
import { leaveMarker, markerOf } from './marker.ts';
import { fictionalFamilies, residentsMade } from './seed-population.ts';

const domain = 'demo.e-open.example';
/** So many families are enough to find one for every plan. */
const FAMILIES = 3_000;
/** Days ago on which the demo's stock of blanks begins: before anything is printed. */
const stockBegan = 120;

/**
 * Makes the people of the demo and their applications, in every status, by the same deeds that people use. Does nothing when they are
 * there; goes on where it was interrupted. Every date is counted back from now.
 */
export async function seedDemo(ctx: Ctx): Promise<boolean> {
	const finished = Number((await markerOf(ctx.db, 'demo')) ?? 0);
	if (finished > plan.length) return false;
	const now = ctx.now();
	const today = dateInWib(now);
	const free = fictionalFamilies(ctx.city.regions, await residentsMade(ctx.db), FAMILIES);
	const people = await makeDemoPeople(ctx, free, today);
	const officers = {
		verifier: await asOfficer(ctx, `verifikator.kota@${domain}`),
		siak: await asOfficer(ctx, `siak@${domain}`),
		signatory: await asOfficer(ctx, `kadis@${domain}`),
		counter: await asOfficer(ctx, `loket@${domain}`),
	};
	// Born 17 May 1968, as the NIP says too.
	const nik = `${ctx.city.regions.city.nikPrefix}011705680001`;
	await saveSignatory(officers.signatory, { nip: '196805171994031002', title: 'Kepala Dinas', nik });
	const administrator = await asOfficer(ctx, `admin@${domain}`);
	await recordDemoBlanks(administrator, daysBefore(administrator, now, stockBegan, '08:00'));
	for (const [i, planned] of plan.entries()) {
		const startedOn = dateInWib(daysBefore(ctx, now, planned.daysAgo, '08:12').now());
		const owner = ownerOf(planned, people, free, startedOn);
		if (i < finished) continue;
		if (!owner) {
			ctx.log.warn(
				{ variant: planned.variant, status: planned.status },
				'seed: no fictional family is fit for this application',
			);
			continue;
		}
		const applicant = owner.made ?? (await makeApplicant(ctx, owner.family, contactOf(i, owner.nik)));
		const actor = actingAs(ctx, { kind: 'applicant', accountId: applicant.accountId });
		await enact({ applicant: actor, ...officers }, planned, owner.answers, now);
		await leaveMarker(ctx.db, 'demo', i + 1);
	}
	await expireOverdue(ctx);
	await leaveMarker(ctx.db, 'demo', plan.length + 1);
	return true;
}

const contactOf = (place: number, nik: string): { email: string; phone: string; nik: string } => ({
	email: `pemohon-${place + 1}@${domain}`,
	phone: `+62812000001${String(place).padStart(2, '0')}`,
	nik,
});

type Owner = {
	readonly family: Family;
	readonly nik: string;
	readonly answers: Answers;
	readonly made: DemoApplicantMade | null;
};

/** Whose application it is: the named demo applicant's if their family has use for it, else of the next family that has. */
function ownerOf(
	planned: PlannedApplication,
	people: ReadonlyMap<string, DemoApplicantMade>,
	free: Family[],
	today: string,
): Owner | null {
	const named = planned.of === undefined ? undefined : people.get(`${planned.of}@${domain}`);
	if (named) {
		const nik = named.family.members[0]!.nik;
		const answers = answersOf(planned, named.family, nik, today, free);
		if (answers) return { family: named.family, nik, answers, made: named };
	}
	for (const [i, family] of free.entries()) {
		const nik = exampleApplicant(`${planned.service}/${planned.variant}`, family, today);
		const answers = nik === null ? null : answersOf(planned, family, nik, today, free);
		if (nik === null || !answers) continue;
		free.splice(i, 1);
		return { family, nik, answers, made: null };
	}
	return null;
}

/** The usual answers for the variant, when they keep every rule; else null. */
function answersOf(
	planned: PlannedApplication,
	family: Family,
	applicantNik: string,
	today: string,
	others: readonly Family[],
): Answers | null {
	const variant = findVariant(findService(planned.service), planned.variant);
	const usual = exampleAnswers(`${planned.service}/${planned.variant}`, family, today);
	if (!variant || !usual) return null;
	const wanted = Object.entries(planned.holder ?? {}) as [keyof Resident, string | null][];
	const holder =
		wanted.length === 0
			? undefined
			: family.members.find((one) => wanted.every(([what, value]) => one[what] === value));
	if (wanted.length > 0 && !holder) return null;
	const left = planned.unknownGuardian ? withUnknownGuardian(usual, family, today) : usual;
	if (!left) return null;
	const changed = planned.menjadi === undefined ? left : withNewValue(left, planned.menjadi);
	const other = others.at(-1)?.members[0];
	const answers = {
		...changed,
		...(holder ? { nik: holder.nik } : {}),
		...(other && planned.naming ? planned.naming(other) : {}),
	};
	const facts = { today, applicantNik, family, answers: cleanAnswers(variant, answers) };
	return checkAnswers(variant, facts).length === 0 ? facts.answers : null;
}

/** Null for a family without children, or of children alone. */
function withUnknownGuardian(answers: Answers, family: Family, today: string): Answers | null {
	const adults = family.members.filter((member) => isAdult(member, today));
	if (adults.length === 0 || adults.length === family.members.length) return null;
	const district = family.kkNumber.slice(0, 6);
	return {
		...answers,
		anggotaPindah: adults.map(({ nik }) => nik),
		caraPerwalian: 'wali_masuk',
		nikWali: `${district}4101709999`,
		namaWali: 'RATNA DEWI',
		noKkWali: `${district}0101109999`,
	};
}

const withNewValue = (answers: Answers, menjadi: string): Answers => {
	const rows = answers['elemenDataBerubah'];
	return Array.isArray(rows)
		? {
				...answers,
				elemenDataBerubah: rows.map((row) => (typeof row === 'object' ? { ...row, menjadi } : row)),
			}
		: answers;
};
