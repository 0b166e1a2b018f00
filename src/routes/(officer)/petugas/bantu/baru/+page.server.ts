import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { services } from '#domain/catalogue/services.ts';
import type { FieldProblem, Refusal } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import { findResidentFor } from '#features/applications/server/find-resident-for.ts';
import { startForAsAgent } from '#features/applications/server/consent/start-as-agent.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { agentMessages as m } from '#ui/messages/agents.ts';
import type { Actions, PageServerLoad } from './$types';

const labels: Readonly<Record<string, Text>> = {
	nik: m.nik,
	kkNumber: m.kkNumber,
	service: m.choose,
	idSeen: m.idSeen,
	termsAccepted: m.terms,
};
const inWords = ({ code, fields = [], ...more }: Refusal, locale: Locale) => {
	const { title, detail } = refusalWords({ code, fields, ...more }, locale);
	const problems = fields.map((problem: FieldProblem) => ({
		field: problem.field,
		message: fieldProblemWords(problem, locale, labels[problem.field]?.[locale]),
	}));
	return { title, problems: problems.length > 0 ? problems : [{ field: undefined, message: detail }] };
};

/* For agents: whom they help, found by NIK and KK in their own area, and what for. */
export const load: PageServerLoad = ({ locals: { ctx } }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'start_as_agent'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	return {
		services: services
			.filter(({ state }) => state === 'open')
			.flatMap((service) =>
				service.variants.map((variant) => ({
					value: `${service.id}/${variant.id}`,
					label: `${service.name[locale]}: ${variant.name[locale]}`,
				})),
			),
	};
};

export const actions: Actions = {
	find: async ({ locals: { ctx }, request }) => {
		const form = await request.formData();
		const typed = { nik: String(form.get('nik') ?? ''), kkNumber: String(form.get('kkNumber') ?? '') };
		const found = await findResidentFor(ctx, 'agent', typed);
		if (!found.ok)
			return fail(httpStatus(found.refusal), { ...inWords(found.refusal, ctx.locale), typed, found: null });
		const { resident, account } = found.value;
		return {
			title: undefined,
			problems: [],
			typed: { ...typed, service: '' },
			found: { name: resident.name, own: account?.own ?? false },
		};
	},
	start: async ({ locals: { ctx }, request }) => {
		const form = await request.formData();
		const of = (name: string): string => String(form.get(name) ?? '');
		const typed = { nik: of('nik'), kkNumber: of('kkNumber'), service: of('service') };
		const [service = '', variant = ''] = typed.service.split('/');
		const started = await startForAsAgent(ctx, {
			nik: typed.nik,
			kkNumber: typed.kkNumber,
			service,
			variant,
			idSeen: of('idSeen') === 'yes',
			termsAccepted: of('termsAccepted') === 'yes',
		});
		if (started.ok) redirect(303, `/permohonan/${started.value.number}/mulai`);
		const { refusal } = started;
		const problem: Refusal =
			refusal.code === 'unknown_service' && typed.service === ''
				? { code: 'invalid_input', fields: [{ field: 'service', code: 'required' }] }
				: refusal;
		return fail(httpStatus(problem), {
			...inWords(problem, ctx.locale),
			typed,
			found: { name: of('name'), own: of('own') === 'yes' },
		});
	},
};
