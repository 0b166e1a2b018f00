import { cpuEach, perSecond, together, type Measured } from './load.ts';
import type { Costs } from './profile.ts';

export type Kind = { readonly name: string; readonly unit: string; readonly requests: number };
export type Rounds = {
	readonly kind: Kind;
	readonly product: readonly Measured[];
	readonly baseline: readonly Measured[];
};
export type Memory = { readonly now: number; readonly peak: number };

const median = (values: readonly number[]): number => {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The product's speed beside the baseline's: the median over the rounds, each beside its neighbour. */
export const ratioOf = ({ product, baseline }: Rounds): number =>
	median(product.map((round, i) => perSecond(round) / perSecond(baseline[i]!)));

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const fixed = (value: number, digits = 1): string => value.toFixed(digits);

/** The table of a run. */
export function tableOf(all: readonly Rounds[]): string {
	const rows = all.map((rounds) => {
		const [product, baseline] = [together(rounds.product), together(rounds.baseline)];
		const { requests } = rounds.kind;
		return line([
			rounds.kind.name,
			requests,
			fixed(perSecond(product)),
			fixed(perSecond(baseline)),
			`${fixed(100 * ratioOf(rounds), 0)} %`,
			fixed(cpuEach(product)),
			fixed(cpuEach(baseline)),
			fixed(cpuEach(product) / requests, 2),
			fixed(cpuEach(baseline) / requests, 2),
		]);
	});
	return [
		line([
			'what',
			'requests',
			'product/s',
			'baseline/s',
			'of baseline',
			'product CPU ms',
			'baseline CPU ms',
			'per request',
			'baseline',
		]),
		line(['---', ...Array.from({ length: 8 }, () => '---:')]),
		...rows,
	].join('\n');
}

export const memoryTable = (product: Memory, baseline: Memory): string =>
	[
		line(['memory, MB resident', 'product', 'baseline']),
		line(['---', '---:', '---:']),
		line(['after load', fixed(product.now, 0), fixed(baseline.now, 0)]),
		line(['peak', fixed(product.peak, 0), fixed(baseline.peak, 0)]),
	].join('\n');

export const costsTable = ({ functions, modules, busyPercent }: Costs): string => {
	const rows = functions.map((share, i) => {
		const module = modules[i];
		return line([
			share.what,
			`${fixed(share.percent)} %`,
			module?.what ?? '',
			module ? `${fixed(module.percent)} %` : '',
		]);
	});
	return [
		`Main thread busy ${fixed(busyPercent, 0)} % of the profiled round; of that, self time:`,
		'',
		line(['function', 'share', 'module', 'share']),
		line(['---', '---:', '---', '---:']),
		...rows,
	].join('\n');
};

/** The aims of the house for a submission with everything on, and whether this run met them. */
export function verdictOf(submission: Rounds): string {
	const speed = perSecond(together(submission.product));
	const cpu = cpuEach(together(submission.product));
	const ratio = 100 * ratioOf(submission);
	const said = (met: boolean) => (met ? 'met' : 'not met');
	return [
		`${submission.kind.name}:`,
		`- at least 80/s: ${fixed(speed)}/s, ${said(speed >= 80)}`,
		`- at least 65 % of the baseline: ${fixed(ratio, 0)} %, ${said(ratio >= 65)}`,
		`- at most 14 ms of processor each: ${fixed(cpu)} ms, ${said(cpu <= 14)}`,
	].join('\n');
}
