import { done } from '#domain/refusal.ts';
import { receiveUpload, removeDocument, storeDocument } from '#features/documents/server/public.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { documentBody } from '../../../../application-body.ts';

const which = (params: Readonly<Record<string, string>>) => ({
	number: params['number'] ?? '',
	requirement: params['requirement'] ?? '',
});

/** Streamed to storage and sealed; what it is is read from its content, never from its name or type. */
export const PUT = endpoint('putDocument', async ({ ctx, params, request }) => {
	const stored = await receiveUpload(
		request,
		async (upload) => await storeDocument(ctx, { ...which(params), ...upload }),
	);
	return stored.ok ? done(documentBody(stored.value)) : stored;
});

export const DELETE = endpoint(
	'removeDocument',
	async ({ ctx, params }) => await removeDocument(ctx, which(params)),
);
export const fallback = otherMethods('/applications/{number}/documents/{requirement}');
