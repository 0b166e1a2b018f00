import type { Actor } from '#domain/access/role.ts';
import type { Ctx } from './ctx.ts';
import type { Reader } from './db/database.ts';

/** The columns that say who acts. */
export const actorColumns = (actor: Actor): { actorKind: Actor['kind']; actorId: string | null } => ({
	actorKind: actor.kind,
	actorId: actor.kind === 'applicant' || actor.kind === 'officer' ? actor.accountId : null,
});

/** Writes one line of the audit trail, in the transaction of what it tells. `detail` holds nothing personal. */
export async function audit(
	ctx: Ctx,
	tx: Reader,
	entry: { action: string; subjectKind: string; subjectId: string | null; detail?: Record<string, unknown> },
): Promise<void> {
	await tx
		.insertInto('audit')
		.values({
			at: ctx.now(),
			...actorColumns(ctx.actor),
			action: entry.action,
			subjectKind: entry.subjectKind,
			subjectId: entry.subjectId,
			detail: JSON.stringify(entry.detail ?? {}),
			requestId: ctx.requestId,
		})
		.execute();
}
