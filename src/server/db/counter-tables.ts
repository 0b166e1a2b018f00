import type { Generated } from 'kysely';
import type { ServiceGroup } from '#domain/counter/service-groups.ts';
import type { Lane } from '#domain/counter/queue-number.ts';
import type { TicketState } from '#domain/counter/ticket.ts';
import type { CalendarDate, Instant, InstantOrNull } from './columns.ts';

/** Queue numbers, counters, and what was entered at them. */
export type CounterTables = {
	queueOffices: {
		officeId: string;
		counters: Generated<number>;
		minutesEach: Generated<number>;
		onlineShare: Generated<number>;
		revision: Generated<number>;
	};
	queueKiosks: {
		id: string;
		officeId: string;
		tokenHash: Buffer;
		madeBy: string;
		madeAt: Instant;
		revokedAt: InstantOrNull;
	};
	queueDays: { officeId: string; onDate: CalendarDate; changes: Generated<number> };
	queueCounters: {
		id: string;
		officeId: string;
		onDate: CalendarDate;
		number: number;
		officerId: string;
		serviceGroups: ServiceGroup[];
		appointmentsCalled: Generated<number>;
		priorityCalled: Generated<number>;
		openedAt: Instant;
		closedAt: InstantOrNull;
	};
	queueTickets: {
		id: string;
		officeId: string;
		onDate: CalendarDate;
		serviceGroup: ServiceGroup;
		lane: Lane;
		series: string;
		serial: number;
		codeHash: Buffer;
		source: 'kiosk' | 'online' | 'receipt';
		state: TicketState;
		takenAt: Instant;
		arrivedAt: InstantOrNull;
		orderAt: Instant;
		session: string | null;
		forCounter: number | null;
		counterId: string | null;
		calledAt: InstantOrNull;
		missedAt: InstantOrNull;
		rejoinedAt: InstantOrNull;
		doneAt: InstantOrNull;
		deviceHash: Buffer | null;
		accountId: string | null;
		applicationId: string | null;
	};
	queueCalls: {
		id: Generated<string>;
		officeId: string;
		onDate: CalendarDate;
		ticketId: string;
		counterNumber: number;
		at: Instant;
		again: boolean;
	};
	counterRecords: {
		applicationId: string;
		ticketId: string | null;
		officeId: string | null;
		officerId: string;
		startedAt: Instant;
		signed: 'drawn' | 'paper' | null;
		signature: Buffer | null;
		signedAt: InstantOrNull;
		signedBefore: string | null;
	};
};
