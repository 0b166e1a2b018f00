import { whyNot } from '#domain/access/policy.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication } from './application-store.ts';
import type { OfficerChannel } from './find-resident-for.ts';
import { openSummary } from './stored-application.ts';

/** An application that an officer fills in for somebody. */
export type FilledFor = {
	readonly number: string;
	/** Whom it is filled in for. */
	readonly name: string;
	/** By which door it came; `desk`: its applicant entered it. */
	readonly channel: OfficerChannel | 'desk';
	/** There is something to fill in: a draft of theirs, or one that came back to be corrected. */
	readonly open: boolean;
};

/** What the acting officer may fill in for its applicant; null for anybody else and for what they may not edit. */
export async function filledFor(ctx: Ctx, number: string): Promise<FilledFor | null> {
	if (ctx.actor.kind !== 'officer') return null;
	const app = await findApplication(ctx, ctx.db, number);
	if (!app || whyNot(ctx.actor, 'edit_application', app.facts) !== null) return null;
	return {
		number: app.row.number,
		name: openSummary(app).applicantName,
		channel: app.row.channel === 'self' ? 'desk' : app.row.channel,
		open: app.row.status === 'draft' || app.row.status === 'returned',
	};
}
