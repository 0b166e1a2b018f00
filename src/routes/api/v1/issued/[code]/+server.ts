import { done } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { checkIssued } from '#features/issuance/server/check-issued.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** Open to anybody who holds the document; questions from one address are limited. */
export const GET = endpoint('checkIssued', async ({ ctx, params, address }) => {
	const checked = await checkIssued(ctx, { code: params['code'] ?? '', address });
	if (!checked.ok) return checked;
	const { endedAt, ...document } = checked.value;
	return done({ ...document, endedOn: endedAt && dateInWib(endedAt) });
});
export const fallback = otherMethods('/issued/{code}');
