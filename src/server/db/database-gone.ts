const goneCodes = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'EPIPE',
	'ETIMEDOUT',
	'57P01',
	'57P02',
	'57P03',
	'08000',
	'08003',
	'08006',
	'53300',
]);

/** True when the database cannot be reached at the moment (not when a statement is wrong): worth trying again by itself. */
export function databaseIsGone(error: unknown): boolean {
	for (let current: unknown = error; current instanceof Error; current = current.cause) {
		if (goneCodes.has((current as NodeJS.ErrnoException).code ?? '')) return true;
		if (
			/^(Connection terminated|timeout exceeded when trying to connect|timeout expired$)/i.test(
				current.message,
			)
		)
			return true;
	}
	return false;
}
