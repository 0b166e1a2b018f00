import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

export type DemoRow = Pick<Row<'accounts'>, 'id' | 'dataKey' | 'sealed' | 'totpLastStep'> & {
	readonly officeName: string | null;
};

/** The demo accounts, with the names of their offices. */
export async function findDemoRows(reader: Reader): Promise<DemoRow[]> {
	return reader
		.selectFrom('accounts')
		.leftJoin('offices', 'offices.id', 'accounts.officeId')
		.select([
			'accounts.id',
			'accounts.dataKey',
			'accounts.sealed',
			'accounts.totpLastStep',
			'offices.name as officeName',
		])
		.where('accounts.demo', '=', true)
		.where('accounts.confirmedAt', 'is not', null)
		.where('accounts.closedAt', 'is', null)
		.execute();
}
