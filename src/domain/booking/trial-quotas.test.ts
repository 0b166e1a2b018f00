import { expect, test } from 'vitest';
import { readTrial, type TrialKind, type TrialQuota } from './trial-quotas.ts';

const trial = (kind: TrialKind, number: string, each: Record<string, string> = {}) =>
	readTrial(kind, { number, each: new Map(Object.entries(each)) });
const quota = (...typed: Parameters<typeof trial>): TrialQuota => {
	const read = trial(...typed);
	if (typeof read !== 'function') throw new Error(JSON.stringify(read));
	return read;
};

test('one number for all leaves an office that offers nothing as it is', () => {
	expect([quota('same', '80')('a', 20), quota('same', '80')('a', 0)]).toEqual([80, 0]);
});

test('a factor, with a comma or a point, to whole places', () => {
	expect([quota('factor', '1,5')('a', 25), quota('factor', '0.5')('a', 20)]).toEqual([38, 10]);
});

test('single offices; what is left empty stays', () => {
	const each = quota('each', 'ignored', { a: '7', b: ' ' });
	expect([each('a', 20), each('b', 20), each('c', 20)]).toEqual([7, 20, 20]);
});

test('what is no number is named at its field', () => {
	expect(trial('same', '')).toMatchObject([{ field: 'angka', code: 'required' }]);
	expect(trial('factor', '11')).toMatchObject([{ field: 'angka', code: 'number_out_of_range' }]);
	expect(trial('factor', '-1')).toMatchObject([{ field: 'angka', code: 'not_a_number' }]);
	expect(trial('each', '', { a: 'x', b: '9999' })).toMatchObject([
		{ field: 'kantor.a', code: 'not_a_number' },
		{ field: 'kantor.b', code: 'number_out_of_range' },
	]);
});
