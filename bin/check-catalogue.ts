/** Reads the whole catalogue, which checks itself; says in one sentence what is wrong with it, and ends with 1. */
try {
	await import('../src/domain/catalogue/services.ts');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
