import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Text, Texts } from '#domain/text.ts';

/** The public page of places left. */
export const quotaMessages = {
	title: { id: 'Sisa tempat', en: 'Places left' },
	lead: {
		id: 'Tempat yang masih bisa dipilih di setiap kantor, hari demi hari. Hari baru dibuka setiap hari kerja.',
		en: 'Places that can still be chosen at each office, day by day. A new day opens every working day.',
	},
	kinds: { id: 'Untuk apa', en: 'What for' },
	where: { id: 'Wilayah', en: 'Area' },
	wholeCity: { id: 'Kantor kota dan kecamatan', en: 'City and kecamatan offices' },
	show: { id: 'Tampilkan', en: 'Show' },
	soonest: { id: 'Paling cepat {day}, di {n} kantor.', en: 'Soonest {day}, at {n} offices.' },
	none: {
		id: 'Semua tempat penuh untuk hari-hari ini. Hari baru dibuka pada hari kerja berikutnya.',
		en: 'Every place is taken on these days. A new day opens on the next working day.',
	},
	noOffice: {
		id: 'Tidak ada kantor di wilayah ini yang melayaninya. Pilih wilayah lain.',
		en: 'No office in this area offers it. Choose another area.',
	},
	caption: { id: 'Sisa tempat: {kind}', en: 'Places left: {kind}' },
	office: { id: 'Kantor', en: 'Office' },
	full: { id: 'penuh', en: 'full' },
	opensAt: { id: 'mulai\u00a0{time}', en: 'from\u00a0{time}' },
	closed: { id: 'tutup', en: 'closed' },
	asOf: { id: 'Keadaan pukul {time} WIB.', en: 'As of {time} WIB.' },
	opensInParts: {
		id: 'Hari yang paling baru dibuka sedikit demi sedikit setiap jam, pukul 07.00 sampai 18.00 WIB, supaya tidak perlu berebut. Hari lain terbuka seluruhnya.',
		en: 'The newest day opens a little every hour, from 07:00 to 18:00 WIB, so that nobody has to race for it. Every other day is open whole.',
	},
	opensNext: {
		id: '{day}: dibuka lagi pukul {time}.',
		en: '{day}: more opens at {time}.',
	},
	waitsTitle: { id: 'Berapa lama orang menunggu', en: 'How long people wait' },
	waitsLead: {
		id: 'Hari kerja sejak permohonan dikirim, {days} hari terakhir. Separuh warga menunggu paling lama angka pertama, sembilan dari sepuluh paling lama angka kedua.',
		en: 'Working days since the application was sent, last {days} days. Half of the people waited at most the first figure, nine of ten at most the second.',
	},
	service: { id: 'Layanan', en: 'Service' },
	untilReady: { id: 'Sampai dokumen siap', en: 'Until it is ready' },
	untilVisit: { id: 'Sampai hari datang', en: 'Until the day of the visit' },
	wait: { id: '{median} dan {p90} hari kerja', en: '{median} and {p90} working days' },
	waitOf: { id: 'dari {n} permohonan', en: 'of {n} applications' },
	tooFew: {
		id: 'baru {n} permohonan, belum cukup untuk dihitung',
		en: 'too few to tell (applications: {n})',
	},
	noWaits: {
		id: 'Belum ada permohonan yang selesai dalam {days} hari terakhir.',
		en: 'No application was finished in the last {days} days.',
	},
	data: { id: 'Data ini untuk mesin: {path}', en: 'The same for machines: {path}' },
	apply: { id: 'Ajukan permohonan', en: 'Apply' },
} as const satisfies Texts;

/** What the places are for. */
export const quotaKinds = {
	paper: { id: 'KK, akta, surat pindah', en: 'KK, certificates, moving letter' },
	card: { id: 'KTP-el dan KIA', en: 'KTP-el and KIA' },
	recording: { id: 'Perekaman KTP-el', en: 'Recording for a KTP-el' },
} as const satisfies Record<QuotaGroup, Text>;
