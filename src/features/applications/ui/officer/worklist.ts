import type { Status } from '#domain/applications/application.ts';

/** A row of the worklist as shown. */
export type WorklistRow = {
	readonly number: string;
	readonly serviceName: string;
	readonly variantName: string;
	readonly status: Status;
	readonly applicantName: string;
	readonly kelurahanName: string;
	readonly officeName: string | null;
	readonly pickupOn: string | null;
	/** YYYY-MM-DD, WIB. */
	readonly submittedOn: string;
	readonly dueOn: string;
	readonly overdue: boolean;
	readonly round: number;
	readonly siakDone: boolean;
	readonly siakQueued: boolean;
	readonly waitsFor: string | null;
	readonly printed: boolean;
	readonly takenBy: 'me' | 'other' | null;
	readonly mayTake: boolean;
	/** A colleague's view was asked of the officer, or has come back to them. */
	readonly opinion: 'asked' | 'answered' | null;
};
