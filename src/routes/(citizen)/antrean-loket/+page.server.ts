import { fail, redirect } from '@sveltejs/kit';
import { groupWords, isServiceGroup, serviceGroups } from '#domain/counter/service-groups.ts';
import { countAttempt, countedAddress } from '#features/accounts/server/public.ts';
import { listOffices } from '#features/booking/server/public.ts';
import { ownNumberOf } from '#features/counter/server/queue-seen.ts';
import { takeNumber } from '#features/counter/server/take-number.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { deviceOf, rememberedNumber, rememberNumber } from './own-number.ts';
import type { Actions, PageServerLoad } from './$types';

/* Open to anyone: a number for today, one open one a browser and an account. Nothing personal is asked. */
export const load: PageServerLoad = async ({ locals: { ctx }, url, cookies }) => {
	const code = rememberedNumber(cookies);
	const own = code === null ? null : await ownNumberOf(ctx, code);
	const open = own?.today && ['expected', 'waiting', 'called', 'missed'].includes(own.state);
	return {
		own: open ? { code, number: own.number, office: own.officeName } : null,
		office: url.searchParams.get('kantor') ?? '',
		offices: (await listOffices(ctx.db, null)).map(({ id, name }) => ({ value: id, label: name })),
		groups: serviceGroups.map((group) => ({
			value: group,
			label: groupWords[group].name[ctx.locale],
			help: groupWords[group].help[ctx.locale],
		})),
	};
};

export const actions: Actions = {
	default: async ({ locals: { ctx, session, address }, request, cookies }) => {
		const form = await request.formData();
		const typed = {
			office: String(form.get('office') ?? ''),
			group: String(form.get('group') ?? ''),
			priority: form.has('priority'),
		};
		const offices = await listOffices(ctx.db, null);
		const wrong = [
			...(offices.some(({ id }) => id === typed.office) ? [] : ['office']),
			...(isServiceGroup(typed.group) ? [] : ['group']),
		];
		if (wrong.length > 0 || !isServiceGroup(typed.group))
			return fail(422, {
				typed,
				title: undefined,
				problems: wrong.map((field) => ({
					field,
					message: fieldProblemWords({ field, code: 'required' }, ctx.locale),
				})),
			});
		const counted = await countAttempt(ctx, { queue_address: countedAddress(address) });
		const given = counted.ok
			? await takeNumber(
					ctx,
					{ officeId: typed.office, group: typed.group, priority: typed.priority },
					'online',
					{
						device: deviceOf(ctx, cookies),
						accountId: session?.actor.kind === 'applicant' ? session.actor.accountId : null,
					},
				)
			: counted;
		if (!given.ok) {
			const { title, detail } = refusalWords(given.refusal, ctx.locale);
			return fail(httpStatus(given.refusal), { typed, title, problems: [{ message: detail }] });
		}
		rememberNumber(ctx, cookies, given.value.code);
		redirect(303, `/antrean-loket/${given.value.code}`);
	},
};
