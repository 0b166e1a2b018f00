'use strict';
/** A fingerprint of files by their names and contents, and the stamps that remember one. */
const { createHash } = require('crypto');
const fs = require('fs');
const path = require('path');

/** Every file under `target` (a file or folder that may be missing), sorted. Tests are no input of anything built.
 * @param {string} target @returns {string[]} */
function filesUnder(target) {
	if (!fs.existsSync(target)) return [];
	if (!fs.statSync(target).isDirectory()) return [target];
	/** @type {string[]} */
	const found = [];
	for (const name of fs.readdirSync(target).sort()) {
		if (!/\.(test|spec)\.ts$/.test(name)) found.push.apply(found, filesUnder(path.join(target, name)));
	}
	return found;
}

/** The same for the same names and contents, wherever `root` stands and whenever the files were written.
 * @param {string} root @param {string[]} targets */
function fingerprint(root, targets) {
	const hash = createHash('sha256');
	for (const target of targets) {
		for (const file of filesUnder(path.join(root, target))) {
			const content = fs.readFileSync(file);
			hash.update(path.relative(root, file).split(path.sep).join('/') + '\0' + content.length + '\0');
			hash.update(content);
		}
	}
	return hash.digest('hex');
}

/** The text of a stamp; empty when there is none.
 * @param {string} file */
function readStamp(file) {
	return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '';
}

module.exports = { fingerprint, readStamp };
