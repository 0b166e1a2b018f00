import * as v from 'valibot';
import { fieldProblemCodes, refusalCodes } from '#domain/refusal.ts';

/** A line of text a caller sends. NUL never gets through: PostgreSQL has no such character. */
export const line = (most: number) =>
	v.pipe(v.string(), v.maxLength(most), v.regex(/^[^\u0000]*$/, 'no NUL'));

export const dateOnly = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}$/),
	v.description('A calendar date in WIB, YYYY-MM-DD.'),
	v.examples(['2026-12-01']),
);
export const instant = v.pipe(v.string(), v.isoTimestamp(), v.description('An instant, UTC.'));
export const text = v.pipe(
	v.object({ id: v.string(), en: v.string() }),
	v.description('One text in Indonesian and English.'),
);
export const revision = v.pipe(
	v.number(),
	v.integer(),
	v.minValue(0),
	v.description('Counts the changes of the application.'),
);
export const applicationNumber = v.pipe(
	v.string(),
	v.regex(/^EOP-[A-Z]{2,3}-\d{8}-\d{5,7}-\d$/),
	v.examples(['EOP-KK-20261124-00012-7']),
);

/** Problems of the interface itself, beside the refusals of the product. */
export const apiProblemCodes = ['method_not_allowed', 'unsupported_media_type', 'unexpected'] as const;
export type ApiProblemCode = (typeof apiProblemCodes)[number];

export const problem = v.pipe(
	v.object({
		type: v.pipe(
			v.string(),
			v.description('A URI reference relative to the origin; names the kind of problem.'),
		),
		title: v.string(),
		status: v.pipe(v.number(), v.integer()),
		detail: v.pipe(
			v.string(),
			v.description('What to do next, in the language of Accept-Language (id or en).'),
		),
		instance: v.string(),
		refusal: v.pipe(
			v.picklist([...refusalCodes, ...apiProblemCodes]),
			v.description('The stable code to decide by.'),
		),
		errors: v.array(
			v.object({
				field: v.pipe(
					v.string(),
					v.description(
						'`nik`, within a row `anggota.0.namaLengkap`, a document `document:KK_LAMA`, a rule `rule:<name>`.',
					),
				),
				code: v.picklist(fieldProblemCodes),
				detail: v.string(),
			}),
		),
		id: v.optional(
			v.pipe(
				v.string(),
				v.description('Of unexpected errors: what to tell the office; it stands in the log.'),
			),
		),
	}),
	v.description('RFC 9457 problem details.'),
);

const queryLimit = v.optional(
	v.pipe(
		v.string(),
		v.regex(/^\d{1,3}$/),
		v.transform(Number),
		v.minValue(1),
		v.maxValue(100),
		v.description('Most items of one page, 1 to 100; 50 when absent.'),
	),
);
/** Query of a list that goes on where its `next` said. */
export const pageQuery = {
	limit: queryLimit,
	next: v.optional(v.pipe(line(200), v.description('`next` of the page before; opaque.'))),
};

export const next = v.pipe(
	v.nullable(v.string()),
	v.description('Pass it as `next` to read on; null at the end.'),
);

export const readiness = v.object({
	status: v.picklist(['ready', 'not_ready']),
	checks: v.object({
		database: v.picklist(['ok', 'failing']),
		migrations: v.picklist(['ok', 'pending', 'unknown']),
		storage: v.picklist(['ok', 'failing']),
		register: v.pipe(
			v.picklist(['ok', 'down', 'unknown']),
			v.description('`down` is no reason not to be ready: applications are accepted all the same.'),
		),
	}),
});

export const serviceStatus = v.object({
	register: v.object({
		state: v.picklist(['up', 'down']),
		since: v.pipe(v.nullable(instant), v.description('Since when it does not answer.')),
		closedByOffice: v.pipe(v.boolean(), v.description('The office has announced it.')),
	}),
	waiting: v.pipe(v.number(), v.description('Verified applications that wait for it.')),
});
