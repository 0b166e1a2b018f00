import type { NoticeSender } from '#domain/notifications/notice.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

/** The message, or undefined when its account or application is gone and the message with it. */
export const findNotice = async (reader: Reader, id: string): Promise<Row<'notices'> | undefined> =>
	await reader.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst();

/** What messages and receipts say of the city's office, from the settings table. Throws when the city is not loaded. */
export async function getNoticeSender(reader: Reader): Promise<Omit<NoticeSender, 'reportUrl'>> {
	const rows = await reader
		.selectFrom('settings')
		.select(['name', 'value'])
		.where('name', 'in', ['cityName', 'officeShortName', 'phone', 'email', 'complaintChannel'])
		.execute();
	const values = new Map(rows.map((row) => [row.name, row.value]));
	const text = (value: unknown, name: string): string => {
		if (typeof value !== 'string') throw new Error(`setting ${name} is missing`);
		return value;
	};
	const complaint = (values.get('complaintChannel') ?? {}) as Readonly<Record<string, unknown>>;
	return {
		cityName: text(values.get('cityName'), 'cityName'),
		officeName: text(values.get('officeShortName'), 'officeShortName'),
		phone: text(values.get('phone'), 'phone'),
		email: text(values.get('email'), 'email'),
		complaintName: text(complaint.name, 'complaintChannel.name'),
		complaintUrl: text(complaint.url, 'complaintChannel.url'),
	};
}
