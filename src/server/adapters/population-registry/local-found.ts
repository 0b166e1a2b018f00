import type pg from 'pg';
import type { FoundFamily } from '#domain/population-file/family.ts';
import { compareFamilies } from './local-compare.ts';
import { inTransaction, sealRows, writeRows, type RegisterDatabase } from './local-import.ts';
import type { RegisterCrypto } from './local-store.ts';

/** How far an import has come. */
export type Progress = {
	/** Residents who came in. */
	readonly added: number;
	/** Residents who were there already, just as the file has them. */
	readonly same: number;
	/** The last line of what is written. */
	readonly line: number;
};

/** The register no longer agrees with the file as it did when the file was checked; what came in before stays. */
export class RegisterChanged extends Error {
	readonly line: number;
	constructor(line: number) {
		super(`the register was changed by somebody else while the file was coming in (line ${line})`);
		this.line = line;
	}
}

const UNIQUE_VIOLATION = '23505';

/**
 * Adds the families of a checked file, a transaction for each few; those that are there already just as they are given count as the same.
 * `note` is called within each transaction. Nothing that is there is changed. Throws {@link RegisterChanged}.
 */
export async function importFound(
	{ kind, pool }: RegisterDatabase,
	crypto: RegisterCrypto,
	batches: AsyncIterable<readonly FoundFamily[]>,
	note: (client: pg.PoolClient, progress: Progress) => Promise<void>,
): Promise<Progress> {
	let progress: Progress = { added: 0, same: 0, line: 0 };

	async function write(batch: readonly FoundFamily[]): Promise<void> {
		const { fresh, same, problems } = await compareFamilies(pool, crypto, batch);
		if (problems[0]) throw new RegisterChanged(problems[0].line);
		const rows = await sealRows(
			crypto,
			fresh.map(({ family }) => family),
		);
		const next: Progress = {
			added: progress.added + rows.residents.length,
			same: progress.same + same,
			line: batch.at(-1)!.lines.at(-1)!.line,
		};
		// Only for the batch: the embedded database has one connection, and people want to be served meanwhile.
		const client = await pool.connect();
		try {
			await inTransaction(client, async () => {
				if (rows.families.length > 0) await writeRows(client, kind, rows);
				await note(client, next);
			});
		} finally {
			client.release();
		}
		progress = next;
	}

	/** Somebody else may have entered one of them a moment ago: then it is compared once more. */
	const writeTwice = async (batch: readonly FoundFamily[]): Promise<void> => {
		try {
			await write(batch);
		} catch (error) {
			if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
			await write(batch);
		}
	};

	let writing: Promise<void> = Promise.resolve();
	try {
		for await (const batch of batches) {
			await writing;
			writing = writeTwice(batch);
			// Heard at the next turn; until then nobody is to think it is unheard.
			writing.catch(() => {});
		}
	} finally {
		await writing;
	}
	return progress;
}
