import type { Texts } from '#domain/text.ts';

/** The words of the front page and of the page about being helped. */
export const homeMessages = {
	title: { id: 'Urus dokumen kependudukan dari rumah', en: 'Your civil documents, from home' },
	lead: {
		id: 'Isi sekali, pantau setiap langkahnya, ambil di kantor dan hari yang Anda pilih. Gratis, dari awal sampai akhir.',
		en: 'Fill in once, follow every step, collect at the office and on the day you choose. Free, from beginning to end.',
	},
	start: { id: 'Mulai permohonan', en: 'Start an application' },
	trackLink: { id: 'Cek status', en: 'Check a status' },
	doors: { id: 'Pilih caranya', en: 'Choose your way' },
	selfTitle: { id: 'Urus sendiri', en: 'Do it yourself' },
	selfText: {
		id: 'Dengan ponsel, sekitar lima menit. Boleh berhenti dan melanjutkan nanti.',
		en: 'On your phone, in about five minutes. You may stop and go on later.',
	},
	helpTitle: { id: 'Kami bantu', en: 'We help you' },
	helpText: {
		id: 'Lewat agen {agent} di RW Anda, atau petugas di loket.',
		en: 'Through the {agent} agent of your RW, or an officer at the counter.',
	},
	services: { id: 'Tujuh layanan', en: 'Seven services' },
	facts: { id: 'Yang berlaku untuk semua', en: 'True of every service' },
	timeLabel: { id: 'Waktu', en: 'Time' },
	time: { id: '{min}–{max} hari kerja', en: '{min}–{max} working days' },
	timeNote: { id: 'sejak data Anda lolos verifikasi', en: 'from when your data has been verified' },
	costLabel: { id: 'Biaya', en: 'Cost' },
	cost: { id: 'Rp 0', en: 'Rp 0' },
	costNote: { id: 'UU 24/2013 pasal 79A', en: 'Law 24/2013 article 79A' },
	placeLabel: { id: 'Tempat ambil', en: 'Where to collect' },
	place: { id: '{n} kantor', en: '{n} offices' },
	placeNote: {
		id: 'kecamatan, kelurahan, dan gerai; pilih yang terdekat',
		en: 'district and subdistrict offices and service points; choose the nearest',
	},
	track: { id: 'Sudah mengirim permohonan?', en: 'Already sent an application?' },
	trackText: {
		id: 'Lihat statusnya dengan nomor dan PIN pada bukti permohonan. Tidak perlu masuk.',
		en: 'See its status with the number and the PIN of your receipt. No need to sign in.',
	},

	helpPageTitle: { id: 'Kami bantu', en: 'We help you' },
	helpPageLead: {
		id: 'Tidak punya ponsel, sedang sakit, atau ragu mengisinya? Permohonan Anda tetap sama: nomor, aturan, dan biayanya (Rp 0).',
		en: 'No phone, unwell, or unsure how to fill it in? Your application is the same: the same number, rules and cost (Rp 0).',
	},
	agentTitle: { id: 'Agen {agent} di RW Anda', en: 'The {agent} agent of your RW' },
	agentText: {
		id: 'Setiap RW punya satu agen. Agen mengisi permohonan bersama Anda, memeriksa kelengkapannya, dan mengantar dokumen yang sudah jadi sampai ke rumah.',
		en: 'Every RW has one agent. The agent fills in the application with you, checks that nothing is missing, and brings the finished document to your door.',
	},
	agent1: {
		id: 'Tanyakan nama agen kepada ketua RT atau RW Anda.',
		en: 'Ask your RT or RW head for the agent’s name.',
	},
	agent2: {
		id: 'Siapkan KK dan dokumen yang diminta; daftarnya ada di halaman layanan.',
		en: 'Have your KK and the documents asked for ready; the list is on the service’s page.',
	},
	agent3: {
		id: 'Agen mengirim permohonan hanya dengan persetujuan Anda: kode yang dikirim ke ponsel Anda, atau tanda tangan Anda.',
		en: 'The agent sends the application only with your consent: a code sent to your phone, or your signature.',
	},
	agent4: {
		id: 'Semua yang dikerjakan agen dapat Anda lihat.',
		en: 'You can see everything the agent did.',
	},
	counterTitle: { id: 'Petugas di loket', en: 'An officer at the counter' },
	counterText: {
		id: 'Datanglah ke kantor kecamatan, kelurahan, atau gerai dengan dokumen aslinya. Petugas mengisi dan memindai dokumen; Anda memeriksa dan menandatangani tanda terimanya.',
		en: 'Come to a district or subdistrict office or a service point with the original documents. The officer fills in and scans; you check and sign the receipt.',
	},
	freeTitle: { id: 'Bantuan ini gratis', en: 'This help is free' },
	freeText: {
		id: 'Agen dan petugas tidak boleh meminta uang, pulsa, atau bingkisan, sekecil apa pun.',
		en: 'Agents and officers may not ask for money, credit or gifts, however small.',
	},
	offices: { id: 'Kantor dan jam buka', en: 'Offices and opening hours' },
	selfInstead: { id: 'Urus sendiri saja', en: 'I’d rather do it myself' },
} as const satisfies Texts;
