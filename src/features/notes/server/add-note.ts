import { randomUUID } from 'node:crypto';
import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { seal } from '#server/keyring.ts';
import { insertNote, noteContext } from './notes-store.ts';

/** Letters a note has at most. */
export const longestNote = 1000;

/**
 * Adds a note for the colleagues who work on an application; the applicant is not shown it here, but may ask for it as for all data
 * about them (UU 27/2022). Never changed afterwards. Changes nothing of the application.
 */
export function addNote(
	ctx: Ctx,
	input: { readonly number: string; readonly text: string },
): Promise<Result<null>> {
	return transact<null>(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number);
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'write_note', app.facts);
		if (forbidden) return refuse(forbidden);
		if (app.row.status === 'draft') return refuse('not_found');
		const text = input.text.toWellFormed().replaceAll('\0', '').trim();
		const problem: FieldProblem | null =
			text === ''
				? { field: 'internalNote', code: 'required' }
				: text.length > longestNote
					? { field: 'internalNote', code: 'too_long', values: { max: longestNote } }
					: null;
		if (problem) return refuse('invalid_input', { fields: [problem] });
		const id = randomUUID();
		await insertNote(tx, {
			id,
			applicationId: app.row.id,
			authorId: actorId(ctx)!,
			writtenAt: ctx.now(),
			sealed: seal(app.dataKey, noteContext(app.row.id, id), text),
		});
		await audit(ctx, tx, {
			action: 'write_note',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { note: id },
		});
		return done(null);
	});
}
