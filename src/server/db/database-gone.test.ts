import { expect, test } from 'vitest';
import { databaseIsGone } from './database-gone.ts';

test('a refused or cut connection is the database being away, through causes too', () => {
	expect(databaseIsGone(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBe(true);
	expect(databaseIsGone(new Error('deed', { cause: Object.assign(new Error('x'), { code: '57P01' }) }))).toBe(
		true,
	);
	expect(databaseIsGone(new Error('Connection terminated unexpectedly'))).toBe(true);
	expect(databaseIsGone(new Error('timeout expired'))).toBe(true);
});

test('a wrong statement or a broken constraint is not', () => {
	expect(databaseIsGone(Object.assign(new Error('syntax'), { code: '42601' }))).toBe(false);
	expect(databaseIsGone(Object.assign(new Error('check'), { code: '23514' }))).toBe(false);
	expect(databaseIsGone('text')).toBe(false);
});
