import type { ComplaintKind, ComplaintState } from '#domain/complaints/complaint.ts';
import type { Text, Texts } from '#domain/text.ts';

/** The words of complaints and reports of a demand for money, for who reports. */
export const reportMessages = {
	title: { id: 'Lapor', en: 'Report' },
	lead: {
		id: 'Ada yang meminta uang, melayani dengan buruk, atau terlalu lama? Laporkan di sini. Boleh tanpa nama, tanpa akun, dan selalu gratis.',
		en: 'Did somebody ask for money, treat you badly, or take too long? Report it here. No name or account is needed, and it is always free.',
	},
	freeTitle: { id: 'Semua layanan Rp 0', en: 'Every service costs Rp 0' },
	freeText: {
		id: 'Tidak ada biaya resmi untuk dokumen kependudukan (UU 24/2013 pasal 79A). Siapa pun yang meminta uang, sekecil apa pun, melanggar. Jangan dibayar.',
		en: 'There is no official fee for any civil document (Law 24/2013 article 79A). Whoever asks for money, however little, breaks the law. Do not pay.',
	},
	protectTitle: { id: 'Yang kami jaga', en: 'What we protect' },
	protect1: {
		id: 'Laporan tentang petugas dibaca atasan dari jalur lain, bukan atasan langsungnya dan bukan yang ikut memproses.',
		en: 'A report about an officer is read by a supervisor of another line, not over that officer and with no part in the case.',
	},
	protect2: {
		id: 'Nama dan kontak Anda hanya dilihat atasan yang menangani (UU 31/2014 tentang perlindungan saksi dan korban). Setiap kali laporan dibuka, dicatat.',
		en: 'Your name and contact are seen only by the supervisor who handles it (Law 31/2014 on the protection of witnesses). Every look at a report is recorded.',
	},
	protect3: {
		id: 'Permohonan Anda tetap berjalan seperti biasa. Petugas yang mengerjakannya tidak melihat bahwa Anda melapor.',
		en: 'Your application goes on as usual. The officers who work on it do not see that you reported.',
	},
	kind: { id: 'Apa yang terjadi?', en: 'What happened?' },
	text: { id: 'Ceritakan kejadiannya', en: 'Tell what happened' },
	textHelp: {
		id: 'Kapan, di mana, apa yang dikatakan, berapa yang diminta. {min} sampai {max} huruf.',
		en: 'When, where, what was said, how much was asked. {min} to {max} letters.',
	},
	who: { id: 'Siapa yang melakukannya?', en: 'Who did it?' },
	whoHelp: {
		id: 'Nama, ciri-ciri, atau jabatannya, sejauh Anda tahu.',
		en: 'The name, what they look like, or what they do there, as far as you know.',
	},
	number: { id: 'Nomor permohonan', en: 'Application number' },
	numberHelp: {
		id: 'Bila ada hubungannya dengan satu permohonan. Atasan yang menangani akan tahu permohonan siapa ini.',
		en: 'If it has to do with one application. The supervisor who handles it will know whose application it is.',
	},
	office: { id: 'Kantor', en: 'Office' },
	officeHelp: {
		id: 'Bila kejadiannya di atau dari sebuah kantor.',
		en: 'If it happened at an office or from one.',
	},
	kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
	kelurahanHelp: {
		id: 'Bila petugas lapangan atau orang di lingkungan Anda.',
		en: 'If it was a field agent or somebody in your neighbourhood.',
	},
	unknown: { id: 'Tidak tahu atau tidak ada', en: 'Not known, or none' },
	files: { id: 'Bukti', en: 'Evidence' },
	filesHelp: {
		id: 'Foto, tangkapan layar, atau PDF; paling banyak {n} berkas, seluruhnya paling besar {mb} MB.',
		en: 'Photos, screenshots or PDF; {n} files at most, {mb} MB in all.',
	},
	filesAgain: { id: 'Pilih lagi berkasnya sebelum mengirim.', en: 'Choose the files again before sending.' },
	identity: { id: 'Dengan nama atau tanpa nama?', en: 'With your name or without?' },
	named: { id: 'Dengan nama', en: 'With my name' },
	namedAccount: { id: 'Dengan nama akun saya: {name}', en: 'With the name of my account: {name}' },
	namedHelp: {
		id: 'Kami dapat menghubungi Anda dan mengabari lewat e-mail. Hanya atasan yang menangani yang melihatnya.',
		en: 'We can reach you and send news by e-mail. Only the supervisor who handles it sees it.',
	},
	anonymous: { id: 'Tanpa nama', en: 'Without my name' },
	anonymousHelp: {
		id: 'Tidak ada nama, akun, atau kontak yang disimpan. Anda mengikutinya dengan nomor laporan dan PIN.',
		en: 'No name, account or contact is kept. You follow it with the report number and PIN.',
	},
	contact: { id: 'Nama dan kontak Anda', en: 'Your name and contact' },
	contactHelp: {
		id: 'Hanya bila Anda memilih "Dengan nama". Semuanya boleh kosong.',
		en: 'Only if you chose “With my name”. All of it may stay empty.',
	},
	name: { id: 'Nama', en: 'Name' },
	email: { id: 'E-mail', en: 'E-mail' },
	phone: { id: 'Nomor HP', en: 'Mobile number' },
	send: { id: 'Kirim laporan', en: 'Send the report' },
	otherWays: {
		id: 'Bahaya atau pemerasan? Polisi 110. Anda juga dapat melapor ke {complaintName}: ',
		en: 'Danger or extortion? Police 110. You may also report to {complaintName}: ',
	},
	follow: { id: 'Sudah melapor? Ikuti laporan Anda', en: 'Reported already? Follow your report' },
	code: { id: 'Nomor laporan', en: 'Report number' },
	pin: { id: 'PIN laporan', en: 'PIN of the report' },
	open: { id: 'Buka laporan', en: 'Open the report' },
	notFound: {
		id: 'Nomor laporan dan PIN ini tidak cocok. Periksa keduanya, lalu coba lagi.',
		en: 'This report number and PIN do not belong together. Check both and try again.',
	},
	// followed
	reportTitle: { id: 'Laporan {code}', en: 'Report {code}' },
	received: { id: 'Laporan Anda kami terima', en: 'We have received your report' },
	keep: {
		id: 'Catat atau foto nomor dan PIN ini. Tanpa keduanya laporan tidak dapat dibuka lagi, dan kami tidak dapat mengirimkannya ulang.',
		en: 'Write down or photograph this number and PIN. Without both the report cannot be opened again, and we cannot send them again.',
	},
	state: { id: 'Keadaan', en: 'Where it stands' },
	answerBy: { id: 'Dijawab paling lambat {date}', en: 'Answered by {date}' },
	late: {
		id: 'Kami berjanji menjawab paling lambat {date} dan belum menepatinya. Mohon maaf; laporan ini kini paling atas. Anda juga dapat mengadu ke Ombudsman RI (telepon 137).',
		en: 'We promised to answer by {date} and have not. We are sorry; this report is now on top. You may also complain to the Ombudsman (phone 137).',
	},
	yours: { id: 'Laporan Anda', en: 'Your report' },
	conversation: { id: 'Percakapan', en: 'Messages' },
	you: { id: 'Anda', en: 'You' },
	officeSays: { id: 'Atasan yang menangani', en: 'The supervisor' },
	noMessages: { id: 'Belum ada pesan.', en: 'No messages yet.' },
	message: { id: 'Tulis pesan', en: 'Write a message' },
	messageHelp: {
		id: 'Tambahan keterangan, atau tanggapan atas jawaban kami. Laporan yang sudah dijawab diperiksa lagi.',
		en: 'Something to add, or what you think of our answer. A report that was answered is looked into again.',
	},
	sendMessage: { id: 'Kirim pesan', en: 'Send the message' },
	messageSent: { id: 'Pesan Anda terkirim.', en: 'Your message was sent.' },
	waitForOffice: {
		id: 'Anda sudah menulis beberapa kali. Tunggu balasan kami dulu.',
		en: 'You have written several times. Please wait for our reply.',
	},
	closed: {
		id: 'Laporan ini sudah ditutup. Ada hal baru? Buat laporan baru dan sebut nomor ini.',
		en: 'This report is closed. Is there something new? Make a new report and name this number.',
	},
	leave: { id: 'Tutup laporan di perangkat ini', en: 'Close the report on this device' },
	shared: {
		id: 'Memakai HP orang lain? Tutup laporannya sesudah membaca.',
		en: 'Using somebody else’s phone? Close the report after reading.',
	},
	another: { id: 'Buat laporan lain', en: 'Make another report' },
	fromCase: {
		id: 'Ada masalah atau dimintai uang? Laporkan',
		en: 'A problem, or asked for money? Report it',
	},
	yourReports: { id: 'Laporan Anda tentang permohonan ini', en: 'Your reports about this application' },
} as const satisfies Texts;

/** What is complained of. */
export const complaintKindWords = {
	money: { id: 'Dimintai uang (pungli)', en: 'Asked for money' },
	unfair: { id: 'Perlakuan kasar atau tidak adil', en: 'Rude or unfair treatment' },
	slow: { id: 'Terlalu lama', en: 'Too slow' },
	wrong_data: { id: 'Data keliru', en: 'Wrong data' },
	other: { id: 'Lainnya', en: 'Something else' },
} as const satisfies Record<ComplaintKind, Text>;

/** Where a report stands, as who made it reads it. */
export const complaintStateWords = {
	received: { id: 'Diterima', en: 'Received' },
	looking: { id: 'Sedang diperiksa', en: 'Being looked into' },
	answered: { id: 'Sudah dijawab', en: 'Answered' },
	closed: { id: 'Ditutup', en: 'Closed' },
} as const satisfies Record<ComplaintState, Text>;

/** The words of the reports' list and page for supervisors. */
export const reportDeskMessages = {
	title: { id: 'Laporan warga', en: 'Reports' },
	lead: {
		id: 'Pengaduan dan laporan pungli yang boleh Anda tangani. Isi dan berkas rahasia; setiap kali dibuka, dicatat.',
		en: 'Complaints and reports of demands for money that you may handle. They are confidential; every look is recorded.',
	},
	views: { id: 'Bagian daftar', en: 'Parts of the list' },
	code: { id: 'Nomor laporan', en: 'Report' },
	kind: { id: 'Tentang', en: 'About' },
	place: { id: 'Tempat', en: 'Where' },
	nowhere: { id: 'tidak disebut', en: 'not said' },
	receivedAt: { id: 'Diterima', en: 'Received' },
	due: { id: 'Dijawab paling lambat', en: 'Answered by' },
	handler: { id: 'Ditangani', en: 'Handled by' },
	me: { id: 'Anda', en: 'You' },
	other: { id: 'atasan lain', en: 'another supervisor' },
	nobody: { id: 'belum ada', en: 'nobody yet' },
	empty_received: { id: 'Tidak ada laporan baru', en: 'No new reports' },
	empty_looking: { id: 'Tidak ada yang sedang diperiksa', en: 'Nothing is being looked into' },
	empty_answered: { id: 'Tidak ada yang menunggu ditutup', en: 'Nothing waits to be closed' },
	empty_closed: { id: 'Belum ada yang ditutup', en: 'Nothing was closed yet' },
	back: { id: 'Daftar laporan', en: 'All reports' },
	content: { id: 'Isi laporan', en: 'The report' },
	accused: { id: 'Yang dilaporkan', en: 'Who is reported' },
	typedNumber: { id: 'Nomor yang ditulis (tidak dikenal)', en: 'Number typed (not known)' },
	reporter: { id: 'Pelapor', en: 'Who reported' },
	hidden: { id: 'Terlihat sesudah Anda menanganinya', en: 'Seen once you handle it' },
	noReporter: { id: 'Tanpa nama; dapat dibalas lewat halaman ini', en: 'Without a name; reply on this page' },
	case: { id: 'Permohonan', en: 'Application' },
	evidence: { id: 'Bukti', en: 'Evidence' },
	evidenceHidden: { id: '{n} berkas; terbuka untuk yang menangani', en: '{n} files; open to who handles it' },
	take: { id: 'Tangani laporan ini', en: 'Handle this report' },
	takeHelp: {
		id: 'Pelapor diberi tahu bahwa laporannya diperiksa. Sejak itu nama dan kontaknya, bila ada, hanya terlihat oleh Anda.',
		en: 'Who reported is told that it is looked into. From then on their name and contact, if any, are seen by you alone.',
	},
	takeOver: { id: 'Ambil alih', en: 'Take over' },
	takeOverHelp: {
		id: 'Hanya bila yang menangani berhalangan. Dicatat dalam jejak audit.',
		en: 'Only if who handles it cannot go on. It is written to the audit trail.',
	},
	reply: { id: 'Balas pelapor', en: 'Write to who reported' },
	replyHelp: {
		id: 'Kata-kata biasa: apa yang diperiksa, apa hasilnya, apa yang dilakukan. Jangan sebut nama orang lain.',
		en: 'Plain words: what was looked into, what came of it, what is done. Do not name other people.',
	},
	ask: { id: 'Kirim pertanyaan', en: 'Send a question' },
	answer: { id: 'Kirim jawaban', en: 'Send the answer' },
	close: { id: 'Tutup laporan', en: 'Close the report' },
	closeHelp: {
		id: 'Sesudah dijawab dan pelapor tidak menulis lagi.',
		en: 'Once it is answered and who reported writes no more.',
	},
	done: {
		id: 'Tersimpan, dan pelapor dikabari bila meninggalkan kontak.',
		en: 'Kept, and who reported is told if they left a contact.',
	},
	fromReporter: { id: 'Pelapor', en: 'Who reported' },
	fromOffice: { id: 'Kantor', en: 'Office' },
} as const satisfies Texts;
