import { describe, expect, it } from 'vitest';
import { brokenRules, prefilledAnswers, visiblePages } from '../applications/completeness.ts';
import type { Family } from '../identity/resident.ts';
import { exampleAnswers, type VariantPath } from './examples.ts';
import {
	daughter,
	exampleFacts,
	family,
	familyOf,
	father,
	grownSon,
	growingFamily,
	mother,
	pupil,
	resident,
	toddler,
	today,
	youngFamily,
} from './fixtures.ts';
import { memberGroups, type AnswerRow, type Answers, type Field, type MemberGroup } from './form.ts';
import type { FormFacts } from './form-facts.ts';
import { nobodyFits, membersAmong } from './member-groups.ts';
import type { Variant } from './service.ts';
import { findService, findVariant, services } from './services.ts';
import { visibleRowFields } from './visible-answers.ts';

type Asked = {
	readonly path: VariantPath;
	readonly variant: Variant;
	readonly facts: FormFacts;
	readonly field: Field;
	/** The answers with this member picked. */
	readonly picked: (nik: string) => Answers;
};

const certified = { birthCertificate: '3275-LU-01012020-0001' };
/** Families in which everything that is asked of members comes up: some with certificates, some without a child or a head. */
const families: readonly Family[] = [
	family,
	youngFamily,
	growingFamily,
	familyOf(father, mother, grownSon, { ...pupil, ...certified }, toddler),
];
/** What leads to the questions that a careful resident's usual answers leave out. */
const turns: Readonly<Record<string, Answers>> = {
	'AKTA_LAHIR/AYAH_IBU': { anakDiKk: 'yes', anak: [{ nik: toddler.nik }] },
	'AKTA_MATI/FASKES': { jenazah: 'di_kk', nik: father.nik },
	'SKPWNI/ANTAR_KABKOTA': { anggotaPindah: [father.nik] },
	'SKPWNI/DALAM_KOTA': { anggotaPindah: [mother.nik, grownSon.nik] },
	'KK/KURANG': { anggota: [{ nik: father.nik, alasan: 'meninggal', tanggalPeristiwa: today }] },
};

function askedIn(path: VariantPath, variant: Variant, facts: FormFacts): readonly Asked[] {
	return visiblePages(variant, facts).flatMap((page) =>
		page.fields.flatMap((field): readonly Asked[] => {
			if (field.kind !== 'list') {
				const picked = (nik: string): Answers => ({ ...facts.answers, [field.id]: nik });
				return [{ path, variant, facts, field, picked }];
			}
			const [first = {}] = (facts.answers[field.id] ?? []) as readonly AnswerRow[];
			return visibleRowFields(field.fields, first, facts).map((inner) => ({
				path,
				variant,
				facts,
				field: inner,
				picked: (nik: string) => ({ ...facts.answers, [field.id]: [{ ...first, [inner.id]: nik }] }),
			}));
		}),
	);
}

const amongOf = (field: Field): MemberGroup | undefined =>
	field.kind === 'member' || field.kind === 'members' ? field.among : undefined;

const asked = services.flatMap((service) =>
	service.variants.flatMap((variant) =>
		families.flatMap((of) => {
			const path: VariantPath = `${service.id}/${variant.id}`;
			if (variant.offered === false || exampleAnswers(path, of, today) === null) return [];
			const facts = exampleFacts(path, of);
			const turned = turns[path] && { ...facts, answers: { ...facts.answers, ...turns[path] } };
			return [facts, ...(turned ? [turned] : [])]
				.flatMap((one) => askedIn(path, variant, one))
				.filter(({ field }) => amongOf(field) !== undefined);
		}),
	),
);

describe('whom a question about the family is for', () => {
	it('every group is asked for somewhere, and the walk leaves somebody out of each', () => {
		const leavesOut = asked.filter(
			({ field, facts }) => membersAmong(amongOf(field)!, facts).length < facts.family.members.length,
		);
		expect(new Set(leavesOut.map(({ field }) => amongOf(field)))).toEqual(new Set(memberGroups));
	});

	it('leaves out only whom the rules refuse, or have a verifier look at', () => {
		const accepted = asked.flatMap(({ path, variant, facts, field, picked }) => {
			const offered = membersAmong(amongOf(field)!, facts);
			return facts.family.members
				.filter((member) => !offered.includes(member))
				.filter(({ nik }) => {
					const before = brokenRules(variant, { ...facts, answers: picked(offered[0]?.nik ?? '') });
					const after = brokenRules(variant, { ...facts, answers: picked(nik) });
					return after.every((rule) => before.includes(rule));
				})
				.map(({ name }) => `${path} ${field.id}: ${name}`);
		});
		expect([...new Set(accepted)]).toEqual([]);
	});

	it('keeps the order of the KK', () => {
		const facts = exampleFacts('KIA/BARU_5_17', familyOf(father, mother, grownSon, daughter, pupil));
		expect(membersAmong('child_5_to_16', facts)).toEqual([daughter, pupil]);
		expect(membersAmong('card_holder', facts)).toEqual([father, mother, grownSon]);
	});

	it.each<[string, string, MemberGroup, boolean]>([
		['on the fifth birthday', '2021-11-24', 'child_below_5', false],
		['on the day before it', '2021-11-25', 'child_below_5', true],
		['on the fifth birthday', '2021-11-24', 'child_5_to_16', true],
		['on the seventeenth birthday', '2009-11-24', 'child_5_to_16', false],
		['on the day before it', '2009-11-25', 'child_below_17', true],
		['on the seventeenth birthday', '2009-11-24', 'card_holder', true],
		['on the day before it', '2009-11-25', 'card_holder', false],
		['of a date that is none', '2021-02-30', 'child_below_5', true],
	])('%s: born %s, %s is %s', (_when, birthDate, group, fits) => {
		const one = { ...toddler, birthDate };
		const facts: FormFacts = {
			today,
			applicantNik: father.nik,
			family: familyOf(father, mother, one),
			answers: {},
		};
		expect(membersAmong(group, facts).includes(one)).toBe(fits);
	});

	it('has words for a family in which nobody fits, and none where everybody is offered', () => {
		for (const { field } of asked) expect(nobodyFits(field)?.id).toMatch(/KK ini|Yang (tinggal|pindah)/);
		expect(nobodyFits({ id: 'x', kind: 'member', label: { id: 'x', en: 'x' } })).toBeUndefined();
	});
});

it('what the register would fill in is filled in only where it is offered', () => {
	const variant = findVariant(findService('REKAM_KTP'), 'PEMULA_17')!;
	const youth = resident('3275010101090010', 'RAKA SANTOSO', '2009-01-01', { recordingStatus: '2' });
	const nikOf = (applicantNik: string) =>
		prefilledAnswers(variant, { today, applicantNik, family: familyOf(father, youth), answers: {} })['nik'];
	expect(nikOf(youth.nik)).toBe(youth.nik);
	expect(nikOf(father.nik)).toBeUndefined();
});
