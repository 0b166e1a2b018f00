import { formsInForce } from '#domain/catalogue/official-forms.ts';
import { meetingKind } from '#domain/catalogue/meeting.ts';
import { maskNik } from '#domain/identity/nik.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { citySettings } from '#server/city-settings.ts';
import type { Ctx } from '#server/ctx.ts';
import { listLinked } from '../linked-queries.ts';
import { getApplicationById } from '../application-store.ts';
import { catalogueOf, openPin, openSummary, type StoredApplication } from '../stored-application.ts';
import type { ReceiptFacts } from './receipt-facts.ts';
import { renderReceiptPdf } from './receipt-pdf.ts';

/** Where anyone with the PIN follows an application; what the QR of the receipt says. The PIN is not in it. */
export const trackingUrl = (ctx: Ctx, number: string): string =>
	`${ctx.env.publicOrigin}/lacak?nomor=${number}`;

/** What the receipt of a submitted application says; null for a draft. */
export async function receiptOf(ctx: Ctx, app: StoredApplication): Promise<ReceiptFacts | null> {
	const pin = openPin(app);
	const pickup = await findPickup(ctx.db, app.row.id);
	if (pin === null || app.row.submittedAt === null) return null;
	const { service, variant } = catalogueOf(app.row);
	const summary = openSummary(app);
	const city = await citySettings(ctx);
	return {
		number: app.row.number,
		pin,
		service: service.name,
		variant: variant.name,
		applicantName: summary.applicantName,
		maskedNik: maskNik(summary.applicantNik),
		submittedAt: app.row.submittedAt,
		office: { name: pickup?.officeName ?? '', address: pickup?.officeAddress ?? '' },
		meeting: meetingKind(service, variant),
		pickupOn: pickup?.date ?? '',
		session: pickup?.session ?? null,
		bring: variant.bring ? [variant.bring] : [],
		linked: (await listLinked(ctx, ctx.db, app)).map((one) => ({
			number: one.number,
			service: one.service.name,
			collectOn: one.lead || one.pickupOn === pickup?.date ? null : one.pickupOn,
		})),
		statusUrl: trackingUrl(ctx, app.row.number),
		reportUrl: `${ctx.env.publicOrigin}/lapor`,
		formCode: formsInForce(service, dateInWib(app.row.submittedAt), variant)[0]?.code ?? '',
		city,
	};
}

/** The receipt of an application as a PDF, in the language of `ctx`; for the message that carries it. */
export async function receiptPdf(ctx: Ctx, applicationId: string): Promise<Uint8Array> {
	const facts = await receiptOf(ctx, await getApplicationById(ctx, ctx.db, applicationId));
	if (!facts) throw new Error('a draft has no receipt');
	return renderReceiptPdf(facts, ctx.locale);
}
