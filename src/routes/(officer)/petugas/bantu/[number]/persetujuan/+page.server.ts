import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { maskEmail } from '#domain/identity/email-address.ts';
import type { Refusal, Result } from '#domain/refusal.ts';
import type { Text } from '#domain/text.ts';
import {
	draftOfAgent,
	residentAddress,
	sendConsentCode,
} from '#features/applications/server/consent/ask-consent.ts';
import { findConsent } from '#features/applications/server/consent/consent-store.ts';
import { giveConsent, type ConsentGiven } from '#features/applications/server/consent/give-consent.ts';
import { openSummary } from '#features/applications/server/stored-application.ts';
import { submitApplication } from '#features/applications/server/submit-application.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { agentMessages as m } from '#ui/messages/agents.ts';
import { signatureMessages } from '#ui/messages/signature.ts';
import type { Actions, PageServerLoad } from './$types';

/* For the agent who entered a draft: the resident's consent, and with it the application is sent. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { locale } = ctx;
	const draft = await draftOfAgent(ctx, params.number);
	if (!draft.ok) {
		if (draft.refusal.code === 'action_not_possible') redirect(303, `/petugas/bantu/${params.number}`);
		return error(httpStatus(draft.refusal), refusalWords(draft.refusal, locale).detail);
	}
	const app = draft.value;
	const consent = await findConsent(ctx.db, app);
	const { kept, address } = await residentAddress(ctx, app);
	const sentTo = consent?.codeSent ? (consent.details.address ?? null) : null;
	return {
		number: app.row.number,
		name: openSummary(app).applicantName,
		kept,
		address: address === '' ? null : maskEmail(address),
		sentTo: sentTo && maskEmail(sentTo),
		sent: url.searchParams.has('terkirim'),
	};
};

const labels: Readonly<Record<string, Text>> = {
	email: m.email,
	code: m.code,
	reason: m.reason,
	photo: m.photo,
};

const refused = (ctx: Ctx, part: 'send' | 'code' | 'sign', refusal: Refusal, form: FormData) => {
	const { title, detail } = refusalWords(refusal, ctx.locale);
	const of = (name: string): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	const problems = (refusal.fields ?? []).map((problem) => ({
		field: problem.field,
		message:
			problem.field === 'signature'
				? signatureMessages.missing[ctx.locale]
				: fieldProblemWords(problem, ctx.locale, labels[problem.field]?.[ctx.locale]),
	}));
	return fail(httpStatus(refusal), {
		part,
		title,
		problems: problems.length > 0 ? problems : [{ field: undefined, message: detail }],
		email: of('email'),
		reason: of('reason'),
		signature: of('signature'),
		onPaper: of('signedOnPaper') === 'yes',
	});
};

/** Consent, and at once what it is for. What is still missing is told on the page that lists it. */
async function consentAndSend(
	event: RequestEvent,
	part: 'code' | 'sign',
	form: FormData,
	given: ConsentGiven,
): Promise<ReturnType<typeof refused>> {
	const { ctx } = event.locals;
	const number = event.params.number ?? '';
	const consented: Result<null> = await giveConsent(ctx, { number, ...given });
	if (!consented.ok) return refused(ctx, part, consented.refusal, form);
	const sent = await submitApplication(ctx, { number, key: randomUUID() });
	if (sent.ok) redirect(303, `/petugas/bantu/${number}?selesai=terkirim`);
	if (sent.refusal.code === 'incomplete' || sent.refusal.code === 'pickup_missing')
		redirect(303, `/permohonan/${number}/periksa`);
	return refused(ctx, part, sent.refusal, form);
}

export const actions: Actions = {
	send: async ({ locals: { ctx }, params, request, url }) => {
		const form = await request.formData();
		const sent = await sendConsentCode(ctx, {
			number: params.number,
			email: String(form.get('email') ?? ''),
		});
		if (sent.ok) redirect(303, `${url.pathname}?terkirim`);
		return refused(ctx, 'send', sent.refusal, form);
	},
	code: async (event) => {
		const form = await event.request.formData();
		return consentAndSend(event, 'code', form, { method: 'code', code: String(form.get('code') ?? '') });
	},
	sign: async (event) => {
		const form = await event.request.formData();
		const reason = String(form.get('reason') ?? '');
		const photo = form.get('photo');
		const onPaper = form.get('signedOnPaper') === 'yes';
		const file = photo instanceof File && photo.size > 0 ? photo : null;
		if (!onPaper)
			return consentAndSend(event, 'sign', form, {
				method: 'signature',
				signature: String(form.get('signature') ?? ''),
				reason,
			});
		return consentAndSend(event, 'sign', form, {
			method: 'paper',
			photo: file && {
				fileName: file.name,
				body: new Uint8Array(await file.arrayBuffer()),
				declaredLength: file.size,
			},
			reason,
		});
	},
};
