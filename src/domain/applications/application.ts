/** One status column with one meaning (product.md section 6). */
export const statuses = [
	'draft',
	'verification',
	'returned',
	'processing',
	'ready',
	'collected',
	'failed',
	'rejected',
	'cancelled',
	'expired',
] as const;
export type Status = (typeof statuses)[number];

/** Statuses in which nothing more happens. */
export const finalStatuses: readonly Status[] = ['collected', 'rejected', 'cancelled', 'expired'];

/** Statuses in which an application asks nothing of the office: not sent yet, or over. */
export const notOpenStatuses: readonly Status[] = ['draft', ...finalStatuses];

/** An appeal of a rejection: not decided yet, or how it was. */
export type AppealState = 'open' | 'granted' | 'upheld';

export type Channel = 'self' | 'agent' | 'counter';

/** What the lifecycle and the policy need to know of an application; nothing personal. */
export type ApplicationFacts = {
	readonly id: string;
	readonly status: Status;
	readonly channel: Channel;
	/** The account of the applicant. */
	readonly applicantId: string;
	/** Who typed it in: the applicant, an agent or a counter officer. */
	readonly enteredBy: string;
	/** The officer who has taken it, if any. */
	readonly takenBy: string | null;
	readonly kelurahanCode: string;
	readonly rw: string;
	readonly officeId: string | null;
	/** The office at whose counter it was entered; absent or null: at none. */
	readonly enteredOfficeId?: string | null;
	readonly siakDone: boolean;
	/** The number of the application whose event SIAK must accept first; absent or null: none. */
	readonly waitsFor?: string | null;
	readonly printed: boolean;
	/** Its resident has taken back the consent given to an agent. */
	readonly consentWithdrawn?: boolean;
	/** Wrong data was found at the counter, and is not mended yet. */
	readonly wrongData?: boolean;
	/** The person was recorded on SIAK's device; absent: no. */
	readonly recorded?: boolean;
	/** The officer whose rejection it is; absent or null: it was not rejected by one. */
	readonly rejectedBy?: string | null;
	/** How its appeal stands; absent or null: none was made. */
	readonly appeal?: AppealState | null;
	/** Its documents are to be signed and are not yet; absent: nothing is. */
	readonly unsigned?: boolean;
};
