import { randomUUID } from 'node:crypto';
import type { StoredApplication } from '#features/applications/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { openBytes, sealBytes } from '#server/keyring.ts';
import { documentContexts, findDocument } from './documents-queries.ts';
import { deleteOtherDocuments, insertDocument } from './documents-store.ts';

/** A required document of the receiver, and which documents of the giver answer it, the first that is there. */
export type Shared = { readonly requirement: string; readonly sources: readonly string[] };

/**
 * Lets another application hold documents of this one: the bytes stay where they are, their key is sealed under the receiver's
 * own, so that each of the two stands without the other. What the giver does not have is left out.
 */
export async function shareDocuments(
	ctx: Ctx,
	tx: Tx,
	giver: StoredApplication,
	receiver: StoredApplication,
	shared: readonly Shared[],
): Promise<void> {
	for (const { requirement, sources } of shared) {
		for (const source of sources) {
			const found = await findDocument(tx, giver, { requirement: source });
			if (!found) continue;
			const id = randomUUID();
			const { info, storageKey, sha256 } = found;
			const fileKey = openBytes(giver.dataKey, documentContexts.fileKey(info.id), found.fileKey);
			await insertDocument(tx, {
				id,
				applicationId: receiver.facts.id,
				requirement,
				storageKey,
				fileKey: sealBytes(receiver.dataKey, documentContexts.fileKey(id), fileKey),
				fileName: sealBytes(receiver.dataKey, documentContexts.fileName(id), Buffer.from(info.fileName)),
				mediaType: info.mediaType,
				byteSize: info.byteSize,
				sha256,
				width: info.width,
				height: info.height,
				uploadedBy: giver.facts.enteredBy,
				uploadedAt: info.uploadedAt,
			});
			break;
		}
	}
}

/** Takes from an application every document that answers none of its own requirements. Gives where their bytes are. */
export const dropDocuments = (
	tx: Tx,
	applicationId: string,
	own: ReadonlySet<string>,
): Promise<readonly string[]> => deleteOtherDocuments(tx, applicationId, [...own]);
