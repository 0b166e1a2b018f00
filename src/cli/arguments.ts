import { parseArgs } from 'node:util';
import { CannotStart } from '../start/start-problem.ts';

/** Reads a command's options; refuses what it does not know, and a number that is none. */
export function readArguments(args: readonly string[]): { json: boolean; sample: number } {
	let values;
	try {
		({ values } = parseArgs({
			args: [...args],
			options: { json: { type: 'boolean' }, sample: { type: 'string' } },
		}));
	} catch (error) {
		throw new CannotStart(`${(error as Error).message.split('.')[0]}. See: npm run -s e-open -- help`, 2);
	}
	const sample = Number(values.sample ?? '20');
	if (!Number.isInteger(sample) || sample < 1 || sample > 100_000)
		throw new CannotStart(`--sample must be a whole number from 1 to 100000; it is "${values.sample}".`, 2);
	return { json: values.json ?? false, sample };
}
