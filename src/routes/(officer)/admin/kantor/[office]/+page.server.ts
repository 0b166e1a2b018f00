import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { formatHours } from '#domain/booking/opening-hours.ts';
import { quotaGroups } from '#domain/catalogue/service.ts';
import type { Result } from '#domain/refusal.ts';
import { dateInWib, formatDay } from '#domain/time/office-time.ts';
import { listDisplaced } from '#features/applications/server/public.ts';
import { changeOffice } from '#features/offices/server/change-office.ts';
import { closeOfficeDays, forgetOfficeDay, openOfficeDay } from '#features/offices/server/office-days.ts';
import {
	findOfficeToRun,
	listChangesSince,
	listOfficeDays,
} from '#features/offices/server/office-queries.ts';
import { officesNow } from '#features/offices/server/offices-now.ts';
import type { Outcome } from '#features/offices/server/take-days-away.ts';
import { stateInWords } from '#features/offices/ui/state-in-words.ts';
import type { Ctx } from '#server/ctx.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { joinDate } from '#ui/field.ts';
import { changesInWords } from './changes-in-words.ts';
import { hoursIn, hoursShown, officeIn, refused, savedInWords, shownFirst, typedIn } from './office-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/* For administrators of the city: one office, its week, its single days, and who still waits for a new place. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'manage_offices'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const office = await findOfficeToRun(ctx.db, params.office);
	if (!office) error(404, refusalWords({ code: 'office_unknown' }, locale).detail);
	const waiting = (await listDisplaced(ctx, ctx.db)).filter(
		({ displaced }) => displaced.officeId === office.id,
	);
	const days = await listOfficeDays(ctx.db, office.id, dateInWib(ctx.now()));
	return {
		id: office.id,
		name: office.name,
		address: office.address,
		pickup: office.pickup,
		revision: office.revision,
		hours: hoursShown(office.openingHours),
		now: stateInWords((await officesNow(ctx, [office])).get(office.id)!, locale),
		groups: quotaGroups.filter((group) => (office.quotas[group] ?? 0) > 0),
		waiting: waiting.flatMap(({ numbers }) => numbers),
		days: days.map(({ date, open, hours, reason }) => ({
			date,
			shown: formatDay(date, locale),
			open,
			hours: hours ? formatHours(hours, locale) : '',
			reason,
		})),
		saved: savedInWords(url.searchParams.get('simpan'), locale),
	};
};

type Typed = Readonly<Record<string, string>>;
type Deed = (ctx: Ctx, typed: Typed, office: string, confirmed: string | null) => Promise<Result<Outcome>>;

const dateOf = (typed: Typed, name: string): string =>
	joinDate({ d: typed[`${name}-d`] ?? '', m: typed[`${name}-m`] ?? '', y: typed[`${name}-y`] ?? '' });

/** Runs a deed with what was typed; what it refuses, or takes from somebody, comes back with all that was typed. */
const answering =
	(action: string, deed: Deed) =>
	async ({ locals: { ctx }, params, request, url }: RequestEvent) => {
		const { confirmed, ...typed } = typedIn(await request.formData());
		const result = await deed(ctx, typed, params.office, confirmed ?? null);
		if (result.ok) {
			if (!result.value.saved) return shownFirst(action, typed, result.value);
			redirect(303, `${url.pathname}?simpan=${result.value.visits}`);
		}
		const { refusal } = result;
		const revision = Number(typed['revision']) || 0;
		const stale =
			refusal.code === 'office_changed'
				? {
						changes: changesInWords(await listChangesSince(ctx.db, params.office, revision), ctx.locale),
						revision: (await findOfficeToRun(ctx.db, params.office))?.revision ?? revision,
					}
				: undefined;
		return fail(httpStatus(refusal), refused(action, typed, refusal, ctx.locale, stale));
	};

export const actions: Actions = {
	change: answering('change', (ctx, typed, office, confirmed) =>
		changeOffice(ctx, {
			office,
			revision: Number(typed['revision']) || 0,
			typed: officeIn(typed),
			confirmed,
		}),
	),
	close: answering('close', (ctx, typed, office, confirmed) =>
		closeOfficeDays(ctx, {
			office,
			first: dateOf(typed, 'first'),
			last: dateOf(typed, 'last'),
			reason: typed['reason'] ?? '',
			confirmed,
		}),
	),
	open: answering('open', (ctx, typed, office) =>
		openOfficeDay(ctx, {
			office,
			date: dateOf(typed, 'open'),
			hours: hoursIn(typed, 'open'),
			reason: typed['openReason'] ?? '',
		}),
	),
	forget: answering('forget', (ctx, typed, office, confirmed) =>
		forgetOfficeDay(ctx, { office, date: typed['date'] ?? '', confirmed }),
	),
};
