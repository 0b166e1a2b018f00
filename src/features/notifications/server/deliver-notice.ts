import {
	composeNotice,
	isNoticeKind,
	missingValues,
	type ComposedNotice,
} from '#domain/notifications/notice.ts';
import type { NoticeAttachment } from '#domain/notifications/notice-row.ts';
import type { Text } from '#domain/text.ts';
import type { Mail } from '#server/adapters/mail/port.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Row } from '#server/db/schema.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import { mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';
import { findNotice, getNoticeSender } from './notices-queries.ts';
import { markFailed, markSent } from './notices-store.ts';

/** What a message may carry, from the slices that own it. */
export type NoticeParts = {
	/** The receipt of an application, in the language of `ctx`. */
	readonly receiptPdf: (ctx: Ctx, applicationId: string) => Promise<Uint8Array>;
	/** The proof that its person was recorded. */
	readonly recordingProofPdf: (ctx: Ctx, applicationId: string) => Promise<Uint8Array>;
};

/**
 * The handler of the `deliver_notice` job: sends one message of the outbox, once. A message sent before, or gone with its
 * account, is left alone. When it cannot be sent, the reason is noted without anything personal and thrown, so that the
 * queue tries again.
 */
export const deliverNotice =
	(ctx: Ctx, parts: NoticeParts) =>
	async ({ noticeId }: { readonly noticeId: string }): Promise<void> => {
		const notice = await findNotice(ctx.db, noticeId);
		if (notice === undefined || notice.sentAt !== null) return;
		try {
			await ctx.mail.send(notice.id, await mailOf(ctx, parts, notice));
		} catch (error) {
			const reason = shortReason(error);
			await markFailed(ctx.db, notice.id, reason);
			// The cause may name an address, and the queue keeps what is thrown.
			throw new Error(`notice ${notice.id} (${notice.kind}) is not delivered: ${reason}`);
		}
		await markSent(ctx.db, notice.id, ctx.now());
	};

async function mailOf(ctx: Ctx, parts: NoticeParts, notice: Row<'notices'>): Promise<Mail> {
	if (!isNoticeKind(notice.kind))
		throw Object.assign(new Error('unknown notice'), { code: 'UNKNOWN_NOTICE' });
	const { to, locale, values } = open<NoticeBody>(
		ctx.keys.outbox,
		`notices.sealed:${notice.id}`,
		notice.sealed,
	);
	const missing = missingValues(notice.kind, values);
	if (missing.length > 0)
		ctx.log.warn({ notice: notice.id, kind: notice.kind, missing }, 'a notice lacks values');
	const sender = await getNoticeSender(ctx.db);
	const origin = ctx.env.publicOrigin;
	const composed = composeNotice(notice.kind, values, locale, { ...sender, reportUrl: `${origin}/lapor` });
	return {
		to,
		subject: composed.subject,
		text: mailText(composed, origin),
		html: mailHtml(composed, locale, origin, sender.cityName),
		attachments: await attachmentsOf(
			{ ...ctx, locale },
			parts,
			composed,
			notice.applicationId,
			values.number,
		),
	};
}

const attachmentNames = {
	receipt: { id: 'bukti', en: 'receipt' },
	recording_proof: { id: 'bukti-perekaman', en: 'proof-of-recording' },
} as const satisfies Record<NoticeAttachment, Text>;

async function attachmentsOf(
	ctx: Ctx,
	parts: NoticeParts,
	composed: ComposedNotice,
	applicationId: string | null,
	number: string | undefined,
): Promise<NonNullable<Mail['attachments']>> {
	if (applicationId === null) return [];
	return await Promise.all(
		composed.attachments.map(async (which) => ({
			filename: `${attachmentNames[which][ctx.locale]}-${number ?? 'e-open'}.pdf`,
			content: await (which === 'receipt' ? parts.receiptPdf : parts.recordingProofPdf)(ctx, applicationId),
			contentType: 'application/pdf',
		})),
	);
}

/** "ECONNREFUSED", "EENVELOPE 550", "TypeError": codes only, since the words of an error may repeat an address. */
function shortReason(error: unknown): string {
	if (!(error instanceof Error)) return 'unknown';
	const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
	const name = typeof code === 'string' && /^[A-Z0-9_]{1,40}$/i.test(code) ? code : error.name;
	return typeof responseCode === 'number' ? `${name} ${responseCode}` : name;
}
