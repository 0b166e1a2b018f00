import { whyNot, type Permission } from '#domain/access/policy.ts';
import { outputNames } from '#domain/catalogue/output-words.ts';
import { maskKkNumber } from '#domain/identity/kk-number.ts';
import { maskNik } from '#domain/identity/nik.ts';
import { f107Sheet, proxyForm } from '#domain/official-forms/f-1-07.ts';
import { handOverSheet } from '#domain/official-forms/hand-over-record.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { accountContact } from '#features/accounts/server/public.ts';
import { findOffice } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { open } from '#server/keyring.ts';
import type { SiakAnswer } from '#server/adapters/population-registry/port.ts';
import { findApplication, latestSiakEntry } from '../application-store.ts';
import { frameOf, sheetFacts, submittedFactsOf, type FilledForm } from '../official-forms/fill-form.ts';
import { renderFormPdf } from '../official-forms/form-pdf.ts';
import { catalogueOf, openSummary, siakContext, type StoredApplication } from '../stored-application.ts';
import { findHandOver } from './hand-over-store.ts';
import { findProxy } from './proxy-store.ts';

async function ifMay(ctx: Ctx, number: string, what: Permission): Promise<Result<StoredApplication>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, what, app.facts);
	return forbidden ? refuse(forbidden) : done(app);
}

/** The surat kuasa F-1.07 for the proxy that is named now, to print and sign; for the applicant. Refuses where nobody is named. */
export async function fillProxyForm(ctx: Ctx, number: string): Promise<Result<FilledForm>> {
	const own = await ifMay(ctx, number, 'name_proxy');
	if (!own.ok) return own;
	const app = own.value;
	const proxy = await findProxy(ctx.db, app);
	if (!proxy) return refuse('not_found');
	const sheet = f107Sheet(
		await sheetFacts(ctx, app, await submittedFactsOf(ctx, app)),
		proxy,
		app.row.number,
	);
	const pdf = await renderFormPdf(sheet, await frameOf(ctx, app, proxy.namedAt));
	return done({ fileName: `${proxyForm.code} ${app.row.number}.pdf`, pdf });
}

/** What was handed over: each document by its name, its number masked where it is a person's or family's. */
async function documentsOf(ctx: Ctx, app: StoredApplication): Promise<readonly string[]> {
	const entry = await latestSiakEntry(ctx.db, app.row.id);
	const answer = entry
		? open<SiakAnswer>(app.dataKey, siakContext(app.row.id, entry.attempt), entry.sealed)
		: null;
	if (answer?.outcome !== 'accepted') return [];
	return answer.documents.map(({ kind, number }) => {
		const masked = kind === 'kk' ? maskKkNumber(number) : /^\d{16}$/.test(number) ? maskNik(number) : number;
		return `${outputNames[kind].id} ${masked}`;
	});
}

/**
 * The record (berita acara) of a hand-over as PDF, for its applicant and for officers who may see the application, whose look is written
 * to the audit trail. Refuses what was not handed over (`not_found`).
 */
export async function handOverRecord(ctx: Ctx, number: string): Promise<Result<FilledForm>> {
	const seen = await ifMay(ctx, number, 'view_application');
	if (!seen.ok) return seen;
	const app = seen.value;
	const record = await findHandOver(ctx.db, app);
	if (!record) return refuse('not_found');
	const office = record.officeId === null ? null : await findOffice(ctx.db, record.officeId);
	const officer = await accountContact(ctx, ctx.db, record.officerId);
	const frame = await frameOf(ctx, app, record.at);
	const sheet = handOverSheet(
		{ ...catalogueOf(app.row), applicantName: openSummary(app).applicantName },
		{
			...record,
			officer: officer?.name ?? '',
			office: office?.name ?? frame.officeName,
			at: frame.filledAt,
			documents: await documentsOf(ctx, app),
		},
	);
	const pdf = await renderFormPdf(sheet, frame);
	if (ctx.actor.kind === 'officer')
		await audit(ctx, ctx.db, {
			action: 'view_form',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { form: 'BA' },
		});
	return done({ fileName: `BA ${app.row.number}.pdf`, pdf });
}
