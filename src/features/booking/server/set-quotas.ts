import { holdsRole } from '#domain/access/policy.ts';
import { officeKinds } from '#domain/booking/office.ts';
import { quotaOn, type OfficeQuotas } from '#domain/booking/office-day.ts';
import {
	overbookedBy,
	readQuota,
	readQuotas,
	readSessions,
	type BookedDay,
	type QuotasTyped,
} from '#domain/booking/quota-change.ts';
import { wrongSessions } from '#domain/booking/sessions.ts';
import { quotaGroups } from '#domain/catalogue/service.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import { placesFreed } from './waiting/places-freed.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { lockDays, type PlaceOf } from './booking-store.ts';
import { listBookedDays, listOfficeQuotas, type OfficeWithQuotas } from './quota-queries.ts';
import { writeDayQuota, writeOfficeQuotas } from './quota-store.ts';

/** A day on which more is booked than the new number gives. */
export type Overbooked = BookedDay & { readonly officeId: string; readonly wanted: number };
/** Saved, with how many days follow; or, unless `confirmed`, not yet: days that somebody should look at first. */
export type QuotasSet =
	| { readonly saved: true; readonly days: number }
	| { readonly saved: false; readonly overbooked: readonly Overbooked[] };

type Numbers = OfficeQuotas & { readonly sessions: readonly string[] };
const numbersOf = ({ quotas, weekdayQuotas, sessions }: Numbers): Numbers => ({
	quotas,
	weekdayQuotas,
	sessions,
});

/** Writes the numbers of offices; the days already made from today on follow, but for those set by hand. */
async function write(
	ctx: Ctx,
	changes: readonly { readonly office: OfficeWithQuotas; readonly after: Numbers }[],
	confirmed: boolean,
): Promise<Result<QuotasSet>> {
	const ids = changes.map(({ office }) => office.id);
	const today = dateInWib(ctx.now());
	if (!confirmed) {
		const days = await listBookedDays(ctx.db, ids, today);
		const overbooked = changes.flatMap(({ office: { id: officeId }, after }) =>
			overbookedBy(
				days.filter((day) => day.officeId === officeId),
				after,
			).map((day) => ({ ...day, officeId })),
		);
		if (overbooked.length > 0) return done({ saved: false, overbooked });
	}
	return await transact<QuotasSet>(ctx.db, async (tx) => {
		for (const { office, after } of changes)
			if (!(await writeOfficeQuotas(tx, office.id, office.revision, after))) return refuse('stale');
		const asPlaces = (await listBookedDays(tx, ids, today)).map(placeOf);
		await lockDays(tx, asPlaces);
		const days = await listBookedDays(tx, ids, today);
		let followed = 0;
		for (const { office, after } of changes) {
			for (const day of days.filter(({ officeId, byHand }) => officeId === office.id && !byHand)) {
				const quota = quotaOn(after, day.group, day.date);
				if (quota === day.quota) continue;
				await writeDayQuota(tx, placeOf(day), { quota, byHand: false });
				followed += 1;
			}
			await audit(ctx, tx, {
				action: 'set_quotas',
				subjectKind: 'office',
				subjectId: office.id,
				detail: { before: numbersOf(office), after: numbersOf(after) },
			});
		}
		await placesFreed(ctx, tx);
		return done({ saved: true, days: followed });
	});
}

const placeOf = (day: BookedDay & { readonly officeId: string }): PlaceOf => ({
	officeId: day.officeId,
	onDate: day.date,
	quotaGroup: day.group,
});

/**
 * Sets what an office has: ordinary places a day by group, weekdays that differ, times of arrival. Refuses who may not, numbers that are
 * none, times outside its opening hours, and a page older than the office's numbers (`stale`).
 */
export async function setQuotas(
	ctx: Ctx,
	input: {
		readonly office: string;
		readonly revision: number;
		readonly quotas: QuotasTyped;
		readonly sessions: string;
		readonly confirmed: boolean;
	},
): Promise<Result<QuotasSet>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const [office] = await listOfficeQuotas(ctx.db, input.office);
	if (!office) return refuse('office_unknown');
	const numbers = readQuotas(input.quotas);
	const sessions = readSessions(input.sessions);
	const problems: FieldProblem[] = 'quotas' in numbers ? [] : [...numbers];
	for (const { session, why } of wrongSessions(sessions, office.openingHours))
		problems.push(
			why === 'outside_hours'
				? { field: 'sessions', code: 'time_outside_hours', values: { time: session } }
				: {
						field: 'sessions',
						code: why === 'twice' ? 'said_twice' : 'time_malformed',
						values: { time: session },
					},
		);
	if (!('quotas' in numbers) || problems.length > 0) return refuse('invalid_input', { fields: problems });
	if (office.revision !== input.revision) return refuse('stale');
	return await write(ctx, [{ office, after: { ...numbers, sessions } }], input.confirmed);
}

/** Sets the ordinary places a day of one group at all offices of a kind; weekdays that differ there stay. Refuses as {@link setQuotas}. */
export async function setQuotasOfKind(
	ctx: Ctx,
	input: {
		readonly kind: string;
		readonly group: string;
		readonly places: string;
		readonly confirmed: boolean;
	},
): Promise<Result<QuotasSet>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const kind = officeKinds.find((one) => one === input.kind);
	const group = quotaGroups.find((one) => one === input.group);
	const places = readQuota('places', input.places);
	const problems: FieldProblem[] = [
		...(kind ? [] : [{ field: 'kind', code: 'not_a_choice' } as const]),
		...(group ? [] : [{ field: 'group', code: 'not_a_choice' } as const]),
		...(typeof places === 'number' ? [] : [places]),
	];
	if (!kind || !group || typeof places !== 'number') return refuse('invalid_input', { fields: problems });
	const changes = (await listOfficeQuotas(ctx.db))
		.filter((office) => office.kind === kind && office.quotas[group] !== places)
		.map((office) => ({
			office,
			after: { ...numbersOf(office), quotas: { ...office.quotas, [group]: places } },
		}));
	if (changes.length === 0) return done({ saved: true, days: 0 });
	return await write(ctx, changes, input.confirmed);
}
