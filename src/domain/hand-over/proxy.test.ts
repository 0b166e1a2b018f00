import { describe, expect, test } from 'vitest';
import { statuses } from '../applications/application.ts';
import { mayNameProxy, readProxy } from './proxy.ts';

const on = { applicantNik: '3275011203900001', today: '2026-11-24' };

describe('who is named to collect', () => {
	test('has a name and a NIK, as people type them', () => {
		expect(readProxy({ name: '  Siti   Aminah ', nik: '3275 0152 0380 0004' }, on)).toEqual({
			ok: true,
			value: { name: 'SITI AMINAH', nik: '3275015203800004' },
		});
	});

	test.each([
		[{ name: '', nik: '' }, ['proxyName required', 'proxyNik required']],
		[{ name: 'Siti 2', nik: '1234' }, ['proxyName name_has_digits', 'proxyNik nik_malformed']],
		[{ name: 'Siti', nik: on.applicantNik }, ['proxyNik own_nik']],
		[{ name: 'Siti', nik: '3275015203150004' }, ['proxyNik too_young']],
		// 17 on the day itself.
		[{ name: 'Siti', nik: '3275016411090004' }, []],
		[{ name: 'Siti', nik: '3275016511090004' }, ['proxyNik too_young']],
	])('refuses %j', (typed, problems) => {
		const read = readProxy(typed, on);
		const told = read.ok ? [] : (read.refusal.fields ?? []).map(({ field, code }) => `${field} ${code}`);
		expect(told).toEqual(problems);
	});

	test('while there is something to collect, and not for who must come in person', () => {
		expect(statuses.filter((status) => mayNameProxy(status, 'pickup'))).toEqual([
			'verification',
			'returned',
			'processing',
			'ready',
			'failed',
		]);
		for (const meeting of ['recording', 'home'] as const)
			expect(statuses.some((status) => mayNameProxy(status, meeting))).toBe(false);
	});
});
