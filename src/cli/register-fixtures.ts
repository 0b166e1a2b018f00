import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCtx, type TestCtx } from '../../tests/support/test-db.ts';
import { exportRegister } from './register-export.ts';
import { importRegister, type ImportReport } from './register-import.ts';

/** A database of a test with a folder of files, and what tests of the register do with both. */
export type RegisterWorld = {
	readonly t: TestCtx;
	readonly folder: string;
	/** The name of a file that is not there yet. */
	fresh(): string;
	writeTo(text: string): string;
	/** The register as a population file. */
	exported(): Promise<string>;
	/** Takes everybody out. */
	empty(): Promise<void>;
	bringIn(
		text: string,
		options?: { skipBadLines?: boolean; resume?: boolean },
	): Promise<{ file: string; report: ImportReport }>;
	/** How many residents there are. */
	count(): Promise<number>;
	audited(action: string): Promise<Record<string, unknown>[]>;
	close(): Promise<void>;
};

/** Opens a database of the test's own, with the fictional residents every test has. */
export async function registerWorld(): Promise<RegisterWorld> {
	const t = await testCtx();
	const folder = mkdtempSync(join(tmpdir(), 'e-open-register-'));
	const { pool } = t.ctx.database;
	let made = 0;
	const fresh = (): string => join(folder, `${++made}.csv`);
	const writeTo = (text: string): string => {
		const file = fresh();
		writeFileSync(file, text);
		return file;
	};
	return {
		t,
		folder,
		fresh,
		writeTo,
		exported: async () => {
			const file = fresh();
			await exportRegister(t.ctx, file);
			return readFileSync(file, 'utf8');
		},
		empty: async () => {
			await pool.query('delete from register_residents');
			await pool.query('delete from register_families');
			await pool.query(`delete from settings where name in ('register.import', 'seed.population')`);
		},
		bringIn: async (text, options = {}) => {
			const file = writeTo(text);
			const report = await importRegister(t.ctx, { file, skipBadLines: false, resume: false, ...options });
			return { file, report };
		},
		count: async () => {
			const { rows } = await pool.query<{ count: number }>(
				'select count(*)::int as count from register_residents',
			);
			return rows[0]!.count;
		},
		audited: async (action) => {
			const rows = await t.ctx.db
				.selectFrom('audit')
				.selectAll()
				.where('action', '=', action)
				.orderBy('id')
				.execute();
			return rows.map(({ actorKind, subjectKind, detail }) => ({
				actorKind,
				subjectKind,
				...(detail as object),
			}));
		},
		close: async () => {
			await t.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** The file with the value of a column changed on some lines; lines are counted from 1, the head being the first. */
export function changed(
	text: string,
	changes: readonly (readonly [line: number, column: string, value: string])[],
): string {
	const lines = text.split('\n');
	const names = lines[0]!.split(',');
	for (const [line, column, value] of changes) {
		const values = lines[line - 1]!.split(',');
		values[names.indexOf(column)] = value;
		lines[line - 1] = values.join(',');
	}
	return lines.join('\n');
}
/** What stands on a line in a column. */
export const valueAt = (text: string, line: number, column: string): string => {
	const lines = text.split('\n');
	return lines[line - 1]!.split(',')[lines[0]!.split(',').indexOf(column)]!;
};
/** The first line of a family of several, in a file without quotation marks before it. */
export function lineOfFamily(text: string, from: number): { first: number; members: number } {
	for (let line = from; ; line += 1) {
		const kk = valueAt(text, line, 'kkNumber');
		if (valueAt(text, line - 1, 'kkNumber') === kk) continue;
		let members = 1;
		while (valueAt(text, line + members, 'kkNumber') === kk) members += 1;
		const plain = text.split('\n').slice(line - 1, line - 1 + members);
		if (members >= 3 && plain.every((row) => !row.includes('"'))) return { first: line, members };
	}
}
