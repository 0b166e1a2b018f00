import { whyNot } from '#domain/access/policy.ts';
import { visibleAnswers } from '#domain/applications/completeness.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { OfficialForm } from '#domain/catalogue/service.ts';
import { filledForms, formSheet, statementsAsked } from '#domain/official-forms/form-sheets.ts';
import type { SheetFacts } from '#domain/official-forms/sheet.ts';
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
import type { FormFrame } from './form-paper.ts';
import { renderFormPdf } from './form-pdf.ts';

/** Its own applicant may still change it: what is printed then says what the form says now. */
const stillChanging = (ctx: Ctx, app: StoredApplication): boolean =>
	ctx.actor.kind !== 'officer' && (app.row.status === 'draft' || app.row.status === 'returned');

/**
 * The official forms that a submitted application has filled in: those of the day it was sent, and the statements its answers
 * asked for. None of a draft.
 */
export function formsOf(app: StoredApplication): readonly OfficialForm[] {
	const { submittedAt } = app.row;
	if (submittedAt === null) return [];
	const { service, variant } = catalogueOf(app.row);
	const kept = openSubmittedFacts(app);
	return [
		...filledForms(service, variant, dateInWib(submittedAt)),
		...(kept ? statementsAsked(service, variant, kept).map(({ form }) => form) : []),
	];
}

/** As it was submitted; of applications from before that was kept, as the register is now. */
export async function submittedFactsOf(ctx: Ctx, app: StoredApplication): Promise<FormFacts> {
	const kept = openSubmittedFacts(app);
	return kept ? { ...kept, kelurahanNames: await listKelurahanNames(ctx.db) } : await factsToShow(ctx, app);
}

/** What a form is filled from; a statement that can still be replaced, from the answers as they stand. */
async function formAndFacts(ctx: Ctx, app: StoredApplication, code: string) {
	const sent = formsOf(app).find((form) => form.code === code);
	if (stillChanging(ctx, app)) {
		const { service, variant } = catalogueOf(app.row);
		const facts = await factsToShow(ctx, app);
		const now = statementsAsked(service, variant, facts).find(({ form }) => form.code === code);
		const answers = visibleAnswers(variant, facts);
		if (now) return { form: now.form, facts: { ...facts, answers }, at: app.row.updatedAt };
	}
	const { submittedAt } = app.row;
	return sent && submittedAt
		? { form: sent, facts: await submittedFactsOf(ctx, app), at: submittedAt }
		: null;
}

/** What fills a sheet of an application by these facts, but for which form it is. */
export async function sheetFacts(
	ctx: Ctx,
	app: StoredApplication,
	facts: FormFacts,
): Promise<Omit<SheetFacts, 'form'>> {
	const city = await citySettings(ctx);
	return {
		...catalogueOf(app.row),
		facts,
		applicantName: openSummary(app).applicantName,
		documents: await documentsPresent(ctx.db, app.row.id),
		places: { city: city.cityName, province: city.provinceName, kecamatan: await listKecamatanNames(ctx.db) },
	};
}

/** What a sheet of an application says beside its fields. */
export async function frameOf(ctx: Ctx, app: StoredApplication, at: Date): Promise<FormFrame> {
	const city = await citySettings(ctx);
	return {
		number: app.row.number,
		filled: at,
		filledAt: `${formDate(dateInWib(at))}, ${timeInWib(at).replace(':', '.')} WIB`,
		officeName: city.officeName,
		cityName: city.cityName,
		statusUrl: trackingUrl(ctx, app.row.number),
	};
}

export type FilledForm = { readonly fileName: string; readonly pdf: Buffer };

/**
 * An official form (`F-1.02`) of an application, filled in, as PDF; for its applicant and for officers who may see it, whose
 * look is written to the audit trail. A statement that the answers ask for is there before it is sent: it is signed and sent along.
 * Refuses any other form of a draft (`not_submitted`) and a form that is not filled (`not_found`).
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
	const found = await formAndFacts(ctx, app, input.code.toUpperCase());
	if (!found) return refuse(submittedAt === null ? 'not_submitted' : 'not_found');
	const { form, facts, at } = found;
	const sheet = formSheet({ ...(await sheetFacts(ctx, app, facts)), form });
	const pdf = await renderFormPdf(sheet, await frameOf(ctx, app, at));
	if (ctx.actor.kind === 'officer')
		await audit(ctx, ctx.db, {
			action: 'view_form',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { form: form.code },
		});
	return done({ fileName: `${form.code} ${number}.pdf`, pdf });
}
