import type { ColumnType, Generated } from 'kysely';
import type { DelayCause } from '#domain/booking/kept-date.ts';
import type { OfficeQuotas } from '#domain/booking/office-day.ts';
import type { BlankEntryKind } from '#domain/booking/blank-stock.ts';
import type { DayHours } from '#domain/booking/opening-hours.ts';
import type { Need } from '#domain/booking/waiting.ts';
import type { Blank } from '#domain/catalogue/card.ts';
import type { CalendarDate, Instant, InstantOrNull, JsonColumn } from './columns.ts';

export type QuotaGroupName = 'paper' | 'card' | 'recording';

/** Offices, days and places. */
export type BookingTables = {
	offices: {
		id: string;
		kind: 'disdukcapil' | 'mpp' | 'gerai' | 'kecamatan' | 'kelurahan';
		name: string;
		kecamatanCode: string | null;
		kelurahanCode: string | null;
		address: string;
		openingHours: JsonColumn<unknown>;
		quotas: JsonColumn<Record<QuotaGroupName, number>>;
		pickup: Generated<boolean>;
		position: Generated<number>;
		weekdayQuotas: ColumnType<OfficeQuotas['weekdayQuotas'], string | undefined, string>;
		sessions: ColumnType<readonly string[], string | undefined, string>;
		revision: Generated<number>;
	};
	officeDays: {
		officeId: string;
		onDate: CalendarDate;
		open: boolean;
		hours: ColumnType<DayHours | null, string | null, string | null>;
		reason: string;
		setBy: string | null;
		setAt: Instant;
	};
	holidays: {
		onDate: CalendarDate;
		nameId: string;
		nameEn: string;
		kind: 'libur_nasional' | 'cuti_bersama' | 'closure';
		countsAsWorkingDay: Generated<boolean>;
	};
	pickupDays: {
		officeId: string;
		onDate: CalendarDate;
		quotaGroup: QuotaGroupName;
		quota: number;
		taken: Generated<number>;
		byHand: Generated<boolean>;
		wanted: Generated<number | null>;
	};
	pickupExtraPlaces: { applicationId: string; quotaGroup: QuotaGroupName; onDate: string; places: number };
	promiseChanges: {
		id: Generated<string>;
		applicationId: string;
		changedAt: Instant;
		cause: 'applicant' | 'earlier' | DelayCause;
		fromOffice: string;
		fromDate: CalendarDate;
		toOffice: string;
		toDate: CalendarDate;
	};
	missedPickups: {
		id: Generated<string>;
		applicationId: string;
		officeId: string;
		missedOn: CalendarDate;
		visitOf: string;
		notedAt: Instant;
	};
	pickups: {
		applicationId: string;
		officeId: string;
		onDate: CalendarDate;
		quotaGroup: QuotaGroupName;
		heldUntil: InstantOrNull;
		bookedAt: Instant;
		session: Generated<string | null>;
		remindedOn: ColumnType<string | null, string | null | undefined, string | null>;
		provisional: Generated<boolean>;
	};
	blankBalances: { blank: Blank; officeId: string | null; onHand: number };
	blankEntries: {
		id: Generated<string>;
		at: Instant;
		blank: Blank;
		officeId: string | null;
		kind: BlankEntryKind;
		quantity: number;
		reason: string | null;
		officerId: string | null;
		applicationId: string | null;
	};
	blankDeliveries: {
		id: Generated<string>;
		blank: Blank;
		quantity: number;
		expectedOn: CalendarDate;
		receivedAt: InstantOrNull;
		cancelledAt: InstantOrNull;
	};
	blankPromises: {
		applicationId: string;
		officeId: string;
		onDate: CalendarDate;
		blank: Blank;
		firstCard: boolean;
		cards: number;
		promisedOn: CalendarDate;
	};
	waitingList: {
		id: string;
		applicationId: string;
		joinedAt: Instant;
		queuedAt: Instant;
		priority: number;
		fromOn: CalendarDate;
		toOn: CalendarDate;
		offices: string[];
		needs: JsonColumn<readonly Need[]>;
		status: 'waiting' | 'offered' | 'taken' | 'left' | 'ended';
		bySystem: Generated<boolean>;
		lapses: Generated<number>;
		seenFor: CalendarDate;
	};
	waitingOffers: {
		id: string;
		entryId: string;
		officeId: string;
		onDate: CalendarDate;
		offeredAt: Instant;
		expiresAt: Instant;
		outcome: 'taken' | 'passed' | 'expired' | 'withdrawn' | null;
		tokenHash: Buffer;
	};
	waitingOfferPlaces: { offerId: string; onDate: CalendarDate; quotaGroup: QuotaGroupName; places: number };
};
