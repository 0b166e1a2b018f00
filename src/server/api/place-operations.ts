import type { Operation } from './operations.ts';
import { officesQuery, pickupDaysQuery } from './schemas-booking.ts';

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
	getQuota: {
		method: 'get',
		path: '/quota',
		tag: 'booking',
		auth: 'none',
		status: 200,
		answer: 'Quota',
		etag: true,
		summary:
			'Places left at every office, by day and kind, card blanks left, and how long people waited of late',
		description:
			'At most two seconds old, and the same for everybody. Send its ETag as If-None-Match: 304 while nothing has changed.',
		refusals: [],
	},
	listPickupDays: {
		method: 'get',
		path: '/offices/{office}/pickup-days',
		tag: 'booking',
		auth: 'none',
		query: pickupDaysQuery,
		status: 200,
		answer: 'PickupDays',
		summary: 'The days that may be chosen, with the places left; by `service` or `group`',
		refusals: ['unknown_service', 'office_unknown'],
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
