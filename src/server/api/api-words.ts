import type { Text } from '#domain/text.ts';
import type { ApiProblemCode } from './schemas.ts';

/** The problems of the interface itself. */
export const apiProblemTable = {
	method_not_allowed: {
		status: 405,
		title: { id: 'Metode ini tidak ada di alamat ini', en: 'This method is not offered here' },
		detail: {
			id: 'Lihat header Allow, atau /api/v1/openapi.json.',
			en: 'See the Allow header, or /api/v1/openapi.json.',
		},
	},
	unsupported_media_type: {
		status: 415,
		title: { id: 'Jenis isi ini tidak dapat dibaca', en: 'This content type cannot be read' },
		detail: {
			id: 'Kirim JSON dengan Content-Type: application/json.',
			en: 'Send JSON with Content-Type: application/json.',
		},
	},
	unexpected: {
		status: 500,
		title: { id: 'Ada kesalahan di pihak kami', en: 'Something went wrong on our side' },
		detail: {
			id: 'Coba lagi sebentar lagi. Bila terulang, sampaikan kode ini kepada kantor: {id}.',
			en: 'Please try again in a moment. If it happens again, tell the office this code: {id}.',
		},
	},
} as const satisfies Record<
	ApiProblemCode,
	{ readonly status: number; readonly title: Text; readonly detail: Text }
>;
