import { words } from '../services/parts.ts';
import type { LifeEvent } from './life-event.ts';

export const kematian: LifeEvent = {
	id: 'kematian',
	name: words('Anggota keluarga meninggal', 'A family member has died'),
	summary: words(
		'Akta kematian, KK yang baru, dan KTP-el suami atau istri yang ditinggalkan.',
		'The death certificate, the new KK, and the KTP-el of the widow or widower.',
	),
	lead: { service: 'AKTA_MATI', variants: ['FASKES', 'LURAH'] },
	offers: [],
};
