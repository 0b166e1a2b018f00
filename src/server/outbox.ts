import { randomUUID } from 'node:crypto';
import type { Locale } from '#domain/text.ts';
import type { Ctx } from './ctx.ts';
import type { Tx } from './db/database.ts';
import { seal } from './keyring.ts';

/** What a notice says to whom; sealed at rest. */
export type NoticeBody = {
	readonly to: string;
	readonly locale: Locale;
	readonly values: Readonly<Record<string, string>>;
};

/** Writes a message to the outbox in the caller's transaction; a job delivers it after the commit. */
export async function postNotice(
	ctx: Ctx,
	tx: Tx,
	notice: { kind: string; accountId: string | null; applicationId: string | null; body: NoticeBody },
): Promise<void> {
	const id = randomUUID();
	await tx
		.insertInto('notices')
		.values({
			id,
			kind: notice.kind,
			channel: 'email',
			accountId: notice.accountId,
			applicationId: notice.applicationId,
			sealed: seal(ctx.keys.outbox, `notices.sealed:${id}`, notice.body),
			createdAt: ctx.now(),
		})
		.execute();
	await ctx.jobs.enqueue(tx, 'deliver_notice', { noticeId: id });
}
