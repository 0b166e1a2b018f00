import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { postNotice } from '#server/outbox.ts';
import { openDetails } from './accounts-queries.ts';
import { insertCode } from './codes-store.ts';
import type { Row } from '#server/db/schema.ts';

/** Makes a code for an account and posts it to its e-mail; gives the code's id. */
export async function sendCode(
	ctx: Ctx,
	tx: Tx,
	account: Row<'accounts'>,
	purpose: 'confirm' | 'reset',
): Promise<string> {
	const { id, code } = await insertCode(ctx, tx, account.id, purpose);
	const { email, name } = openDetails(ctx, account);
	await postNotice(ctx, tx, {
		kind: purpose === 'confirm' ? 'confirm_code' : 'reset_code',
		accountId: account.id,
		applicationId: null,
		body: { to: email, locale: account.locale, values: { code, name } },
	});
	return id;
}
