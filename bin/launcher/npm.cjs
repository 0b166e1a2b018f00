'use strict';
/** The machine's npm, as a command that can also be run by another Node. */
const fs = require('fs');
const path = require('path');

/**
 * Gives up on an unreachable registry in seconds where npm's own patience is more than a minute, and says why even when
 * an outer `npm run -s` has asked every npm within to be silent.
 */
const npmManners = [
	'--fetch-retries=2',
	'--fetch-retry-mintimeout=500',
	'--fetch-retry-maxtimeout=3000',
	'--loglevel=error',
];

/**
 * @typedef {{ command: string, args: string[], shell: boolean, script: string | null }} Npm
 * `script` is npm's own JavaScript file where it could be found: what another Node can run.
 */

/** @param {string} file @param {string} node @returns {Npm} */
const npmAt = (file, node) => ({ command: node, args: [file], shell: false, script: file });

/** The npm that started this process, else the first on PATH; null when there is none.
 * @param {Record<string, string | undefined>} env @returns {Npm | null} */
function findNpm(env) {
	const running = env.npm_execpath;
	if (running && path.basename(running) === 'npm-cli.js' && fs.existsSync(running))
		return npmAt(running, process.execPath);
	for (const folder of (env.PATH || env.Path || '').split(path.delimiter)) {
		const beside = path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js');
		if (process.platform === 'win32' && fs.existsSync(beside)) return npmAt(beside, process.execPath);
		const found = path.join(folder, process.platform === 'win32' ? 'npm.cmd' : 'npm');
		if (!folder || !fs.existsSync(found)) continue;
		const real = fs.realpathSync(found);
		if (/\.js$/.test(real)) return npmAt(real, process.execPath);
		return { command: 'npm', args: [], shell: process.platform === 'win32', script: null };
	}
	return null;
}

module.exports = { findNpm, npmAt, npmManners };
