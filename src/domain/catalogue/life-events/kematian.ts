import type { Condition } from '../condition.ts';
import { baruGantiKepala } from '../services/kartu-keluarga/baru-ganti-kepala.ts';
import { words } from '../services/parts.ts';
import type { LifeEvent } from './life-event.ts';

const headDied: Condition = {
	any: [{ predicate: 'family_needs_new_head' }, { predicate: 'family_needs_guardian' }],
};
const widowed: Condition = { predicate: 'widowed_spouse_has_card' };

const asked = ['kepala-baru', 'hubungan', 'wali'];

export const kematian: LifeEvent = {
	id: 'kematian',
	name: words('Anggota keluarga meninggal', 'A family member has died'),
	summary: words(
		'Akta kematian, KK yang baru, dan KTP-el suami atau istri yang ditinggalkan.',
		'The death certificate, the new KK, and the KTP-el of the widow or widower.',
	),
	lead: { service: 'AKTA_MATI', variants: ['FASKES', 'LURAH'] },
	offers: [
		{
			id: 'kk',
			name: words('Kartu Keluarga yang baru', 'The new family card'),
			why: words(
				'Nama almarhum atau almarhumah tidak lagi tercantum di KK. Bila yang meninggal kepala keluarga, pilih penggantinya di formulir yang sama.',
				'The deceased no longer stands on the KK. If the head has died, choose the new one in the same form.',
			),
			companions: [
				{
					id: 'kk_kepala',
					service: 'KK',
					variant: 'BARU_GANTI_KEPALA',
					when: headDied,
					ifLeadEnds: 'ends',
					asks: baruGantiKepala.pages.filter(({ id }) => asked.includes(id)),
					answers: { noAktaKematian: { siak: 'akta_mati' } },
					extraDocuments: baruGantiKepala.requiredDocuments.filter(({ id }) => id === 'PERNYATAAN_WALI'),
					documents: { AKTA_KEMATIAN: 'the_lead' },
					settles: ['family_needs_new_head', 'family_needs_guardian'],
				},
				{
					id: 'kk',
					service: 'KK',
					variant: 'KURANG',
					when: { predicate: 'deceased_was_not_head' },
					ifLeadEnds: 'ends',
					asks: [],
					answers: {
						anggota: {
							row: {
								nik: { same: 'nik' },
								alasan: { value: 'meninggal' },
								tanggalPeristiwa: { same: 'tanggalKematian' },
								nomorBukti: { siak: 'akta_mati' },
							},
						},
					},
					extraDocuments: [],
					documents: { KK_LAMA: ['KK_JENAZAH'], BUKTI_PERISTIWA: 'the_lead' },
				},
			],
		},
		{
			id: 'ktp',
			name: words('KTP-el suami atau istri yang ditinggalkan', 'KTP-el of the husband or wife left behind'),
			why: words(
				'Status di KTP-el menjadi cerai mati. Hanya dibuat bila ada suami atau istri di KK yang sama.',
				'The status on the card becomes widowed. Made only if there is a husband or wife on the same KK.',
			),
			companions: [
				{
					id: 'ktp',
					service: 'CETAK_KTP',
					variant: 'UBAH_DATA',
					when: widowed,
					people: 'survivingSpouse',
					ifLeadEnds: 'ends',
					asks: [],
					answers: { nik: { person: 'nik' }, elemenDataBerubah: { named: 'widowedOnCard' } },
					extraDocuments: [
						{
							id: 'KTP_LAMA_PASANGAN',
							label: words(
								'KTP-el lama suami atau istri yang ditinggalkan',
								'Current KTP-el of the husband or wife left behind',
							),
							help: words(
								'Foto kartu dari depan, mengisi layar. Kartunya diserahkan saat mengambil yang baru.',
								'Photograph the front, filling the screen. The card itself is handed in when you collect the new one.',
							),
							need: 'kondisional',
							when: widowed,
							whenText: words('bila KTP-el ikut diperbarui', 'if the KTP-el is renewed along'),
							source: ['SE'],
						},
					],
					documents: { KTP_LAMA: ['KTP_LAMA_PASANGAN'], BUKTI_PERISTIWA: 'the_lead' },
					settles: ['spouse_is_widowed'],
				},
			],
		},
	],
};
