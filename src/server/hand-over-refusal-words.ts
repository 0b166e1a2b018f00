import type { RefusalRow } from './refusal-row.ts';

/** Of collecting by a proxy. A part of `refusalTable`. */
export const handOverRefusals = {
	proxy_not_possible: {
		status: 409,
		title: { id: 'Tidak dapat diwakilkan', en: 'Nobody can be named for this' },
		detail: {
			id: 'Kuasa hanya untuk dokumen yang masih akan diambil. Perekaman dan kunjungan perlu orangnya sendiri.',
			en: 'A proxy is only for a document still to be collected. A recording or a visit needs the person.',
		},
	},
} as const satisfies Record<string, RefusalRow>;
