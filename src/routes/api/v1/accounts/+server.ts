import { registerAccount } from '#features/accounts/server/register-account.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** The same answer whether or not NIK, No. KK, e-mail or phone are known. */
export const POST = endpoint(
	'registerAccount',
	async ({ ctx, body, address: from }) => await registerAccount(ctx, { ...body, from }),
);
export const fallback = otherMethods('/accounts');
