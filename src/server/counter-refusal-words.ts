import type { RefusalRow } from './refusal-row.ts';

/** The refusals of the queue and the counter, as rows of the one table. */
export const counterRefusals = {
	queue_closed: {
		status: 409,
		title: { id: 'Nomor antrean belum dapat diambil', en: 'Numbers are not being given now' },
		detail: {
			id: 'Kantor ini sedang tidak memberi nomor antrean. Nomor hari ini dapat diambil pukul {from} sampai {until}; pada hari libur tidak ada.',
			en: 'This office is not giving numbers now. Today’s can be taken from {from} to {until}; there are none on closed days.',
		},
	},
	queue_full: {
		status: 409,
		title: { id: 'Nomor hari ini habis', en: 'Today’s numbers are all given' },
		detail: {
			id: 'Petugas hanya sempat melayani sebanyak itu hari ini. Ajukan secara daring lalu pilih hari pengambilan, datang besok, atau minta bantuan petugas di kantor bila keadaan mendesak.',
			en: 'That is as many people as can be served today. Apply online and choose a day, come tomorrow, or ask an officer at the office if it is urgent.',
		},
	},
	number_open: {
		status: 409,
		title: { id: 'Anda sudah punya nomor', en: 'You already have a number' },
		detail: {
			id: 'Satu orang satu nomor. Pakai nomor yang sudah ada, atau batalkan dulu.',
			en: 'One number for one person. Use the one you have, or give it up first.',
		},
	},
	number_not_so: {
		status: 409,
		title: { id: 'Keadaan nomor sudah berubah', en: 'That number has moved on' },
		detail: {
			id: 'Nomor ini sudah dipanggil, selesai, atau dilewati. Muat ulang halaman untuk melihat keadaannya sekarang.',
			en: 'This number has been called, served or passed over. Load the page again to see where it is now.',
		},
	},
	rejoined_already: {
		status: 409,
		title: { id: 'Sudah pernah antre ulang', en: 'It has rejoined once already' },
		detail: {
			id: 'Nomor yang terlewat dapat masuk antrean lagi satu kali. Ambil nomor baru, atau sampaikan kepada petugas.',
			en: 'A number that missed its call can come back once. Take a new number, or speak to an officer.',
		},
	},
	no_appointment: {
		status: 404,
		title: { id: 'Tidak ada janji hari ini', en: 'No appointment today' },
		detail: {
			id: 'Tidak ada janji dengan nomor ini di kantor ini hari ini. Periksa nomor, kantor, dan tanggal pada bukti Anda, atau ambil nomor antrean biasa.',
			en: 'There is no appointment of this number at this office today. Check number, office and date on your receipt, or take an ordinary number.',
		},
	},
	kiosk_unknown: {
		status: 403,
		title: { id: 'Perangkat ini bukan mesin antrean', en: 'This device is not a kiosk' },
		detail: {
			id: 'Nomor di kantor diambil dari mesin antrean kantor itu. Dari rumah, ambil nomor di halaman Antrean Loket. Petugas: buka tautan mesin dari halaman Loket.',
			en: 'Numbers at the office are taken at its kiosk. From home, take one on the counter queue page. Officers: open the kiosk link from the Counter page.',
		},
	},
	counter_not_open: {
		status: 409,
		title: { id: 'Loket Anda belum dibuka', en: 'Your counter is not open' },
		detail: {
			id: 'Buka loket dulu: pilih nomor loket dan layanannya.',
			en: 'Open your counter first: choose its number and services.',
		},
	},
	counter_taken: {
		status: 409,
		title: { id: 'Loket ini sedang dipakai', en: 'This counter is in use' },
		detail: {
			id: 'Petugas lain sudah membuka loket {number}. Pilih nomor lain, atau minta petugas itu menutupnya.',
			en: 'Another officer has opened counter {number}. Choose another, or ask them to close it.',
		},
	},
	nobody_waiting: {
		status: 409,
		title: { id: 'Tidak ada yang menunggu', en: 'Nobody is waiting' },
		detail: {
			id: 'Belum ada nomor untuk layanan loket Anda. Halaman ini berganti sendiri begitu ada yang datang.',
			en: 'There is no number for your counter’s services. This page changes by itself when somebody comes.',
		},
	},
	no_counter_for_it: {
		status: 409,
		title: { id: 'Loket tujuan tidak buka', en: 'That counter is not open' },
		detail: {
			id: 'Pilih loket yang sedang buka, atau alihkan ke layanannya saja.',
			en: 'Choose a counter that is open, or transfer to the service only.',
		},
	},
} as const satisfies Record<string, RefusalRow>;
