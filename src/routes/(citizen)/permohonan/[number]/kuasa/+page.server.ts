import { fail, redirect } from '@sveltejs/kit';
import { mayNameProxy } from '#domain/hand-over/proxy.ts';
import { maskNik } from '#domain/identity/nik.ts';
import { nameProxy, withdrawProxy } from '#features/applications/server/hand-over/name-proxy.ts';
import { findProxy } from '#features/applications/server/hand-over/proxy-store.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { handOverMessages as m } from '#ui/messages/hand-over.ts';
import { keptHere, orTurnAway, ownApplication, postedForm } from '../../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

const labels: Readonly<Record<string, (typeof m)[keyof typeof m]>> = {
	proxyName: m.proxyName,
	proxyNik: m.proxyOwnNik,
};

/* For its applicant: who may collect in their place, the surat kuasa to print, and the power taken back. */
export const load: PageServerLoad = async (event) => {
	const { locals, url, params } = event;
	const view = await ownApplication({ locals, url }, params.number);
	const kept = await keptHere(event);
	const proxy = await findProxy(locals.ctx.db, view.app);
	return {
		number: view.app.row.number,
		service: view.service.name,
		variant: view.variant.name,
		may: mayNameProxy(view.app.row.status, view.meeting),
		proxy: proxy && { name: proxy.name, nik: maskNik(proxy.nik) },
		said: url.searchParams.get('hasil'),
		typed: { name: String(kept?.get('proxyName') ?? ''), nik: String(kept?.get('proxyNik') ?? '') },
	};
};

export const actions: Actions = {
	name: async (event) => {
		const form = await postedForm(event);
		const { locals, params } = event;
		const typed = { name: String(form.get('proxyName') ?? ''), nik: String(form.get('proxyNik') ?? '') };
		const named = await nameProxy(locals.ctx, { number: params.number, ...typed });
		if (named.ok) redirect(303, `/permohonan/${params.number}/kuasa?hasil=ditunjuk`);
		const { locale } = locals.ctx;
		const { title, detail } = refusalWords(named.refusal, locale);
		const problems = (named.refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			message: fieldProblemWords(problem, locale, labels[problem.field]?.[locale]),
		}));
		return fail(httpStatus(named.refusal), {
			title,
			problems: problems.length > 0 ? problems : [{ message: detail }],
			typed,
		});
	},
	withdraw: async (event) => {
		await postedForm(event);
		const { locals, url, params } = event;
		orTurnAway({ locals, url }, await withdrawProxy(locals.ctx, { number: params.number }));
		redirect(303, `/permohonan/${params.number}/kuasa?hasil=dicabut`);
	},
};
