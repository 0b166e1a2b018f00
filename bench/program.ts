import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A server under measurement, and what the system says of its process. */
export type Program = {
	readonly pid: number;
	/** Milliseconds of processor time so far, of all its threads. */
	cpuMs(): number;
	/** Megabytes resident now, and the most there ever were. */
	memoryMb(): { readonly now: number; readonly peak: number };
	stop(): Promise<void>;
};

/** Clock ticks of /proc in milliseconds: 100 a second on every Linux that Node runs on. */
const TICK = 10;

// Not `fetch`: it refuses some ports.
const answers = (address: string): Promise<boolean> =>
	new Promise((resolve) => {
		get(address, (response) => {
			response.resume();
			resolve(response.statusCode === 200);
		}).on('error', () => resolve(false));
	});

/** Starts `node ...args` and waits until its address answers. What it writes to stderr is shown when it ends by itself. */
export async function startProgram(
	args: readonly string[],
	options: { readonly env: Readonly<Record<string, string>>; readonly cwd: string; readonly address: string },
): Promise<Program> {
	const child: ChildProcess = spawn(process.execPath, args, {
		cwd: options.cwd,
		env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...options.env },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	child.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4_000)));
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const pid = child.pid;
	if (pid === undefined) throw new Error(`node ${args.join(' ')} could not be started`);
	const stop = async (): Promise<void> => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill('SIGTERM');
		const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
		await ended;
		clearTimeout(late);
	};
	const began = Date.now();
	for (;;) {
		if (child.exitCode !== null)
			throw new Error(`node ${args.join(' ')} ended with ${child.exitCode}: ${said}`);
		if (await answers(options.address)) break;
		if (Date.now() - began > 60_000) {
			await stop();
			throw new Error(`${options.address} does not answer: ${said}`);
		}
		await pause(100);
	}
	return {
		pid,
		cpuMs: () => {
			const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			return (Number(fields[11]) + Number(fields[12])) * TICK;
		},
		memoryMb: () => {
			const status = readFileSync(`/proc/${pid}/status`, 'utf8');
			const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
			return { now: kb('VmRSS') / 1_024, peak: kb('VmHWM') / 1_024 };
		},
		stop,
	};
}
