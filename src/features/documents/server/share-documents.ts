import { randomUUID } from 'node:crypto';
import type { StoredApplication } from '#features/applications/server/public.ts';
import type { Tx } from '#server/db/database.ts';
import { openBytes, sealBytes } from '#server/keyring.ts';
import { documentContexts, findDocument, isOwned, type StoredDocument } from './documents-queries.ts';
import { deleteOtherDocuments, insertDocument, putAside } from './documents-store.ts';

/** A required document of the receiver, and which documents of the giver answer it, the first that is there. */
export type Shared = { readonly requirement: string; readonly sources: readonly string[] };

/** The document of the giver that answers the first of these requirements there is one for. */
async function firstOf(
	tx: Tx,
	giver: StoredApplication,
	sources: readonly string[],
): Promise<StoredDocument | null> {
	for (const requirement of sources) {
		const found = await findDocument(tx, giver, { requirement });
		if (found) return found;
	}
	return null;
}

async function share(
	tx: Tx,
	giver: StoredApplication,
	receiver: StoredApplication,
	requirement: string,
	{ info, storageKey, sha256, fileKey }: StoredDocument,
): Promise<void> {
	const id = randomUUID();
	const opened = openBytes(giver.dataKey, documentContexts.fileKey(info.id), fileKey);
	await insertDocument(tx, {
		id,
		applicationId: receiver.facts.id,
		requirement,
		storageKey,
		fileKey: sealBytes(receiver.dataKey, documentContexts.fileKey(id), opened),
		fileName: sealBytes(receiver.dataKey, documentContexts.fileName(id), Buffer.from(info.fileName)),
		mediaType: info.mediaType,
		byteSize: info.byteSize,
		sha256,
		width: info.width,
		height: info.height,
		uploadedBy: giver.facts.enteredBy,
		uploadedAt: info.uploadedAt,
	});
}

/**
 * Lets another application hold documents of this one: the bytes stay where they are, their key is sealed under the receiver's
 * own, so that each of the two stands without the other. What the giver does not have is left out.
 */
export async function shareDocuments(
	tx: Tx,
	giver: StoredApplication,
	receiver: StoredApplication,
	shared: readonly Shared[],
): Promise<void> {
	for (const { requirement, sources } of shared) {
		const found = await firstOf(tx, giver, sources);
		if (found) await share(tx, giver, receiver, requirement, found);
	}
}

/**
 * What the giver has replaced since takes the place of what the receiver holds of it; what the receiver got by itself stays. Gives the
 * requirements that have another document now, and where bytes are that may be held by nobody any more.
 */
export async function followDocuments(
	tx: Tx,
	giver: StoredApplication,
	receiver: StoredApplication,
	shared: readonly Shared[],
	at: Date,
): Promise<{ readonly changed: readonly string[]; readonly orphans: readonly string[] }> {
	const changed: string[] = [];
	const orphans: string[] = [];
	for (const { requirement, sources } of shared) {
		const found = await firstOf(tx, giver, sources);
		const present = await findDocument(tx, receiver, { requirement });
		if (!found || found.storageKey === present?.storageKey) continue;
		if (present && !(await isOwned(tx, present.storageKey, giver.facts.id))) continue;
		const orphan = await putAside(tx, receiver.facts.id, requirement, at);
		if (orphan !== null) orphans.push(orphan);
		await share(tx, giver, receiver, requirement, found);
		changed.push(requirement);
	}
	return { changed, orphans };
}

/** Takes from an application every document that answers none of its own requirements. Gives where their bytes are. */
export const dropDocuments = (
	tx: Tx,
	applicationId: string,
	own: ReadonlySet<string>,
): Promise<readonly string[]> => deleteOtherDocuments(tx, applicationId, [...own]);
