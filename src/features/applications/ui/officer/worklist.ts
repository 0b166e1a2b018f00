import type { Status } from '#domain/applications/application.ts';
import type { Urgency } from '#domain/applications/targets.ts';

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
	readonly urgency: Urgency;
	readonly round: number;
	readonly siakDone: boolean;
	readonly siakQueued: boolean;
	readonly waitsFor: string | null;
	readonly printed: boolean;
	readonly takenBy: 'me' | 'other' | null;
	readonly holderName: string | null;
	readonly mayTake: boolean;
	/** A colleague's view was asked of the officer, or has come back to them. */
	readonly opinion: 'asked' | 'answered' | null;
};

/** One line of a select list. */
export type Choice = { readonly value: string; readonly label: string };

/** By what a worklist can be narrowed here. */
export type FilterChoices = {
	readonly services: readonly Choice[];
	readonly variants: readonly Choice[];
	readonly statuses: readonly Choice[];
	readonly offices: readonly Choice[];
	readonly kecamatan: readonly Choice[];
	readonly kelurahan: readonly Choice[];
	/** The certain officer that is asked for. */
	readonly holder: Choice | null;
};
