import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Profile = {
	readonly nodes: readonly {
		readonly id: number;
		readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
	}[];
	readonly endTime: number;
	readonly startTime: number;
	readonly samples: readonly number[];
	/** Microseconds before each sample. */
	readonly timeDeltas: readonly number[];
};
export type Share = { readonly what: string; readonly percent: number };
export type Costs = {
	readonly functions: readonly Share[];
	readonly modules: readonly Share[];
	readonly busyPercent: number;
};

/** Where code comes from: a package, a part of the build, Node itself. */
function moduleOf(url: string, name: string): string {
	if (url === '') return /^\(.*\)$/.test(name) ? name : 'Node, native';
	if (url.startsWith('node:'))
		return url.startsWith('node:internal/') ? `Node, ${url.split('/')[1] ?? url}` : `Node, ${url.slice(5)}`;
	const path = url.replace(/^file:\/\//, '');
	const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
	if (inPackage) return inPackage[1]!;
	return path
		.split('/')
		.slice(-2)
		.join('/')
		.replace(/[-.][\w-]{8}\.js$/, '.js');
}

const largest = (times: ReadonlyMap<string, number>, whole: number, most: number): Share[] =>
	[...times]
		.map(([what, time]) => ({ what, percent: (100 * time) / whole }))
		.sort((a, b) => b.percent - a.percent)
		.slice(0, most);

/** What the last seconds of the profile in a folder were spent on, of the time the main thread was not idle. */
export function readCosts(folder: string, lastSeconds: number, most: number): Costs {
	const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
	if (!file) throw new Error('the server left no profile');
	const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
	const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
	const from = profile.endTime - lastSeconds * 1_000_000;
	const functions = new Map<string, number>();
	const modules = new Map<string, number>();
	let at = profile.startTime;
	let busy = 0;
	let whole = 0;
	for (const [i, id] of profile.samples.entries()) {
		const time = profile.timeDeltas[i] ?? 0;
		at += time;
		const frame = nodes.get(id);
		if (at < from || !frame) continue;
		whole += time;
		if (frame.functionName === '(idle)') continue;
		busy += time;
		const origin = moduleOf(frame.url, frame.functionName);
		const what = frame.url === '' ? frame.functionName : `${frame.functionName || '(anonymous)'} · ${origin}`;
		functions.set(what, (functions.get(what) ?? 0) + time);
		modules.set(origin, (modules.get(origin) ?? 0) + time);
	}
	return {
		functions: largest(functions, busy, most),
		modules: largest(modules, busy, most),
		busyPercent: (100 * busy) / Math.max(1, whole),
	};
}
