import { quotaGroups } from '#domain/catalogue/service.ts';
import * as v from 'valibot';
import { dateOnly, line, next } from './schemas.ts';

const dayHours = v.object({
	opens: v.string(),
	closes: v.string(),
	break: v.optional(v.object({ from: v.string(), to: v.string() })),
});
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const office = v.object({
	id: v.string(),
	kind: v.picklist(['disdukcapil', 'mpp', 'gerai', 'kecamatan', 'kelurahan']),
	name: v.string(),
	address: v.string(),
	kecamatanCode: v.nullable(v.string()),
	kelurahanCode: v.nullable(v.string()),
	openingHours: v.pipe(
		v.record(v.string(), dayHours),
		v.description('By day (monday ...), WIB; a day without hours is closed.'),
	),
	quotas: v.pipe(
		v.object({ paper: count, card: count }),
		v.description('Places a working day; 0: not handed over here.'),
	),
	sessions: v.pipe(
		v.array(v.string()),
		v.description('Times of arrival into which a day is divided, WIB; none: at any time.'),
	),
});
export const officeWithDays = v.object({
	...office.entries,
	closedDays: v.pipe(
		v.array(v.object({ date: dateOnly, reason: v.string() })),
		v.description(
			'Days of the next two months on which it is closed though it would be open, each with why.',
		),
	),
});
export const offices = v.object({ items: v.array(office), next });

const forWhat = {
	service: v.optional(
		v.pipe(line(40), v.description('Id of a service (KK, CETAK_KTP): its kind of document.')),
	),
	group: v.optional(
		v.pipe(v.picklist(quotaGroups), v.description('The kind of document, instead of `service`.')),
	),
};
export const officesQuery = v.object({
	...forWhat,
	near: v.optional(v.pipe(line(20), v.description('Code of a kelurahan: its offices first.'))),
});
export const pickupDaysQuery = v.object(forWhat);

export const pickupDay = v.object({
	date: dateOnly,
	quota: count,
	taken: count,
	left: count,
	open: v.pipe(v.boolean(), v.description('May be booked now.')),
	opensNext: v.optional(
		v.pipe(
			v.object({ places: count, at: v.string() }),
			v.description('The newest day opens in parts: how many more places open today, and when (WIB).'),
		),
	),
});
export const pickupDays = v.object({ items: v.array(pickupDay), next });

export const pickupBody = v.object({
	office: v.pipe(line(80), v.description('Id of an office.'), v.examples(['disdukcapil'])),
	date: v.pipe(line(10), v.description('A day of its pickup days that is open.'), v.examples(['2026-12-01'])),
	session: v.optional(
		v.pipe(line(5), v.description('A time of arrival of the office; without, the emptiest is taken.')),
	),
});

export const pickup = v.object({
	office: v.string(),
	officeName: v.string(),
	officeAddress: v.string(),
	date: dateOnly,
	session: v.pipe(v.nullable(v.string()), v.description('Time of arrival, WIB; null: in the opening hours.')),
	held: v.pipe(v.boolean(), v.description('Held for a draft, for a day; kept at submission.')),
	laterDate: v.pipe(
		v.nullable(dateOnly),
		v.description('Of a draft: when what is made only after this meeting is collected, at the same office.'),
	),
});
