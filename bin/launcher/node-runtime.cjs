'use strict';
/** The Node that runs e-Open: the running one if it is new enough, else the pinned one from the person's cache, fetched once. */
const fs = require('fs');
const os = require('os');
const path = require('path');
const { fetchPackage } = require('./fetch-package.cjs');
const { atLeast, pinnedNode, platformPackage, typeStrippingFlags } = require('./node-version.cjs');
const { runQuietly, say } = require('./run.cjs');
const { Refusal, cacheNotWritable, downloadFailed, needed, noPlatformPackage } = require('./sentences.cjs');

/**
 * @typedef {{ node: string, version: string, env: Record<string, string | undefined> }} Runtime
 * `env` has that Node first on PATH and the flags it needs in NODE_OPTIONS, so that every child inherits both.
 */

/** Where fetched tools are kept: `$XDG_CACHE_HOME/e-open`, else `~/.cache/e-open`.
 * @param {Record<string, string | undefined>} env @param {string} home */
function cacheFolder(env, home) {
	const base = env.XDG_CACHE_HOME;
	return path.join(base && path.isAbsolute(base) ? base : path.join(home, '.cache'), 'e-open');
}

/** @param {string} node @param {string} version @param {Record<string, string | undefined>} base
 * @returns {Runtime} */
function runtimeOf(node, version, base) {
	const env = Object.assign({}, base);
	const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') || 'PATH';
	env[pathKey] = path.dirname(node) + path.delimiter + (env[pathKey] || '');
	const flags = typeStrippingFlags(version).filter((flag) => (env.NODE_OPTIONS || '').indexOf(flag) < 0);
	if (flags.length) env.NODE_OPTIONS = [env.NODE_OPTIONS || ''].concat(flags).join(' ').trim();
	if (!env.UV_THREADPOOL_SIZE) env.UV_THREADPOOL_SIZE = '8';
	return { node, version, env };
}

/** Refuses with one sentence when no suitable Node can be had.
 * @returns {Promise<Runtime>} */
async function chooseNode() {
	const yours = process.versions.node;
	if (atLeast(yours, needed)) return runtimeOf(process.execPath, yours, process.env);
	const platform = process.platform + '-' + process.arch;
	const name = platformPackage(process.platform, process.arch);
	if (!name) throw new Refusal(noPlatformPackage(yours, platform));
	const cache = cacheFolder(process.env, os.homedir());
	const folder = path.join(cache, 'node-' + pinnedNode + '-' + platform);
	const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
	const node = path.join(folder, binary);
	if (!fs.existsSync(node)) {
		say('Fetching Node ' + pinnedNode + ' (once, about 57 MB) ...');
		const failed = await fetchPackage(name + '@' + pinnedNode, folder, async (unpacked) => {
			const tried = await runQuietly(path.join(unpacked, binary), ['--version'], {});
			return tried.code === 0 ? null : 'what arrived does not run on ' + platform;
		});
		if (failed && failed.unwritable) throw new Refusal(cacheNotWritable(yours, cache, failed.reason));
		if (failed) throw new Refusal(downloadFailed(yours, failed.reason));
	}
	return runtimeOf(node, pinnedNode, process.env);
}

module.exports = { cacheFolder, chooseNode, runtimeOf };
