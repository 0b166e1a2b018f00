import { describe, expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const day = {
	number: 'EOP-KK-20261124-00012-7',
	revision: 9,
	title: 'Kartu Keluarga: Kantor Kecamatan Bekasi Timur',
	text: 'Permohonan EOP-KK-20261124-00012-7. Bawa KTP-el atau KK asli. Rp 0.',
	place: 'Kantor Kecamatan Bekasi Timur, Jl. Ir. H. Juanda; Bekasi',
	date: '2027-02-28',
	url: 'https://e-open.example/permohonan/EOP-KK-20261124-00012-7',
	at: new Date('2026-11-24T02:00:00Z'),
};

describe('the calendar file (RFC 5545)', () => {
	const file = calendarFile(day);
	const unfolded = file.replace(/\r\n[ \t]/g, '');

	test('is one whole-day event on that date, told again with a higher sequence', () => {
		expect(unfolded).toContain('DTSTART;VALUE=DATE:20270228\r\n');
		expect(unfolded).toContain('UID:EOP-KK-20261124-00012-7@e-open\r\n');
		expect(unfolded).toContain('SEQUENCE:9\r\n');
		expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(1);
		expect(unfolded).toContain('DTSTAMP:20261124T020000Z\r\n');
	});

	test('a time of arrival is an event at that time', () => {
		const timed = calendarFile({ ...day, time: '08:00' });
		expect(timed).toContain('DTSTART:20270228T010000Z\r\n');
		expect(timed).toContain('DTEND:20270228T020000Z\r\n');
	});

	test('escapes what must be, ends lines as it must, and folds long ones', () => {
		expect(unfolded).toContain('LOCATION:Kantor Kecamatan Bekasi Timur\\, Jl. Ir. H. Juanda\\; Bekasi\r\n');
		for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	test('reminds nine hours before', () => {
		expect(unfolded).toContain('BEGIN:VALARM');
		expect(unfolded).toContain('TRIGGER:-PT9H');
	});
});
