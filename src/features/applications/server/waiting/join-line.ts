import { randomUUID } from 'node:crypto';
import { answeredFrom, mostOffices, type InLine } from '#domain/booking/waiting.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import {
	findOpenEntry,
	findRoom,
	listKinds,
	endEntry,
	giveBack,
	insertEntry,
	placesFreed,
	updateWish,
} from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from '../application-store.ts';
import { lockOwner, waitableOf, type Waitable } from './waitable.ts';
import { firstDayOn } from './who-waits.ts';

/** Offices by id, the one wished most first; dates YYYY-MM-DD: without them every day that may be wished. */
export type Wish = {
	readonly offices: readonly string[];
	readonly from?: string | undefined;
	readonly to?: string | undefined;
};

const notAChoice = (field: string) => refuse('invalid_input', { fields: [{ field, code: 'not_a_choice' }] });

/** The wish as it may be waited for. Refuses other offices and days than may be wished, none, and more than five offices. */
export function checkWish(
	waitable: Waitable,
	wish: Wish,
): Result<Pick<InLine, 'offices' | 'fromOn' | 'toOn'>> {
	const { first, last, offices: allowed } = waitable;
	if (first > last) return refuse('nothing_to_wait_for');
	const offices = [...new Set(wish.offices)];
	if (offices.length === 0)
		return refuse('invalid_input', { fields: [{ field: 'offices', code: 'required' }] });
	if (offices.length > mostOffices)
		return refuse('invalid_input', {
			fields: [{ field: 'offices', code: 'too_many_rows', values: { max: mostOffices } }],
		});
	if (offices.some((id) => !allowed.some((office) => office.id === id))) return notAChoice('offices');
	const fromOn = wish.from ?? first;
	const toOn = wish.to ?? last;
	if (fromOn < first || toOn > last || fromOn > toOn) return notAChoice('days');
	return done({ offices, fromOn, toOn });
}

/**
 * Puts an application on the waiting list, or changes what it waits for; its place in line stays then. Refuses days and offices that may
 * not be wished, and a wish for which there is room now: that is chosen, not waited for.
 */
export async function joinLine(ctx: Ctx, input: { number: string } & Wish): Promise<Result<null>> {
	const waitable = await waitableOf(ctx, input.number);
	if (!waitable.ok) return waitable;
	const { owner, needs, priority } = waitable.value;
	const checked = checkWish(waitable.value, input);
	if (!checked.ok) return checked;
	const wish = checked.value;
	const room = await findRoom(ctx, { ...wish, needs, applicationId: owner.row.id }, waitable.value.offices);
	if (room) return refuse('room_left', { values: { office: room.office.name, date: room.date } });
	return await transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, owner.row.number, { lock: true });
		if (!app || app.row.status !== owner.row.status) return refuse('stale');
		const at = ctx.now();
		const seenFor = answeredFrom(at);
		const kept = await firstDayOn(ctx, tx, app, seenFor, await listKinds(tx, wish.offices));
		if (kept === null || kept > wish.toOn) return refuse('nothing_to_wait_for');
		const fromOn = kept > wish.fromOn ? kept : wish.fromOn;
		const columns = {
			...wish,
			fromOn,
			offices: [...wish.offices],
			needs: JSON.stringify(needs),
			priority,
			seenFor,
		};
		const before = await findOpenEntry(tx, app.row.id, { lock: true });
		if (before) await updateWish(tx, before.id, columns);
		else
			await insertEntry(tx, {
				id: randomUUID(),
				applicationId: app.row.id,
				joinedAt: at,
				queuedAt: at,
				status: 'waiting',
				...columns,
			});
		await audit(ctx, tx, {
			action: before ? 'change_waiting' : 'join_waiting',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { offices: wish.offices, from: wish.fromOn, to: wish.toOn },
		});
		await placesFreed(ctx, tx);
		return done(null);
	});
}

/** Takes an application from the waiting list; what is offered to it goes on to the next in line. Refuses one that is not on it. */
export async function leaveLine(ctx: Ctx, input: { number: string }): Promise<Result<null>> {
	return await transact(ctx.db, async (tx) => {
		const own = await lockOwner(ctx, tx, input.number);
		if (!own.ok) return own;
		const { id } = own.value.owner.row;
		if (!(await findOpenEntry(tx, id, { lock: true }))) return refuse('not_waiting');
		await giveBack(tx, await endEntry(tx, id, 'left'));
		await audit(ctx, tx, { action: 'leave_waiting', subjectKind: 'application', subjectId: id });
		await placesFreed(ctx, tx);
		return done(null);
	});
}
