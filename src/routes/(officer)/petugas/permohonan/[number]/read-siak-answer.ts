import { outputs } from '#domain/catalogue/service.ts';
import { siakField } from '#domain/applications/siak-asked.ts';
import type { TypedSiakAnswer } from '#features/applications/server/record-siak-answer.ts';

/** More children than a form takes. */
const most = 10;

/** What the officer typed of SIAK's answer, and the same by field, so that nothing is lost when it is refused. */
export function readSiakAnswer(form: FormData): {
	readonly typed: TypedSiakAnswer;
	readonly fields: Readonly<Record<string, string>>;
} {
	const text = (name: string): string => String(form.get(name) ?? '').slice(0, 100);
	const places = Array.from({ length: most }, (_, at) => at);
	const rows = places.map((at) => ({ nik: `newNik${at + 1}`, name: `newName${at + 1}` }));
	const numbers = outputs.flatMap((kind) => places.map((at) => ({ kind, field: siakField(kind, at) })));
	const names = ['outcome', 'siakRefusal', ...numbers.map(({ field }) => field)];
	const fields = Object.fromEntries(
		[...names, ...rows.flatMap(({ nik, name }) => [nik, name])]
			.filter((name) => form.has(name))
			.map((name) => [name, text(name)]),
	);
	if (text('outcome') === 'refused')
		return { typed: { outcome: 'refused', refusal: text('siakRefusal') }, fields };
	return {
		typed: {
			outcome: 'accepted',
			documents: numbers
				.filter(({ field }) => form.has(field))
				.map(({ kind, field }) => ({ kind, number: text(field) })),
			newNiks: rows.map(({ nik, name }) => ({ nik: text(nik), name: text(name) })),
		},
		fields,
	};
}
