import { expect, test } from 'vitest';
import { waitOf } from './waiting-times.ts';

const calendar = { closed: new Set<string>(['2026-12-25']), weekend: [0, 6] };
const spell = (to: string, count = 1) => ({ from: '2026-11-24', to, count });

test('is told in working days: half of them, and nine of ten', () => {
	const spells = [
		spell('2026-11-24', 2),
		spell('2026-11-26', 4),
		spell('2026-11-30', 3),
		spell('2026-12-28'),
	];
	// 0, 2, 4 and 23 working days; Christmas is none.
	expect(waitOf(spells, calendar)).toEqual({ counted: 10, median: 2, p90: 4 });
	expect(waitOf([...spells, spell('2026-12-28')], calendar)).toEqual({ counted: 11, median: 2, p90: 23 });
	expect(waitOf([...spells].reverse(), calendar)).toEqual(waitOf(spells, calendar));
});

test('is not told of fewer than ten', () => {
	expect(waitOf([], calendar)).toEqual({ counted: 0, median: null, p90: null });
	expect(waitOf([spell('2026-11-26', 9)], calendar)).toEqual({ counted: 9, median: null, p90: null });
});
