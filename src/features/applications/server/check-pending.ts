import { freezeAnswers } from '#domain/applications/submitted-answers.ts';
import { done } from '#domain/refusal.ts';
import { documentsPresent } from '#features/documents/server/public.ts';
import { removeQueued } from '#features/siak/server/public.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { forgetRegisterState } from '#server/register-state.ts';
import { listUnchecked } from './siak-wait-queries.ts';
import { findApplication, updateApplication } from './application-store.ts';
import { factsFor, withPerson } from './form-facts-of.ts';
import { catalogueOf, openSubmitted, type StoredApplication } from './stored-application.ts';
import { missingOf } from './submit-application.ts';

/** Whether what was sent still reads the same, and still may be sent, with the register as it is. */
async function asSent(ctx: Ctx, app: StoredApplication): Promise<boolean> {
	const known = await factsFor(ctx, app);
	if (!known.ok) return false;
	// It stopped answering again: what it last told says nothing new.
	if (known.value.seenAt !== null) throw new RegisterUnavailable('it does not answer');
	const { variant } = catalogueOf(app.row);
	const facts = withPerson(app, known.value);
	if (missingOf(app, facts, await documentsPresent(ctx.db, app.row.id)).length > 0) return false;
	return JSON.stringify(freezeAnswers(variant, facts)) === JSON.stringify(openSubmitted(app));
}

/**
 * Job: compares what was sent while the register did not answer with what it says now, the oldest first. The same: nothing more is
 * said. Otherwise the officers see that it differs, and it leaves the queue for SIAK until one of them asks again: they decide. Returns
 * how many were compared.
 */
export async function checkPending(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	// Opened at the command line: what this process read a moment ago would let things be entered without having been compared.
	forgetRegisterState(ctx.db);
	let compared = 0;
	for (const number of await listUnchecked(ctx.db)) {
		const app = await findApplication(ctx, ctx.db, number);
		if (!app) continue;
		let same: boolean;
		try {
			same = await asSent(ctx, app);
		} catch (error) {
			if (error instanceof RegisterUnavailable) return compared;
			// A fault of one keeps neither the others nor what waits for SIAK from going on.
			ctx.log.error({ err: error, application: app.row.id }, 'an application could not be compared');
			continue;
		}
		await transact(ctx.db, async (tx) => {
			const locked = await findApplication(ctx, tx, number, { lock: true });
			// Sent again meanwhile: it will be compared as it is then.
			if (!locked || locked.row.round !== app.row.round || locked.row.registerCheck !== 'pending')
				return done(null);
			await updateApplication(system, tx, locked, { registerCheck: same ? null : 'differs' });
			if (!same) await removeQueued(tx, app.row.id);
			await audit(system, tx, {
				action: 'check_register',
				subjectKind: 'application',
				subjectId: app.row.id,
				detail: { same },
			});
			return done(null);
		});
		compared += 1;
	}
	return compared;
}
