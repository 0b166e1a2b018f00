import { addDays } from '../../time/office-time.ts';
import { codeLabel, findCode } from '../code-tables.ts';
import type { AnswerRow } from '../form.ts';
import type { Maker } from './maker.ts';
import { headOf, newAddress, seedOf, skpwni, stranger } from './people.ts';

// What applying for the family card and for the KTP-el have in common.

export const moveIn: Maker = (family, today) => {
	const head = headOf(family);
	if (!head) return null;
	const [man, woman] = [stranger(family, 'male'), stranger(family, 'female')];
	const anggota: readonly AnswerRow[] = [
		{ nik: man.nik, namaLengkap: man.name, shdk: '1' },
		{ nik: woman.nik, namaLengkap: woman.name, shdk: '3' },
	];
	return {
		applicant: head.nik,
		answers: {
			...skpwni(family, today),
			...newAddress(family),
			statusTempatTinggal: 'kontrak',
			anggota,
			// What printing the KTP-el after a move asks.
			nik: head.nik,
			kkBaruTerbit: 'yes',
		},
	};
};

/** For the KK the head takes up a new occupation; for the KTP-el the register has it already. */
export const change =
	(after: 'new' | 'registered'): Maker =>
	(family) => {
		const head = headOf(family);
		if (!head) return null;
		const now = findCode('pekerjaan', head.occupation)?.label.id ?? head.occupation;
		const other = codeLabel('pekerjaan', head.occupation === '88' ? '15' : '88').id;
		const [semula, menjadi] = after === 'new' ? [now, other] : [other, now];
		const row = { nik: head.nik, elemen: 'pekerjaan', semula, menjadi, dasarPerubahan: 'sk_kerja' };
		return { applicant: head.nik, answers: { nik: head.nik, elemenDataBerubah: [row] } };
	};

export const lost: Maker = (family, today) => {
	const head = headOf(family);
	const letter = {
		nomorLaporanPolisi: `SKTLK/${seedOf(family) % 9000}/XI/2026/SEK`,
		tanggalLaporan: addDays(today, -2),
		kantorPolisi: 'Polsek setempat',
	};
	return head ? { applicant: head.nik, answers: { nik: head.nik, ...letter } } : null;
};

export const damaged: Maker = (family) => {
	const head = headOf(family);
	return head ? { applicant: head.nik, answers: { nik: head.nik, kerusakan: 'luntur' } } : null;
};
