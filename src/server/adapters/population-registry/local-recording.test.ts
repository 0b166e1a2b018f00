import { describe, expect, test } from 'vitest';
import type { Resident } from '#domain/identity/resident.ts';
import { printKtpEl } from './local-card.ts';
import { cousin, daughter, dead, familiesAfter, family, known, refused } from './local-fixtures.ts';
import { recordKtpEl } from './local-recording.ts';

const entry = (nik: string) => ({
	event: 'record_ktp_el' as const,
	kkNumber: family.kkNumber,
	subjectNik: nik,
	answers: {},
	on: '2026-11-24',
});
/** What the register knows, with the daughter as `more` says. */
const with_ = (more: Partial<Resident>) => ({
	...known,
	residents: new Map([...known.residents, [daughter.nik, { ...daughter, ...more }]]),
});
const record = (more: Partial<Resident>) => recordKtpEl(entry(daughter.nik), family, with_(more));

describe('a recording', () => {
	test('makes the record ready to print and gives its proof', () => {
		const change = record({ birthDate: '2009-11-24', recordingStatus: '2' });
		expect(change).toMatchObject({
			outcome: 'accepted',
			print: [{ kind: 'bukti_rekam', nik: daughter.nik }],
		});
		const after = familiesAfter(change)[0]!.members.find(({ nik }) => nik === daughter.nik);
		expect(after).toMatchObject({ recordingStatus: '5' });
	});
	test('is possible from 16, or once married (Perpres 96/2018 Pasal 15)', () => {
		expect(record({ birthDate: '2010-11-24' })).toMatchObject({ outcome: 'accepted' });
		expect(record({ birthDate: '2010-11-25' })).toEqual(refused('too_young'));
		expect(record({ birthDate: '2011-01-01', maritalStatus: '2' })).toMatchObject({ outcome: 'accepted' });
	});
	test('is refused a second time, to the dead, and on another KK', () => {
		expect(record({ birthDate: '2000-01-01', recordingStatus: '3' })).toEqual(refused('double_record'));
		expect(recordKtpEl(entry(dead.nik), family, known)).toEqual(refused('inactive_nik'));
		expect(recordKtpEl(entry(cousin.nik), family, known)).toEqual(refused('member_of_other_kk'));
	});
	test('at 16 gives no card yet: it is printed from the 17th birthday', () => {
		const printed = (birthDate: string) =>
			printKtpEl(entry(daughter.nik), family, with_({ birthDate, recordingStatus: '5' }));
		expect(printed('2009-11-25')).toEqual(refused('too_young'));
		expect(printed('2009-11-24')).toMatchObject({ outcome: 'accepted' });
	});
});
