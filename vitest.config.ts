import { defineConfig } from 'vitest/config';

const databaseTests = '**/*.db.test.ts';
const elsewhere = ['**/node_modules/**', 'build/**', '.svelte-kit/**', '.e-open/**'];

/** `unit`: pure, milliseconds. `db`: each file on a database of its own (tests/support/test-db.ts). */
export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...elsewhere, databaseTests] } },
			{
				test: {
					name: 'db',
					include: [databaseTests],
					exclude: elsewhere,
					globalSetup: ['tests/support/db-setup.ts'],
					hookTimeout: 30_000,
					testTimeout: 20_000,
				},
			},
		],
	},
});
