import type { Text } from '../text.ts';

/** What a notice may say. Dates are handed over as YYYY-MM-DD; `service` and `reason` in the receiver's language. */
export const noticeValues = [
	'name',
	'code',
	'number',
	'pin',
	'service',
	'office',
	'address',
	'date',
	'deadline',
	'parts',
	'reason',
	'bring',
	'linked',
	'lead',
	'recordedAt',
	'recordedOn',
	'visitOn',
	'dayPart',
	'note',
	'hours',
	'turn',
	'turns',
	'until',
	'token',
	'earlier',
	'label',
	'agent',
	'home',
	'answerBy',
	'appealUntil',
	'left',
	'report',
	'amount',
] as const;
export type NoticeValue = (typeof noticeValues)[number];

/** Pages a notice leads to, as paths of the product. */
export const noticeLinks = {
	status: {
		path: '/permohonan/{number}',
		label: { id: 'Lihat permohonan', en: 'See the application' },
	},
	correct: {
		path: '/permohonan/{number}/perbaiki',
		label: { id: 'Perbaiki sekarang', en: 'Correct it now' },
	},
	pickup: {
		path: '/permohonan/{number}/ambil',
		label: { id: 'Pilih hari lain', en: 'Choose another day' },
	},
	offer: {
		path: '/antrean/{token}',
		label: { id: 'Lihat tawaran dan jawab', en: 'See the offer and answer' },
	},
	receipt: {
		path: '/permohonan/{number}/bukti',
		label: { id: 'Buka bukti permohonan', en: 'Open the receipt' },
	},
	sign_in: { path: '/masuk', label: { id: 'Masuk ke e-Open', en: 'Sign in to e-Open' } },
	forgotten: { path: '/lupa-sandi', label: { id: 'Buat kata sandi baru', en: 'Set a new password' } },
	register: { path: '/daftar', label: { id: 'Daftar lagi', en: 'Register again' } },
	invitation: {
		path: '/petugas/undangan/{token}',
		label: { id: 'Buka undangan', en: 'Open the invitation' },
	},
	paper: { path: '/petugas/antar', label: { id: 'Buka daftar antaran', en: 'Open what you carry' } },
	report: { path: '/lapor/{report}', label: { id: 'Buka laporan', en: 'Open the report' } },
	oversight: {
		path: '/petugas/pengawasan',
		label: { id: 'Buka pengawasan', en: 'Open the oversight' },
	},
	services: { path: '/layanan', label: { id: 'Lihat semua layanan', en: 'See all services' } },
} as const satisfies Record<string, { readonly path: string; readonly label: Text }>;
export type NoticeLink = keyof typeof noticeLinks;

/** What a notice may carry: the receipt of its application, or the proof of recording. */
export type NoticeAttachment = 'receipt' | 'recording_proof';

export type NoticeRow = {
	/** Always handed over. */
	readonly values: readonly NoticeValue[];
	/** Handed over where known; the sentence that needs one is left out without it. */
	readonly optional: readonly NoticeValue[];
	readonly subject: Text;
	/** Paragraphs before the facts. */
	readonly lines: readonly Text[];
	/** Shown large, to be typed or shown at the counter. */
	readonly large: 'code' | null;
	/** Shown as a short list. */
	readonly facts: readonly NoticeValue[];
	readonly link: NoticeLink | null;
	/** Paragraphs after the link. */
	readonly after: readonly Text[];
	readonly attachments: readonly NoticeAttachment[];
};

/** Of a notice that says no more than its lines. */
export const plain = { optional: [], large: null, facts: [], after: [], attachments: [] } as const;
