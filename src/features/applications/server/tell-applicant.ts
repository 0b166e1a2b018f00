import type { Locale } from '#domain/text.ts';
import { accountContact } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { postNotice } from '#server/outbox.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';

/**
 * Tells an application's applicant, in their language and in the caller's transaction; name, number and service are said of themselves,
 * `values` gives the rest. False when nobody can be told: the account is gone, or has no address
 * and follows by its paper receipt.
 */
export async function tellApplicant(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	kind: string,
	values?: (locale: Locale) => Readonly<Record<string, string>>,
): Promise<boolean> {
	const contact = await accountContact(ctx, tx, app.row.applicantId);
	if (!contact || contact.email === '') return false;
	await postNotice(ctx, tx, {
		kind,
		accountId: app.row.applicantId,
		applicationId: app.row.id,
		body: {
			to: contact.email,
			locale: contact.locale,
			values: {
				name: contact.name,
				number: app.row.number,
				service: catalogueOf(app.row).service.name[contact.locale],
				...values?.(contact.locale),
			},
		},
	});
	return true;
}
