import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { writeQueueSettings } from './counter-store.ts';
import { servingAt } from './serving-at.ts';

const bounds = { counters: [1, 50], minutesEach: [1, 120], onlineShare: [0, 100] } as const;
type Part = keyof typeof bounds;

/** Changes how many numbers a day the acting officer's office gives. Refuses what lies out of bounds, and what another changed since (`stale`). */
export async function changeQueue(
	ctx: Ctx,
	input: Readonly<Record<Part, string>> & { readonly revision: number },
): Promise<Result<null>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { office } = serving.value;
	const read = { counters: 0, minutesEach: 0, onlineShare: 0 };
	const fields: FieldProblem[] = [];
	for (const part of Object.keys(bounds) as Part[]) {
		const [min, max] = bounds[part];
		const typed = input[part].trim();
		read[part] = Number(typed);
		if (!/^\d{1,3}$/.test(typed))
			fields.push({ field: part, code: typed === '' ? 'required' : 'not_a_number' });
		else if (read[part] < min || read[part] > max)
			fields.push({ field: part, code: 'number_out_of_range', values: { min, max } });
	}
	if (fields.length > 0) return refuse('invalid_input', { fields });
	return transact(ctx.db, async (tx) => {
		if (!(await writeQueueSettings(tx, office.id, { ...read, revision: input.revision })))
			return refuse('stale');
		await audit(ctx, tx, {
			action: 'change_queue',
			subjectKind: 'office',
			subjectId: office.id,
			detail: read,
		});
		return done(null);
	});
}
