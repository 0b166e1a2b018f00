import type { Db } from '#server/db/database.ts';

/** Notes that the mail server took the message. */
export async function markSent(db: Db, id: string, at: Date): Promise<void> {
	await db
		.updateTable('notices')
		.set((set) => ({ sentAt: at, lastError: null, attempts: set('attempts', '+', 1) }))
		.where('id', '=', id)
		.execute();
}

/** Notes a try that did not succeed. `reason` holds nothing personal. */
export async function markFailed(db: Db, id: string, reason: string): Promise<void> {
	await db
		.updateTable('notices')
		.set((set) => ({ lastError: reason, attempts: set('attempts', '+', 1) }))
		.where('id', '=', id)
		.where('sentAt', 'is', null)
		.execute();
}
