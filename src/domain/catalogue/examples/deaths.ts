import type { Family, Resident } from '../../identity/resident.ts';
import { addDays } from '../../time/office-time.ts';
import type { Answers } from '../form.ts';
import type { Maker } from './maker.ts';
import { alive, headOf, isHead, isSpouse, seedOf, stranger, witnesses } from './people.ts';

const diedDaysAgo = 6;

/** Whose death leaves head and couple as they are, if there is such a member: the eldest of the others. */
function mourned(family: Family): Resident | undefined {
	const eldestFirst = alive(family)
		.filter((member) => !isHead(member))
		.sort((a, b) => (a.birthDate < b.birthDate ? -1 : 1));
	return eldestFirst.find((member) => !isSpouse(member)) ?? eldestFirst[0];
}

function deceased(family: Family): Answers {
	const member = mourned(family);
	return member
		? { jenazah: 'di_kk', nik: member.nik }
		: { jenazah: 'tanpa_nik', namaJenazah: stranger(family, 'male').name, jenisKelamin: '1' };
}

const death = (today: string, place: string): Answers => ({
	tanggalKematian: addDays(today, -diedDaysAgo),
	pukul: '21:30',
	sebabKematian: '1',
	tempatKematian: place,
	yangMenerangkan: '1',
});

const reported =
	(more: (family: Family, today: string) => Answers): Maker =>
	(family, today) => {
		const head = headOf(family);
		return head
			? {
					applicant: head.nik,
					answers: { hubunganPelapor: 'ahli_waris', ...more(family, today), ...witnesses(family) },
				}
			: null;
	};

/** Akta Kematian. */
export const deathExamples: Readonly<Record<string, Maker>> = {
	FASKES: reported((family, today) => ({
		...deceased(family),
		...death(today, 'RSUD Sehat Sentosa'),
	})),
	LURAH: reported((family, today) => ({
		...deceased(family),
		...death(today, `Rumah, ${family.address.street}`),
		yangMenerangkan: '4',
	})),
	TANPA_IDENTITAS: reported((family, today) => ({
		jenisKelamin: '1',
		ciriJenazah: 'Laki-laki, sekitar 50 tahun, kemeja biru; ditemukan di tepi sungai.',
		...death(today, `Tepi sungai dekat ${family.address.street}`),
		hubunganPelapor: 'ketua_rt',
		sebabKematian: '6',
		yangMenerangkan: '3',
	})),
	HILANG_TANPA_JENAZAH: reported((family, today) => ({
		...deceased(family),
		...death(today, 'Laut Jawa'),
		tanggalKematian: addDays(today, -200),
		sebabKematian: '3',
		dasarHilang: 'penetapan_pengadilan',
		nomorPenetapan: `${seedOf(family) % 900}/Pdt.P/2026/PN`,
		tanggalPenetapan: addDays(today, -8),
		penerbitPenetapan: 'Pengadilan Negeri setempat',
	})),
	LUAR_NEGERI: reported((family, today) => ({
		...deceased(family),
		...death(today, 'Kuala Lumpur, Malaysia'),
	})),
};
