import type { MeetingKind } from '#domain/catalogue/meeting.ts';
import type { Text } from '#domain/text.ts';

/** What a receipt says; made by the slice that knows the application, drawn by `receipt-pdf.ts`. */
export type ReceiptFacts = {
	/** EOP-KK-20261124-00012-7 */
	readonly number: string;
	readonly pin: string;
	readonly service: Text;
	readonly variant: Text;
	readonly applicantName: string;
	/** As {@link maskNik} writes it; a whole one is masked before it is drawn. */
	readonly maskedNik: string;
	readonly submittedAt: Date;
	readonly office: { readonly name: string; readonly address: string };
	/** How they meet; at home there is no office and no day. */
	readonly meeting: MeetingKind;
	/** YYYY-MM-DD; empty once the place was given back (cancelled, rejected, expired). */
	readonly pickupOn: string;
	/** "08:00": when to come, where the office divides its days. */
	readonly session?: string | null;
	/** What to bring besides the original ID and the collection code, a line each. */
	readonly bring: readonly Text[];
	/** Sent along with it, with the same PIN; `collectOn` where it is collected on another day. */
	readonly linked?: readonly {
		readonly number: string;
		readonly service: Text;
		readonly collectOn?: string | null;
	}[];
	/** The public tracking page, whole; drawn as QR and printed. */
	readonly statusUrl: string;
	/** The product's own page for reports of a demand for money, whole. */
	readonly reportUrl: string;
	/** F-1.02 */
	readonly formCode: string;
	readonly city: {
		readonly cityName: string;
		readonly officeName: string;
		readonly complaintName: string;
		readonly complaintUrl: string;
	};
};
