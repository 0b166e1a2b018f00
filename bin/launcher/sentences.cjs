'use strict';
/** What the launcher says when it cannot go on: one plain sentence each. */

const needed = '22.17';

/** An expected "no": its message is all that the person sees. */
class Refusal extends Error {}

/** The first cause found in npm's output, in plain words with npm's code; else its last error line.
 * @param {string} output */
function reasonOf(output) {
	const code = (output.match(
		/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|E404|ETARGET|ENOSPC|EACCES|EPERM|EROFS|EUSAGE|EINTEGRITY)\b/,
	) || [])[1];
	/** @type {Record<string, string>} */
	const words = {
		E404: 'the package registry does not have it',
		ETARGET: 'the package registry does not have this version',
		ENOSPC: 'the disk is full',
		EACCES: 'permission denied',
		EPERM: 'permission denied',
		EROFS: 'the disk is read-only',
		EUSAGE: 'package.json and package-lock.json do not agree',
		EINTEGRITY: 'what arrived is not what was published',
	};
	if (code) return (words[code] || 'no connection to the package registry') + ' (' + code + ')';
	const lines = output.split('\n').filter((line) => /\S/.test(line) && !/complete log|_logs/.test(line));
	const named = lines.filter((line) => /error/i.test(line) && /\w \w/.test(line));
	const line = named[0] || lines[lines.length - 1] || 'no reason given';
	return line
		.replace(/^npm (ERR!|error)\s*/, '')
		.trim()
		.replace(/\.$/, '');
}

/** @param {string} yours @param {string} why */
const tooOld = (yours, why) => 'e-Open needs Node ' + needed + ' or newer; yours is ' + yours + ' and ' + why;

/** @param {string} yours @param {string} reason */
const downloadFailed = (yours, reason) => tooOld(yours, 'the download failed: ' + reason + '.');

/** @param {string} yours @param {string} platform */
const noPlatformPackage = (yours, platform) =>
	tooOld(yours, 'there is none to download for ' + platform + ': please install it yourself.');

/** @param {string} yours @param {string} folder @param {string} code */
const cacheNotWritable = (yours, folder, code) =>
	tooOld(
		yours,
		'a newer one cannot be kept in ' + folder + ' (' + code + '): set XDG_CACHE_HOME to a writable folder.',
	);

/** @param {string} reason */
const installFailed = (reason) => 'e-Open could not install its packages: ' + reason + '.';

/** @param {string} folder @param {string} code */
const folderNotWritable = (folder, code) =>
	'e-Open cannot write in its folder ' + folder + ' (' + code + ').';

const noNpm = 'e-Open needs npm to install its packages, and there is none on this machine.';
const catalogueFaulty = 'e-Open was not built: the catalogue of services has the fault that stands above.';
const buildFailed = 'e-Open could not be built; the reason stands above.';

/** @param {unknown} error */
const unexpected = (error) => 'e-Open could not start: ' + ((error instanceof Error && error.stack) || error);

module.exports = {
	Refusal,
	needed,
	reasonOf,
	downloadFailed,
	noPlatformPackage,
	cacheNotWritable,
	installFailed,
	folderNotWritable,
	noNpm,
	buildFailed,
	catalogueFaulty,
	unexpected,
};
