import { defineConfig } from 'vitest/config';

/** The databases' tests use real databases (see tests/support), the e2e tests a real server and browser: never too many at once. */
export default defineConfig({
	test: {
		teardownTimeout: 30_000,
		// Only one group of projects runs at a time, so that a slow neighbour never makes a test time out.
		projects: [
			{
				test: {
					name: 'unit',
					environment: 'node',
					include: ['{src,data,db,bench,bin}/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['**/*.db.test.ts', 'tests/e2e/**'],
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					name: 'db',
					environment: 'node',
					include: ['{src,data,db,bench}/**/*.db.test.ts', 'tests/**/*.db.test.ts'],
					pool: 'forks',
					maxWorkers: 2,
					globalSetup: 'tests/support/db-setup.ts',
					testTimeout: 30_000,
					hookTimeout: 60_000,
					sequence: { groupOrder: 1 },
				},
			},
			{
				test: {
					name: 'e2e',
					environment: 'node',
					include: ['tests/e2e/**/*.spec.ts'],
					// Two processes need a database that stands by itself.
					// Products with a clock of their own are always on the embedded database: once is enough.
					exclude: [process.env.TEST_DATABASE ? '**/*.embedded.spec.ts' : '**/*.postgres.spec.ts'],
					pool: 'forks',
					maxWorkers: 1,
					globalSetup: 'tests/support/e2e-setup.ts',
					testTimeout: 180_000,
					hookTimeout: 180_000,
					sequence: { groupOrder: 2 },
				},
			},
		],
	},
});
