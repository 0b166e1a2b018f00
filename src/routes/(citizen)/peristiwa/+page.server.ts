import { isOffered, lifeEvents } from '#domain/catalogue/life-events.ts';
import { lifeEventIcon } from '#features/applications/ui/life-event-icon.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone. */
export const load: PageServerLoad = () => ({
	events: lifeEvents.map((event) => ({
		id: event.id,
		name: event.name,
		summary: event.summary,
		icon: lifeEventIcon(event.id),
		open: isOffered(event),
	})),
});
