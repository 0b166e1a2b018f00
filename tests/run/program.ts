import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
const root = fileURLToPath(new URL('../..', import.meta.url));

/** No step takes longer than this; one that does hangs, and is ended so that the rest is still reported. */
const longest = 20 * 60 * 1000;

const running = new Set<ChildProcess>();
const inGroups = process.platform !== 'win32';

function end(child: ChildProcess, signal: NodeJS.Signals): void {
	try {
		// The negative number is the whole group: tools start workers, servers and browsers of their own.
		if (inGroups && child.pid !== undefined) process.kill(-child.pid, signal);
		else child.kill(signal);
	} catch {
		// It is gone already.
	}
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => {
		for (const child of running) end(child, 'SIGTERM');
		process.exitCode = 1;
		setTimeout(() => process.exit(1), 2000).unref();
	});
}

/** Starts a program in a group of its own; it ends when the suite is interrupted. */
export function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
	const child = spawn(command, args, { cwd: root, detached: inGroups, ...options });
	running.add(child);
	child.once('close', () => running.delete(child));
	return child;
}

export type Result = { code: number; output: string };

/**
 * Runs a program to its end without stdin or colours; answers its exit code and all it wrote. `onLine` sees each line as
 * it comes. A missing program is code 127; one that hangs is ended and is code 124.
 */
export function run(
	command: string,
	args: readonly string[],
	options: { env?: NodeJS.ProcessEnv; onLine?: (line: string) => void; limit?: number } = {},
): Promise<Result> {
	const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', ...options.env };
	delete env.FORCE_COLOR;
	// Each tool sets its own.
	delete env.NODE_ENV;
	return new Promise((resolve) => {
		const child = start(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		let rest = '';
		let hangs = false;
		const limit = options.limit ?? longest;
		const clock = setTimeout(() => {
			hangs = true;
			output += `\n(ended after ${limit / 1000} s)\n`;
			end(child, 'SIGKILL');
		}, limit);
		const keep = (chunk: Buffer) => {
			output += chunk.toString();
			const lines = (rest + chunk.toString()).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) options.onLine?.(line);
		};
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
		child.once('error', (error) => {
			clearTimeout(clock);
			resolve({ code: 127, output: output + error.message });
		});
		child.once('close', (code) => {
			clearTimeout(clock);
			// What a tool left behind in its group holds ports and locks.
			end(child, 'SIGKILL');
			resolve({ code: hangs ? 124 : (code ?? 1), output });
		});
	});
}

/** Runs one of the installed tools, by its script inside node_modules. */
export const runTool = (script: string, args: readonly string[], options: Parameters<typeof run>[2] = {}) =>
	run(process.execPath, [`node_modules/${script}`, ...args], options);
