import { outputs } from '#domain/catalogue/service.ts';
import type { TypedSiakAnswer } from '#features/applications/server/record-siak-answer.ts';

const most = 3;

/** What the officer typed of SIAK's answer, and the same by field, so that nothing is lost when it is refused. */
export function readSiakAnswer(form: FormData): {
	readonly typed: TypedSiakAnswer;
	readonly fields: Readonly<Record<string, string>>;
} {
	const text = (name: string): string => String(form.get(name) ?? '').slice(0, 100);
	const rows = Array.from({ length: most }, (_, i) => ({ nik: `newNik${i + 1}`, name: `newName${i + 1}` }));
	const names = ['outcome', 'siakRefusal', ...outputs.map((kind) => `siak_${kind}`)];
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
			documents: outputs
				.filter((kind) => form.has(`siak_${kind}`))
				.map((kind) => ({ kind, number: text(`siak_${kind}`) })),
			newNiks: rows.map(({ nik, name }) => ({ nik: text(nik), name: text(name) })),
		},
		fields,
	};
}
