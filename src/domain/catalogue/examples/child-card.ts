import type { Family, Resident } from '../../identity/resident.ts';
import { addDays, ageOn } from '../../time/office-time.ts';
import { isAdult } from '../predicates/family.ts';
import type { Answers } from '../form.ts';
import type { Maker } from './maker.ts';
import { alive, cityDigits, isHead, isSpouse, seedOf, skpwni } from './people.ts';

/** A child of this age who may have a card, and a parent who applies; the rest of the answers besides. */
const forChild =
	(
		fits: (child: Resident, age: number) => boolean,
		more: (family: Family, today: string) => Answers = () => ({}),
	): Maker =>
	(family, today) => {
		const parent = alive(family).find(
			(member) => (isHead(member) || isSpouse(member)) && isAdult(member, today),
		);
		const child = alive(family).find(
			(member) =>
				!isAdult(member, today) &&
				member.birthCertificate !== null &&
				fits(member, ageOn(member.birthDate, today)),
		);
		if (!parent || !child) return null;
		const number = `${cityDigits(family)}-LU-01112020-${String(seedOf(family) % 10_000).padStart(4, '0')}`;
		return {
			applicant: parent.nik,
			answers: {
				nik: child.nik,
				hubungan: 'orang_tua',
				...(child.birthCertificate === undefined ? { noAktaKelahiran: number } : {}),
				...more(family, today),
			},
		};
	};

const withoutCard = (child: Resident): boolean => typeof child.kiaUntil !== 'string';
const hadCard = (child: Resident): boolean => child.kiaUntil !== null;

/** Kartu Identitas Anak. */
export const childCardExamples: Readonly<Record<string, Maker>> = {
	BARU_0_5: forChild((child, age) => age < 5 && withoutCard(child)),
	BARU_5_17: forChild((child, age) => age >= 5 && withoutCard(child)),
	GANTI_5: forChild((child, age) => age >= 5 && hadCard(child)),
	HILANG: forChild(hadCard, (family, today) => ({
		nomorLaporanPolisi: `SKTLK/${seedOf(family) % 9000}/XI/2026/SEK`,
		tanggalLaporan: addDays(today, -2),
		kantorPolisi: 'Polsek setempat',
	})),
	RUSAK: forChild(hadCard, () => ({ kerusakan: 'robek' })),
	PINDAH_DATANG: forChild(() => true, skpwni),
};
