import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { openBytes } from '#server/keyring.ts';
import {
	documentContexts,
	findDocument,
	type DocumentInfo,
	type WhichDocument,
} from './documents-queries.ts';
import { openStream } from './sealed-file.ts';

/** What an officer opens a document for; written into the audit trail. */
export const viewPurposes = ['verification', 'processing', 'counter', 'supervision', 'audit'] as const;
export type ViewPurpose = (typeof viewPurposes)[number];

export type ReadDocument = {
	readonly info: DocumentInfo;
	/** The plain bytes, once; throws before any byte that was tampered with. */
	readonly content: AsyncIterable<Uint8Array>;
};

/**
 * A document with its content, for who may view the application; every view by an officer is written down with its
 * purpose. Refuses a stranger's application and a document that is not there as `not_found`.
 */
export async function readDocument(
	ctx: Ctx,
	input: { readonly number: string; readonly which: WhichDocument; readonly purpose?: ViewPurpose },
): Promise<Result<ReadDocument>> {
	const application = await findApplication(ctx, ctx.db, input.number);
	if (!application) return refuse('not_found');
	const no = whyNot(ctx.actor, 'view_application', application.facts);
	if (no) return refuse(no);
	const document = await findDocument(ctx.db, application, input.which);
	if (!document) return refuse('not_found');
	if (ctx.actor.kind === 'officer')
		await audit(ctx, ctx.db, {
			action: 'view_document',
			subjectKind: 'application',
			subjectId: application.facts.id,
			detail: {
				document: document.info.id,
				requirement: document.info.requirement,
				purpose:
					input.purpose ?? (application.facts.status === 'verification' ? 'verification' : 'processing'),
			},
		});
	const key = openBytes(application.dataKey, documentContexts.fileKey(document.info.id), document.fileKey);
	return done({ info: document.info, content: openStream(key, ctx.storage.read(document.storageKey)) });
}
