import { lookupHash, open } from '#server/keyring.ts';
import { keyring, keys, query, type Row } from './database.ts';

export type Account = {
	readonly id: string;
	readonly details: { nik: string; kkNumber: string; name: string; email: string };
};

/** Whose session this is. */
export async function accountOf(token: string): Promise<Account> {
	const [row] = await query(
		`select a.* from sessions s join accounts a on a.id = s.account_id where s.token_hash = $1 and s.expires_at > now()`,
		[lookupHash(keys.lookup, 'token', token)],
	);
	if (!row) throw new Error('no session');
	return { id: row.id, details: open(keyring.unwrap(row.data_key), `accounts.sealed:${row.id}`, row.sealed) };
}

export async function familyOf(account: Account): Promise<unknown[]> {
	const rows = await query(
		`select f.id, f.kk_hash, f.sealed as family, r.nik_hash, r.sealed as resident from register_families f
		left join register_residents r on r.family_id = f.id where f.kk_hash = $1 order by r.position`,
		[lookupHash(keys.lookup, 'kk', account.details.kkNumber)],
	);
	return rows.map((row) =>
		open(keys.register, `register_residents.sealed:${row.nik_hash.toString('hex')}`, row.resident),
	);
}

export const contextOf = (column: string, id: string): string => `applications.${column}:${id}`;

export async function applicationOf(account: Account, number: string, on = query, lock = ''): Promise<Row> {
	const [row] = await on(`select * from applications where number = $1 and applicant_id = $2 ${lock}`, [
		number,
		account.id,
	]);
	if (!row) throw new Error('no application');
	return row;
}

/** A draft as the API tells it after each change: its row, family, documents and pickup, read and opened again. */
export async function viewDraft(account: Account, number: string): Promise<object> {
	const app = await applicationOf(account, number);
	const members = await familyOf(account);
	const key = keyring.unwrap(app.data_key);
	const documents = await query(`select * from documents where application_id = $1 and replaced_at is null`, [
		app.id,
	]);
	const [pickup] = await query(
		`select p.*, o.name, o.address from pickups p join offices o on o.id = p.office_id where application_id = $1`,
		[app.id],
	);
	const sealed = ['summary', 'answers'] as const;
	const [summary, answers] = sealed.map((column) =>
		open<object>(key, contextOf(column, app.id), app[column]),
	);
	return { number, status: app.status, revision: app.revision, summary, answers, members, documents, pickup };
}
