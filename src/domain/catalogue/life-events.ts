import { kelahiran } from './life-events/kelahiran.ts';
import { kematian } from './life-events/kematian.ts';
import { offersNow } from './life-events/compose.ts';
import type { LifeEvent, Offer } from './life-events/life-event.ts';
import { pernikahan } from './life-events/pernikahan.ts';
import { pindahDatang } from './life-events/pindah-datang.ts';
import { usia17 } from './life-events/usia-17.ts';
import { findService, findVariant } from './services.ts';

/** "Apa yang terjadi?": the life events, in the order of what residents come for. */
export const lifeEvents: readonly LifeEvent[] = [kelahiran, kematian, pindahDatang, pernikahan, usia17];

/** The life event of an id; undefined when there is none. */
export const findLifeEvent = (id: string | null): LifeEvent | undefined =>
	lifeEvents.find((event) => event.id === id);

/** The life event that a variant leads; undefined when it leads none. */
export const lifeEventLedBy = (service: string, variant: string): LifeEvent | undefined =>
	lifeEvents.find(({ lead }) => lead.service === service && lead.variants.includes(variant));

/** What can be done along with a variant now; nothing where it leads no life event. */
export function offersLedBy(service: string, variant: string): readonly Pick<Offer, 'id' | 'name' | 'why'>[] {
	const event = lifeEventLedBy(service, variant);
	return event ? offersNow(event).map(({ id, name, why }) => ({ id, name, why })) : [];
}

/** Whether its lead can be applied for now. */
export function isOffered(event: LifeEvent): boolean {
	const service = findService(event.lead.service);
	return (
		service?.state === 'open' &&
		event.lead.variants.some((id) => (findVariant(service, id)?.pages.length ?? 0) > 0)
	);
}
