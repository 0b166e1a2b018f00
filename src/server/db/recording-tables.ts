import type { Generated } from 'kysely';
import type { CalendarDate, Instant, InstantOrNull } from './columns.ts';

/** Recordings for the KTP-el, and the day routes of visits at home. */
export type RecordingTables = {
	recordings: {
		id: string;
		applicationId: string;
		turn: number;
		officeId: string | null;
		officerId: string;
		state: 'arrived' | 'identified' | 'recorded' | 'ended';
		arrivedAt: Instant;
		identifiedAt: InstantOrNull;
		endedAt: InstantOrNull;
		endReason: string | null;
		sealed: Buffer;
		ikd: 'activated' | 'not_wanted' | 'phone_not_suitable' | null;
		revision: Generated<number>;
	};
	visitRoutes: { onDate: CalendarDate; team: number };
};
