import { ensureBrowser } from './browser.ts';
import type { StepName } from './options.ts';
import { run, runTool } from './program.ts';
import type { Result } from './program.ts';
import { failed, passed } from './tally.ts';
import { ensureTools } from './tools.ts';
import type { Outcome } from './tally.ts';
import { runTests } from './vitest-step.ts';

/** What a step is told: which tests, on which database, and whom to tell of progress. */
export type Order = {
	paths: readonly string[];
	database: string;
	onLine: (line: string) => void;
};

/** The tests take the embedded database when TEST_DATABASE is not set. */
const databaseSetting = (database: string): NodeJS.ProcessEnv => ({
	TEST_DATABASE: database === 'embedded' ? undefined : database,
});

const asCheck = (result: Result): Outcome => (result.code === 0 ? passed() : failed(result.output));

const code = '{src,tests,bin,bench,data,db}/**/*.{ts,cjs,js,svelte,css}';

async function types(): Promise<Outcome> {
	const synced = await runTool('@sveltejs/kit/svelte-kit.js', ['sync']);
	if (synced.code !== 0) return failed(synced.output);
	return asCheck(
		await runTool('svelte-check/bin/svelte-check', [
			'--tsconfig',
			'tsconfig.json',
			'--fail-on-warnings',
			'--output',
			'human',
		]),
	);
}

async function e2e(order: Order): Promise<Outcome> {
	await ensureTools();
	const browser = await ensureBrowser();
	if ('missing' in browser) return failed(browser.missing);
	const env = { ...databaseSetting(order.database), CHROMIUM: browser.path };
	return runTests('e2e', order.paths, order.paths.length > 0, env, order.onLine);
}

/** Every step of the suite: the one thing to run, and how its result is counted. */
export const steps = {
	types,
	lint: async () => asCheck(await runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'])),
	format: async () => asCheck(await runTool('prettier/bin/prettier.cjs', ['--check', code, '*.{ts,js}'])),
	arrows: async () =>
		asCheck(
			await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', [
				'--config',
				'.dependency-cruiser.cjs',
				'--output-type',
				'err-long',
				'src',
			]),
		),
	'dead-code': async () => asCheck(await runTool('knip/bin/knip.js', ['--no-progress'])),
	unit: (order) => runTests('unit', order.paths, order.paths.length > 0, {}),
	db: async (order) => {
		await ensureTools();
		return await runTests('db', order.paths, order.paths.length > 0, databaseSetting(order.database));
	},
	build: async () => asCheck(await run(process.execPath, ['bin/launch.cjs', 'build'])),
	e2e,
} satisfies Record<StepName, (order: Order) => Promise<Outcome>>;
