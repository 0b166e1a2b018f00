import type { Texts } from '#domain/text.ts';

/** The words of the search for a desa or kelurahan anywhere in Indonesia. */
export const regionMessages = {
	label: { id: 'Cari nama desa atau kelurahan', en: 'Search for a desa or kelurahan' },
	search: { id: 'Cari', en: 'Search' },
	found: { id: '{total} tempat ditemukan. Pilih salah satu.', en: '{total} found. Choose one.' },
	many: {
		id: '{total} tempat ditemukan, {shown} teratas ditampilkan. Tambahkan nama kecamatan atau kotanya bila belum terlihat.',
		en: '{total} found, the first {shown} are shown. Add the name of the kecamatan or city if yours is not among them.',
	},
	none: {
		id: 'Tidak ada desa atau kelurahan “{query}”. Periksa ejaannya, atau ketik nama kecamatannya saja.',
		en: 'There is no desa or kelurahan “{query}”. Check the spelling, or type the name of its kecamatan alone.',
	},
	chosen: {
		id: 'Sudah dipilih. Cari lagi bila ingin menggantinya.',
		en: 'Chosen. Search again to change it.',
	},
} as const satisfies Texts;
