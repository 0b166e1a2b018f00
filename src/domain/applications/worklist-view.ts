import { holdsRole } from '../access/policy.ts';
import type { Actor } from '../access/role.ts';
import type { Channel, Status } from './application.ts';
import { workStatuses } from './targets.ts';

/** The views of an officer's worklist, in the order of the tabs. */
export const worklistViews = [
	'open',
	'mine',
	'new',
	'corrected',
	'overdue',
	'processing',
	'failed',
	'ready',
	'area',
] as const;
export type WorklistView = (typeof worklistViews)[number];

/** The statuses a view shows. */
export const statusesOfView = {
	open: ['verification'],
	mine: workStatuses,
	new: ['verification'],
	corrected: ['verification'],
	overdue: workStatuses,
	processing: ['processing'],
	failed: ['failed'],
	ready: ['ready'],
	area: workStatuses,
} as const satisfies Record<WorklistView, readonly Status[]>;

/** By what a view is narrowed; null: by all of it. Codes and ids as they are stored. */
export type WorklistFilter = {
	readonly service: string | null;
	readonly variant: string | null;
	readonly status: Status | null;
	/** The office where it is collected. */
	readonly office: string | null;
	readonly kecamatan: string | null;
	readonly kelurahan: string | null;
	readonly channel: Channel | null;
	/** Who has it: oneself, nobody, somebody else, or the account of an officer. */
	readonly holder: string | null;
	readonly overdue: boolean;
	/** Who applies or whom it is about, as the keyed hash of their NIK (base64url): a NIK stands in no address. */
	readonly person: string | null;
};

/** Nothing narrowed. */
export const everything: WorklistFilter = {
	service: null,
	variant: null,
	status: null,
	office: null,
	kecamatan: null,
	kelurahan: null,
	channel: null,
	holder: null,
	overdue: false,
	person: null,
};

/** Who may have it, besides a certain officer. */
export const holders = ['me', 'nobody', 'other'] as const;

/** The right by which an application of a status is somebody's work; null: nobody takes it. */
export const workRight = (status: Status): 'approve' | 'enter_siak' | null =>
	status === 'verification'
		? 'approve'
		: status === 'processing' || status === 'failed'
			? 'enter_siak'
			: null;

/** Whether it is among an officer's work to take what has this status: verifiers verify, SIAK operators process. */
export function takesUp(actor: Actor, status: Status): boolean {
	const right = workRight(status);
	return right !== null && holdsRole(actor, right);
}

/** The most applications that one press takes, gives back or reassigns. */
export const mostAtOnce = 50;
