import type { RefusalRow } from './refusal-row.ts';

/** Of applications: what stands in the way of a step. A part of `refusalTable`. */
export const applicationRefusals = {
	action_not_possible: {
		status: 409,
		title: { id: 'Langkah ini tidak bisa dilakukan sekarang', en: 'This step is not possible now' },
		detail: {
			id: 'Status permohonan sudah berbeda atau syarat langkah ini belum terpenuhi. Muat ulang halaman untuk melihat keadaan terbaru.',
			en: 'The application has moved on, or what this step needs is not there yet. Reload the page to see where it stands.',
		},
	},
	taken_by_other: {
		status: 409,
		title: { id: 'Sudah diambil petugas lain', en: 'Another officer has taken it' },
		detail: {
			id: 'Yang memegangnya: {officer}. Permohonan ini sedang dikerjakan rekan Anda. Ambil yang berikutnya dari daftar kerja.',
			en: 'It is with {officer}. A colleague is working on this application. Take the next one from the worklist.',
		},
	},
	not_held: {
		status: 409,
		title: { id: 'Permohonan ini tidak sedang Anda pegang', en: 'You do not hold this application' },
		detail: {
			id: 'Ambil dulu, lalu ulangi. Yang tidak dikerjakan cukup lama dilepaskan sendiri untuk petugas lain; penilaian yang sudah disimpan tetap ada.',
			en: 'Take it first, then do it again. What is not worked on for long goes back to the others by itself; verdicts that were saved are kept.',
		},
	},
	officer_may_not: {
		status: 409,
		title: { id: 'Petugas ini tidak dapat mengerjakannya', en: 'This officer cannot do it' },
		detail: {
			id: 'Perannya atau wilayahnya tidak mencakup permohonan ini, ia sendiri yang memasukkannya, atau akunnya tidak aktif. Pilih petugas lain.',
			en: 'Their role or area does not cover this application, they entered it themselves, or their account is not active. Choose another officer.',
		},
	},
	stale: {
		status: 409,
		title: { id: 'Halaman ini sudah tidak terbaru', en: 'This page is out of date' },
		detail: {
			id: 'Permohonan ini berubah sejak halaman dibuka, mungkin dari perangkat lain. Muat ulang, periksa, lalu simpan lagi.',
			en: 'The application changed after this page was opened, perhaps on another device. Reload, check, and save again.',
		},
	},
	incomplete: {
		status: 422,
		title: { id: 'Permohonan belum lengkap', en: 'The application is not complete' },
		detail: {
			id: 'Lengkapi bagian yang ditandai, lalu kirim lagi. Yang sudah Anda isi tetap tersimpan.',
			en: 'Complete the marked parts and send again. What you filled in is kept.',
		},
	},
	already_open: {
		status: 409,
		title: { id: 'Permohonan yang sama masih berjalan', en: 'The same application is still open' },
		detail: {
			id: 'Permohonan {number} meminta hal yang sama untuk orang atau keluarga yang sama. Tunggu sampai selesai, atau batalkan dahulu sebelum mengirim yang ini. Isian Anda tetap tersimpan.',
			en: 'Application {number} asks for the same for the same person or family. Wait until it is finished, or cancel it before sending this one. What you filled in is kept.',
		},
	},
	already_open_elsewhere: {
		status: 409,
		title: {
			id: 'Permohonan yang sama sudah diajukan dari akun lain',
			en: 'The same application was made from another account',
		},
		detail: {
			id: 'Untuk orang atau keluarga ini layanan yang sama masih berjalan, mungkin diajukan anggota keluarga Anda. Tanyakan kepada keluarga, atau hubungi petugas lewat halaman Bantuan. Isian Anda tetap tersimpan.',
			en: 'The same service is under way for this person or family, perhaps applied for by a member of your family. Ask your family, or contact the office through the help page. What you filled in is kept.',
		},
	},
	not_submitted: {
		status: 409,
		title: { id: 'Permohonan ini belum dikirim', en: 'This application has not been sent yet' },
		detail: {
			id: 'Formulir resmi terisi setelah permohonan dikirim. Lengkapi dan kirim dahulu; isian Anda tersimpan.',
			en: 'The official forms are filled in once the application is sent. Complete and send it first; what you filled in is kept.',
		},
	},
	not_editable: {
		status: 409,
		title: { id: 'Bagian ini tidak dapat diubah sekarang', en: 'This part cannot be changed now' },
		detail: {
			id: 'Permohonan yang sudah dikirim hanya dapat diubah pada bagian yang ditandai petugas. Bila ada yang keliru, laporkan saat mengambil dokumen.',
			en: 'Once sent, only the parts marked by an officer can be changed. If something is wrong, say so when you collect the document.',
		},
	},
	verdicts_missing: {
		status: 422,
		title: { id: 'Pemeriksaan belum lengkap', en: 'The check is not complete' },
		detail: {
			id: 'Setiap dokumen perlu dinilai dulu. Untuk menyetujui, semuanya harus sesuai; untuk mengembalikan, tandai bagian yang perlu diperbaiki.',
			en: 'Give every document its verdict first. To approve, all must be good; to return, mark what needs correcting.',
		},
	},
	consent_missing: {
		status: 409,
		title: { id: 'Persetujuan warga belum ada', en: 'The resident has not consented yet' },
		detail: {
			id: 'Minta kode persetujuan dikirim ke e-mail warga sendiri dan ketikkan di sini, atau minta tanda tangannya dengan alasannya.',
			en: 'Have a consent code sent to the resident’s own e-mail and type it here, or have them sign and give the reason.',
		},
	},
	consent_over: {
		status: 409,
		title: { id: 'Tidak ada persetujuan untuk ditarik', en: 'There is no consent to take back' },
		detail: {
			id: 'Permohonan ini tidak dimasukkan agen, atau persetujuannya sudah ditarik.',
			en: 'No agent entered this application, or the consent was taken back already.',
		},
	},
	not_bringable: {
		status: 409,
		title: { id: 'Belum dapat diantar ke rumah', en: 'It cannot be brought to the door yet' },
		detail: {
			id: 'Agen mengantar dari kantor kelurahan atau kecamatan pemohon sendiri. Pilih kantor itu sebagai tempat ambil, lalu coba lagi.',
			en: 'Agents bring from the office of the applicant’s own kelurahan or kecamatan. Choose that office as the place of collection and try again.',
		},
	},
	waits_for_other: {
		status: 409,
		title: {
			id: 'Permohonan ini menunggu permohonan lain',
			en: 'This application waits for another one',
		},
		detail: {
			id: 'Catat {number} di SIAK lebih dahulu. Setelah SIAK menerimanya, data yang diperlukan terisi sendiri dan permohonan ini dapat dicatat.',
			en: 'Enter {number} in SIAK first. Once SIAK has accepted it, what is needed is filled in by itself and this application can be entered.',
		},
	},
	opinion_asked: {
		status: 409,
		title: { id: 'Pendapat rekan sudah diminta', en: 'A colleague has been asked already' },
		detail: {
			id: 'Tunggu jawabannya, atau tarik dulu permintaan itu sebelum bertanya kepada yang lain.',
			en: 'Wait for the answer, or take that question back before asking somebody else.',
		},
	},
	opinion_over: {
		status: 409,
		title: { id: 'Pendapat ini tidak diminta lagi', en: 'This view is no longer asked for' },
		detail: {
			id: 'Permintaannya sudah dijawab atau ditarik, atau permohonannya sudah diputuskan. Tidak ada yang perlu Anda lakukan.',
			en: 'It was answered or taken back, or the application has been decided. There is nothing for you to do.',
		},
	},
	hand_over_code_wrong: {
		status: 422,
		title: { id: 'Kode pengambilan belum benar', en: 'The collection code is not right' },
		detail: {
			id: 'Minta pemohon membuka pesan "siap diambil" atau halaman statusnya, lalu masukkan kode yang tertulis di sana.',
			en: 'Ask the applicant to open the "ready to collect" message or their status page, and enter the code written there.',
		},
	},
} as const satisfies Record<string, RefusalRow>;
