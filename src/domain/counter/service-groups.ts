import type { Text } from '../text.ts';

/** What people queue for, as signs at a counter say it (OURS). */
export const serviceGroups = ['card', 'family', 'certificate', 'collect', 'other'] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

/** The letter its numbers begin with, and its name. */
export const groupWords = {
	card: {
		letter: 'A',
		name: { id: 'KTP-el dan KIA', en: 'ID card and child card' },
		help: { id: 'Rekam, cetak, hilang, rusak', en: 'Recording, printing, lost, damaged' },
	},
	family: {
		letter: 'B',
		name: { id: 'Kartu Keluarga dan pindah', en: 'Family card and moving' },
		help: { id: 'KK baru, ubah data, surat pindah', en: 'New card, changes, moving letter' },
	},
	certificate: {
		letter: 'C',
		name: { id: 'Akta kelahiran dan kematian', en: 'Birth and death certificates' },
		help: { id: 'Lapor lahir, lapor meninggal', en: 'Report a birth or a death' },
	},
	collect: {
		letter: 'D',
		name: { id: 'Ambil dokumen', en: 'Collect a document' },
		help: { id: 'Dokumen sudah selesai', en: 'The document is ready' },
	},
	other: {
		letter: 'E',
		name: { id: 'Bertanya dan pengaduan', en: 'Questions and complaints' },
		help: { id: 'Informasi, data salah, keluhan', en: 'Information, wrong data, complaints' },
	},
} as const satisfies Record<ServiceGroup, { letter: string; name: Text; help: Text }>;

const groupOf: Readonly<Record<string, ServiceGroup>> = {
	REKAM_KTP: 'card',
	CETAK_KTP: 'card',
	KIA: 'card',
	KK: 'family',
	SKPWNI: 'family',
	AKTA_LAHIR: 'certificate',
	AKTA_MATI: 'certificate',
};

/** The group of a service of the catalogue; what is new there is asked at the counter for questions. */
export const groupOfService = (serviceId: string): ServiceGroup => groupOf[serviceId] ?? 'other';

export const isServiceGroup = (value: string): value is ServiceGroup =>
	(serviceGroups as readonly string[]).includes(value);
