/**
 * The whole suite: `npm test [-- [--only step,step] [--and-postgres] [path...]]`. Every step runs even if one before it
 * failed, and the last line is the sum.
 */
import { databaseSteps, readOptions } from './options.ts';
import type { StepName } from './options.ts';
import { ensurePostgres } from './postgres.ts';
import { steps } from './steps.ts';
import { failed, isGood, sum, tallyLine } from './tally.ts';
import type { Outcome, Tally } from './tally.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
	say(options);
	process.exit(1);
}
const { paths } = options;

/** Runs one step and tells its name, time and result; its output too if it failed. */
async function report(label: string, work: () => Promise<Outcome>): Promise<Tally> {
	const begun = performance.now();
	const outcome = await work().catch((error: unknown) =>
		failed(error instanceof Error ? (error.stack ?? error.message) : String(error)),
	);
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	const isOk = outcome.failed === 0;
	if (!isOk) say(`\n${outcome.show.trimEnd()}\n`);
	const words = isOk ? `ok${outcome.show === '' ? '' : `, ${outcome.show}`}` : `FAILED (${outcome.failed})`;
	say(`${label.padEnd(20)} ${seconds.padStart(7)} s  ${words}`);
	return outcome;
}

/** Whether there is something for the journeys to drive. */
let isBuilt = true;

/** Runs the steps one after the other on a database. */
async function runSteps(names: readonly StepName[], database: string, suffix: string): Promise<Tally[]> {
	const tallies: Tally[] = [];
	for (const name of names) {
		const onLine = (line: string) => {
			if (/^\s*[✓×❯]\s.*\.spec\.ts/.test(line)) say(`  ${line.trim()}`);
		};
		const work =
			name === 'e2e' && !isBuilt
				? () => Promise.resolve(failed('The browser tests did not run: there is no build.'))
				: () => steps[name]({ paths, database, onLine });
		const tally = await report(name + suffix, work);
		if (name === 'build') isBuilt = tally.failed === 0;
		tallies.push(tally);
	}
	return tallies;
}

const database = process.env.TEST_DATABASE || 'embedded';
const tallies = await runSteps(options.steps, database, '');
if (options.onPostgres) {
	const again = options.steps.filter((name) => databaseSteps.includes(name));
	const postgres = await ensurePostgres();
	if (typeof postgres === 'string')
		tallies.push(await report('PostgreSQL', () => Promise.resolve(failed(postgres))));
	else {
		try {
			tallies.push(...(await runSteps(again, postgres.url, ' on PostgreSQL')));
		} finally {
			await postgres.stop();
		}
	}
}

const total = sum(tallies);
if (total.passed + total.failed === 0) say('No test ran.');
say(tallyLine(total));
process.exit(isGood(total) ? 0 : 1);
