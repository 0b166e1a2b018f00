import { describe, expect, test } from 'vitest';
import { browserPlaces } from './browser.ts';
import { readOptions, stepNames } from './options.ts';
import { run } from './program.ts';
import { isGood, sum, tallyLine } from './tally.ts';
import { countReport } from './vitest-step.ts';

describe('what was asked for', () => {
	test('nothing said is everything, once', () => {
		expect(readOptions([])).toEqual({ steps: stepNames, paths: [], onPostgres: false });
	});

	test.each([
		[
			['--only', 'e2e,db'],
			['db', 'e2e'],
		],
		[['--only=types'], ['types']],
		[['src/domain/identity/nik.test.ts'], ['unit']],
		[['src/features/x.db.test.ts'], ['db']],
		[['src/features'], ['unit', 'db']],
		[['tests/e2e/journey.spec.ts'], ['build', 'e2e']],
		[['tests/e2e'], ['build', 'e2e']],
		[
			['src/a.test.ts', 'tests/e2e'],
			['unit', 'build', 'e2e'],
		],
	])('%j runs %j', (args, steps) => {
		expect(readOptions(args)).toMatchObject({ steps });
	});

	test('paths go on to the tests, and --and-postgres asks for both databases', () => {
		expect(readOptions(['--and-postgres', 'src/a.db.test.ts'])).toEqual({
			steps: ['db'],
			paths: ['src/a.db.test.ts'],
			onPostgres: true,
		});
	});

	test('what is not understood is refused by name', () => {
		expect(readOptions(['--only', 'unit,fun'])).toMatch(/^There is no step "fun"; the steps are types, /);
		expect(readOptions(['--only'])).toMatch(/^There is no step ""/);
		expect(readOptions(['--watch'])).toMatch(/^Unknown option --watch/);
	});
});

describe('how it is counted', () => {
	const file = (status: string, ...tests: string[]) => ({
		name: 'x.test.ts',
		status,
		assertionResults: tests.map((test) => ({ status: test })),
	});

	test('tests are counted one by one, skipped ones apart', () => {
		const report = { testResults: [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed')] };
		expect(countReport(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
	});

	test('a file that does not load is a failure', () => {
		expect(countReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toMatchObject({
			passed: 1,
			failed: 1,
		});
	});

	test('a run that ends badly is a failure although every test passed', () => {
		expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({
			passed: 1,
			failed: 1,
		});
		expect(countReport({ testResults: [] }, 1)).toMatchObject({ passed: 0, failed: 1 });
	});

	test('the last line is the sum, and nothing ran is not good', () => {
		const total = sum([
			{ passed: 2, failed: 0 },
			{ passed: 3, failed: 1 },
		]);
		expect(tallyLine(total)).toBe('5 passed, 1 failed');
		expect(isGood(total)).toBe(false);
		expect(isGood({ passed: 5, failed: 0 })).toBe(true);
		expect(isGood(sum([]))).toBe(false);
	});
});

describe('running a tool', () => {
	const node = (script: string, options: Parameters<typeof run>[2] = {}) =>
		run(process.execPath, ['-e', script], options);

	test('its output is kept in order, its lines are told as they come, and its exit code is answered', async () => {
		const lines: string[] = [];
		const result = await node("console.log('one'); console.error('two'); process.exitCode = 3", {
			onLine: (line) => lines.push(line),
		});
		expect(result.code).toBe(3);
		expect(result.output).toContain('one\n');
		expect(lines.sort()).toEqual(['one', 'two']);
	});

	test('a missing program is 127 and one that hangs is ended with 124', async () => {
		expect((await run('/nowhere/tool', [])).code).toBe(127);
		const hung = await node('setInterval(() => {}, 1000)', { limit: 300 });
		expect(hung.code).toBe(124);
		expect(hung.output).toContain('(ended after 0.3 s)');
	});
});

describe('where a browser may stand', () => {
	test('what was chosen is the only place', () => {
		expect(browserPlaces({ CHROMIUM: '/my/browser', PATH: '/bin' }, 'linux', '/pw')).toEqual(['/my/browser']);
	});

	test("Debian's comes first, then PATH, the platform's usual places and Playwright's own", () => {
		const linux = browserPlaces({ PATH: '/opt/x' }, 'linux', '/pw');
		expect(linux.slice(0, 2)).toEqual(['/usr/bin/chromium', '/usr/bin/chromium-browser']);
		expect(linux).toContain('/opt/x/google-chrome');
		expect(linux.at(-1)).toBe('/pw');
		expect(browserPlaces({}, 'darwin', '/pw')).toContain(
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		);
	});
});
