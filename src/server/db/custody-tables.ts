import type { Generated } from 'kysely';
import type { CalendarDate, GeneratedInstant, Instant, InstantOrNull } from './columns.ts';

/** Who has a paper or bag, and to whom it is offered. */
type HeldColumns = {
	holderOffice: string | null;
	holderAccount: string | null;
	heldSince: Instant;
	offeredKind: 'office' | 'carrier' | 'any_carrier' | null;
	offeredOffice: string | null;
	offeredAccount: string | null;
	offeredBy: string | null;
	offeredAt: InstantOrNull;
};

/** Printed documents, their bags, and their way. */
export type CustodyTables = {
	bags: HeldColumns & {
		id: string;
		code: string;
		toOffice: string;
		holderKind: 'office' | 'carrier';
		state: Generated<'open' | 'sealed' | 'emptied'>;
		madeAt: Instant;
	};
	papers: HeldColumns & {
		id: string;
		applicationId: string;
		code: string;
		holderKind: 'office' | 'carrier' | 'applicant';
		bagId: string | null;
		state: Generated<'here' | 'handed_over' | 'lost' | 'void'>;
		printedAt: GeneratedInstant;
	};
	custodyEvents: {
		id: Generated<string>;
		paperId: string;
		bagId: string | null;
		at: Instant;
		action:
			| 'printed'
			| 'packed'
			| 'unpacked'
			| 'given'
			| 'taken_back'
			| 'received'
			| 'handed_over'
			| 'lost'
			| 'void';
		holderKind: 'office' | 'carrier' | 'any_carrier' | 'applicant';
		holderOffice: string | null;
		holderAccount: string | null;
		actorId: string | null;
		/** Why a supervisor passed it on for a suspended officer; sealed. */
		reason: Buffer | null;
	};
	lateLegs: {
		id: Generated<string>;
		paperId: string | null;
		bagId: string | null;
		holderOffice: string | null;
		holderAccount: string | null;
		heldSince: Instant;
		dueOn: CalendarDate;
		notedAt: Instant;
	};
	deliveries: {
		applicationId: string;
		askedBy: string;
		askedAt: Instant;
		sealed: Buffer;
		receiver: Buffer | null;
		deliveredAt: InstantOrNull;
		deliveredBy: string | null;
	};
	deliveryTries: {
		applicationId: string;
		at: Instant;
		agentId: string;
		outcome: 'again' | 'to_office';
	};
};
