import pg from 'pg';

/** Runs one statement on the server itself, to make and drop databases of a bench. */
export async function onServer(server: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
