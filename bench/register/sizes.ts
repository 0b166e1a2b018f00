import type pg from 'pg';

const megabytes = (bytes: string): string =>
	`${Math.round(Number(bytes) / 1_048_576).toLocaleString('en')} MB`;

/** Rows and room of the register's tables, as a table. */
export async function sizesOf(pool: pg.Pool): Promise<string> {
	const lines = ['| table | rows | rows’ room | indexes’ room |', '|---|---:|---:|---:|'];
	for (const table of ['register_families', 'register_residents']) {
		const { rows } = await pool.query<{ rows: string; data: string; indexes: string }>(
			`select (select count(*) from ${table}) as rows, pg_table_size('${table}') as data, pg_indexes_size('${table}') as indexes`,
		);
		const { rows: count, data, indexes } = rows[0]!;
		lines.push(
			`| ${table} | ${Number(count).toLocaleString('en')} | ${megabytes(data)} | ${megabytes(indexes)} |`,
		);
	}
	return lines.join('\n');
}
