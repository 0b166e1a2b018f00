import type { SessionRoom } from '#domain/booking/sessions.ts';
import { meetingGroup } from '#domain/catalogue/meeting.ts';
import { recordingNotBefore } from '#domain/catalogue/predicates/recording.ts';
import { placesWith } from '#features/applications/server/life-event-of.ts';
import { findTogether } from '#features/applications/server/meet-together.ts';
import { daysToMoveTo, officesToMoveTo } from '#features/applications/server/move-pickup.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import {
	listSessions,
	listSharedDays,
	listSharedOffices,
	type Office,
	type SharedDay,
} from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';

/** Where and when an applicant may choose to be met, for a draft or for what was sent. */
export type PlacesToChoose = {
	readonly sent: boolean;
	readonly offices: readonly Office[];
	/** The times of arrival at an office on a day, with the room each has; none where it does not divide its day. */
	readonly timesAt: (office: Office, date: string) => Promise<readonly SessionRoom[]>;
	readonly daysAt: (officeId: string) => Promise<readonly SharedDay[]>;
	/** Something is collected on a later day than that of this meeting. */
	readonly twoVisits: boolean;
	/** The first day that is offered for another reason than work; null: none. */
	readonly notBefore: string | null;
};

/** Null where no place is chosen (any more): an officer comes, or it has ended. */
export async function placesToChoose(ctx: Ctx, view: ApplicationView): Promise<PlacesToChoose | null> {
	const { number, status, kelurahanCode } = view.app.row;
	const notBefore = recordingNotBefore(view.variant, view.facts);
	const fitting = (days: readonly SharedDay[] | null): readonly SharedDay[] =>
		(days ?? []).filter((day) => notBefore === null || day.date >= notBefore);
	if (status === 'draft') {
		if (meetingGroup(view.service, view.variant) === null) return null;
		const places = placesWith(view.app, view.facts);
		// The blank it holds stays its own while another day is looked for.
		const asking = { own: [view.app.row.id], beside: [view.app.row.id] };
		return {
			sent: false,
			offices: await listSharedOffices(ctx.db, places, kelurahanCode),
			timesAt: (office, date) => listSessions(ctx.db, office, date, places.thatDay, [view.app.row.id]),
			daysAt: async (id) => fitting(await listSharedDays(ctx, ctx.db, id, places, undefined, asking)),
			twoVisits: places.later.size > 0,
			notBefore,
		};
	}
	const together = view.actions.includes('move_pickup') ? await findTogether(ctx, ctx.db, number) : null;
	if (!together) return null;
	return {
		sent: true,
		offices: await officesToMoveTo(ctx, together),
		timesAt: (office, date) =>
			listSessions(
				ctx.db,
				office,
				date,
				together.places.thatDay,
				together.all.map(({ row }) => row.id),
			),
		daysAt: async (id) => fitting(await daysToMoveTo(ctx, ctx.db, together, id)),
		twoVisits: false,
		notBefore,
	};
}
