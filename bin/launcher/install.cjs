'use strict';
/** The packages, installed again only when what is installed is not what package-lock.json says. */
const fs = require('fs');
const os = require('os');
const path = require('path');
const { isBuilt } = require('./build.cjs');
const { fetchPackage } = require('./fetch-package.cjs');
const { fingerprint, readStamp } = require('./fingerprint.cjs');
const { withLock } = require('./lock.cjs');
const { atLeast } = require('./node-version.cjs');
const { cacheFolder } = require('./node-runtime.cjs');
const { findNpm, npmAt, npmManners } = require('./npm.cjs');
const { runQuietly, say } = require('./run.cjs');
const { Refusal, installFailed, noNpm, reasonOf } = require('./sentences.cjs');

/** Older ones do not read our lock file (before 7) or do not run on the pinned Node. */
const oldestNpm = '10.0';
const pinnedNpm = '11.19.1';

/**
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, link?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} LockFile
 */

/** Whether every package that the lock demands is installed in its version. Optional ones may be missing (other platforms).
 * @param {LockFile} lock @param {LockFile} installed @param {boolean} withDev */
function isCovered(lock, installed, withDev) {
	const have = installed.packages || {};
	const want = lock.packages || {};
	return Object.keys(want).every((name) => {
		const one = want[name];
		if (!one) return true;
		const isDemanded = name !== '' && !one.optional && (withDev || !(one.dev || one.devOptional));
		const it = have[name];
		return !isDemanded || (!!it && it.version === one.version && it.integrity === one.integrity);
	});
}

/** What the stamp says: the lock file, the platform (packages carry binaries) and whether the tools are there too.
 * @param {string} lockHash @param {string} platform @param {boolean} withDev */
const installStamp = (lockHash, platform, withDev) => lockHash + ' ' + platform + (withDev ? ' dev' : ' run');

/** Whether a stamp satisfies a need: an installation with the tools also serves who needs none.
 * @param {string} stamp @param {string} lockHash @param {string} platform @param {boolean} withDev */
const stampServes = (stamp, lockHash, platform, withDev) =>
	stamp === installStamp(lockHash, platform, true) ||
	(!withDev && stamp === installStamp(lockHash, platform, false));

/** @param {string} file @returns {LockFile | null} */
function readLockFile(file) {
	return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

/** The machine's npm to be run by the chosen Node, or a newer one fetched to the cache.
 * @param {import('./node-runtime.cjs').Runtime} runtime */
async function suitableNpm(runtime) {
	const npm = findNpm(process.env);
	if (!npm) throw new Refusal(noNpm);
	const asked = await runQuietly(npm.command, npm.args.concat('--version'), { shell: npm.shell });
	const version = (asked.output.match(/^\d+\.\d+\.\d+/m) || ['0'])[0];
	if (atLeast(version, oldestNpm)) return npm.script ? npmAt(npm.script, runtime.node) : npm;
	const folder = path.join(cacheFolder(process.env, os.homedir()), 'npm-' + pinnedNpm);
	const script = path.join(folder, 'bin', 'npm-cli.js');
	if (!fs.existsSync(script)) {
		const failed = await fetchPackage('npm@' + pinnedNpm, folder, () => Promise.resolve(null));
		if (failed) throw new Refusal(installFailed(failed.reason));
	}
	return npmAt(script, runtime.node);
}

/** Installs if needed, with the tools when the verb (or a build that it will need) uses them; quiet unless it fails.
 * @param {string} root @param {import('./node-runtime.cjs').Runtime} runtime @param {{ dev: boolean, build: boolean }} verb */
async function ensureInstalled(root, runtime, verb) {
	const withDev = verb.dev || (verb.build && !isBuilt(root));
	const stampFile = path.join(root, 'node_modules', '.e-open-install');
	const platform = process.platform + '-' + process.arch;
	const lockHash = fingerprint(root, ['package-lock.json']);
	const isStamped = () => stampServes(readStamp(stampFile), lockHash, platform, withDev);
	if (isStamped()) return;
	await withLock(root, async () => {
		if (isStamped()) return;
		const lock = readLockFile(path.join(root, 'package-lock.json'));
		/** @param {boolean} dev */
		const covers = (dev) => {
			const installed = readLockFile(path.join(root, 'node_modules', '.package-lock.json'));
			return !!lock && !!installed && isCovered(lock, installed, dev);
		};
		const carriesPlatform = readStamp(stampFile).split(' ')[1];
		if (!covers(withDev) || (carriesPlatform && carriesPlatform !== platform)) {
			say('Installing packages ...');
			const npm = await suitableNpm(runtime);
			const args = npm.args.concat(['ci', '--no-audit', '--no-fund'], npmManners);
			if (withDev) args.push('--include=dev');
			const installed = await runQuietly(npm.command, args, {
				cwd: root,
				env: runtime.env,
				shell: npm.shell,
			});
			if (installed.code !== 0) {
				const reason = reasonOf(installed.output);
				// A known cause (its code stands in brackets) needs no more than its sentence.
				if (!/\([A-Z0-9_]+\)$/.test(reason)) process.stderr.write(installed.output);
				throw new Refusal(installFailed(reason));
			}
		}
		fs.writeFileSync(stampFile, installStamp(lockHash, platform, covers(true)) + '\n');
	});
}

module.exports = { ensureInstalled, installStamp, isCovered, stampServes };
