import { expect, test } from 'vitest';
import { isAsked, stillAsked } from './second-opinion.ts';

const asked = { round: 1, askedBy: 'ratna', askedOf: 'hendra', askedOffice: null };
const facts = { status: 'verification', takenBy: 'ratna' } as const;

test('a question matters while who asked holds what is to be decided', () => {
	expect(stillAsked(asked, facts, 1)).toBe(true);
	expect(stillAsked(asked, { ...facts, status: 'failed' }, 1)).toBe(true);
	expect(stillAsked(asked, facts, 2)).toBe(false);
	expect(stillAsked(asked, { ...facts, status: 'processing' }, 1)).toBe(false);
	expect(stillAsked(asked, { ...facts, takenBy: null }, 1)).toBe(false);
	expect(stillAsked(asked, { ...facts, takenBy: 'hendra' }, 1)).toBe(false);
});

test('it is for the colleague named, or for anybody of the office but who asked', () => {
	expect(isAsked(asked, 'hendra', null)).toBe(true);
	expect(isAsked(asked, 'nur', 'mpp')).toBe(false);
	const any = { ...asked, askedOf: null, askedOffice: 'mpp' };
	expect(isAsked(any, 'nur', 'mpp')).toBe(true);
	expect(isAsked(any, 'nur', 'disdukcapil')).toBe(false);
	expect(isAsked(any, 'nur', null)).toBe(false);
	expect(isAsked(any, 'ratna', 'mpp')).toBe(false);
});
