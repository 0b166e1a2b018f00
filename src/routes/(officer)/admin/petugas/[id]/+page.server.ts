import { error, fail, redirect } from '@sveltejs/kit';
import { choiceOfGrant } from '#domain/access/grant-choice.ts';
import { holdsRole } from '#domain/access/policy.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Locale } from '#domain/text.ts';
import { grantInWords, officerChoices, officerLabels } from '#features/accounts/server/area-names.ts';
import {
	changeOfficer,
	liftSuspension,
	resetSecondFactor,
	suspendOfficer,
} from '#features/accounts/server/change-officer.ts';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { inviteAgain, withdrawInvitation } from '#features/accounts/server/invite-officer.ts';
import { mayManage } from '#features/accounts/server/may-manage.ts';
import { findOfficer } from '#features/accounts/server/officers-queries.ts';
import { readOfficerForm, type OfficerTyped } from '#features/accounts/server/read-officer-form.ts';
import { releaseHeld } from '#features/applications/server/release-held.ts';
import { actorId } from '#server/ctx.ts';
import { refusalWords } from '#server/refusals.ts';
import { officersMessages as m } from '#ui/messages/officers.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const outcomes = ['invited', 'changed', 'same', 'suspended', 'lifted', 'again', 'reset'] as const;

/* For administrators of the city; nobody changes their own account. A resident's account is none: it is not found. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	if (!holdsRole(ctx.actor, 'manage_officers'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const officer = await findOfficer(ctx, params.id);
	if (!officer) error(404, refusalWords({ code: 'not_found' }, ctx.locale).detail);
	const { grants, ...rest } = officer;
	return {
		officer: {
			...rest,
			grants: grants.map((grant) => grantInWords(ctx, grant)),
			lines: grants.map(choiceOfGrant),
		},
		own: officer.id === actorId(ctx),
		choices: officerChoices(ctx),
		now: ctx.now(),
		done: outcomes.find((outcome) => outcome === url.searchParams.get('selesai')) ?? null,
		released: Math.max(0, Math.trunc(Number(url.searchParams.get('dikembalikan'))) || 0),
	};
};

type Form = 'change' | 'suspend' | 'lift' | 'reset' | 'again' | 'withdraw';

/** The words of a refusal, for the form it belongs to, with what was typed. */
function refused(refusal: Refusal, locale: Locale, of: { form: Form; typed: OfficerTyped; reason: string }) {
	const { status, answer } = formAnswer(refusal, locale, {
		labels: officerLabels(of.typed.grants.length),
		instead: { stale: m.stale, action_not_possible: m.notNow },
	});
	const fieldOf = (field: string) => (field === 'reason' ? `reason-${of.form}` : field);
	return fail(status, {
		...of,
		title: answer.title,
		problems: answer.problems.map((one) => (one.field ? { ...one, field: fieldOf(one.field) } : one)),
		errors: answer.errors,
	});
}

async function readForm({ request, params }: RequestEvent, form: Form, more = false) {
	const posted = await request.formData();
	const typed = readOfficerForm(posted, more);
	const reason = String(posted.get(`reason-${form}`) ?? '');
	const seen = { accountId: params.id, revision: typed.revision };
	return { seen, of: { form, typed, reason } };
}

const back = (event: RequestEvent, outcome: (typeof outcomes)[number], released = 0): never =>
	redirect(303, `${event.url.pathname}?selesai=${outcome}${released > 0 ? `&dikembalikan=${released}` : ''}`);

const parts = { releaseHeld };

export const actions: Actions = {
	change: async (event) => {
		const { ctx } = event.locals;
		const { seen, of } = await readForm(event, 'change');
		const { officeId, grants } = of.typed;
		const changed = await changeOfficer(ctx, parts, { ...seen, officeId, grants });
		if (!changed.ok) return refused(changed.refusal, ctx.locale, of);
		return back(event, changed.value.changed ? 'changed' : 'same', changed.value.released);
	},
	more: async (event) => {
		const { ctx } = event.locals;
		const { of } = await readForm(event, 'change', true);
		const may = mayManage(ctx);
		if (!may.ok) return refused(may.refusal, ctx.locale, of);
		return { ...of, title: undefined, problems: [], errors: {} };
	},
	suspend: async (event) => {
		const { ctx } = event.locals;
		const { seen, of } = await readForm(event, 'suspend');
		const suspended = await suspendOfficer(ctx, parts, { ...seen, reason: of.reason });
		if (!suspended.ok) return refused(suspended.refusal, ctx.locale, of);
		return back(event, 'suspended', suspended.value.released);
	},
	lift: async (event) => {
		const { ctx } = event.locals;
		const { seen, of } = await readForm(event, 'lift');
		const lifted = await liftSuspension(ctx, { ...seen, reason: of.reason });
		return lifted.ok ? back(event, 'lifted') : refused(lifted.refusal, ctx.locale, of);
	},
	reset: async (event) => {
		const { ctx } = event.locals;
		const { seen, of } = await readForm(event, 'reset');
		const reset = await resetSecondFactor(ctx, { ...seen, reason: of.reason });
		return reset.ok ? back(event, 'reset') : refused(reset.refusal, ctx.locale, of);
	},
	again: async (event) => {
		const { ctx } = event.locals;
		const { seen, of } = await readForm(event, 'again');
		const sent = await inviteAgain(ctx, seen);
		return sent.ok ? back(event, 'again') : refused(sent.refusal, ctx.locale, of);
	},
	withdraw: async (event) => {
		const { ctx } = event.locals;
		const { seen, of } = await readForm(event, 'withdraw');
		const withdrawn = await withdrawInvitation(ctx, seen);
		if (!withdrawn.ok) return refused(withdrawn.refusal, ctx.locale, of);
		redirect(303, '/admin/petugas?selesai=withdrawn');
	},
};
