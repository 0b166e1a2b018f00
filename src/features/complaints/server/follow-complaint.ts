import { timingSafeEqual } from 'node:crypto';
import {
	complaintAnswerBy,
	complaintWords,
	parseComplaintCode,
	repliesInARow,
} from '#domain/complaints/complaint.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { countAttempt, countedAddress } from '#features/accounts/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { listAttached, type AttachedFile } from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findComplaint, listMessages, type ComplaintMessage } from './complaint-queries.ts';
import { findComplaintForUpdate, insertMessage, updateComplaint } from './complaint-store.ts';
import { fileOwner, openComplaintPin, openContent, type StoredComplaint } from './stored-complaint.ts';
import { messageWords } from './written.ts';

/** Opens a report by its number and PIN, to whoever holds both; gives its id. Wrong number and wrong PIN are the same "no"; attempts are limited. */
export async function openByPin(
	ctx: Ctx,
	input: { readonly code: string; readonly pin: string; readonly address: string },
): Promise<Result<{ readonly id: string; readonly code: string }>> {
	const code = parseComplaintCode(input.code);
	const address = countedAddress(input.address);
	const limited = await countAttempt(ctx, {
		follow: `${code ?? 'malformed'} ${address}`,
		follow_report: code ?? 'malformed',
		track_address: address,
	});
	if (!limited.ok) return limited;
	const complaint = code === null ? null : await findComplaint(ctx, ctx.db, code);
	const expected = Buffer.from(complaint ? openComplaintPin(complaint) : '');
	const given = Buffer.from(input.pin.replace(/\D/g, ''));
	if (!complaint || expected.length !== given.length || !timingSafeEqual(expected, given))
		return refuse('not_found');
	return done({ id: complaint.row.id, code: complaint.row.code });
}

/** What proves that somebody may follow a report: the id that number and PIN gave, or the account it was made under. */
export type Proof = { readonly code: string; readonly opened: string | null };

const mayFollow = (ctx: Ctx, { row }: StoredComplaint, { opened }: Proof): boolean =>
	row.id === opened || (ctx.actor.kind === 'applicant' && row.reporterId === ctx.actor.accountId);

/** A report as who made it sees it. */
export type Followed = {
	readonly complaint: StoredComplaint;
	readonly text: string;
	readonly who: string | null;
	readonly pin: string;
	readonly files: readonly AttachedFile[];
	readonly messages: readonly ComplaintMessage[];
	readonly mayReply: boolean;
};

const repliesLeft = (messages: readonly ComplaintMessage[]): number =>
	repliesInARow - (messages.length - 1 - messages.findLastIndex(({ byOffice }) => byOffice));

/** Shows a report to who made it. Refuses everyone else as if it were not there. */
export async function followComplaint(ctx: Ctx, proof: Proof): Promise<Result<Followed>> {
	const code = parseComplaintCode(proof.code);
	const complaint = code === null ? null : await findComplaint(ctx, ctx.db, code);
	if (!complaint || !mayFollow(ctx, complaint, proof)) return refuse('not_found');
	const messages = await listMessages(ctx.db, complaint);
	const { text, who } = openContent(complaint);
	return done({
		complaint,
		text,
		who,
		pin: openComplaintPin(complaint),
		files: await listAttached(ctx.db, fileOwner(complaint)),
		messages,
		mayReply: complaint.row.state !== 'closed' && repliesLeft(messages) > 0,
	});
}

/**
 * Who reported writes again. What was answered is looked into anew, with a new last day. Refuses a closed report, and more than
 * {@link repliesInARow} in a row.
 */
export async function replyToOffice(
	ctx: Ctx,
	input: Proof & { readonly message: string },
): Promise<Result<null>> {
	const code = parseComplaintCode(input.code);
	if (code === null) return refuse('not_found');
	const words = messageWords(input.message, complaintWords.message);
	return await transact<null>(ctx.db, async (tx) => {
		const complaint = await findComplaintForUpdate(ctx, tx, code);
		if (!complaint || !mayFollow(ctx, complaint, input)) return refuse('not_found');
		if (!words.ok) return words;
		if (complaint.row.state === 'closed') return refuse('complaint_closed');
		const messages = await listMessages(tx, complaint);
		if (messages.at(-1)?.byOffice === false && messages.at(-1)?.text === words.value) return done(null);
		if (repliesLeft(messages) <= 0) return refuse('too_many_attempts');
		await insertMessage(ctx, tx, complaint, { text: words.value, officerId: null });
		const again = complaint.row.state === 'answered';
		await updateComplaint(
			ctx,
			tx,
			complaint,
			again
				? {
						state: 'looking',
						answerBy: complaintAnswerBy(
							complaint.row.kind,
							dateInWib(ctx.now()),
							await workingCalendar(ctx, tx),
						),
						lateToldAt: null,
					}
				: {},
		);
		// Who reported without a name stays without one, also signed in.
		await audit(complaint.row.reporterId === null ? actingAs(ctx, { kind: 'anyone' }) : ctx, tx, {
			action: 'reply_complaint',
			subjectKind: 'complaint',
			subjectId: complaint.row.id,
		});
		return done(null);
	});
}
