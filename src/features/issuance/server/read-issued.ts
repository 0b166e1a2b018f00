import { holdsRole, whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { getApplicationById, type StoredApplication } from '#features/applications/server/public.ts';
import { openStream } from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { openBytes } from '#server/keyring.ts';
import { findIssued, type IssuedListed } from './issuance-queries.ts';
import { fileKeyContext, openContent } from './issuance-store.ts';
import { renderIssued } from './render-issued.ts';

export type IssuedFile = { readonly pdf: Buffer; readonly fileName: string };

const fileNameOf = ({ kind, code }: IssuedListed): string => `${kind.replace('_', '-')}-${code}.pdf`;

/** Whether the actor may have the file: its applicant, who prints it, a supervisor, an auditor; the signatory sees what they sign. */
function whyNotRead(ctx: Ctx, app: StoredApplication): ReturnType<typeof whyNot> {
	if (ctx.actor.kind === 'officer' && holdsRole(ctx.actor, 'sign_document')) return null;
	return whyNot(ctx.actor, 'view_application', app.facts);
}

async function fileOf(ctx: Ctx, app: StoredApplication, row: IssuedListed): Promise<Buffer> {
	const key = openBytes(app.dataKey, fileKeyContext(row.id), row.fileKey!);
	const pieces: Buffer[] = [];
	for await (const piece of openStream(key, ctx.storage.read(row.storageKey!))) pieces.push(piece);
	return Buffer.concat(pieces);
}

/**
 * A document as a file, for who may have it: signed, or for officers a preview of what waits. Each is written to the audit trail. Its
 * applicant has only what holds; a stranger's, what is not there for them, and one of another application than `number`, is `not_found`.
 */
export async function readIssued(ctx: Ctx, code: string, number?: string): Promise<Result<IssuedFile>> {
	const row = await findIssued(ctx.db, code);
	if (!row || (number !== undefined && row.number !== number)) return refuse('not_found');
	const app = await getApplicationById(ctx, ctx.db, row.applicationId);
	const forbidden = whyNotRead(ctx, app);
	if (forbidden) return refuse(forbidden);
	const officer = ctx.actor.kind === 'officer';
	if (!officer && row.state !== 'signed') return refuse('not_found');
	await audit(ctx, ctx.db, {
		action: row.storageKey ? 'read_issued_document' : 'preview_document',
		subjectKind: 'issued_document',
		subjectId: row.id,
		detail: { application: row.applicationId },
	});
	const pdf = row.storageKey
		? await fileOf(ctx, app, row)
		: await renderIssued(ctx, row, openContent(app.dataKey, row), null);
	return done({ pdf, fileName: fileNameOf(row) });
}
