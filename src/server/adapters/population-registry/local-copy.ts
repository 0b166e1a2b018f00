import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

// The form that COPY ... WITH (FORMAT binary) takes: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format".
const HEAD = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const END = Buffer.from([0xff, 0xff]);

/** A bigint as COPY takes it. */
export function int8(value: string): Buffer {
	const bytes = Buffer.allocUnsafe(8);
	bytes.writeBigInt64BE(BigInt(value));
	return bytes;
}

/** An integer as COPY takes it. */
export function int4(value: number): Buffer {
	const bytes = Buffer.allocUnsafe(4);
	bytes.writeInt32BE(value);
	return bytes;
}

function rowOf(fields: readonly Buffer[]): Buffer {
	const row = Buffer.allocUnsafe(fields.reduce((size, field) => size + 4 + field.length, 2));
	let at = row.writeInt16BE(fields.length, 0);
	for (const field of fields) {
		at = row.writeInt32BE(field.length, at);
		at += field.copy(row, at);
	}
	return row;
}

/** Writes rows by one COPY, in the client's transaction. `target` is a table with its columns. Not for the embedded database. */
export async function copyRows(
	client: pg.PoolClient,
	target: string,
	rows: readonly (readonly Buffer[])[],
): Promise<void> {
	const stream = client.query(copyFrom(`copy ${target} from stdin with (format binary)`));
	await new Promise<void>((resolve, reject) => {
		stream.on('error', reject);
		stream.on('finish', resolve);
		stream.end(Buffer.concat([HEAD, ...rows.map(rowOf), END]));
	});
}
