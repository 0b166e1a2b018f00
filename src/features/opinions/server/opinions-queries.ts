import { whyNot } from '#domain/access/policy.ts';
import { isAsked, stillAsked } from '#domain/applications/second-opinion.ts';
import type { StoredApplication } from '#features/applications/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { open } from '#server/keyring.ts';
import { opinionContext } from './opinions-store.ts';

/** A question to a colleague and its answer, as officers see them beside the application. */
export type Opinion = {
	readonly id: string;
	readonly askedBy: string;
	readonly askedAt: Date;
	readonly askedOf: string | null;
	readonly question: string;
	readonly answer: {
		readonly by: string;
		readonly at: Date;
		readonly good: boolean;
		readonly words: string;
	} | null;
	/** Open, and still to be answered. */
	readonly open: boolean;
	/** By whoever looks. */
	readonly mayAnswer: boolean;
	readonly mayWithdraw: boolean;
};

/** The office an officer works at; null: none. */
export async function officeOf(reader: Reader, accountId: string): Promise<string | null> {
	const row = await reader
		.selectFrom('accounts')
		.select('officeId')
		.where('id', '=', accountId)
		.executeTakeFirst();
	return row?.officeId ?? null;
}

/** What colleagues were asked about an application, the newest first; those taken back are left out. Null for who may not read them. */
export async function listOpinions(ctx: Ctx, app: StoredApplication): Promise<readonly Opinion[] | null> {
	const me = actorId(ctx);
	if (ctx.actor.kind !== 'officer' || me === null || whyNot(ctx.actor, 'view_notes', app.facts) !== null)
		return null;
	const rows = await ctx.db
		.selectFrom('opinions')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.where('withdrawnAt', 'is', null)
		.orderBy('position', 'desc')
		.execute();
	const office = rows.length > 0 ? await officeOf(ctx.db, me) : null;
	const may = whyNot(ctx.actor, 'give_opinion', app.facts) === null;
	return rows.map((row): Opinion => {
		const read = (part: 'question' | 'answer', sealed: Buffer): string =>
			open<string>(app.dataKey, opinionContext(app.row.id, row.id, part), sealed);
		const isOpen = row.answeredAt === null && stillAsked(row, app.facts, app.row.round);
		return {
			id: row.id,
			askedBy: row.askedBy,
			askedAt: row.askedAt,
			askedOf: row.askedOf,
			question: read('question', row.question),
			answer:
				row.answeredBy && row.answeredAt && row.answer
					? { by: row.answeredBy, at: row.answeredAt, good: row.good!, words: read('answer', row.answer) }
					: null,
			open: isOpen,
			mayAnswer: isOpen && may && isAsked(row, me, office),
			mayWithdraw: isOpen && row.askedBy === me,
		};
	});
}

export type OpinionsWaiting = {
	/** Numbers of applications about which whoever looks is asked, the longest waiting first. */
	readonly asked: readonly string[];
	/** Numbers of applications they hold about which a colleague has answered. */
	readonly answered: readonly string[];
};

const current = (reader: Reader) =>
	reader
		.selectFrom('opinions')
		.innerJoin('applications', 'applications.id', 'opinions.applicationId')
		.select('applications.number')
		.whereRef('opinions.round', '=', 'applications.round')
		.whereRef('opinions.askedBy', '=', 'applications.takenBy')
		.where('applications.status', 'in', ['verification', 'failed'])
		.where('opinions.withdrawnAt', 'is', null);

/** What second opinions wait for this officer. */
export async function opinionsWaiting(ctx: Ctx): Promise<OpinionsWaiting> {
	const me = actorId(ctx);
	if (ctx.actor.kind !== 'officer' || me === null) return { asked: [], answered: [] };
	const office = await officeOf(ctx.db, me);
	const asked = await current(ctx.db)
		.where('opinions.answeredAt', 'is', null)
		.where('opinions.askedBy', '!=', me)
		.where((where) =>
			office === null
				? where('opinions.askedOf', '=', me)
				: where.or([where('opinions.askedOf', '=', me), where('opinions.askedOffice', '=', office)]),
		)
		.orderBy('opinions.position')
		.limit(50)
		.execute();
	const answered = await current(ctx.db)
		.where('opinions.answeredAt', 'is not', null)
		.where('opinions.askedBy', '=', me)
		.distinct()
		.limit(50)
		.execute();
	return { asked: asked.map(({ number }) => number), answered: answered.map(({ number }) => number) };
}
