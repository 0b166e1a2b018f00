import { describe, expect, test } from 'vitest';
import { attendanceOf, whyNoCheckIn, type Arrival } from './check-in.ts';
import {
	checklistProblems,
	knowsPerson,
	leftForDevice,
	notTakenReasons,
	partNames,
	parts,
	readChecklist,
	reasonsFor,
	takenOf,
	type Checklist,
} from './checklist.ts';
import { endReasons, endReasonsAt, isEndReason } from './end-reasons.ts';
import { identityProblems, maskName } from './identity-check.ts';
import { isIkdOutcome } from './ikd.ts';

const all = Object.fromEntries(parts.map((part) => [part, 'taken'])) as Checklist;

describe('who is checked in', () => {
	const arrival: Arrival = {
		meeting: 'recording',
		status: 'processing',
		recorded: false,
		appointment: { officeId: 'mpp', officeName: 'MPP', date: '2026-11-27' },
		officeId: 'mpp',
		notBefore: null,
		at: 'mpp',
		today: '2026-11-27',
		anyDay: false,
	};
	test.each<[string, Partial<Arrival>, string | null]>([
		['on their day at their place', {}, null],
		['on another day', { today: '2026-11-26' }, 'recording_other_day'],
		['on another day, taken in', { today: '2026-11-26', anyDay: true }, null],
		['at another place', { at: 'kelurahan' }, 'recording_elsewhere'],
		['at another place, taken in', { at: 'kelurahan', anyDay: true }, 'recording_elsewhere'],
		['at no place', { at: null }, 'recording_elsewhere'],
		['let go of their day', { appointment: null }, 'recording_other_day'],
		['let go of their day, taken in', { appointment: null, anyDay: true }, null],
		['not 17 yet', { notBefore: '2026-11-28', anyDay: true }, 'recording_too_early'],
		['17 today', { notBefore: '2026-11-27' }, null],
		['recorded', { recorded: true }, 'already_recorded'],
		['not verified', { status: 'verification' }, 'recording_not_open'],
		['sent back', { status: 'returned' }, 'recording_not_open'],
		['for a document', { meeting: 'pickup' }, 'not_a_recording'],
		['visited at home', { meeting: 'home', appointment: null, at: null }, null],
	])('%s', (_, over, code) => {
		expect(whyNoCheckIn({ ...arrival, ...over })?.code ?? null).toBe(code);
	});

	test.each([
		[{ status: 'processing', recorded: false, turn: null }, 'awaited'],
		[{ status: 'processing', recorded: false, turn: 'identified' }, 'arrived'],
		[{ status: 'processing', recorded: false, turn: 'ended' }, 'ended'],
		[{ status: 'failed', recorded: true, turn: 'recorded' }, 'recorded'],
		[{ status: 'verification', recorded: false, turn: null }, 'not_checked'],
	] as const)('%o is %s', (of, said) => {
		expect(attendanceOf(of)).toBe(said);
	});
});

describe('the checklist', () => {
	test('has fourteen parts, each with a name and reasons that are words', () => {
		expect(parts).toHaveLength(14);
		expect(Object.keys(partNames).sort()).toEqual([...parts].sort());
		for (const part of parts)
			for (const reason of reasonsFor(part)) expect(notTakenReasons[reason].id.length).toBeGreaterThan(3);
	});

	test('reads what is known and asks for the rest', () => {
		const read = readChecklist({
			iris_right: 'taken',
			photo: 'missing',
			left_index: 'missing',
			nose: 'taken',
		});
		expect(read).toEqual({ iris_right: 'taken', left_index: 'missing' });
		expect(checklistProblems(read, '').map(({ field }) => field)).toEqual(
			parts.filter((part) => part !== 'iris_right' && part !== 'left_index'),
		);
		expect(checklistProblems(all, '')).toEqual([]);
		expect(checklistProblems({ ...all, right_thumb: 'other' }, ' ')).toMatchObject([{ field: 'note' }]);
		expect(checklistProblems(all, 'x'.repeat(201))).toMatchObject([{ field: 'note', code: 'too_long' }]);
	});

	test('a device is waited for, a finger is not; somebody has to be known by something', () => {
		expect(leftForDevice({ ...all, photo: 'device', left_ring: 'missing' })).toEqual(['photo']);
		expect(takenOf({ iris_left: 'taken', photo: 'device' })).toEqual({ iris_left: 'taken' });
		expect(knowsPerson({ photo: 'taken', signature: 'taken' })).toBe(false);
		expect(knowsPerson({ left_little: 'taken' })).toBe(true);
	});
});

test('an identity is seen, compared, and vouched for by one of the family', () => {
	const witnesses = [{ nik: '3275010101700001' }];
	const of = (typed: Partial<Parameters<typeof identityProblems>[0]>) =>
		identityProblems({ seen: 'photo_id', compared: true, witness: '', ...typed }, witnesses).map(
			({ field, code }) => `${field} ${code}`,
		);
	expect(of({})).toEqual([]);
	expect(of({ seen: '', compared: false })).toEqual(['seen required', 'compared must_accept']);
	expect(of({ seen: 'toString' })).toEqual(['seen not_a_choice']);
	expect(of({ seen: 'family' })).toEqual(['witness required']);
	expect(of({ seen: 'family', witness: '1' })).toEqual(['witness not_a_choice']);
	expect(of({ seen: 'family', witness: witnesses[0]!.nik })).toEqual([]);
});

test('names are masked but for their first letters', () => {
	expect(maskName('SITI AMINAH')).toBe('S••• A•••••');
	expect(maskName('')).toBe('');
});

test('reasons and outcomes are their own, and each place has some', () => {
	expect(isEndReason('device_down') && isIkdOutcome('activated')).toBe(true);
	expect(isEndReason('toString') || isIkdOutcome('toString')).toBe(false);
	expect(endReasonsAt('office')).not.toContain('not_at_home');
	expect(endReasonsAt('home')).toContain('not_at_home');
	for (const { told, bring } of Object.values(endReasons))
		for (const text of [told.id, told.en, bring.id, bring.en]) expect(text).not.toMatch(/[.{}]$/);
});
