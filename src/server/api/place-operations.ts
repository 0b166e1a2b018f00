import type { Operation } from './operations.ts';
import { officesQuery } from './schemas-booking.ts';

/** Of the API: offices, and places that are let go. */
export const placeOperations = {
	listOffices: {
		method: 'get',
		path: '/offices',
		tag: 'booking',
		auth: 'none',
		query: officesQuery,
		status: 200,
		answer: 'Offices',
		summary: 'Where documents are handed out',
		refusals: ['unknown_service'],
	},
	releasePickup: {
		method: 'delete',
		path: '/applications/{number}/pickup',
		tag: 'booking',
		auth: 'bearer',
		status: 204,
		answer: null,
		summary: 'Let go of the place a draft holds; others may take it at once',
		refusals: ['not_found', 'not_allowed', 'outside_jurisdiction', 'sent_place_stays'],
	},
} as const satisfies Record<string, Operation>;
