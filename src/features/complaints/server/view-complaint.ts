import { parseComplaintCode } from '#domain/complaints/complaint.ts';
import { holdsRole } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { listAttached, readAttached, type AttachedFile } from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import {
	findComplaint,
	handledBy,
	listMessages,
	placeOfComplaint,
	type ComplaintMessage,
} from './complaint-queries.ts';
import { findNumberOf } from './case-queries.ts';
import {
	fileOwner,
	openContent,
	openReporter,
	type ComplaintContent,
	type Reporter,
	type StoredComplaint,
} from './stored-complaint.ts';

/** A report as the supervisor who may handle it sees it. */
export type ComplaintSeen = {
	readonly complaint: StoredComplaint;
	readonly content: ComplaintContent;
	/** `hidden`: for who handles it alone; null: nothing is kept. */
	readonly reporter: Reporter | 'hidden' | null;
	readonly place: string | null;
	/** Of the case it is bound to; for who handles it. */
	readonly number: string | null;
	readonly files: readonly AttachedFile[];
	readonly messages: readonly ComplaintMessage[];
	readonly handler: 'me' | 'other' | null;
};

/** The report, for a supervisor who may handle it; to anybody else it is as if it were not there. */
export async function forHandling(
	ctx: Ctx,
	reader: Reader,
	found: StoredComplaint | null,
): Promise<Result<StoredComplaint>> {
	if (!holdsRole(ctx.actor, 'view_complaints')) return refuse('not_allowed');
	if (!found) return refuse('not_found');
	const may = await handledBy(reader, ctx.actor, [found.row]);
	return may(found.row) ? done(found) : refuse('not_found');
}

const byCode = async (ctx: Ctx, typed: string): Promise<Result<StoredComplaint>> => {
	const code = parseComplaintCode(typed);
	return await forHandling(ctx, ctx.db, code === null ? null : await findComplaint(ctx, ctx.db, code));
};

/** Shows a report to a supervisor who may handle it; the look is written to the audit trail. Who reported is shown to who handles it alone. */
export async function viewComplaint(ctx: Ctx, code: string): Promise<Result<ComplaintSeen>> {
	const found = await byCode(ctx, code);
	if (!found.ok) return found;
	const complaint = found.value;
	const { row } = complaint;
	const mine = row.handlerId !== null && row.handlerId === actorId(ctx);
	await audit(ctx, ctx.db, {
		action: 'view_complaint',
		subjectKind: 'complaint',
		subjectId: row.id,
		detail: { purpose: 'complaint', reporter: mine && row.reporter !== null },
	});
	return done({
		complaint,
		content: openContent(complaint),
		reporter: row.reporter === null ? null : mine ? openReporter(complaint) : 'hidden',
		place: await placeOfComplaint(ctx.db, row.id),
		number: mine && row.applicationId !== null ? await findNumberOf(ctx.db, row.applicationId) : null,
		files: await listAttached(ctx.db, fileOwner(complaint)),
		messages: await listMessages(ctx.db, complaint),
		handler: row.handlerId === null ? null : mine ? 'me' : 'other',
	});
}

/** A file that came with a report, for who handles it; the look is written to the audit trail. */
export async function readComplaintFile(ctx: Ctx, input: { readonly code: string; readonly file: string }) {
	const found = await byCode(ctx, input.code);
	if (!found.ok) return found;
	if (found.value.row.handlerId !== actorId(ctx)) return refuse('handled_by_other');
	const read = await readAttached(ctx, fileOwner(found.value), input.file);
	if (!read) return refuse('not_found');
	await audit(ctx, ctx.db, {
		action: 'view_complaint_file',
		subjectKind: 'complaint',
		subjectId: found.value.row.id,
		detail: { document: input.file, purpose: 'complaint' },
	});
	return done(read);
}
