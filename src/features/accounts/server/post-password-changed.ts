import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { postNotice } from '#server/outbox.ts';
import { openDetails } from './accounts-queries.ts';

/** Tells the owner of an account that its password was changed. */
export async function postPasswordChanged(ctx: Ctx, tx: Tx, account: Row<'accounts'>): Promise<void> {
	const { email, name } = openDetails(ctx, account);
	await postNotice(ctx, tx, {
		kind: 'password_changed',
		accountId: account.id,
		applicationId: null,
		body: { to: email, locale: account.locale, values: { name } },
	});
}
