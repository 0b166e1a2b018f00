import { timingSafeEqual } from 'node:crypto';
import { accountContact } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { openHandOverCode, openPin, type StoredApplication } from '../stored-application.ts';

const isSame = (expected: string, given: string): boolean => {
	const [one, other] = [Buffer.from(expected), Buffer.from(given)];
	return one.length === other.length && timingSafeEqual(one, other);
};

/**
 * Whether this is the code against which the document is given: the one-time code of the message, or, of who has no address it could be
 * sent to, the PIN on their paper receipt.
 */
export async function isPickupCode(
	ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
	given: string,
): Promise<boolean> {
	const contact = await accountContact(ctx, reader, app.row.applicantId);
	const pin = contact && contact.email !== '' ? null : openPin(app);
	return [openHandOverCode(app), pin].some((code) => code !== null && isSame(code, given));
}
