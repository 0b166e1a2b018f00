import type { RefusalRow } from './refusal-row.ts';

/** The refusals of handing papers and bags on, as rows of the one table. */
export const custodyRefusals = {
	not_the_holder: {
		status: 409,
		title: { id: 'Bukan di tangan Anda', en: 'It is not in your hands' },
		detail: {
			id: 'Hanya pemegangnya yang dapat menyerahkan, memasukkan ke tas, atau melaporkan hilang. Muat ulang halaman untuk melihat siapa pemegangnya.',
			en: 'Only its holder can hand it on, pack it, or report it lost. Load the page again to see who that is.',
		},
	},
	already_offered: {
		status: 409,
		title: { id: 'Sudah diserahkan, menunggu konfirmasi', en: 'Handed on already, not confirmed yet' },
		detail: {
			id: 'Penerima belum mengonfirmasi. Tarik kembali dulu bila ingin menyerahkan ke pihak lain.',
			en: 'The receiver has not confirmed yet. Take it back first to hand it to somebody else.',
		},
	},
	not_offered_to_you: {
		status: 409,
		title: { id: 'Tidak diserahkan kepada Anda', en: 'It was not handed to you' },
		detail: {
			id: 'Minta pemegangnya menyerahkan ke Anda di aplikasi, lalu pindai lagi.',
			en: 'Ask its holder to hand it to you in the app, then scan again.',
		},
	},
	already_received: {
		status: 409,
		title: { id: 'Sudah Anda terima', en: 'You have received it already' },
		detail: {
			id: 'Penerimaannya sudah tercatat. Tidak perlu memindai lagi.',
			en: 'It is recorded as received. There is no need to scan it again.',
		},
	},
	own_hand_over: {
		status: 409,
		title: { id: 'Penerima harus orang lain', en: 'The receiver must be somebody else' },
		detail: {
			id: 'Yang menyerahkan tidak dapat mengonfirmasi penerimaannya sendiri. Minta petugas penerima memindainya.',
			en: 'Who hands it on cannot confirm receiving it. Ask the receiving officer to scan it.',
		},
	},
	not_a_receiver: {
		status: 422,
		title: { id: 'Penerima tidak dapat dipilih', en: 'That receiver cannot be chosen' },
		detail: {
			id: 'Pilih kantor lain atau pembawa; barang ini sudah ada di sana.',
			en: 'Choose another office or a carrier; it is there already.',
		},
	},
	paper_gone: {
		status: 409,
		title: { id: 'Dokumen ini tidak beredar lagi', en: 'This document is no longer on its way' },
		detail: {
			id: 'Dokumen sudah diserahkan kepada pemohon, dilaporkan hilang, atau tidak berlaku.',
			en: 'It was given to the applicant, reported lost, or is void.',
		},
	},
	paper_in_bag: {
		status: 409,
		title: { id: 'Dokumen ini ada di dalam tas', en: 'This document lies in a bag' },
		detail: {
			id: 'Terima dan buka tasnya dulu, lalu periksa isinya.',
			en: 'Receive and open the bag first, then check what is in it.',
		},
	},
	paper_not_in_bag: {
		status: 409,
		title: { id: 'Dokumen ini bukan isi tas itu', en: 'This document does not belong to that bag' },
		detail: {
			id: 'Sisihkan dokumennya dan cari tas pada kodenya.',
			en: 'Put the document aside and look for the bag named with its code.',
		},
	},
	paper_elsewhere: {
		status: 409,
		title: {
			id: 'Dokumennya belum di tempat pengambilan',
			en: 'The document is not at the place of collection yet',
		},
		detail: {
			id: 'Sekarang ada di {holder}. Terima dulu dokumennya di menu Antar.',
			en: 'It is now at {holder}. Receive it first under Carrying.',
		},
	},
	bag_sealed: {
		status: 409,
		title: { id: 'Tas sudah ditutup', en: 'The bag is closed' },
		detail: {
			id: 'Tas hanya dibuka di kantor tujuannya.',
			en: 'A bag is opened only at the office it was packed for.',
		},
	},
	bag_not_sealed: {
		status: 409,
		title: { id: 'Tas belum ditutup', en: 'The bag is not closed yet' },
		detail: {
			id: 'Tutup tasnya dulu, supaya daftar isinya tetap.',
			en: 'Close the bag first, so that the list of what is in it is fixed.',
		},
	},
	bag_empty: {
		status: 422,
		title: { id: 'Tas masih kosong', en: 'The bag is empty' },
		detail: { id: 'Pilih paling sedikit satu dokumen.', en: 'Choose one document at least.' },
	},
} as const satisfies Record<string, RefusalRow>;
