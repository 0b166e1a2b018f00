import type { ApplicationFacts, Status } from './application.ts';
import { unmetNeeds, type Requirement } from './lifecycle-needs.ts';
import { lifecycle, type Action, type LifecycleRow } from './lifecycle-table.ts';

export type { Requirement } from './lifecycle-needs.ts';
export { actions, lifecycle, type Action, type LifecycleRow } from './lifecycle-table.ts';

/** The row of an action. */
export function lifecycleRow(action: Action): LifecycleRow {
	const row = lifecycle.find((r) => r.action === action);
	if (!row) throw new Error(`lifecycle has no row for ${action}`);
	return row;
}

/** The status an action leads to from here, or null when it does not start here. */
export function nextStatus(action: Action, from: Status): Status | null {
	const row = lifecycleRow(action);
	if (!row.from.includes(from)) return null;
	return row.to === 'same' ? from : row.to;
}

/** The needs of an action that the stored facts alone already refuse. */
export const unmetByFacts = (
	action: Action,
	facts: ApplicationFacts,
	actorId: string | null,
): readonly Requirement[] => unmetNeeds(lifecycleRow(action).needs, facts, actorId);

/** The actions that start from this status and whose stored facts allow them; rights are the policy's. */
export function possibleActions(facts: ApplicationFacts, actorId: string | null): readonly Action[] {
	return lifecycle
		.filter((row) => (row.from as readonly Status[]).includes(facts.status))
		.map((row) => row.action)
		.filter((action) => unmetByFacts(action, facts, actorId).length === 0);
}
