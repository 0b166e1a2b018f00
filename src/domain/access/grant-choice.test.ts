import { describe, expect, test } from 'vitest';
import { choiceOfGrant, grantKey, readGrantChoice, type GrantChoice } from './grant-choice.ts';
import { officerRoles, type Grant, type Jurisdiction } from './role.ts';

const known = {
	kecamatan: new Set(['32.75.01']),
	kelurahan: new Set(['32.75.01.1001']),
	office: new Set(['mpp']),
};
const areas: readonly Jurisdiction[] = [
	{ kind: 'city' },
	{ kind: 'kecamatan', code: '32.75.01' },
	{ kind: 'kelurahan', code: '32.75.01.1001' },
	{ kind: 'rw', code: '32.75.01.1001/007' },
	{ kind: 'office', code: 'mpp' },
];
const grants: readonly Grant[] = officerRoles.flatMap((role) =>
	areas.map((jurisdiction) => ({ role, jurisdiction })),
);

test.each(grants)('$role of $jurisdiction goes into the form and comes back', (grant) => {
	const read = readGrantChoice(choiceOfGrant(grant), known);
	if (grant.role === 'administrator' && grant.jurisdiction.kind !== 'city')
		expect(read).toEqual({ part: 'area', problem: 'whole_city_only' });
	else expect(read).toEqual({ grant });
});

describe('what is no grant', () => {
	const line = (change: Partial<GrantChoice>) =>
		readGrantChoice({ role: 'verifier', area: 'kelurahan:32.75.01.1001', rw: '', ...change }, known);
	test.each([
		[{ role: '' }, 'role', 'required'],
		[{ role: 'applicant' }, 'role', 'not_a_choice'],
		[{ role: 'system' }, 'role', 'not_a_choice'],
		[{ area: '' }, 'area', 'required'],
		[{ area: 'kecamatan:32.75.99' }, 'area', 'not_a_choice'],
		[{ area: 'kecamatan:32.75.01.1001' }, 'area', 'not_a_choice'],
		[{ area: 'rw:32.75.01.1001/007' }, 'area', 'not_a_choice'],
		[{ area: 'has:mpp' }, 'area', 'not_a_choice'],
		[{ rw: '7' }, 'rw', 'not_a_choice'],
		[{ rw: '000' }, 'rw', 'not_a_choice'],
		[{ rw: '100' }, 'rw', 'not_a_choice'],
		[{ area: 'kecamatan:32.75.01', rw: '007' }, 'rw', 'rw_without_kelurahan'],
		[{ area: 'city', rw: '007' }, 'rw', 'rw_without_kelurahan'],
	] as const)('%j', (change, part, problem) => {
		expect(line(change)).toEqual({ part, problem });
	});
});

test('what the audit trail calls a grant tells areas apart', () => {
	expect(new Set(grants.map(grantKey)).size).toBe(grants.length);
	expect(grantKey(grants[1]!)).toBe('agent kecamatan:32.75.01');
});
