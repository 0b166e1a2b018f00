import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import { transition } from './transition.ts';

type Revision = Result<{ revision: number }>;

/** The officer takes the application: nobody else decides on it meanwhile. Taking one's own again is fine; another's is refused. */
export const takeApplication = (ctx: Ctx, input: { number: string }): Promise<Revision> =>
	transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		if (app.row.takenBy !== null && app.row.takenBy === actorId(ctx)) {
			const forbidden = whyNot(ctx.actor, 'take', app.facts);
			return forbidden ? refuse(forbidden) : done({ revision: app.row.revision });
		}
		const after = await transition(ctx, tx, app, 'take', {
			set: { takenBy: actorId(ctx), takenAt: ctx.now() },
		});
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});

/** The officer puts it back for others. */
export const releaseApplication = (ctx: Ctx, input: { number: string }): Promise<Revision> =>
	transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const after = await transition(ctx, tx, app, 'release', { set: { takenBy: null, takenAt: null } });
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});
