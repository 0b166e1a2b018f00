import type { Texts } from '#domain/text.ts';

/** The words of agents who enter for residents ("KAMI BANTU"), and of residents about them. */
export const agentMessages = {
	title: { id: 'Kami bantu', en: 'We help' },
	lead: {
		id: 'Permohonan yang Anda isi untuk warga di wilayah Anda. Semuanya gratis, Rp 0; warga melihat semua yang Anda lakukan.',
		en: 'Applications you fill in for residents of your area. All of it is free, Rp 0; residents see everything you do.',
	},
	start: { id: 'Bantu warga', en: 'Help a resident' },
	listTitle: { id: 'Permohonan warga Anda', en: 'Your residents’ applications' },
	listNone: { id: 'Belum ada permohonan', en: 'No applications yet' },
	listNoneText: {
		id: 'Permohonan yang Anda isi untuk warga tampil di sini sampai dokumennya diterima.',
		en: 'What you fill in for residents stays here until they have the document.',
	},
	resident: { id: 'Warga', en: 'Resident' },
	service: { id: 'Layanan', en: 'Service' },
	state: { id: 'Keadaan', en: 'State' },
	next: { id: 'Berikutnya', en: 'Next' },
	nextDraft: { id: 'Belum terkirim: lanjutkan', en: 'Not sent yet: go on' },
	nextReturned: { id: 'Perbaiki paling lambat {date}', en: 'Correct by {date}' },
	nextPickup: { id: 'Dijanjikan {date}', en: 'Promised for {date}' },
	nextHome: { id: 'Diantar ke rumah, dijanjikan {date}', en: 'Brought to the door, promised for {date}' },
	deliveries: { id: 'Antaran hari ini', en: 'Deliveries of today' },
	findTitle: { id: 'Warga yang Anda bantu', en: 'Whom you help' },
	findLead: {
		id: 'Ketik NIK dan nomor KK dari KTP-el dan KK asli warga. Anda membantu warga di wilayah Anda sendiri.',
		en: 'Type NIK and KK number from the resident’s original KTP-el and KK. You help residents of your own area.',
	},
	nik: { id: 'NIK', en: 'NIK' },
	kkNumber: { id: 'Nomor KK', en: 'KK number' },
	find: { id: 'Cari', en: 'Find' },
	found: { id: 'Warga ditemukan: {name}', en: 'Resident found: {name}' },
	foundOwn: {
		id: 'Warga ini punya akun e-Open. Kode persetujuan dan semua kabar dikirim ke e-mail akunnya.',
		en: 'This resident has an e-Open account. The consent code and all news go to the e-mail of the account.',
	},
	foundKept: {
		id: 'Warga ini belum punya akun e-Open. Ia mengikuti permohonannya dengan nomor dan PIN pada bukti.',
		en: 'This resident has no e-Open account. They follow the application with the number and PIN on the receipt.',
	},
	choose: { id: 'Layanan yang diperlukan', en: 'The service needed' },
	idSeen: {
		id: 'KTP-el atau KK asli saya lihat, dan orangnya sesuai',
		en: 'I have seen the original KTP-el or KK, and it is the same person',
	},
	terms: {
		id: 'Ketentuan sudah saya bacakan dan warga setuju: gratis, data dipakai untuk permohonan ini saja, dan warga boleh menarik persetujuan kapan saja',
		en: 'I have read out the terms and the resident agrees: free of charge, data used for this application only, consent can be taken back at any time',
	},
	begin: { id: 'Mulai mengisi', en: 'Begin' },
	other: { id: 'Warga lain', en: 'Another resident' },
	consentTitle: { id: 'Persetujuan warga', en: 'The resident’s consent' },
	consentLead: {
		id: 'Tunjukkan atau bacakan isian kepada {name}. Tanpa persetujuannya tidak ada yang dikirim.',
		en: 'Show or read the answers to {name}. Without their consent nothing is sent.',
	},
	byCode: { id: 'Dengan kode ke e-mail warga', en: 'By a code to the resident’s e-mail' },
	byCodeText: {
		id: 'Kode dikirim ke e-mail warga sendiri, bukan ke e-mail Anda. Warga menyebutkan kodenya, Anda mengetikkannya di sini.',
		en: 'The code goes to the resident’s own e-mail, not yours. The resident tells it and you type it here.',
	},
	email: { id: 'E-mail warga', en: 'The resident’s e-mail' },
	sendCode: { id: 'Kirim kode', en: 'Send a code' },
	sendCodeTo: { id: 'Kirim kode ke {address}', en: 'Send a code to {address}' },
	sendAgain: { id: 'Kirim kode lagi', en: 'Send another code' },
	codeSent: {
		id: 'Kode dikirim ke {address}. Berlaku 15 menit.',
		en: 'A code was sent to {address}. It works for 15 minutes.',
	},
	code: { id: 'Kode dari warga', en: 'Code told by the resident' },
	consentAndSend: { id: 'Setuju dan kirim', en: 'Consent and send' },
	bySignature: { id: 'Tidak punya e-mail: tanda tangan', en: 'No e-mail: by signature' },
	reason: { id: 'Mengapa tidak dengan kode?', en: 'Why not by a code?' },
	reasonHelp: {
		id: 'Misalnya: tidak punya HP dan e-mail. Alasan ini dibaca pengawas.',
		en: 'For example: has neither phone nor e-mail. A supervisor reads this reason.',
	},
	photo: { id: 'Foto surat persetujuan yang ditandatangani', en: 'Photo of the signed consent' },
	photoHelp: {
		id: 'Hanya bila ditandatangani di kertas. Pastikan nama, nomor permohonan, dan tanda tangannya terbaca.',
		en: 'Only when signed on paper. Make sure that name, application number and signature can be read.',
	},
	sentTitle: { id: 'Terkirim', en: 'Sent' },
	sentText: {
		id: 'Permohonan sudah terkirim. Petugas lain yang memeriksanya, bukan Anda.',
		en: 'The application was sent. Another officer checks it, not you.',
	},
	receiptTitle: { id: 'Bukti untuk warga', en: 'The resident’s receipt' },
	receiptText: {
		id: 'Warga ini tidak punya e-mail. Tuliskan nomor dan PIN ini untuknya sekarang, atau foto layar ini dengan HP warga. PIN hanya tampil 30 menit. Biaya Rp 0.',
		en: 'This resident has no e-mail. Write number and PIN down for them now, or photograph this screen with their phone. The PIN is shown for 30 minutes only. The fee is Rp 0.',
	},
	pin: { id: 'PIN', en: 'PIN' },
	consentBy_code: { id: 'Persetujuan dengan kode', en: 'Consent by code' },
	consentBy_signature: { id: 'Persetujuan dengan tanda tangan', en: 'Consent by signature' },
	consentBy_paper: { id: 'Persetujuan di kertas', en: 'Consent on paper' },
	openForm: { id: 'Lanjutkan mengisi', en: 'Go on filling in' },
	correct: { id: 'Perbaiki sekarang', en: 'Correct it now' },
	withdrawnTitle: { id: 'Tidak ada di sini', en: 'Not here' },
	toConsent: { id: 'Lanjut ke persetujuan warga', en: 'On to the resident’s consent' },
	unsentMark: {
		id: 'Belum terkirim: isian halaman ini baru ada di HP ini.',
		en: 'Not sent yet: what you typed here is on this phone only.',
	},
	unsentRestored: {
		id: 'Isian yang belum terkirim dikembalikan. Periksa, lalu simpan.',
		en: 'What was not sent yet is back. Check it, then save.',
	},
	unsentSendAgain: { id: 'Kirim lagi', en: 'Send again' },
	unsentNote: {
		id: 'Tersimpan hanya selama halaman ini terbuka di HP ini, dan terhapus saat Anda keluar.',
		en: 'Kept only as long as this tab is open on this phone, and wiped when you sign out.',
	},
	whatTitle: { id: 'Yang dilakukan agen', en: 'What the agent did' },
	whatLead: {
		id: 'Permohonan ini diisi {agent}, petugas RW kami, untuk Anda. Bantuan ini gratis, Rp 0.',
		en: 'This application was filled in for you by {agent}, our agent in your RW. This help is free, Rp 0.',
	},
	whatLink: {
		id: 'Yang dilakukan agen, dan tarik persetujuan',
		en: 'What the agent did, and taking consent back',
	},
	whatStarted: { id: 'Mulai mengisi atas nama Anda', en: 'Began to fill in in your name' },
	whatOver: {
		id: 'Persetujuan sudah ditarik. Agen tidak dapat melihat atau mengubah permohonan ini lagi.',
		en: 'Consent was taken back. The agent cannot see or change this application any more.',
	},
	withdraw: { id: 'Tarik persetujuan', en: 'Take consent back' },
	withdrawText: {
		id: 'Agen tidak dapat lagi melihat atau mengubah permohonan ini. Tidak ada akibat bagi Anda, dan tidak ada biaya.',
		en: 'The agent cannot see or change this application any more. Nothing follows for you, and there is no fee.',
	},
	then: { id: 'Lalu permohonannya', en: 'And the application' },
	then_take_over: { id: 'Saya lanjutkan sendiri', en: 'I go on with it myself' },
	then_cancel: { id: 'Batalkan permohonannya', en: 'Cancel the application' },
	then_go_on: { id: 'Tetap diproses, tanpa agen', en: 'It goes on, without the agent' },
	withdrawn: { id: 'Persetujuan sudah ditarik.', en: 'Consent was taken back.' },
	money: {
		id: 'Agen meminta uang? Jangan dibayar. Laporkan ke {name}: nama Anda tidak diberitahukan kepada agen.',
		en: 'Did the agent ask for money? Do not pay. Report it to {name}: the agent is not told your name.',
	},
	report: { id: 'Laporkan', en: 'Report it' },
	trackWhat: { id: 'Tarik persetujuan untuk agen', en: 'Take back the consent given to an agent' },
	trackWhatLead: {
		id: 'Dengan nomor dan PIN pada bukti Anda. Agen tidak dapat lagi melihat permohonannya.',
		en: 'With the number and PIN on your receipt. The agent cannot see the application any more.',
	},
} as const satisfies Texts;

/** The words of bringing a document to the door. */
export const deliveryMessages = {
	title: { id: 'Antar ke rumah saya', en: 'Bring it to my door' },
	lead: {
		id: 'Petugas RW kami mengambil dokumen Anda di kantor kelurahan atau kecamatan Anda dan mengantarnya ke alamat di KK. Gratis, Rp 0.',
		en: 'Our agent in your RW takes your document from the office of your kelurahan or kecamatan to the address on your KK. Free of charge, Rp 0.',
	},
	phone: { id: 'Nomor HP yang dapat dihubungi', en: 'A phone number to call' },
	note: { id: 'Petunjuk untuk menemukan rumah', en: 'How to find the house' },
	noteHelp: {
		id: 'Misalnya: pagar hijau, sebelah masjid.',
		en: 'For example: green fence, beside the mosque.',
	},
	ask: { id: 'Antar ke rumah', en: 'Bring it to my door' },
	change: { id: 'Simpan', en: 'Save' },
	stop: { id: 'Saya ambil sendiri saja', en: 'I collect it myself after all' },
	asked: { id: 'Dokumen akan diantar ke rumah Anda.', en: 'Your document will be brought to your door.' },
	askedOn: {
		id: 'Diantar ke rumah pada hari itu atau sebelumnya.',
		en: 'Brought to your door on that day or before.',
	},
	stopped: { id: 'Anda mengambilnya sendiri di kantor.', en: 'You collect it at the office yourself.' },
	link: { id: 'Antar ke rumah saya, gratis', en: 'Bring it to my door, free of charge' },
	manage: { id: 'Ubah pengantaran', en: 'Change this' },
	no_other_office: {
		id: 'Agen mengantar dari kantor kelurahan atau kecamatan Anda sendiri. Pilih dulu kantor itu sebagai tempat ambil.',
		en: 'Agents bring from the office of your own kelurahan or kecamatan. Choose that office as the place of collection first.',
	},
	no_no_agent: {
		id: 'Belum ada agen yang bertugas di RW Anda. Dokumen diambil di kantor.',
		en: 'No agent works in your RW yet. The document is collected at the office.',
	},
	no_nothing_to_bring: {
		id: 'Untuk permohonan ini tidak ada dokumen yang diantar.',
		en: 'There is no document to bring for this application.',
	},
	chooseOffice: { id: 'Pilih tempat ambil', en: 'Choose the place of collection' },
	todayTitle: { id: 'Antaran hari ini', en: 'Deliveries of today' },
	todayLead: {
		id: 'Dokumen untuk rumah warga di wilayah Anda. Alamat tampil hanya selama dokumennya Anda bawa, dan setiap kali dilihat tercatat.',
		en: 'Documents for the doors of your area. Addresses are shown only while you carry the document, and each look is recorded.',
	},
	bring: { id: 'Untuk diantar', en: 'To bring' },
	bringNone: { id: 'Tidak ada yang Anda bawa', en: 'You carry nothing' },
	bringNoneText: {
		id: 'Ambil dokumen di kantor, lalu terima dengan memindai labelnya.',
		en: 'Take documents from the office and receive them by scanning their labels.',
	},
	fetch: { id: 'Ambil di kantor', en: 'To take from the office' },
	fetchOffered: { id: 'siap Anda terima', en: 'ready for you to receive' },
	fetchNone: { id: 'Tidak ada yang menunggu di kantor.', en: 'Nothing waits at the office.' },
	address: { id: 'Alamat', en: 'Address' },
	rtRw: { id: 'RT {rt} / RW {rw}', en: 'RT {rt} / RW {rw}' },
	call: { id: 'Telepon', en: 'Call' },
	promised: { id: 'Dijanjikan {date}', en: 'Promised for {date}' },
	late: { id: 'terlambat', en: 'late' },
	tried: { id: 'Sudah pernah didatangi, tidak ada orang.', en: 'Somebody came before; nobody was at home.' },
	handOver: { id: 'Serahkan di sini', en: 'Hand it over here' },
	code: { id: 'Kode dari pemohon', en: 'The applicant’s code' },
	codeHelp: {
		id: '6 angka dari e-mail pemohon. Tidak punya e-mail: PIN pada bukti.',
		en: '6 digits from the applicant’s e-mail. No e-mail: the PIN on the receipt.',
	},
	receiver: { id: 'Yang menerima', en: 'Who takes it' },
	receiverSelf: { id: 'Pemohon sendiri: {name}', en: 'The applicant: {name}' },
	reason: { id: 'Mengapa bukan pemohon?', en: 'Why not the applicant?' },
	idChecked: {
		id: 'KTP-el atau KK asli penerima sudah saya lihat',
		en: 'I have seen the original KTP-el or KK of who takes it',
	},
	done: { id: 'Diserahkan: {number}. Terima kasih.', en: 'Handed over: {number}. Thank you.' },
	nobody: { id: 'Tidak ada orang di rumah', en: 'Nobody at home' },
	nobodyText: {
		id: 'Pemohon diberi tahu. Anda datang sekali lagi pada hari kerja berikutnya; setelah itu dokumennya kembali ke kantor.',
		en: 'The applicant is told. You come once more on the next working day; after that the document goes back to the office.',
	},
	nobodyLast: {
		id: 'Ini yang kedua: dokumennya kembali ke kantor, dan pemohon memilih hari untuk mengambilnya.',
		en: 'This is the second time: the document goes back to the office and the applicant chooses a day to collect it.',
	},
	again: {
		id: 'Tercatat. Datang sekali lagi pada hari kerja berikutnya.',
		en: 'Recorded. Come once more on the next working day.',
	},
	toOffice: {
		id: 'Tercatat. Bawa dokumennya kembali ke kantor dan minta petugas mengonfirmasi.',
		en: 'Recorded. Bring the document back to the office and ask an officer to confirm.',
	},
	givenBack: {
		id: 'Kembalikan ke kantor; belum dikonfirmasi.',
		en: 'Bring it back to the office; not confirmed yet.',
	},
	label: { id: 'Label', en: 'Label' },
	lost: { id: 'Hilang atau serahkan ke petugas lain', en: 'Lost, or to another officer' },
} as const satisfies Texts;

/** What a supervisor reads of agents who are out of the ordinary. */
export const outlierMessages = {
	title: { id: 'Agen: yang tidak biasa', en: 'Agents: out of the ordinary' },
	lead: {
		id: 'Agen di wilayah Anda yang angkanya jauh dari agen lain dalam {days} hari terakhir. Yang kasusnya kurang dari {least} tidak dibandingkan.',
		en: 'Agents of your area whose numbers are far from the others’ in the last {days} days. With fewer than {least} cases nobody is compared.',
	},
	looked: { id: 'Agen yang mengirim permohonan: {n}.', en: 'Agents who sent applications: {n}.' },
	none: { id: 'Tidak ada yang menonjol', en: 'Nobody stands out' },
	noneText: {
		id: 'Begitu ada agen yang jauh berbeda dari yang lain, ia tampil di sini beserta jumlah kasusnya.',
		en: 'When an agent differs much from the others, they are named here with the number of cases.',
	},
	notProof: {
		id: 'Angka ini bukan bukti kesalahan. Tanyakan dulu kepada agennya dan lihat kasusnya.',
		en: 'These numbers prove no fault. Ask the agent first, and look at the cases.',
	},
	turnedDown: {
		id: 'Dikembalikan atau ditolak: {n} dari {of} permohonan ({share}); umumnya {median}.',
		en: 'Returned or rejected: {n} of {of} applications ({share}); commonly {median}.',
	},
	signed: {
		id: 'Persetujuan dengan tanda tangan, bukan kode: {n} dari {of} ({share}); umumnya {median}.',
		en: 'Consent by signature instead of a code: {n} of {of} ({share}); commonly {median}.',
	},
	sharedAddress: {
		id: 'Satu e-mail dipakai untuk beberapa warga: {n} dari {of} permohonan ({share}); umumnya {median}.',
		en: 'One e-mail used for several residents: {n} of {of} applications ({share}); commonly {median}.',
	},
	late: {
		id: 'Dokumen dibawa lebih dari 1 hari kerja: {n} dari {of} ({share}); umumnya {median}.',
		en: 'Documents kept longer than 1 working day: {n} of {of} ({share}); commonly {median}.',
	},
} as const satisfies Texts;
