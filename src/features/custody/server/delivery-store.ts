import type { Reader, Tx } from '#server/db/database.ts';
import { open, seal, type DataKey } from '#server/keyring.ts';

/** What helps the agent to find the door. */
export type DeliveryDetails = { readonly phone: string; readonly note: string };
/** Somebody else of the KK who took it, and why. */
export type DoorReceiver = { readonly name: string; readonly reason: string };

const context = (column: 'sealed' | 'receiver', applicationId: string): string =>
	`deliveries.${column}:${applicationId}`;

export type Delivery = {
	readonly askedAt: Date;
	readonly details: DeliveryDetails;
	readonly receiver: DoorReceiver | null;
	readonly deliveredAt: Date | null;
	/** How often somebody came and nobody was at home. */
	readonly tries: number;
};

/** An application with the key that opens what is sealed of it. */
type Keyed = { readonly id: string; readonly dataKey: DataKey };

/** The delivery an applicant asked for; null: they collect it themselves. */
export async function findDelivery(reader: Reader, { id, dataKey }: Keyed): Promise<Delivery | null> {
	const row = await reader
		.selectFrom('deliveries')
		.selectAll()
		.select((eb) =>
			eb
				.selectFrom('deliveryTries')
				.select(eb.fn.countAll<string>().as('n'))
				.whereRef('deliveryTries.applicationId', '=', 'deliveries.applicationId')
				.as('tries'),
		)
		.where('applicationId', '=', id)
		.executeTakeFirst();
	if (!row) return null;
	return {
		askedAt: row.askedAt,
		details: open<DeliveryDetails>(dataKey, context('sealed', id), row.sealed),
		receiver: row.receiver && open<DoorReceiver>(dataKey, context('receiver', id), row.receiver),
		deliveredAt: row.deliveredAt,
		tries: Number(row.tries ?? 0),
	};
}

/** Writes that it is to be brought, or anew where and whom to call. */
export async function writeDelivery(
	tx: Tx,
	{ id, dataKey }: Keyed,
	asked: { readonly by: string; readonly at: Date; readonly details: DeliveryDetails },
): Promise<void> {
	const sealed = seal(dataKey, context('sealed', id), asked.details);
	await tx
		.insertInto('deliveries')
		.values({ applicationId: id, askedBy: asked.by, askedAt: asked.at, sealed })
		.onConflict((conflict) => conflict.column('applicationId').doUpdateSet({ sealed }))
		.execute();
}

/** It is collected after all; false: nothing was to be brought. */
export async function deleteDelivery(tx: Tx, applicationId: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('deliveries')
		.where('applicationId', '=', applicationId)
		.where('deliveredAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}

/** Writes that it was handed over at the door, by whom and to whom. */
export async function markDelivered(
	tx: Tx,
	{ id, dataKey }: Keyed,
	done: { readonly by: string; readonly at: Date; readonly receiver: DoorReceiver | null },
): Promise<void> {
	await tx
		.updateTable('deliveries')
		.set({
			deliveredAt: done.at,
			deliveredBy: done.by,
			receiver: done.receiver && seal(dataKey, context('receiver', id), done.receiver),
		})
		.where('applicationId', '=', id)
		.execute();
}

/** Writes that nobody was at home. */
export async function insertTry(
	tx: Tx,
	one: { applicationId: string; at: Date; agentId: string; outcome: 'again' | 'to_office' },
): Promise<void> {
	await tx.insertInto('deliveryTries').values(one).execute();
}
