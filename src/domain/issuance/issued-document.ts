import { done, refuse, type Result } from '../refusal.ts';
import type { Text } from '../text.ts';

/**
 * `waiting`: for the signatory. `approved`: by them, and to be signed by the service. `refused`: by the signatory; it goes back to the
 * SIAK operator. `superseded`: a newer document of the same number holds. `revoked`: of no use any more, by the office.
 */
export const issuedStates = ['waiting', 'approved', 'signed', 'refused', 'superseded', 'revoked'] as const;
export type IssuedState = (typeof issuedStates)[number];

/** Why a signed document holds no more. */
export const endReasons = ['lost', 'correction', 'error', 'court', 'newer'] as const;
export type EndReason = (typeof endReasons)[number];
/** Those a supervisor gives. */
export const revokeReasons = ['correction', 'error', 'court', 'lost'] as const satisfies readonly EndReason[];
export type RevokeReason = (typeof revokeReasons)[number];

export const endReasonWords = {
	lost: { id: 'dokumen cetaknya hilang', en: 'the printed document was lost' },
	correction: { id: 'isinya dibetulkan', en: 'its content was corrected' },
	error: { id: 'terbit karena kekeliruan', en: 'it was issued by mistake' },
	court: { id: 'putusan pengadilan', en: 'a decision of a court' },
	newer: { id: 'sudah ada yang lebih baru', en: 'there is a newer one' },
} as const satisfies Record<EndReason, Text>;

/** What can become of a document. Nothing that was signed is ever signed again, or taken back to be signed. */
export const issuedSteps = {
	approve: { from: 'waiting', to: 'approved' },
	refuse: { from: 'waiting', to: 'refused' },
	sign: { from: 'approved', to: 'signed' },
	/** The service will not: the signatory approves it anew, or refuses it. */
	hand_back: { from: 'approved', to: 'waiting' },
	supersede: { from: 'signed', to: 'superseded' },
	revoke: { from: 'signed', to: 'revoked' },
} as const satisfies Record<string, { readonly from: IssuedState; readonly to: IssuedState }>;
export type IssuedStep = keyof typeof issuedSteps;

/** The state after a step. Refuses (`document_moved_on`) where it does not start from here. */
export function afterStep(state: IssuedState, step: IssuedStep): Result<IssuedState> {
	const { from, to } = issuedSteps[step];
	return state === from ? done(to) : refuse('document_moved_on');
}

/** Minutes until the signing service is asked again after so many tries: 1, 2, 4 ... up to an hour. */
export const minutesBeforeRetry = (tries: number): number => Math.min(60, 2 ** Math.max(0, tries - 1));
