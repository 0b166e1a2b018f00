import type { Generated } from 'kysely';
import type { CalendarDate, Instant, InstantOrNull } from './columns.ts';

/** Appeals of a rejection, complaints, and the files beside them. */
export type ComplaintTables = {
	appeals: {
		applicationId: string;
		filedAt: Instant;
		answerBy: CalendarDate;
		reason: Buffer;
		lateToldAt: InstantOrNull;
		decidedAt: InstantOrNull;
		decidedBy: string | null;
		outcome: 'granted' | 'upheld' | null;
		explanation: Buffer | null;
	};
	attachedFiles: {
		id: string;
		ownerKind: 'appeal' | 'complaint';
		ownerId: string;
		storageKey: string;
		fileKey: Buffer;
		fileName: Buffer;
		mediaType: string;
		byteSize: number;
		addedAt: Instant;
	};
	complaints: {
		id: string;
		code: string;
		kind: 'money' | 'unfair' | 'slow' | 'wrong_data' | 'other';
		applicationId: string | null;
		kecamatanCode: string | null;
		kelurahanCode: string | null;
		rw: string | null;
		officeId: string | null;
		reporterId: string | null;
		dataKey: Buffer;
		content: Buffer;
		reporter: Buffer | null;
		pin: Buffer;
		state: Generated<'received' | 'looking' | 'answered' | 'closed'>;
		handlerId: string | null;
		revision: Generated<number>;
		receivedAt: Instant;
		answerBy: CalendarDate;
		lookingAt: InstantOrNull;
		answeredAt: InstantOrNull;
		closedAt: InstantOrNull;
		lateToldAt: InstantOrNull;
	};
	complaintMessages: {
		id: Generated<string>;
		complaintId: string;
		at: Instant;
		byOffice: boolean;
		officerId: string | null;
		sealed: Buffer;
	};
};
