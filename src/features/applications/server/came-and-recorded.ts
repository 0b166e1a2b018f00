import { dateInWib } from '#domain/time/office-time.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { updateApplication } from './application-store.ts';
import type { StoredApplication } from './stored-application.ts';

/** Notes that somebody came today to be recorded: the day is not missed, whatever comes of it. */
export const markCame = (ctx: Ctx, tx: Tx, app: StoredApplication): Promise<StoredApplication> =>
	updateApplication(ctx, tx, app, { cameOn: dateInWib(ctx.now()) });

/** Notes that the person was recorded on SIAK's device; SIAK itself is told afterwards. */
export const markRecorded = (ctx: Ctx, tx: Tx, app: StoredApplication): Promise<StoredApplication> =>
	updateApplication(ctx, tx, app, { recordedAt: ctx.now() });
