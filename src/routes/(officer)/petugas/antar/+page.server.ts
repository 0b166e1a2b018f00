import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { parseCustodyCode } from '#domain/custody/custody-code.ts';
import { whoActs } from '#features/custody/server/acting-hand.ts';
import { listBags, listOnTheWay, listToSend } from '#features/custody/server/custody-queries.ts';
import { packBag } from '#features/custody/server/pack-bag.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { aboutHere, bagShown, paperShown } from '../../../custody-shown.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many papers as one page packs at a time. */
const shownAtOnce = 200;

/* For who carries papers: what waits for them, what their office sends on, and its bags. A typed or scanned code opens its page. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'carry_papers')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const typed = url.searchParams.get('kode') ?? '';
	const parsed = parseCustodyCode(typed);
	if (parsed) redirect(303, `/petugas/antar/${parsed.code}`);
	const { me, own, all, mine } = await whoActs(ctx);
	const office =
		mine.find(({ id }) => id === url.searchParams.get('kantor')) ??
		mine.find(({ id }) => id === own) ??
		mine[0];
	const officeId = office?.id ?? null;
	const about = await aboutHere(ctx, { all, me });
	const bags = await listBags(ctx.db, { officeId, accountId: me });
	const onTheWay = await listOnTheWay(ctx.db, { officeId, accountId: me });
	const toSend = officeId === null ? [] : await listToSend(ctx.db, officeId, shownAtOnce);
	const goals = [...new Set(toSend.map(({ goal }) => goal!.id))];
	const awaitsMe = ({ offeredTo }: { offeredTo: (typeof bags)[number]['offeredTo'] }): boolean =>
		offeredTo?.kind === 'carrier' || (offeredTo?.kind === 'office' && offeredTo.officeId === officeId);
	return {
		watches: holdsRole(ctx.actor, 'watch_custody'),
		typed,
		wrong: typed.trim() !== '',
		office: office ? { id: office.id, name: office.name } : null,
		offices: mine.map(({ id, name }) => ({ value: id, label: name })),
		incoming: onTheWay.filter(awaitsMe).map((paper) => paperShown(paper, about)),
		incomingBags: bags.filter(awaitsMe).map((bag) => bagShown(bag, about)),
		carried: onTheWay
			.filter(({ holder }) => holder.kind === 'carrier' && holder.accountId === me)
			.map((paper) => paperShown(paper, about)),
		toSend: goals.map((id) => {
			const papers = toSend.filter(({ goal }) => goal!.id === id);
			return { goal: papers[0]!.goal!, papers: papers.map((paper) => paperShown(paper, about)) };
		}),
		bags: bags.filter((bag) => !awaitsMe(bag)).map((bag) => bagShown(bag, about)),
	};
};

export const actions: Actions = {
	pack: async ({ locals: { ctx }, request }) => {
		const form = await request.formData();
		const to = String(form.get('to') ?? '');
		const codes = form.getAll('paper').map(String);
		const packed = await packBag(ctx, { office: String(form.get('office') ?? ''), to, codes });
		if (packed.ok) redirect(303, `/petugas/antar/${packed.value.code}?selesai=packed`);
		const { title, detail } = refusalWords(packed.refusal, ctx.locale);
		return fail(httpStatus(packed.refusal), { to, codes, title, detail });
	},
};
