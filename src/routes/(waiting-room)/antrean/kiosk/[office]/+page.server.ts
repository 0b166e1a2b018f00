import { error, fail, redirect } from '@sveltejs/kit';
import { isServiceGroup } from '#domain/counter/service-groups.ts';
import { refuse } from '#domain/refusal.ts';
import { findOffice } from '#features/booking/server/public.ts';
import { checkIn } from '#features/counter/server/check-in.ts';
import { takeNumber, whyNoNumbers } from '#features/counter/server/take-number.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { becomeKiosk, isKioskHere } from './kiosk-device.ts';
import type { Actions, PageServerLoad } from './$types';

/*
 * The kiosk of an office: only on a device that an officer's link has made one (`kunci`, kept in a cookie and out of the address).
 * Nothing personal is asked.
 */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url, cookies }) => {
	const office = await findOffice(ctx.db, params.office);
	if (!office) error(404, refusalWords({ code: 'not_found' }, ctx.locale).title);
	const token = url.searchParams.get('kunci');
	if (token !== null) {
		await becomeKiosk(ctx, cookies, office.id, token);
		redirect(303, url.pathname);
	}
	const here = await isKioskHere(ctx, cookies, office.id);
	const closed = here ? await whyNoNumbers(ctx, office.id, 'kiosk') : null;
	return {
		office: { id: office.id, name: office.name },
		here,
		unknown: here ? null : refusalWords({ code: 'kiosk_unknown' }, ctx.locale),
		closed: closed && refusalWords(closed, ctx.locale),
	};
};

export const actions = {
	take: async ({ locals: { ctx }, params, request, cookies }) => {
		const form = await request.formData();
		const group = String(form.get('group') ?? '');
		const here = await isKioskHere(ctx, cookies, params.office);
		const asked = { officeId: params.office, priority: form.has('priority') };
		const given = !here
			? refuse('kiosk_unknown')
			: !isServiceGroup(group)
				? refuse('invalid_input')
				: await takeNumber(ctx, { ...asked, group }, 'kiosk');
		if (!given.ok)
			return fail(httpStatus(given.refusal), {
				problem: refusalWords(given.refusal, ctx.locale),
				scanned: '',
			});
		redirect(303, `/antrean/kiosk/${params.office}/${given.value.code}`);
	},
	arrive: async ({ locals: { ctx }, params, request, cookies }) => {
		const scanned = String((await request.formData()).get('scanned') ?? '');
		const here = await isKioskHere(ctx, cookies, params.office);
		const given = here ? await checkIn(ctx, { officeId: params.office, scanned }) : refuse('kiosk_unknown');
		if (!given.ok)
			return fail(httpStatus(given.refusal), { problem: refusalWords(given.refusal, ctx.locale), scanned });
		redirect(303, `/antrean/kiosk/${params.office}/${given.value.code}`);
	},
} satisfies Actions;
