import { describe, expect, it } from 'vitest';
import { childCardValidUntil } from './child-card.ts';

describe('how long a child card is valid (Permendagri 2/2016)', () => {
	it('without photo until the fifth birthday', () => {
		expect(childCardValidUntil('2022-11-25', '2026-11-24')).toBe('2027-11-25');
		expect(childCardValidUntil('2021-11-25', '2026-11-24')).toBe('2026-11-25');
	});
	it('with photo from the fifth birthday until the day before the seventeenth', () => {
		expect(childCardValidUntil('2021-11-24', '2026-11-24')).toBe('2038-11-23');
		expect(childCardValidUntil('2009-11-25', '2026-11-24')).toBe('2026-11-24');
	});
	it('of somebody born on 29 February ends on 28 February or 1 March', () => {
		expect(childCardValidUntil('2024-02-29', '2026-11-24')).toBe('2029-03-01');
		expect(childCardValidUntil('2012-02-29', '2026-11-24')).toBe('2029-02-28');
	});
	it('is not given at 17', () => {
		expect(childCardValidUntil('2009-11-24', '2026-11-24')).toBeNull();
	});
});
