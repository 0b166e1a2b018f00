import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionShare, sessionsWithin, takenSession, wrongSessions, type SessionRoom } from './sessions.ts';

const day = { opens: '08:00', closes: '15:00' };
const friday = { ...day, break: { from: '11:30', to: '13:00' } };
const sessions = ['08:00', '10:00', '12:00', '13:00'];

test('a time is offered on the days in whose hours it lies, not in the break and not at closing time', () => {
	expect(sessionsWithin(sessions, day)).toEqual(sessions);
	expect(sessionsWithin(sessions, friday)).toEqual(['08:00', '10:00', '13:00']);
	expect(sessionsWithin(['07:59', '15:00'], day)).toEqual([]);
	expect(sessionsWithin(sessions, undefined)).toEqual([]);
});

test('a time that lies in the hours of no day, one said twice and one that is none are named', () => {
	const hours = { monday: day, friday };
	expect(wrongSessions(sessions, hours)).toEqual([]);
	expect(wrongSessions(['12:00'], { friday })).toEqual([{ session: '12:00', why: 'outside_hours' }]);
	expect(wrongSessions(['08:00', '25:00', '08:00', '15:00'], hours)).toEqual([
		{ session: '25:00', why: 'no_time' },
		{ session: '08:00', why: 'twice' },
		{ session: '15:00', why: 'outside_hours' },
	]);
});

const room = (session: string, left: number, share = 4): SessionRoom => ({ session, share, left });

test('the time asked for, else the one had, else the emptiest', () => {
	const rooms = [room('08:00', 1), room('10:00', 3), room('13:00', 3)];
	expect(takenSession(rooms, 1, { asked: '08:00' })).toBe('08:00');
	expect(takenSession(rooms, 2, { asked: '08:00' })).toBeNull();
	expect(takenSession(rooms, 1, { asked: '09:00' })).toBeNull();
	expect(takenSession(rooms, 1, { before: '08:00' })).toBe('08:00');
	expect(takenSession(rooms, 2, { before: '08:00' })).toBe('10:00');
	expect(takenSession(rooms, 1, {})).toBe('10:00');
	expect(takenSession([], 1, { before: '08:00' })).toBeNull();
});

test('a family larger than a share comes at a time when nobody else does', () => {
	expect(takenSession([room('08:00', 4)], 6, { asked: '08:00' })).toBe('08:00');
	expect(takenSession([room('08:00', 3)], 6, { asked: '08:00' })).toBeNull();
});

test('while a day has a place, one of its times has', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 8 }), (quota, count) => {
			const share = sessionShare(quota, count);
			expect(share * count).toBeGreaterThanOrEqual(quota);
			expect((share - 1) * count).toBeLessThan(quota);
		}),
	);
});
