import { holdsRole } from '#domain/access/policy.ts';
import type { Address } from '#domain/identity/resident.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { findDelivery, type Delivery } from '#features/custody/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { openSubmittedFacts, openSummary, toStored } from '../stored-application.ts';
import { jurisdictionSql } from '../area-queries.ts';
import { keyed } from './ask-delivery.ts';
import { familyToReceive } from '../hand-over/read-receiver.ts';

/** What waits at an office to be taken to a door; nothing of whose it is. */
export type ToFetch = {
	readonly number: string;
	readonly code: string;
	readonly service: string;
	readonly variant: string;
	readonly rw: string;
	readonly officeId: string;
	readonly offered: boolean;
};

/** What the acting agent carries to a door, with where that is. */
export type ToBring = {
	readonly number: string;
	readonly code: string;
	readonly service: string;
	readonly variant: string;
	readonly name: string;
	readonly address: Address | null;
	readonly delivery: Delivery;
	/** The day that was promised. */
	readonly promisedOn: string | null;
	readonly heldSince: Date;
	/** Other adults of the KK. */
	readonly household: readonly { readonly nik: string; readonly name: string }[];
	/** Given back to the office, and not confirmed there yet. */
	readonly givenBack: boolean;
};

/** The papers for doors of the agent's area that lie at their office, the nearest RW first. */
export async function listToFetch(ctx: Ctx): Promise<readonly ToFetch[]> {
	if (!holdsRole(ctx.actor, 'hand_over_at_door')) return [];
	const rows = await ctx.db
		.selectFrom('deliveries')
		.innerJoin('applications', 'applications.id', 'deliveries.applicationId')
		.innerJoin('papers', 'papers.applicationId', 'applications.id')
		.select([
			'applications.number',
			'applications.service',
			'applications.variant',
			'applications.rw',
			'applications.officeId',
			'papers.code',
			'papers.offeredKind',
		])
		.where('applications.status', '=', 'ready')
		.where('papers.state', '=', 'here')
		.where('papers.holderOffice', 'is not', null)
		.where(jurisdictionSql(ctx.actor, 'hand_over_at_door'))
		.orderBy('applications.rw')
		.orderBy('applications.number')
		.limit(200)
		.execute();
	return rows.map(({ officeId, offeredKind, ...row }) => ({
		...row,
		officeId: officeId!,
		offered: offeredKind !== null,
	}));
}

/** What the acting agent carries to doors, by RW, RT and street; or the one of a number. Each look at an address is written to the audit trail. */
export async function listToBring(ctx: Ctx, number?: string): Promise<readonly ToBring[]> {
	const me = actorId(ctx);
	if (me === null || !holdsRole(ctx.actor, 'hand_over_at_door')) return [];
	const rows = await ctx.db
		.selectFrom('deliveries')
		.innerJoin('applications', 'applications.id', 'deliveries.applicationId')
		.innerJoin('papers', 'papers.applicationId', 'applications.id')
		.selectAll('applications')
		.select(['papers.code', 'papers.heldSince', 'papers.offeredKind'])
		.where('papers.state', '=', 'here')
		.where('papers.holderAccount', '=', me)
		.$if(number !== undefined, (query) => query.where('applications.number', '=', number!))
		.where('applications.status', '=', 'ready')
		.limit(100)
		.execute();
	const found: ToBring[] = [];
	for (const { code, heldSince, offeredKind, ...row } of rows) {
		const app = toStored(ctx, row);
		const delivery = await findDelivery(ctx.db, keyed(app));
		if (!delivery) continue;
		await audit(ctx, ctx.db, {
			action: 'view_delivery',
			subjectKind: 'application',
			subjectId: row.id,
			detail: { purpose: 'delivery' },
		});
		found.push({
			number: row.number,
			code,
			service: row.service,
			variant: row.variant,
			name: openSummary(app).applicantName,
			address: openSubmittedFacts(app)?.family.address ?? null,
			delivery,
			promisedOn: (await findPickup(ctx.db, row.id))?.date ?? null,
			heldSince,
			household: familyToReceive(ctx, app).map(({ nik, name }) => ({ nik, name })),
			givenBack: offeredKind !== null,
		});
	}
	const place = ({ address: a }: ToBring): string => (a ? `${a.rw}/${a.rt}/${a.street}` : '');
	return found.sort((a, b) => place(a).localeCompare(place(b), 'id'));
}
