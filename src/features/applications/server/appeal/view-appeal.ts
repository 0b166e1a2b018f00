import { holdsRole, whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Refusal, type Result } from '#domain/refusal.ts';
import {
	listAttached,
	readAttached,
	type AttachedFile,
	type FileOwner,
} from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication } from '../application-store.ts';
import { listTimeline } from '../application-queries.ts';
import { openSummary, type StoredApplication, type Summary } from '../stored-application.ts';
import { findAppeal, type Appeal } from './appeal-queries.ts';

export type AppealSeen = {
	readonly app: StoredApplication;
	readonly summary: Summary;
	readonly appeal: Appeal;
	readonly files: readonly AttachedFile[];
	/** Why it was rejected, as the applicant was told. */
	readonly rejection: { readonly at: Date; readonly reason: string } | null;
	/** Why this officer may not decide it; null: they may. */
	readonly mayNot: Refusal['code'] | null;
};

const ownerOf = (app: StoredApplication): FileOwner => ({
	kind: 'appeal',
	id: app.row.id,
	dataKey: app.dataKey,
});

async function appealed(ctx: Ctx, number: string): Promise<Result<StoredApplication>> {
	if (!holdsRole(ctx.actor, 'view_appeals')) return refuse('not_allowed');
	const app = await findApplication(ctx, ctx.db, number);
	// Another area's is answered like one that is not there.
	return app?.row.appeal && whyNot(ctx.actor, 'view_appeals', app.facts) === null
		? done(app)
		: refuse('not_found');
}

/** An appeal for the supervisor of its area; the look is written to the audit trail. */
export async function viewAppeal(ctx: Ctx, number: string): Promise<Result<AppealSeen>> {
	const found = await appealed(ctx, number);
	if (!found.ok) return found;
	const app = found.value;
	const rejected = (await listTimeline(ctx.db, app)).findLast(({ action }) => action === 'reject');
	await audit(ctx, ctx.db, {
		action: 'view_appeal',
		subjectKind: 'application',
		subjectId: app.row.id,
		detail: { purpose: 'appeal' },
	});
	return done({
		app,
		summary: openSummary(app),
		appeal: (await findAppeal(ctx.db, app))!,
		files: await listAttached(ctx.db, ownerOf(app)),
		rejection: rejected ? { at: rejected.at, reason: rejected.detail?.reason ?? '' } : null,
		mayNot: whyNot(ctx.actor, 'uphold_appeal', app.facts),
	});
}

/** A file that came with an appeal, for the supervisor; the look is written to the audit trail. */
export async function readAppealFile(ctx: Ctx, input: { readonly number: string; readonly file: string }) {
	const found = await appealed(ctx, input.number);
	if (!found.ok) return found;
	const read = await readAttached(ctx, ownerOf(found.value), input.file);
	if (!read) return refuse('not_found');
	await audit(ctx, ctx.db, {
		action: 'view_appeal_file',
		subjectKind: 'application',
		subjectId: found.value.row.id,
		detail: { document: input.file, purpose: 'appeal' },
	});
	return done(read);
}
