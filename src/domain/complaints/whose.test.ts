import { describe, expect, test } from 'vitest';
import type { Actor, Jurisdiction, OfficerRole } from '../access/role.ts';
import { mayHandle, type Reported } from './whose.ts';

const east = '32.75.01';
const reported: Reported = {
	kind: 'money',
	kecamatanCode: east,
	kelurahanCode: `${east}.1001`,
	rw: '007',
	officeId: 'kec-east',
	officesThere: ['kec-east', 'kel-east'],
	hands: ['hand'],
};
const by = (areas: readonly Jurisdiction[], role: OfficerRole = 'supervisor', accountId = 'me'): Actor => ({
	kind: 'officer',
	accountId,
	grants: areas.map((jurisdiction) => ({ role, jurisdiction })),
	secondFactor: true,
});
const city = { kind: 'city' } as const;
const kecamatan = (code: string) => ({ kind: 'kecamatan', code }) as const;

describe('a report of a demand for money', () => {
	test.each<[string, readonly Jurisdiction[], boolean]>([
		['of the whole city', [city], true],
		['of the same kecamatan', [kecamatan(east)], false],
		['of the same kelurahan', [{ kind: 'kelurahan', code: `${east}.1001` }], false],
		['of the same RW', [{ kind: 'rw', code: `${east}.1001/007` }], false],
		['of the same office', [{ kind: 'office', code: 'kec-east' }], false],
		['of another office in the same kecamatan', [{ kind: 'office', code: 'kel-east' }], false],
		['of another kecamatan', [kecamatan('32.75.02')], true],
		['of another office', [{ kind: 'office', code: 'mpp' }], true],
		['of both', [kecamatan(east), kecamatan('32.75.02')], false],
		['of the kecamatan and the whole city', [kecamatan(east), city], true],
	])('a supervisor %s: %o', (_, areas, may) => {
		expect(mayHandle(by(areas), reported)).toBe(may);
		expect(mayHandle(by(areas), { ...reported, kind: 'unfair' })).toBe(may);
	});

	test('is for no one who had a hand in the case, and for nobody who is no supervisor', () => {
		expect(mayHandle(by([city], 'supervisor', 'hand'), reported)).toBe(false);
		for (const role of ['verifier', 'agent', 'administrator', 'auditor'] as const)
			expect(mayHandle(by([city], role), reported)).toBe(false);
		expect(mayHandle({ kind: 'applicant', accountId: 'me' }, reported)).toBe(false);
		expect(mayHandle({ ...by([city]), secondFactor: false } as Actor, reported)).toBe(false);
	});

	test('that names an office without a kelurahan is not for one below its kecamatan either', () => {
		const there = { ...reported, kelurahanCode: null, rw: null };
		expect(mayHandle(by([{ kind: 'kelurahan', code: `${east}.1002` }]), there)).toBe(false);
	});

	test('that names no place is for the whole city alone', () => {
		const nowhere: Reported = {
			kind: 'money',
			kecamatanCode: null,
			kelurahanCode: null,
			rw: null,
			officeId: null,
			officesThere: [],
			hands: [],
		};
		expect(mayHandle(by([city]), nowhere)).toBe(true);
		expect(mayHandle(by([kecamatan(east)]), nowhere)).toBe(false);
		expect(mayHandle(by([kecamatan(east)]), { ...nowhere, kind: 'slow' })).toBe(false);
	});
});

test('a complaint of anything else is for whose area it is', () => {
	const slow = { ...reported, kind: 'slow' } as const;
	expect(mayHandle(by([kecamatan(east)]), slow)).toBe(true);
	expect(mayHandle(by([kecamatan('32.75.02')]), slow)).toBe(false);
	expect(mayHandle(by([city], 'supervisor', 'hand'), slow)).toBe(true);
});
