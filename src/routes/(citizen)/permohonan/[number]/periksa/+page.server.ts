import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { visiblePages } from '#domain/applications/completeness.ts';
import { findService } from '#domain/catalogue/services.ts';
import type { FieldProblem } from '#domain/refusal.ts';
import { deliveryState } from '#features/applications/server/delivery/ask-delivery.ts';
import { submitApplication } from '#features/applications/server/submit-application.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { pageOfProblem } from '#features/applications/ui/draft-steps.ts';
import { httpStatus } from '#server/refusals.ts';
import { clashShown } from '../../clash-shown.ts';
import { plannedShown } from '../../linked-shown.ts';
import { momentShown } from '../../moment-shown.ts';
import { ownApplication, postedForm } from '../../own-application.ts';
import { problemLine, refusedLines } from '../../problem-lines.ts';
import { stepBefore, stepsShown } from '../../steps-of.ts';
import { answerSections } from '../answer-sections.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where a problem is put right. */
function placeOf(view: ApplicationView, problem: FieldProblem): string {
	const address = `/permohonan/${view.app.row.number}`;
	if (problem.field.startsWith('document:'))
		return `${address}/berkas/${problem.field.slice('document:'.length)}`;
	if (problem.field === 'pickup') return `${address}/ambil?dari=periksa`;
	const page = pageOfProblem(visiblePages(view.variant, view.facts), problem);
	const [list, row] = problem.field.split('.');
	if (page && row !== undefined && /^\d+$/.test(row))
		return `${address}/isi/${page.id}/${list}/${Number(row) + 1}`;
	return page ? `${address}/isi/${page.id}?dari=periksa` : address;
}

/*
 * For its applicant: every answer, document and the pickup of a draft on one page, and what is missing. The key in the form makes
 * sending safe to repeat: twice pressed, or gone back and pressed again, it leads to the one receipt.
 */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status, termsAcceptedAt } = view.app.row;
	if (status !== 'draft') redirect(303, `/permohonan/${number}/bukti`);
	const { locale } = locals.ctx;
	return {
		number,
		service: view.service.name,
		variant: view.variant.name,
		steps: stepsShown(view, 'periksa'),
		back: stepBefore(view, 'periksa'),
		sections: answerSections(view, locale, { change: true }),
		documents: view.documents
			.filter(({ need, stored }) => need !== 'not_now' || stored)
			.map(({ document, need, stored }) => ({
				id: document.id,
				label: document.label,
				required: need === 'required',
				stored: stored !== null,
			})),
		along: plannedShown(view),
		meeting: view.meeting,
		pickup: view.pickup && {
			office: view.pickup.officeName,
			address: view.pickup.officeAddress,
			day: momentShown(view.pickup, locale),
		},
		delivery: view.pickup ? await deliveryState(locals.ctx.db, view.app) : null,
		missing: view.missing.map((problem) => ({
			message: problemLine(view.variant, problem, locale, { meeting: view.meeting }).message,
			href: placeOf(view, problem),
		})),
		warnings: view.warnings.map(({ text }) => text),
		advice: view.advice.map(({ text, offer, open }) => ({
			text,
			name: offer.name,
			open,
			href: open ? `/permohonan/${open}` : `/layanan/${findService(offer.service)!.slug}/${offer.variant}`,
		})),
		clash: clashShown(view.clash, locale),
		asksTerms: termsAcceptedAt === null,
		/** An agent fills it in: its resident says yes before it is sent. */
		byAgent: locals.ctx.actor.kind === 'officer' && view.app.row.channel === 'agent',
		key: randomUUID(),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await postedForm(event);
		const { locals, url, params } = event;
		const view = await ownApplication({ locals, url }, params.number);
		const { number, status } = view.app.row;
		const key = String(form.get('key') ?? '');
		if (status !== 'draft' || !/^[0-9a-f-]{36}$/.test(key))
			redirect(303, `/permohonan/${number}/${status === 'draft' ? 'periksa' : 'bukti'}`);
		const sent = await submitApplication(locals.ctx, {
			number,
			key,
			termsAccepted: form.get('termsAccepted') === 'yes',
		});
		if (sent.ok || sent.refusal.code === 'action_not_possible') redirect(303, `/permohonan/${number}/bukti`);
		if (sent.refusal.code === 'consent_missing') redirect(303, `/petugas/bantu/${number}/persetujuan`);
		return fail(httpStatus(sent.refusal), {
			...refusedLines(view.variant, sent.refusal, locals.ctx.locale, { meeting: view.meeting }),
			code: sent.refusal.code,
		});
	},
};
