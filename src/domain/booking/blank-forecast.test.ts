import { expect, test } from 'vitest';
import { forecastBlanks } from './blank-forecast.ts';

const calendar = { closed: new Set(['2026-12-25']), weekend: [0, 6] };
/** A Tuesday. */
const today = '2026-11-24';
const forecast = (over: Partial<Parameters<typeof forecastBlanks>[0]>) =>
	forecastBlanks({ onHand: 100, deliveries: [], used: 100, since: '2026-11-11', ...over }, today, calendar);

test('as many a working day as of late: ten days of ten each last ten working days', () => {
	expect(forecast({})).toEqual({ kind: 'until', date: '2026-12-07' });
	expect(forecast({ onHand: 109 })).toEqual({ kind: 'until', date: '2026-12-07' });
});

test('what is expected comes on its day, not before', () => {
	const later = [{ expectedOn: '2026-12-08', quantity: 20 }];
	expect(forecast({ deliveries: later })).toEqual({ kind: 'until', date: '2026-12-09' });
	const tooLate = [{ expectedOn: '2026-12-09', quantity: 20 }];
	expect(forecast({ deliveries: tooLate })).toEqual({ kind: 'until', date: '2026-12-07' });
});

test('weekends and holidays use none', () => {
	expect(forecast({ onHand: 240 })).toEqual({ kind: 'until', date: '2026-12-28' });
});

test('too little to tell by: few days, or nothing used', () => {
	expect(forecast({ since: '2026-11-20' })).toEqual({ kind: 'too_little' });
	expect(forecast({ since: null })).toEqual({ kind: 'too_little' });
	expect(forecast({ used: 0 })).toEqual({ kind: 'too_little' });
});

test('none left, and enough for longer than anybody knows', () => {
	expect(forecast({ onHand: 0 })).toEqual({ kind: 'empty' });
	expect(forecast({ onHand: 3 })).toEqual({ kind: 'empty' });
	expect(forecast({ onHand: 1_000_000 }).kind).toBe('beyond');
});
