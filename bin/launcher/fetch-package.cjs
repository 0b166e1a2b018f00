'use strict';
/** Fetches one package with the machine's npm and unpacks it in place; safe with several processes at once. */
const fs = require('fs');
const path = require('path');
const { findNpm, npmManners } = require('./npm.cjs');
const { codeOf, makeFolder, remove, runQuietly } = require('./run.cjs');
const { noNpm, reasonOf } = require('./sentences.cjs');

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** Leftovers of fetches that were killed.
 * @param {string} cache */
function removeLeftovers(cache) {
	for (const name of fs.readdirSync(cache)) {
		const folder = path.join(cache, name);
		if (!/^fetching-/.test(name)) continue;
		if (Date.now() - fs.statSync(folder).mtimeMs > dayInMilliseconds) remove(folder);
	}
}

/**
 * Puts the package `spec` (`name@version`) at `folder`, whole or not at all. `check` looks at the unpacked package before
 * it is moved there and answers what is wrong with it, or null. Answers null when the package is in place.
 * @param {string} spec @param {string} folder @param {(unpacked: string) => Promise<string | null>} check
 * @returns {Promise<{ reason: string, unwritable: boolean } | null>}
 */
async function fetchPackage(spec, folder, check) {
	/** @param {string} reason @param {boolean} [unwritable] */
	const refuse = (reason, unwritable) => ({ reason, unwritable: unwritable === true });
	const cache = path.dirname(folder);
	let work;
	try {
		makeFolder(cache);
		removeLeftovers(cache);
		work = fs.mkdtempSync(path.join(cache, 'fetching-'));
	} catch (error) {
		return refuse(codeOf(error), true);
	}
	try {
		const npm = findNpm(process.env);
		if (!npm) return refuse(noNpm);
		// npm pack has no folder option before npm 7, but always packs into the current folder.
		const args = npm.args.concat(['pack', spec], npmManners);
		const packed = await runQuietly(npm.command, args, { cwd: work, shell: npm.shell });
		const tarball = fs.readdirSync(work).find((name) => /\.tgz$/.test(name));
		if (packed.code !== 0 || !tarball) return refuse(reasonOf(packed.output));
		const unpacked = await runQuietly('tar', ['-xzf', tarball], { cwd: work });
		if (unpacked.code !== 0) return refuse('it could not be unpacked (' + reasonOf(unpacked.output) + ')');
		const wrong = await check(path.join(work, 'package'));
		if (wrong) return refuse(wrong);
		try {
			fs.renameSync(path.join(work, 'package'), folder);
		} catch (error) {
			// Another process was first: its copy is as good as ours.
			if (!fs.existsSync(folder)) return refuse(codeOf(error), true);
		}
		return null;
	} finally {
		remove(work);
	}
}

module.exports = { fetchPackage };
