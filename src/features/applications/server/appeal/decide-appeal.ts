import { whyNot } from '#domain/access/policy.ts';
import type { Locale } from '#domain/text.ts';
import { atTime, formatDate } from '#domain/time/office-time.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { placesFreed } from '#features/booking/server/public.ts';
import { actingAs, actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, type ApplicationPatch } from '../application-store.ts';
import { factsToShow } from '../form-facts-of.ts';
import type { StoredApplication } from '../stored-application.ts';
import { transition } from '../transition.ts';
import { writeDecision } from './appeal-store.ts';
import { writtenWords } from './file-appeal.ts';
import { takeBackEnding, type Replaced } from './reopen.ts';

export type AppealDecision = {
	readonly number: string;
	readonly outcome: 'granted' | 'upheld';
	/** Why, in plain words; shown to the applicant. */
	readonly explanation: string;
	readonly revision?: number | undefined;
};

const inWords = (place: Replaced | null, locale: Locale): Record<string, string> =>
	place === null
		? {}
		: {
				office: place.office.name,
				address: place.office.address,
				date: atTime(formatDate(place.date, locale), place.session, locale),
			};

/** As it stood before anybody judged it: a new round, in which everything is looked at anew. */
const looked = (app: StoredApplication): ApplicationPatch => ({
	round: app.row.round + 1,
	closedAt: null,
	verifiedAt: null,
	returnedAt: null,
	correctBy: null,
	dueOn: null,
	shelvedAt: null,
});

async function grant(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	explanation: string,
	shown: Parameters<typeof takeBackEnding>[3],
): Promise<Result<StoredApplication>> {
	const reopened = await takeBackEnding(ctx, tx, app, shown);
	if (!reopened.ok) return reopened;
	const { own, along, waitsFor } = reopened.value;
	await placesFreed(ctx, tx);
	const after = await transition(ctx, tx, app, 'grant_appeal', {
		met: ['reason'],
		set: { ...looked(app), appeal: 'granted', waitsFor },
		detail: { reason: explanation },
		notice: (locale) => ({ reason: explanation, ...inWords(own, locale) }),
	});
	if (!after.ok) return after;
	const system = actingAs(ctx, { kind: 'system' });
	for (const { app: one, place } of along) {
		const opened = await transition(system, tx, one, 'reopen_with_lead', {
			set: looked(one),
			notice: (locale) => ({ lead: app.row.number, ...inWords(place, locale) }),
		});
		if (!opened.ok) return opened;
	}
	return after;
}

/**
 * A supervisor decides on an appeal, with their reasons: granted, it is verified again by somebody else, free, on a new day that can be
 * kept, and what ended with it is opened too; upheld, the rejection stands. Refuses who rejected it (`own_rejection`), and what the
 * applicant has asked for anew (`applied_anew`).
 */
export async function decideAppeal(
	ctx: Ctx,
	input: AppealDecision,
): Promise<Result<{ readonly revision: number }>> {
	const action = input.outcome === 'granted' ? 'grant_appeal' : 'uphold_appeal';
	const found = await findApplication(ctx, ctx.db, input.number);
	if (!found) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, action, found.facts);
	if (forbidden) return refuse(forbidden);
	if (found.facts.status !== 'rejected' || found.facts.appeal !== 'open')
		return refuse('action_not_possible', { values: { action, status: found.facts.status } });
	const words = writtenWords(input.explanation, 'reason');
	if (!words.ok) return words;
	const explanation = words.value;
	const shown = await factsToShow(ctx, found);
	return await transact(ctx.db, async (tx) => {
		const app = (await findApplication(ctx, tx, input.number, { lock: true }))!;
		if (input.revision !== undefined && input.revision !== app.row.revision) return refuse('stale');
		if (app.facts.status !== 'rejected' || app.facts.appeal !== 'open')
			return refuse('action_not_possible', { values: { action, status: app.row.status } });
		const officerId = actorId(ctx)!;
		const after =
			input.outcome === 'granted'
				? await grant(ctx, tx, app, explanation, shown)
				: await transition(ctx, tx, app, 'uphold_appeal', {
						met: ['reason'],
						set: { appeal: 'upheld' },
						detail: { reason: explanation },
						notice: () => ({ reason: explanation }),
					});
		if (!after.ok) return after;
		await writeDecision(ctx, tx, app, { outcome: input.outcome, explanation, officerId });
		return done({ revision: after.value.row.revision });
	});
}
