import type { Reader } from '#server/db/database.ts';

/** Returned applications whose time to correct ends by a date and who have not had that many reminders. */
export async function listToCorrect(
	reader: Reader,
	{ from, until, most }: { readonly from: string; readonly until: string; readonly most: number },
): Promise<readonly { readonly number: string }[]> {
	return await reader
		.selectFrom('applications')
		.select('number')
		.where('status', '=', 'returned')
		.where('correctBy', '>=', from)
		.where('correctBy', '<=', until)
		.where('correctionReminders', '<', most)
		.orderBy('correctBy')
		.orderBy('number')
		.execute();
}
