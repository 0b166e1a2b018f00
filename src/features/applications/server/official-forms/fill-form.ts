import { whyNot } from '#domain/access/policy.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { OfficialForm } from '#domain/catalogue/service.ts';
import { filledForms, formSheet } from '#domain/official-forms/form-sheets.ts';
import { formDate } from '#domain/official-forms/read-answers.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib, timeInWib } from '#domain/time/office-time.ts';
import { documentsPresent } from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import { citySettings } from '#server/city-settings.ts';
import type { Ctx } from '#server/ctx.ts';
import { listKecamatanNames, listKelurahanNames } from '../place-queries.ts';
import { findApplication } from '../application-store.ts';
import { factsToShow } from '../form-facts-of.ts';
import { trackingUrl } from '../receipt/receipt-of.ts';
import {
	catalogueOf,
	openSubmittedFacts,
	openSummary,
	type StoredApplication,
} from '../stored-application.ts';
import { renderFormPdf } from './form-pdf.ts';

/** The official forms that a submitted application has filled in: those of the day it was sent. None of a draft. */
export function formsOf(app: StoredApplication): readonly OfficialForm[] {
	const { submittedAt } = app.row;
	if (submittedAt === null) return [];
	const { service, variant } = catalogueOf(app.row);
	return filledForms(service, variant, dateInWib(submittedAt));
}

/** As it was submitted; of applications from before that was kept, as the register is now. */
async function factsOf(ctx: Ctx, app: StoredApplication): Promise<FormFacts> {
	const kept = openSubmittedFacts(app);
	return kept ? { ...kept, kelurahanNames: await listKelurahanNames(ctx.db) } : await factsToShow(ctx, app);
}

export type FilledForm = { readonly fileName: string; readonly pdf: Buffer };

/**
 * An official form (`F-1.02`) of an application, filled in, as PDF; for its applicant and for officers who may see it, whose
 * look is written to the audit trail. Refuses a draft (`not_submitted`) and a form it does not fill (`not_found`).
 */
export async function fillForm(
	ctx: Ctx,
	input: { readonly number: string; readonly code: string },
): Promise<Result<FilledForm>> {
	const app = await findApplication(ctx, ctx.db, input.number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'view_application', app.facts);
	if (forbidden) return refuse(forbidden);
	const { number, submittedAt } = app.row;
	if (submittedAt === null) return refuse('not_submitted');
	const form = formsOf(app).find(({ code }) => code === input.code.toUpperCase());
	if (!form) return refuse('not_found');
	const city = await citySettings(ctx);
	const { service, variant } = catalogueOf(app.row);
	const sheet = formSheet({
		form,
		service,
		variant,
		facts: await factsOf(ctx, app),
		applicantName: openSummary(app).applicantName,
		documents: await documentsPresent(ctx.db, app.row.id),
		places: { city: city.cityName, province: city.provinceName, kecamatan: await listKecamatanNames(ctx.db) },
	});
	const frame = {
		number,
		submitted: submittedAt,
		submittedAt: `${formDate(dateInWib(submittedAt))}, ${timeInWib(submittedAt).replace(':', '.')} WIB`,
		officeName: city.officeName,
		cityName: city.cityName,
		statusUrl: trackingUrl(ctx, number),
	};
	const pdf = await renderFormPdf(sheet, frame);
	if (ctx.actor.kind === 'officer')
		await audit(ctx, ctx.db, {
			action: 'view_form',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { form: form.code },
		});
	return done({ fileName: `${form.code} ${number}.pdf`, pdf });
}
