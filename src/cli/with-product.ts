import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '#env';
import type { Ctx } from '#server/ctx.ts';
import { DataFolderError } from '#server/db/embedded.ts';
import { askServer } from '../start/control.ts';
import type { ErrandAnswer } from '../start/errands.ts';
import { openProduct } from '../start/open-product.ts';
import { readSettings } from '../start/settings.ts';
import { sayProblem } from '../start/start-problem.ts';

/** Opens the product by the settings, runs, and closes it. Logs go to standard error, only warnings unless LOG_LEVEL says otherwise. */
export async function withProduct(run: (ctx: Ctx) => Promise<number>): Promise<number> {
	return await withSettings(async (env) => await runOpen(env, run));
}

/** Answers a question on the product, or has the running server answer it where the embedded database has one process. */
export async function askProduct<T>(
	question: {
		readonly name: string;
		readonly values?: Readonly<Record<string, string>>;
		/** What takes longer than a question: the server does it, and is asked until it is done. */
		readonly errand?: unknown;
		readonly here: (ctx: Ctx) => Promise<T>;
	},
	/** What it gives is the exit code, where it is a number. */
	show: (answer: T) => unknown,
): Promise<number> {
	return await withSettings(async (env) => {
		const here = async (ctx: Ctx): Promise<number> => {
			return codeOf(await show(await question.here(ctx)));
		};
		try {
			return await runOpen(env, here);
		} catch (error) {
			if (!(error instanceof DataFolderError) || !existsSync(join(env.dataDir, 'lock'))) throw error;
			const answer =
				question.errand === undefined
					? await askServer(env.dataDir, question.name, question.values)
					: await sendErrand(env.dataDir, question.name, question.errand);
			return codeOf(await show(answer as T));
		}
	});
}

const codeOf = (shown: unknown): number => (typeof shown === 'number' ? shown : 0);

async function sendErrand(dataDir: string, name: string, errand: unknown): Promise<unknown> {
	const values = { id: randomUUID(), errand: JSON.stringify(errand) };
	for (;;) {
		const said = (await askServer(dataDir, name, values)) as ErrandAnswer;
		if (said.done) return said.answer;
	}
}

async function runOpen(env: Env, run: (ctx: Ctx) => Promise<number>): Promise<number> {
	const ctx = await openProduct(env);
	try {
		return await run(ctx);
	} finally {
		await ctx.close();
	}
}

async function withSettings(run: (env: Env) => Promise<number>): Promise<number> {
	let env: Env | null = null;
	try {
		({ env } = readSettings());
		const quiet = process.env.LOG_LEVEL ? env : { ...env, logLevel: 'warn' };
		return await run(quiet);
	} catch (error) {
		return sayProblem(error, env);
	}
}
