import { appealDays, appealUntil } from '#domain/appeals/appeal.ts';
import { fill } from '#domain/text.ts';
import { dateInWib, formatDate, formatInstant } from '#domain/time/office-time.ts';
import { findAppeal } from '#features/applications/server/appeal/appeal-queries.ts';
import type { StoredApplication } from '#features/applications/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { citySettings } from '#server/city-settings.ts';
import type { Ctx } from '#server/ctx.ts';
import { appealMessages as m } from '#ui/messages/appeal.ts';

/** How a rejection may be appealed, or how its appeal stands. */
export type AppealShown = {
	readonly state: 'may' | 'over' | 'with_lead' | 'open' | 'late' | 'granted' | 'upheld';
	readonly title: string;
	readonly text: string;
	/** Of a decision: why. */
	readonly explanation: string | null;
	/** What can be done next. */
	readonly next: string | null;
};

const plain = { explanation: null, next: null } as const;

/** What a page says of the appeal of an application; null where there was no rejection. */
export async function appealShown(ctx: Ctx, app: StoredApplication): Promise<AppealShown | null> {
	const { locale } = ctx;
	const appeal = await findAppeal(ctx.db, app);
	const { status, closedAt, rejectedBy } = app.row;
	if (appeal) {
		const { explanation } = appeal;
		if (appeal.state === 'granted' && status === 'rejected')
			return { ...plain, state: 'over', title: m.disagree[locale], text: m.upheldNext[locale] };
		if (appeal.state === 'granted')
			return status === 'verification'
				? {
						state: 'granted',
						title: m.grantedTitle[locale],
						text: m.grantedText[locale],
						explanation,
						next: null,
					}
				: null;
		if (appeal.state === 'upheld')
			return {
				state: 'upheld',
				title: m.upheldTitle[locale],
				text: '',
				explanation,
				next: m.upheldNext[locale],
			};
		const date = formatDate(appeal.answerBy, locale);
		if (dateInWib(ctx.now()) > appeal.answerBy) {
			const { officeName: office, phone } = await citySettings(ctx);
			const text = fill(m.lateText[locale], { date, office, phone });
			return { ...plain, state: 'late', title: m.lateTitle[locale], text };
		}
		const text = fill(m.openText[locale], { at: formatInstant(appeal.filedAt, locale), date });
		return { ...plain, state: 'open', title: m.openTitle[locale], text };
	}
	if (status !== 'rejected' || closedAt === null) return null;
	const title = m.disagree[locale];
	if (rejectedBy === null) return { ...plain, state: 'with_lead', title, text: m.withLead[locale] };
	const until = appealUntil(closedAt, await workingCalendar(ctx, ctx.db));
	const date = formatDate(until, locale);
	return dateInWib(ctx.now()) > until
		? { ...plain, state: 'over', title, text: fill(m.over[locale], { date }) }
		: {
				...plain,
				state: 'may',
				title,
				text: fill(m.mayUntil[locale], { date, days: String(appealDays.answer) }),
			};
}
