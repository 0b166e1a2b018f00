import { SettingsError, type Env } from '#env';
import { DataFolderError } from '#server/db/embedded.ts';

/** How the program ends when it cannot start: a sentence for the operator, and the exit code of this kind of problem. */
export type StartProblem = { readonly sentence: string; readonly exitCode: 2 | 3 | 4 | 5 };

/** A problem that already has its sentence. */
export class CannotStart extends Error {
	readonly problem: StartProblem;
	constructor(sentence: string, exitCode: StartProblem['exitCode']) {
		super(sentence);
		this.problem = { sentence, exitCode };
	}
}

const unreachable = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ETIMEDOUT',
	'EHOSTUNREACH',
	'ECONNRESET',
	'ENOENT',
]);
const refusedByServer: Readonly<Record<string, string>> = {
	'28P01': 'the user or password in DATABASE_URL is wrong',
	'28000': 'the server does not let this user in',
	'3D000': 'there is no database of this name',
	'53300': 'the server has too many connections already',
	'57P03': 'the server is starting up or shutting down',
	'42501': 'this user may not create tables there',
};

const codesOf = (error: unknown): readonly string[] => {
	if (!(error instanceof Error)) return [];
	const { code } = error as NodeJS.ErrnoException;
	const inner = error instanceof AggregateError ? (error.errors as unknown[]) : [];
	return [...(code ? [code] : []), ...inner.flatMap(codesOf), ...codesOf(error.cause)];
};

const databasePlace = (env: Env | null): string => {
	if (!env?.databaseUrl) return 'of e-Open';
	const { hostname, port, pathname, searchParams } = new URL(env.databaseUrl);
	return `${pathname.slice(1)} at ${searchParams.get('host') ?? hostname}:${port || '5432'}`;
};

/** The sentence for an expected problem; null for a surprise, which keeps its stack. */
export function problemOf(error: unknown, env: Env | null): StartProblem | null {
	if (error instanceof CannotStart) return error.problem;
	if (error instanceof SettingsError) return { sentence: error.problems.join('\n'), exitCode: 2 };
	if (error instanceof DataFolderError) return { sentence: error.message, exitCode: 3 };
	const message = error instanceof Error ? error.message : '';
	if (/^SECRET_KEYS holds no key/.test(message) || /unable to authenticate data/.test(message))
		return {
			sentence:
				'SECRET_KEYS are not those this database was sealed with. Put back the old keys (after the current one, separated by a comma).',
			exitCode: 2,
		};
	for (const code of codesOf(error)) {
		if (code === 'EADDRINUSE')
			return {
				sentence: `Port ${env?.port ?? ''} is already in use. Stop the other program or set PORT.`,
				exitCode: 4,
			};
		if (code === 'EACCES' && /listen/.test(message))
			return {
				sentence: `This user may not listen on port ${env?.port ?? ''}. Set PORT to 1024 or higher.`,
				exitCode: 4,
			};
		if (code === 'EADDRNOTAVAIL')
			return {
				sentence: `This machine has no address ${env?.host ?? ''}. Set HOST to one it has, or to 0.0.0.0.`,
				exitCode: 4,
			};
		const reason = refusedByServer[code];
		if (reason)
			return { sentence: `The database ${databasePlace(env)} cannot be used: ${reason}.`, exitCode: 5 };
		if (unreachable.has(code) && env?.databaseUrl)
			return {
				sentence: `The database ${databasePlace(env)} cannot be reached (${code}). Start it, or correct DATABASE_URL.`,
				exitCode: 5,
			};
	}
	if (/timeout exceeded when trying to connect/.test(message))
		return {
			sentence: `The database ${databasePlace(env)} does not answer. Start it, or correct DATABASE_URL.`,
			exitCode: 5,
		};
	return null;
}

/** Says on standard error why it cannot go on, and gives the exit code. */
export function sayProblem(error: unknown, env: Env | null): number {
	const problem = problemOf(error, env);
	process.stderr.write(`${problem?.sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
	return problem?.exitCode ?? 1;
}
