import type { LifeEventId } from '#domain/catalogue/life-events/life-event.ts';
import type { IconName } from '#ui/icons.ts';

const signs = {
	kelahiran: 'birth',
	kematian: 'flower',
	'pindah-datang': 'home',
	pernikahan: 'family',
	'usia-17': 'finger',
} as const satisfies Record<LifeEventId, IconName>;

/** The sign of a life event. */
export const lifeEventIcon = (id: LifeEventId): IconName => signs[id];
