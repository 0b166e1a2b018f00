import type pg from 'pg';
import type { FoundFamily } from '#domain/population-file/family.ts';
import { compareFamilies, isEmpty } from './local-compare.ts';
import { countAnew } from './local-import.ts';
import { inTransaction, sealRows, writeRows, type RegisterDatabase } from './local-rows.ts';
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

/** Somebody else has just entered one of them (unique_violation), or the database ended one of two who waited for each other (deadlock_detected). */
const worthAnotherTry = new Set<unknown>(['23505', '40P01']);

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

	// In an empty register nothing is compared until somebody else enters one of the file's.
	let compares = !(await isEmpty(pool));

	async function write(batch: readonly FoundFamily[]): Promise<void> {
		const { fresh, same, problems } = compares
			? await compareFamilies(pool, crypto, batch)
			: { fresh: batch, same: 0, problems: [] };
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
				// After a power cut an import goes on a little earlier; what follows the last batch waits for the disk.
				await client.query('set local synchronous_commit = off');
				if (rows.families.length > 0) await writeRows(client, kind, rows);
				await note(client, next);
			});
		} finally {
			client.release();
		}
		progress = next;
	}

	const writeTwice = async (batch: readonly FoundFamily[]): Promise<void> => {
		try {
			await write(batch);
		} catch (error) {
			if (!worthAnotherTry.has((error as { code?: unknown }).code)) throw error;
			compares = true;
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
	if (progress.added > 0) await countAnew(pool);
	return progress;
}
