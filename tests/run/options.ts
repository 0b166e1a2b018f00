/** The steps of the suite, in the order in which they run. */
export const stepNames = [
	'types',
	'lint',
	'format',
	'arrows',
	'dead-code',
	'unit',
	'db',
	'build',
	'e2e',
] as const;
export type StepName = (typeof stepNames)[number];

/** The steps that touch a database. */
export const databaseSteps: readonly StepName[] = ['db', 'e2e'];

/**
 * What was asked for. `paths` narrow the tests; `onPostgres` repeats the database steps on PostgreSQL after the rest.
 */
export type Options = { steps: readonly StepName[]; paths: readonly string[]; onPostgres: boolean };

const isStepName = (name: string): name is StepName => (stepNames as readonly string[]).includes(name);

/** The steps whose tests live at a path: browser journeys, database tests, or both kinds that run from source. */
function stepsOfPath(path: string): StepName[] {
	if (/\.spec\b|(^|\/)e2e(\/|$)/.test(path)) return ['build', 'e2e'];
	if (path.includes('.db.test')) return ['db'];
	return path.endsWith('.test.ts') ? ['unit'] : ['unit', 'db'];
}

/**
 * Reads `[--only step,step] [--and-postgres] [path...]`; a path alone runs the tests there and nothing else.
 * Answers a sentence for what cannot be understood.
 */
export function readOptions(args: readonly string[]): Options | string {
	const paths: string[] = [];
	let only: StepName[] | undefined;
	let onPostgres = false;
	for (let i = 0; i < args.length; i++) {
		const arg = args[i] ?? '';
		if (arg === '--and-postgres') onPostgres = true;
		else if (arg === '--only' || arg.startsWith('--only=')) {
			const names = (arg === '--only' ? (args[++i] ?? '') : arg.slice('--only='.length)).split(',');
			const wrong = names.find((name) => !isStepName(name));
			if (wrong !== undefined) return `There is no step "${wrong}"; the steps are ${stepNames.join(', ')}.`;
			only = names.filter(isStepName);
		} else if (arg.startsWith('-'))
			return `Unknown option ${arg}; use --only step,step and --and-postgres, and paths of tests.`;
		else paths.push(arg);
	}
	const wanted = only ?? (paths.length > 0 ? paths.flatMap(stepsOfPath) : stepNames);
	return { steps: stepNames.filter((name) => wanted.includes(name)), paths, onPostgres };
}
