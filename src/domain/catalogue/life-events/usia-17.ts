import { words } from '../services/parts.ts';
import type { LifeEvent } from './life-event.ts';

export const usia17: LifeEvent = {
	id: 'usia-17',
	name: words('Berusia 17 tahun', 'Turning 17'),
	summary: words(
		'Perekaman KTP-el, lalu kartunya dicetak.',
		'Recording for the KTP-el, and then its printing.',
	),
	lead: { service: 'REKAM_KTP', variants: ['PEMULA_17'] },
	offers: [],
};
