import type { Status } from '../applications/application.ts';

/** How a resident says yes to an agent who enters for them. */
export const consentMethods = ['code', 'signature', 'paper'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

/** How long a code holds, in milliseconds, and how often it may be tried. */
export const consentCode = { lifetime: 15 * 60_000, attempts: 5 } as const;

/** What becomes of an application whose resident takes their consent back. */
export const withdrawals = ['take_over', 'cancel', 'go_on'] as const;
export type Withdrawal = (typeof withdrawals)[number];

/**
 * What the resident may choose then. Before the office processes it: do it themselves (with an account of their own), or give it up; a
 * draft without an account is only given up. Later it goes on, and the agent does not see it any more.
 */
export function withdrawalsFrom(status: Status, ownAccount: boolean): readonly Withdrawal[] {
	if (status === 'draft') return ownAccount ? ['take_over', 'cancel'] : ['cancel'];
	if (status === 'verification' || status === 'returned')
		return ownAccount ? ['take_over', 'cancel'] : ['go_on', 'cancel'];
	return status === 'processing' || status === 'failed' || status === 'ready' ? ['go_on'] : [];
}
