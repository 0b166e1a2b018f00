import { parts } from '#domain/recording/checklist.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { checkIn } from '#features/recording/server/check-in.ts';
import { confirmIdentity } from '#features/recording/server/confirm-identity.ts';
import type { Ctx } from '#server/ctx.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import { makeApplication, storedOf, valueOf, type MadeApplication } from './make-application.ts';
import type { TestCtx } from './test-db.ts';

/** An ordinary morning, some days before what is booked on it. */
export const bookedOn = '2026-11-24T09:00:00+07:00';
export type Booked = MadeApplication & { readonly office: string; readonly date: string };

/** Everything taken. */
export const everything: Readonly<Record<string, string>> = Object.fromEntries(
	parts.map((part) => [part, 'taken']),
);
/** Where somebody checks in who is booked. */
export const here = (made: Booked, more = {}) => ({ number: made.number, office: made.office, ...more });

/** People who are recorded in a test, and what they are told. */
export const recordingsBy = (t: TestCtx) => ({
	/** Somebody of 17 whose recording is verified; the clock stands on the morning of its day. */
	async booked(along: readonly string[] = []): Promise<Booked> {
		t.now(bookedOn);
		const made = await makeApplication(t, {
			service: 'REKAM_KTP',
			variant: 'PEMULA_17',
			status: 'processing',
			along,
		});
		const pickup = (await findPickup(t.ctx.db, (await storedOf(t, made.number)).row.id))!;
		t.now(`${pickup.date}T09:00:00+07:00`);
		return { ...made, office: pickup.officeId, date: pickup.date };
	},
	/** Checked in and recognised. */
	async identified(made: Booked, officer: Ctx): Promise<void> {
		valueOf(await checkIn(officer, here(made)));
		valueOf(await confirmIdentity(officer, { number: made.number, seen: 'photo_id', compared: true }));
	},
	/** What was told of an application, the first message first. */
	async noticesOf(number: string) {
		const rows = await t.ctx.db
			.selectFrom('notices')
			.selectAll()
			.where('applicationId', '=', (await storedOf(t, number)).row.id)
			.orderBy('createdAt')
			.execute();
		return rows.map((one) => ({
			kind: one.kind,
			values: open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${one.id}`, one.sealed).values,
		}));
	},
});
