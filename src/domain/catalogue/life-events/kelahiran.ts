import { words } from '../services/parts.ts';
import type { LifeEvent } from './life-event.ts';

export const kelahiran: LifeEvent = {
	id: 'kelahiran',
	name: words('Anak lahir', 'A child is born'),
	summary: words(
		'Akta kelahiran, KK dengan nama anak, dan Kartu Identitas Anak.',
		'The birth certificate, the KK with the child’s name, and the child’s identity card.',
	),
	lead: { service: 'AKTA_LAHIR', variants: ['AYAH_IBU', 'BELUM_TERCATAT', 'SEORANG_IBU'] },
	offers: [],
};
