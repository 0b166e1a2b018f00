import * as v from 'valibot';
import { line } from './schemas.ts';

export const regionsQuery = v.object({
	q: v.pipe(
		line(80),
		v.minLength(2),
		v.description(
			'Words of the names of a desa or kelurahan, its kecamatan, kota or kabupaten, and province.',
		),
		v.examples(['meteseh semarang']),
	),
});

export const regions = v.object({
	items: v.pipe(
		v.array(
			v.object({
				code: v.pipe(
					v.string(),
					v.description('The ministry’s code: the answer to a field of kind `region`.'),
				),
				label: v.pipe(
					v.string(),
					v.examples(['Kelurahan Meteseh, Kec. Tembalang, Kota Semarang, Jawa Tengah']),
				),
			}),
		),
		v.description('Best first, at most 20.'),
	),
	total: v.pipe(v.number(), v.description('How many match in all.')),
});
