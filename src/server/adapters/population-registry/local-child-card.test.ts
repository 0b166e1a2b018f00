import { describe, expect, test } from 'vitest';
import type { Resident } from '#domain/identity/resident.ts';
import { issueKia } from './local-child-card.ts';
import {
	cousin,
	daughter,
	dead,
	enter,
	familiesAfter,
	family,
	known,
	refused,
	son,
} from './local-fixtures.ts';

const issue = (nik: string) => enter('issue_kia', { nik });
/** The daughter with other papers or another age. */
const issueTo = (more: Partial<Resident>) =>
	issueKia(
		{
			event: 'issue_kia',
			kkNumber: family.kkNumber,
			subjectNik: null,
			answers: { nik: daughter.nik },
			on: '2026-11-24',
		},
		family,
		{ ...known, residents: new Map([[daughter.nik, { ...daughter, ...more }]]) },
	);

describe('a child card', () => {
	test('is issued under the NIK of the child, and the register knows how long it is valid', () => {
		const change = issue(daughter.nik);
		expect(change).toMatchObject({ outcome: 'accepted', print: [{ kind: 'kia', nik: daughter.nik }] });
		const after = familiesAfter(change)[0]!.members.find(({ nik }) => nik === daughter.nik);
		expect(after).toMatchObject({ kiaUntil: '2032-07-20' });
	});
	test('is refused at 17, to the married, and without a birth certificate (Permendagri 2/2016)', () => {
		expect(issue(son.nik)).toEqual(refused('not_a_child'));
		expect(issueTo({ maritalStatus: '2' })).toEqual(refused('not_a_child'));
		expect(issueTo({ birthCertificate: null })).toEqual(refused('no_birth_certificate'));
		expect(issueTo({ birthCertificate: '3275-LU-21072015-0001' })).toMatchObject({ outcome: 'accepted' });
	});
	test('is refused to the dead and on another KK', () => {
		expect(issue(dead.nik)).toEqual(refused('inactive_nik'));
		expect(issue(cousin.nik)).toEqual(refused('member_of_other_kk'));
	});
});
