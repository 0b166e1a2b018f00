import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { dayPartNames } from '#domain/applications/visit-day.ts';
import { dateInWib, formatDay } from '#domain/time/office-time.ts';
import { listHomeVisits } from '#features/applications/server/home-visit-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

/* The visits within the officer's jurisdiction that have not been made, by kelurahan. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { actor, locale } = ctx;
	const today = dateInWib(ctx.now());
	if (!holdsRole(actor, 'view_home_visits')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const { visits, more } = await listHomeVisits(ctx);
	const rows = visits.map(({ told, agreed, ...visit }) => {
		const of = (field: string): string => told[field]?.[locale] ?? '';
		return {
			...visit,
			agreed: agreed && {
				day: formatDay(agreed.date, locale),
				part: dayPartNames[agreed.part][locale],
				note: agreed.note,
				missed: agreed.date < today,
			},
			street: of('alamat'),
			rt: of('rt'),
			rw: of('rw'),
			landmark: of('patokan'),
			reason: of('alasanKunjungan'),
			more: ['jenisDisabilitas', 'alasanLain', 'keterangan'].map(of).filter(Boolean).join('. '),
			contact: of('namaKontak'),
			phone: of('teleponKontak'),
			time: [of('waktuKunjungan'), of('catatanWaktu')].filter(Boolean).join('. '),
		};
	});
	const groups = [...Map.groupBy(rows, (row) => row.kelurahanName)];
	const saved = rows.find(({ number }) => number === url.searchParams.get('hasil'))?.name ?? null;
	return {
		more,
		saved,
		mayView: holdsRole(actor, 'view_application'),
		mayAgree: holdsRole(actor, 'agree_visit'),
		groups: groups.map(([kelurahan, people]) => ({ kelurahan, people })),
	};
};
