import type { Texts } from '../text.ts';
import type { Output } from './service.ts';

/** What a service gives, by its name. */
export const outputNames = {
	kk: { id: 'Kartu Keluarga', en: 'Family card (KK)' },
	ktp_el: { id: 'KTP-el', en: 'KTP-el' },
	akta_lahir: { id: 'Kutipan Akta Kelahiran', en: 'Birth certificate' },
	akta_mati: { id: 'Kutipan Akta Kematian', en: 'Death certificate' },
	kia: { id: 'Kartu Identitas Anak (KIA)', en: 'Child card (KIA)' },
	skpwni: { id: 'SKPWNI', en: 'Moving letter (SKPWNI)' },
	bukti_rekam: { id: 'Tanda bukti perekaman', en: 'Proof of recording' },
} as const satisfies Record<Output, Texts[string]>;
