import { expect, test } from 'vitest';
import { complaintAnswerBy, complaintCode, complaintCodeChoices, parseComplaintCode } from './complaint.ts';

test('the number of a report is read however it is typed, and nothing else is taken for one', () => {
	const code = complaintCode([0, 1, 2, 3, 4, 5, 6, complaintCodeChoices - 1]);
	expect(code).toBe('L-2345-678Z');
	for (const typed of ['l2345678z', ' L-2345-678Z ', 'L 2345 678z'])
		expect(parseComplaintCode(typed)).toBe(code);
	for (const typed of ['', 'L-2345-678', 'D-2345-678Z', 'L-2345-6780', 'EOP-KK-20261124-00012-7'])
		expect(parseComplaintCode(typed)).toBeNull();
	expect(() => complaintCode([1])).toThrow(RangeError);
});

test('conduct is answered within ten working days, the rest within five', () => {
	const calendar = { closed: new Set<string>(), weekend: [0, 6] };
	expect(complaintAnswerBy('money', '2026-11-24', calendar)).toBe('2026-12-08');
	expect(complaintAnswerBy('slow', '2026-11-24', calendar)).toBe('2026-12-01');
});
