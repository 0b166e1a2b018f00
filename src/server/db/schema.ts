import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';
import type { BookingTables } from './booking-tables.ts';
import type { ConsentTables } from './consent-tables.ts';
import type { ComplaintTables } from './complaint-tables.ts';
import type { CounterTables } from './counter-tables.ts';
import type { CustodyTables } from './custody-tables.ts';
import type { HandOverTables } from './hand-over-tables.ts';
import type { RecordingTables } from './recording-tables.ts';
import type { IssuanceTables } from './issuance-tables.ts';
import type { CalendarDate, GeneratedInstant, Instant, InstantOrNull, JsonColumn } from './columns.ts';
import type { DeskTables } from './desk-tables.ts';
import type { ApplicationsTable } from './applications-table.ts';
import type { Status } from '#domain/applications/application.ts';
import type { DayPart } from '#domain/applications/visit-day.ts';
import type { OfficerRole } from '#domain/access/role.ts';
import type { Text } from '#domain/text.ts';

type AllTables = BookingTables &
	ComplaintTables &
	ConsentTables &
	CounterTables &
	CustodyTables &
	DeskTables &
	HandOverTables &
	IssuanceTables &
	RecordingTables;

export type Schema = AllTables & {
	kecamatan: { code: string; name: string };
	kelurahan: { code: string; kecamatanCode: string; name: string; postalCode: string };
	settings: { name: string; value: JsonColumn<unknown> };
	wrappedKeys: { name: string; wrapped: Buffer; createdAt: GeneratedInstant };
	accounts: {
		id: string;
		kind: 'applicant' | 'officer';
		nikHash: Buffer | null;
		/** Of whom the office keeps it; nobody signs in to it. */
		residentHash: Generated<Buffer | null>;
		emailHash: Buffer | null;
		phoneHash: Buffer | null;
		dataKey: Buffer;
		sealed: Buffer;
		passwordHash: string;
		totp: Buffer | null;
		totpLastStep: string | null;
		officeId: string | null;
		locale: Generated<'id' | 'en'>;
		demo: Generated<boolean>;
		confirmedAt: InstantOrNull;
		closedAt: InstantOrNull;
		createdAt: GeneratedInstant;
		updatedAt: GeneratedInstant;
		suspendedAt: InstantOrNull;
		lastSignedInAt: InstantOrNull;
		revision: Generated<number>;
	};
	officerInvitations: {
		accountId: string;
		purpose: 'join' | 'second_factor';
		tokenHash: Buffer;
		totp: Buffer;
		createdAt: Instant;
		expiresAt: Instant;
		usedAt: InstantOrNull;
	};
	officerGrants: {
		accountId: string;
		role: OfficerRole;
		jurisdictionKind: 'city' | 'kecamatan' | 'kelurahan' | 'rw' | 'office';
		jurisdictionCode: Generated<string>;
	};
	officerNews: {
		id: Generated<string>;
		accountId: string;
		kind: 'given' | 'taken_away' | 'let_go' | 'overdue';
		applicationId: string | null;
		amount: number | null;
		onDate: CalendarDate;
		at: Instant;
		seenAt: InstantOrNull;
	};
	sessions: {
		tokenHash: Buffer;
		accountId: string;
		kind: 'web' | 'api';
		secondFactor: Generated<boolean>;
		createdAt: GeneratedInstant;
		lastSeenAt: GeneratedInstant;
		expiresAt: Instant;
	};
	accountCodes: {
		id: string;
		accountId: string;
		purpose: 'confirm' | 'reset';
		codeHash: Buffer;
		attempts: Generated<number>;
		expiresAt: Instant;
		usedAt: InstantOrNull;
		createdAt: GeneratedInstant;
	};
	keptForms: { id: string; path: string; sealed: Buffer; expiresAt: Instant };
	idempotencyKeys: {
		accountId: string;
		key: string;
		requestHash: Buffer;
		status: number | null;
		body: Buffer | null;
		createdAt: GeneratedInstant;
	};
	registerFamilies: { id: Generated<string>; kkHash: Buffer; kelurahanCode: string; sealed: Buffer };
	registerResidents: {
		id: Generated<string>;
		nikHash: Buffer;
		familyId: string;
		position: number;
		sealed: Buffer;
	};
	registerSeries: { series: string; onDate: string; last: number };
	registerState: {
		onlyRow: Generated<boolean>;
		failingSince: InstantOrNull;
		failures: Generated<number>;
		fault: string | null;
		closedSince: InstantOrNull;
	};
	siakQueue: {
		position: Generated<string>;
		applicationId: string;
		askedBy: string;
		askedAt: Instant;
		tries: Generated<number>;
		notBefore: InstantOrNull;
		claimedUntil: InstantOrNull;
		errors: Generated<number>;
		stuckAt: InstantOrNull;
	};
	visitDays: {
		applicationId: string;
		turn: number;
		onDate: CalendarDate;
		part: DayPart;
		team: Generated<number>;
		sealed: Buffer;
		officerId: string;
		setAt: Instant;
	};
	accountFamilies: { accountId: string; sealed: Buffer; seenAt: Instant };
	registerEvents: { key: string; event: string; sealed: Buffer; enteredAt: GeneratedInstant };
	applications: ApplicationsTable;
	applicationClaims: { claimHash: Buffer; applicationId: string };
	applicationEvents: {
		id: Generated<string>;
		applicationId: string;
		at: Instant;
		action: string;
		fromStatus: Status;
		toStatus: Status;
		actorKind: 'applicant' | 'officer' | 'system';
		actorId: string | null;
		detail: Buffer | null;
	};
	verdicts: {
		applicationId: string;
		round: number;
		target: string;
		good: boolean;
		reason: string | null;
		note: Buffer | null;
		officerId: string;
		givenAt: Instant;
		words: ColumnType<Text | null, string | null | undefined, string | null>;
	};
	siakEntries: {
		applicationId: string;
		attempt: number;
		outcome: 'accepted' | 'refused';
		refusalCode: string | null;
		sealed: Buffer;
		officerId: string;
		enteredAt: Instant;
	};
	documents: {
		id: string;
		applicationId: string;
		requirement: string;
		storageKey: string;
		fileKey: Buffer;
		fileName: Buffer;
		mediaType: string;
		byteSize: number;
		sha256: Buffer;
		width: number | null;
		height: number | null;
		uploadedBy: string;
		uploadedAt: Instant;
		replacedAt: InstantOrNull;
	};
	notices: {
		id: string;
		kind: string;
		channel: 'email';
		accountId: string | null;
		applicationId: string | null;
		sealed: Buffer;
		createdAt: Instant;
		attempts: Generated<number>;
		lastError: string | null;
		sentAt: InstantOrNull;
	};
	audit: {
		id: Generated<string>;
		at: Instant;
		actorKind: 'anyone' | 'applicant' | 'officer' | 'system';
		actorId: string | null;
		action: string;
		subjectKind: string;
		subjectId: string | null;
		detail: JsonColumn<Record<string, unknown>>;
		requestId: string | null;
	};
};

export type Row<T extends keyof Schema> = Selectable<Schema[T]>;
export type NewRow<T extends keyof Schema> = Insertable<Schema[T]>;
