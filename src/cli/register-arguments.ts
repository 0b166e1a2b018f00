import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { CannotStart } from '../start/start-problem.ts';

/** What is to be done with the register. `file` is an absolute path; "-" is standard output. */
export type RegisterErrand =
	| {
			readonly verb: 'import';
			readonly file: string;
			readonly skipBadLines: boolean;
			readonly resume: boolean;
	  }
	| { readonly verb: 'export'; readonly file: string }
	| { readonly verb: 'generate'; readonly residents: number | null };

const MOST_RESIDENTS = 3_000_000;

const refuse = (sentence: string): CannotStart =>
	new CannotStart(`${sentence} See: npm run -s e-open -- help`, 2);

function parsed<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		throw refuse(`${(error as Error).message.split('.')[0]}.`);
	}
}

/** A file as whoever called names it: npm runs commands in the project's folder, whatever folder it was called in. */
const absolute = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file);

function oneFile(verb: string, positionals: readonly string[]): string {
	const [file] = positionals;
	if (file === undefined || positionals.length > 1) throw refuse(`register ${verb} takes one file.`);
	return file;
}

/** Reads what the command `register` is given; refuses in a sentence what it cannot do. */
export function readErrand([verb, ...args]: readonly string[]): RegisterErrand {
	if (verb === 'import') {
		const { values, positionals } = parsed(args, {
			'skip-bad-lines': { type: 'boolean' },
			resume: { type: 'boolean' },
		});
		return {
			verb,
			file: absolute(oneFile(verb, positionals)),
			skipBadLines: values['skip-bad-lines'] ?? false,
			resume: values.resume ?? false,
		};
	}
	if (verb === 'export') {
		const { values, positionals } = parsed(args, { 'in-the-clear': { type: 'boolean' } });
		const file = oneFile(verb, positionals);
		if (!values['in-the-clear'])
			throw refuse(
				'register export writes everybody’s data unencrypted, for whoever gets hold of the file: say --in-the-clear when that is wanted.',
			);
		return { verb, file: file === '-' ? file : absolute(file) };
	}
	if (verb === 'generate') {
		const { values, positionals } = parsed(args, { residents: { type: 'string' } });
		if (positionals.length > 0) throw refuse('register generate takes --residents N and nothing else.');
		if (values.residents === undefined) return { verb, residents: null };
		const residents = Number(values.residents);
		if (!Number.isInteger(residents) || residents < 1 || residents > MOST_RESIDENTS)
			throw refuse(
				`--residents must be a whole number from 1 to ${MOST_RESIDENTS}; it is "${values.residents}".`,
			);
		return { verb, residents };
	}
	throw refuse('register takes import, export or generate.');
}
