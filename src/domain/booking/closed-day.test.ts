import { expect, test } from 'vitest';
import { closedDates, closedWords, stateNow, whyClosed } from './closed-day.ts';

const hours = { opens: '08:00', closes: '15:00' };
const office = {
	openingHours: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
	days: new Map([
		['2026-12-02', { date: '2026-12-02', open: false, hours: null, reason: 'Pindah gedung' }],
		['2026-12-24', { date: '2026-12-24', open: true, hours: null, reason: 'Pelayanan tambahan' }],
	]),
};
const holidays = new Map([
	['2026-12-24', { id: 'Cuti bersama', en: 'Joint leave' }],
	['2026-12-25', { id: 'Hari Raya Natal', en: 'Christmas' }],
	['2026-12-26', { id: 'Cuti bersama', en: 'Joint leave' }],
]);

test.each([
	['2026-12-01', null],
	['2026-12-02', 'Pindah gedung'],
	['2026-12-05', closedWords.no_hours.id],
	['2026-12-24', null],
	['2026-12-25', 'Hari Raya Natal'],
])('why an office is closed on %s: %s', (date, why) => {
	expect(whyClosed(office, date, holidays)?.id ?? null).toBe(why);
});

test('residents are told of days on which they may expect it to work, not of weekends', () => {
	expect(closedDates(office, '2026-12-01', '2026-12-31', holidays)).toEqual([
		{ date: '2026-12-02', why: { id: 'Pindah gedung', en: 'Pindah gedung' } },
		{ date: '2026-12-25', why: { id: 'Hari Raya Natal', en: 'Christmas' } },
	]);
});

test.each([
	['2026-12-04', '07:59', 'opensAt 08:00'],
	['2026-12-04', '08:00', 'openUntil 11:30'],
	['2026-12-04', '11:30', 'resting 13:00'],
	['2026-12-04', '13:00', 'openUntil 15:00'],
	['2026-12-04', '15:00', 'closedSince 15:00'],
	['2026-12-02', '09:00', 'closedFor Pindah gedung'],
	['2026-12-05', '09:00', `closedFor ${closedWords.no_hours.id}`],
	['2026-12-24', '09:00', 'openUntil 15:00'],
])('on %s at %s an office stands so: %s', (date, time, said) => {
	const friday = { ...hours, break: { from: '11:30', to: '13:00' } };
	const now = stateNow({ ...office, openingHours: { ...office.openingHours, friday } }, date, time, holidays);
	expect(`${now.state} ${'at' in now ? now.at : now.why.id}`).toBe(said);
});
