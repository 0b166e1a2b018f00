import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { kindsOfReason, reasonsFor } from '#domain/reasons/reason-template.ts';
import { countReasonsGiven, listReasons } from '#features/reasons/server/reasons-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import { reasonsDone, type ReasonsDone } from '#ui/messages/reasons.ts';
import type { PageServerLoad } from './$types';

const month = 30 * 24 * 60 * 60_000;

/* For supervisors of the whole city: every reason as it is offered, and how often officers gave it. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	if (!holdsRole(ctx.actor, 'manage_reasons'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const all = await listReasons(ctx.db);
	const given = await countReasonsGiven(ctx.db, new Date(ctx.now().getTime() - month));
	const shown = all.map((reason) => ({ ...reason, given: given.get(reason.key) ?? 0 }));
	const asked = url.searchParams.get('selesai') ?? '';
	return {
		offered: kindsOfReason.map((kind) => ({ kind, reasons: reasonsFor(shown, kind) })),
		retired: shown.filter(({ retired }) => retired),
		done: asked in reasonsDone ? (asked as ReasonsDone) : null,
	};
};
