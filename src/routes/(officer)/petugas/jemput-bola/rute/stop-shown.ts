import { dayPartNames } from '#domain/applications/visit-day.ts';
import type { Locale, Text } from '#domain/text.ts';
import type { RouteStop } from '#features/applications/server/visit-route-queries.ts';

/** What a form for a visit told, as a page of routes shows it. */
export function toldShown(told: Readonly<Record<string, Text>>, locale: Locale) {
	const of = (field: string): string => told[field]?.[locale] ?? '';
	const all = (...fields: string[]): string => fields.map(of).filter(Boolean).join('. ');
	return {
		street: of('alamat'),
		rt: of('rt'),
		rw: of('rw'),
		kelurahan: of('kelurahan'),
		landmark: of('patokan'),
		contact: of('namaKontak'),
		phone: of('teleponKontak'),
		needs: all('alasanKunjungan', 'jenisDisabilitas', 'alasanLain', 'keterangan'),
		wish: all('waktuKunjungan', 'catatanWaktu'),
	};
}

/** A visit on a route, numbered in its order. */
export const stopShown = ({ told, agreed, ...stop }: RouteStop, at: number, locale: Locale) => ({
	...stop,
	...toldShown(told, locale),
	order: at + 1,
	team: agreed.team,
	part: dayPartNames[agreed.part][locale],
	note: agreed.note,
});
