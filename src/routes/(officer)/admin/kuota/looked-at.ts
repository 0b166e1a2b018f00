import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { fill, type Locale } from '#domain/text.ts';
import { formatDay } from '#domain/time/office-time.ts';
import type { Overbooked } from '#features/booking/server/set-quotas.ts';
import type { Ctx } from '#server/ctx.ts';
import { refusalWords } from '#server/refusals.ts';
import { quotaKinds } from '#ui/messages/quota.ts';
import { quotaAdminMessages as m } from '#ui/messages/quota-admin.ts';

/** Days named one by one before the rest are only counted. */
const named = 20;

/** Only for who manages offices. */
export function mayManage(ctx: Ctx): void {
	if (!holdsRole(ctx.actor, 'manage_offices'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
}

/** Days of which more is booked than the new number, a sentence each. */
export function overbookedInWords(
	days: readonly Overbooked[],
	names: ReadonlyMap<string, string>,
	locale: Locale,
): readonly string[] {
	const said = days.slice(0, named).map(({ officeId, date, group, taken, wanted }) =>
		fill(m.lookDay[locale], {
			...{ office: names.get(officeId) ?? officeId, day: formatDay(date, locale) },
			...{ kind: quotaKinds[group][locale], taken, wanted },
		}),
	);
	return days.length > named ? [...said, fill(m.lookMore[locale], { n: days.length - named })] : said;
}
