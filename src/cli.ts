import { commands, usage } from './cli/commands.ts';
import { sayProblem } from './start/start-problem.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands[name === '--help' || name === '-h' ? 'help' : name];
if (!command) {
	process.stderr.write(`e-Open has no command "${name}".\n\n${usage()}`);
	process.exit(2);
}
try {
	const code = await command.run(args);
	// A pipe takes a long answer bit by bit: leave only when all of it is written.
	await new Promise<void>((written) => process.stdout.write('', () => written()));
	process.exit(code);
} catch (error) {
	process.exit(sayProblem(error, null));
}
