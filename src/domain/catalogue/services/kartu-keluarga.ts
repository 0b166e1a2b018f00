import { defineService } from '../define-service.ts';
import { f101, f102, f103a, f103b, f103c, f105, f106, onlyFor } from './forms.ts';
import { baruGantiKepala } from './kartu-keluarga/baru-ganti-kepala.ts';
import { baruKeluarga } from './kartu-keluarga/baru-keluarga.ts';
import { hilang, rusak } from './kartu-keluarga/hilang-rusak.ts';
import { kurang } from './kartu-keluarga/kurang.ts';
import { numpang } from './kartu-keluarga/numpang.ts';
import { pindahDatang } from './kartu-keluarga/pindah-datang.ts';
import { pisah } from './kartu-keluarga/pisah.ts';
import { tambahLahir } from './kartu-keluarga/tambah-lahir.ts';
import { ubahElemen } from './kartu-keluarga/ubah-elemen.ts';
import { words } from './parts.ts';

export const kartuKeluarga = defineService({
	id: 'KK',
	slug: 'kartu-keluarga',
	name: words('Kartu Keluarga', 'Family card (KK)'),
	summary: words(
		'KK baru, perubahan anggota atau data, dan pengganti KK yang hilang atau rusak.',
		'A new family card, changes of members or data, and replacing a lost or damaged one.',
	),
	forms: [
		f102,
		onlyFor(f101, 'BARU_KELUARGA', 'BARU_GANTI_KEPALA', 'PISAH', 'PINDAH_DATANG', 'TAMBAH_LAHIR', 'NUMPANG'),
		onlyFor(f105, 'BARU_KELUARGA'),
		onlyFor(f106, 'UBAH_ELEMEN'),
		onlyFor(f103a, 'NUMPANG'),
		onlyFor(f103b, 'NUMPANG'),
		onlyFor(f103c, 'PINDAH_DATANG'),
	],
	output: 'kk',
	quotaGroup: 'paper',
	outputText: words(
		'Kartu Keluarga bertanda tangan elektronik dengan kode QR, di kertas HVS A4 80 gram',
		'Family card with electronic signature and QR code, on plain A4 paper',
	),
	legalBasis: [
		'Perpres 96/2018 Pasal 10-13',
		'Permendagri 108/2019 Pasal 10 ayat (4)',
		'SE 470/13287/Dukcapil',
		'UU 24/2013 Pasal 79A',
	],
	whoMayApply: words(
		'Kepala keluarga, atau anggota yang berusia 17 tahun atau sudah kawin. Bila diwakilkan: surat kuasa F-1.07.',
		'The head of the family, or a member who is 17 or married. For a proxy: power of attorney F-1.07.',
	),
	workingDays: { min: 3, max: 7 },
	oneOpen: { persons: ['anggota', 'elemenDataBerubah'], orFamily: true, byVariant: true },
	state: 'open',
	variants: [
		baruKeluarga,
		baruGantiKepala,
		pisah,
		pindahDatang,
		tambahLahir,
		numpang,
		kurang,
		ubahElemen,
		hilang,
		rusak,
	],
});
