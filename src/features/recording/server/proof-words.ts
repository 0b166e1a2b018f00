import type { Texts } from '#domain/text.ts';

/** The words of the proof of recording. */
export const proofWords = {
	title: { id: 'Tanda bukti perekaman KTP-el', en: 'Proof of recording for the KTP-el' },
	documentTitle: { id: 'Tanda bukti perekaman {number}', en: 'Proof of recording {number}' },
	number: { id: 'Nomor', en: 'Number' },
	nik: { id: 'NIK {nik}', en: 'NIK {nik}' },
	recordedAt: { id: 'Direkam {at}', en: 'Recorded {at}' },
	atOffice: { id: 'di {office}', en: 'at {office}' },
	atHome: { id: 'di rumah (jemput bola)', en: 'at home (visit)' },
	taken: { id: 'Yang diambil', en: 'What was taken' },
	iris: { id: 'Iris mata', en: 'Iris' },
	rightHand: { id: 'Tangan kanan', en: 'Right hand' },
	leftHand: { id: 'Tangan kiri', en: 'Left hand' },
	signature: { id: 'Tanda tangan', en: 'Signature' },
	photo: { id: 'Foto', en: 'Photograph' },
	all: { id: 'lengkap', en: 'complete' },
	yes: { id: 'diambil', en: 'taken' },
	no: { id: 'tidak diambil', en: 'not taken' },
	some: { id: '{n} dari {all}; tidak diambil: {names}', en: '{n} of {all}; not taken: {names}' },
	scan: { id: 'Pindai untuk melihat status', en: 'Scan to see the status' },
	qrAlt: { id: 'Kode QR menuju {url}', en: 'QR code leading to {url}' },
	noCard: {
		id: 'Simpan, dan bawa saat mengambil KTP-el. Bukan pengganti KTP-el: sampai kartunya diambil, tunjukkan KK.',
		en: 'Keep it, and bring it when you collect the KTP-el. It does not stand in for the KTP-el: until the card is collected, show the KK.',
	},
	onlyFact: {
		id: 'e-Open hanya mencatat bahwa perekaman dilakukan; data iris, sidik jari dan foto tersimpan di SIAK.',
		en: 'e-Open only notes that the recording took place; iris, fingerprints and photograph are kept in SIAK.',
	},
	cut: { id: 'potong di sini', en: 'cut here' },
	next: { id: 'Sesudah ini', en: 'What comes next' },
	cardWhen: {
		id: 'KTP-el (permohonan {number}) diambil {date} di {office}. Kami kabari bila siap.',
		en: 'The KTP-el (application {number}) is collected on {date} at {office}. We tell you when it is ready.',
	},
	cardOpen: {
		id: 'KTP-el (permohonan {number}) sedang dibuat. Kami kabari bila siap.',
		en: 'The KTP-el (application {number}) is being made. We tell you when it is ready.',
	},
	cardAsk: {
		id: 'Kartunya belum diminta: ajukan “Cetak KTP-el, baru” di e-Open atau di loket.',
		en: 'The card has not been asked for yet: apply for “KTP-el, new” in e-Open or at the counter.',
	},
	cardAt17: {
		id: 'Kartu dicetak mulai ulang tahun ke-17, {date}; perekaman tidak diulang.',
		en: 'The card is printed from the 17th birthday on, {date}; there is no second recording.',
	},
	ikdActivated: {
		id: 'Identitas Kependudukan Digital (IKD) sudah aktif di HP Anda.',
		en: 'The digital identity (IKD) is active on your phone.',
	},
	ikdLater: {
		id: 'Identitas Kependudukan Digital (IKD) dapat diaktifkan kapan saja, di kantor mana pun, dengan HP sendiri.',
		en: 'The digital identity (IKD) can be activated at any time, at any office, with your own phone.',
	},
	free: {
		id: 'Biaya: Rp 0 (UU 24/2013 pasal 79A). Ada yang meminta uang? Laporkan: {complaintName}, {complaintUrl}',
		en: 'Cost: Rp 0 (Law 24/2013 article 79A). Did anyone ask for money? Report it: {complaintName}, {complaintUrl}',
	},
	law: {
		id: 'Perpres 96/2018 pasal 15 · {office}',
		en: 'Presidential Regulation 96/2018 article 15 · {office}',
	},
} as const satisfies Texts;
