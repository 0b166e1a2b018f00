import { error } from '@sveltejs/kit';
import { qrSvg } from '#features/applications/server/public.ts';
import { ownNumberOf } from '#features/counter/server/queue-seen.ts';
import { refusalWords } from '#server/refusals.ts';
import { isKioskHere } from '../kiosk-device.ts';
import type { PageServerLoad } from './$types';

/* The printed number, on the kiosk that gave it; its QR leads to the page that follows it. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, cookies }) => {
	const own = (await isKioskHere(ctx, cookies, params.office)) ? await ownNumberOf(ctx, params.code) : null;
	if (own?.officeId !== params.office) error(404, refusalWords({ code: 'not_found' }, ctx.locale).title);
	return { own, qr: qrSvg(`${ctx.env.publicOrigin}/antrean-loket/${params.code}`) };
};
