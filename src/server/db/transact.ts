import type { Refusal, Result } from '#domain/refusal.ts';
import type { Db, Tx } from './database.ts';

class Refused extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

/** Runs a deed in one transaction. A refusal rolls everything back and is returned as a value; an exception rolls back and is thrown. */
export async function transact<T>(db: Db, deed: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
	try {
		return await db.transaction().execute(async (tx) => {
			const result = await deed(tx);
			if (!result.ok) throw new Refused(result.refusal);
			return result;
		});
	} catch (error) {
		if (error instanceof Refused) return { ok: false, refusal: error.refusal };
		throw error;
	}
}
