import type { Verdict } from '#domain/applications/verdict.ts';

/**
 * The verdicts of the desk's form. Documents without a choice have none; a field that was marked before and is not any
 * more is good again, so that it no longer stands in the way.
 */
export function readVerdicts(form: FormData, before: readonly Verdict[]): readonly Verdict[] {
	const text = (name: string): string => String(form.get(name) ?? '').trim();
	const bad = (target: string): Verdict => ({
		target,
		good: false,
		reason: text(`r:${target}`) || null,
		note: text(`n:${target}`) || null,
	});
	const good = (target: string): Verdict => ({ target, good: true, reason: null, note: null });
	const documents = [...form.keys()]
		.filter((name) => name.startsWith('v:document:'))
		.map((name) => (text(name) === 'good' ? good(name.slice(2)) : bad(name.slice(2))));
	const marked = [...form.keys()].filter((name) => name.startsWith('m:field:')).map((name) => name.slice(2));
	const cleared = before.filter(
		({ target, good: was }) => !was && target.startsWith('field:') && !marked.includes(target),
	);
	return [...documents, ...marked.map(bad), ...cleared.map(({ target }) => good(target))];
}
