import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import type { TypedReason } from '#domain/reasons/reason-template.ts';
import type { Refusal, Result } from '#domain/refusal.ts';
import { formatInstant } from '#domain/time/office-time.ts';
import { accountContact } from '#features/accounts/server/public.ts';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { changeReason, restoreReason, retireReason } from '#features/reasons/server/change-reasons.ts';
import { listReasonVersions } from '#features/reasons/server/reasons-queries.ts';
import { readReasonForm, reasonLabels } from '#features/reasons/ui/reason-form.ts';
import type { Ctx } from '#server/ctx.ts';
import { refusalWords } from '#server/refusals.ts';
import { reasonsMessages as m, type ReasonsDone } from '#ui/messages/reasons.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who wrote a version, in words. */
async function writerOf(ctx: Ctx, accountId: string | null): Promise<string> {
	if (accountId === null) return m.fromCity[ctx.locale];
	return (await accountContact(ctx, ctx.db, accountId))?.name ?? m.formerOfficer[ctx.locale];
}

/* For supervisors of the whole city. */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	if (!holdsRole(ctx.actor, 'manage_reasons'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const versions = await listReasonVersions(ctx.db, params.key);
	const [now, ...earlier] = versions;
	if (!now) error(404, refusalWords({ code: 'not_found' }, ctx.locale).detail);
	const told = [];
	for (const one of [now, ...earlier])
		told.push({
			version: one.version,
			words: one.words,
			retired: one.retired,
			by: await writerOf(ctx, one.writtenBy),
			at: formatInstant(one.writtenAt, ctx.locale),
		});
	const typed: TypedReason = {
		wordsId: now.words.id,
		wordsEn: now.words.en,
		scope: now.scope,
		place: String(now.place),
		needsNote: now.needsNote,
	};
	return { key: now.key, version: now.version, retired: now.retired, typed, versions: told };
};

async function seen({ request, params }: RequestEvent) {
	const form = await request.formData();
	return {
		typed: readReasonForm(form),
		key: String(params['key']),
		version: Number(form.get('version')) || 0,
	};
}

function refused(ctx: Ctx, refusal: Refusal, typed: TypedReason | null) {
	const { status, answer } = formAnswer(refusal, ctx.locale, {
		labels: reasonLabels,
		instead: { stale: m.stale },
	});
	return fail(status, { ...answer, typed });
}

const plainly =
	(
		deed: (ctx: Ctx, input: { key: string; version: number }) => Promise<Result<unknown>>,
		said: ReasonsDone,
	) =>
	async (event: RequestEvent) => {
		const { ctx } = event.locals;
		const { key, version } = await seen(event);
		const result = await deed(ctx, { key, version });
		if (result.ok) redirect(303, `/petugas/alasan?selesai=${said}`);
		return refused(ctx, result.refusal, null);
	};

export const actions = {
	change: async (event) => {
		const { ctx } = event.locals;
		const { typed, ...which } = await seen(event);
		const changed = await changeReason(ctx, which, typed);
		if (changed.ok) redirect(303, '/petugas/alasan?selesai=changed');
		return refused(ctx, changed.refusal, typed);
	},
	/** Shows how it reads; keeps nothing. */
	show: async (event) => {
		const { ctx } = event.locals;
		const { typed } = await seen(event);
		if (!holdsRole(ctx.actor, 'manage_reasons')) return refused(ctx, { code: 'not_allowed' }, typed);
		return { title: undefined, problems: [], errors: {}, values: {}, typed };
	},
	retire: plainly(retireReason, 'retired'),
	restore: plainly(restoreReason, 'restored'),
} satisfies Actions;
