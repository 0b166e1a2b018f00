import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './program.ts';
import type { Outcome } from './tally.ts';

/** The part of vitest's JSON report that is counted. */
export type Report = {
	testResults: readonly {
		name: string;
		status: string;
		assertionResults: readonly { status: string }[];
	}[];
};

/**
 * Counts a report. A file that failed without a failed test (it did not load, or its preparation failed) counts as one
 * failure, and so does a run that ended badly although every test passed (an error outside of any test).
 */
export function countReport(report: Report, exitCode: number): Omit<Outcome, 'show'> & { skipped: number } {
	const count = { passed: 0, failed: 0, skipped: 0 };
	for (const file of report.testResults) {
		const failedBefore = count.failed;
		for (const test of file.assertionResults) {
			if (test.status === 'passed') count.passed++;
			else if (test.status === 'failed') count.failed++;
			else count.skipped++;
		}
		if (file.status === 'failed' && count.failed === failedBefore) count.failed++;
	}
	if (exitCode !== 0 && count.failed === 0) count.failed = 1;
	return count;
}

/** Runs one project's tests (all, or those whose path contains one of `paths`). Nothing found is a failure unless `mayBeNone`. */
export async function runTests(
	project: 'unit' | 'db' | 'e2e',
	paths: readonly string[],
	mayBeNone: boolean,
	env: NodeJS.ProcessEnv,
	onLine?: (line: string) => void,
): Promise<Outcome> {
	const folder = mkdtempSync(join(tmpdir(), 'e-open-tests-'));
	const file = join(folder, 'report.json');
	try {
		const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
		args.push(`--outputFile.json=${file}`, ...(mayBeNone ? ['--passWithNoTests'] : []), ...paths);
		const ran = await runTool('vitest/vitest.mjs', args, { env, ...(onLine && { onLine }) });
		let report: Report;
		try {
			report = JSON.parse(readFileSync(file, 'utf8')) as Report;
		} catch {
			const none = ran.code === 0 && mayBeNone;
			return { passed: 0, failed: none ? 0 : 1, show: none ? 'no tests there' : ran.output };
		}
		const { skipped, ...count } = countReport(report, ran.code);
		if (count.passed + count.failed === 0 && !mayBeNone)
			return { passed: 0, failed: 1, show: `No ${project} test ran.\n${ran.output}` };
		const words = `${count.passed} tests${skipped > 0 ? `, ${skipped} skipped` : ''}`;
		return { ...count, show: count.failed > 0 ? ran.output : words };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
