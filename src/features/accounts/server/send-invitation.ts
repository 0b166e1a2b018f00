import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { postNotice } from '#server/outbox.ts';
import { openDetails } from './accounts-queries.ts';
import { putInvitation } from './invitations-store.ts';

/** The path of the link, with its token, and until when it holds. */
export type Sent = { readonly path: string; readonly expiresAt: Date };

/** Makes a new link for an officer and posts it to their e-mail; an earlier link ends. */
export async function sendInvitation(
	ctx: Ctx,
	tx: Tx,
	account: Row<'accounts'>,
	purpose: 'join' | 'second_factor',
): Promise<Sent> {
	const { token, expiresAt } = await putInvitation(ctx, tx, account, purpose);
	const { name, email } = openDetails(ctx, account);
	await postNotice(ctx, tx, {
		kind: purpose === 'join' ? 'officer_invited' : 'second_factor_reset',
		accountId: account.id,
		applicationId: null,
		body: { to: email, locale: account.locale, values: { name, token } },
	});
	return { path: `/petugas/undangan/${token}`, expiresAt };
}
