import type { Generated } from 'kysely';
import type { EndReason, IssuedState } from '#domain/issuance/issued-document.ts';
import type { SignedKind } from '#domain/issuance/signed-kinds.ts';
import type { CalendarDate, GeneratedInstant, Instant, InstantOrNull } from './columns.ts';

/** Documents that are signed, who signs them, and with what; what is printed at one go. */
export type IssuanceTables = {
	signingKeys: {
		id: string;
		purpose: 'certificate' | 'check';
		serial: number;
		publicPart: Buffer;
		dataKey: Buffer;
		sealed: Buffer;
		madeAt: GeneratedInstant;
	};
	signatories: { accountId: string; dataKey: Buffer; sealed: Buffer; updatedAt: Instant };
	signingBatches: {
		id: string;
		accountId: string;
		approvedAt: Instant;
		dataKey: Buffer;
		signatory: Buffer;
		passphrase: Buffer | null;
	};
	issuedDocuments: {
		id: string;
		code: string;
		applicationId: string;
		place: number;
		version: number;
		kind: SignedKind;
		numberHash: Buffer;
		issuedOn: CalendarDate;
		content: Buffer;
		state: Generated<IssuedState>;
		preparedAt: Instant;
		batchId: string | null;
		signedAt: InstantOrNull;
		storageKey: string | null;
		fileKey: Buffer | null;
		byteSize: number | null;
		sha256: Buffer | null;
		claimedUntil: InstantOrNull;
		notBefore: InstantOrNull;
		tries: Generated<number>;
		fault: string | null;
		endedAt: InstantOrNull;
		endedBy: string | null;
		endReason: EndReason | null;
		endNote: Buffer | null;
	};
	printBatches: { id: string; officeId: string | null; madeBy: string; madeAt: Instant };
	printBatchItems: {
		batchId: string;
		applicationId: string;
		outcome: Generated<'open' | 'printed' | 'undone' | 'left'>;
		refusal: string | null;
	};
};
