import { isAdult } from '../predicates/family.ts';
import { change, damaged, lost, moveIn } from './cards.ts';
import type { Maker } from './maker.ts';
import { alive } from './people.ts';

const firstPrint: Maker = (family, today) => {
	const adults = alive(family).filter((member) => isAdult(member, today));
	const holder = adults.find((member) => member.recordingStatus === '5') ?? adults[0];
	return holder ? { applicant: holder.nik, answers: { nik: holder.nik } } : null;
};

/** Cetak KTP-el. */
export const ktpElExamples: Readonly<Record<string, Maker>> = {
	BARU: firstPrint,
	UBAH_DATA: change('registered'),
	HILANG: lost,
	RUSAK: damaged,
	PINDAH_DATANG: moveIn,
};
