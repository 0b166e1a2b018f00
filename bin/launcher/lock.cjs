'use strict';
/** One launch at a time installs or builds: a lock file with the holder's process number, kept fresh while it is held. */
const fs = require('fs');
const os = require('os');
const path = require('path');
const { codeOf, makeFolder, say } = require('./run.cjs');
const { Refusal, folderNotWritable } = require('./sentences.cjs');

const freshFor = 60 * 1000;
const beat = 5 * 1000;
const pause = 200;

const me = () => process.pid + ' ' + os.hostname();

/** Whether a lock with this text, last touched `age` milliseconds ago, was left behind by a launch that is gone.
 * @param {string} text @param {number} age @param {string} host @param {(pid: number) => boolean} isAlive */
function isStale(text, age, host, isAlive) {
	if (age > freshFor) return true;
	const [pid = '', where] = text.split(' ');
	// Empty: the holder is between making the file and writing its name into it.
	return where === host && !isAlive(parseInt(pid, 10));
}

/** @param {number} pid */
function isAlive(pid) {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** @param {string} file */
function readLock(file) {
	try {
		return { text: fs.readFileSync(file, 'utf8'), age: Date.now() - fs.statSync(file).mtimeMs };
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return null;
		throw error;
	}
}

/** Takes the lock file by making it; false when another has it.
 * @param {string} file */
function take(file) {
	try {
		fs.writeFileSync(file, me(), { flag: 'wx' });
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
}

/** Removes a stale lock. Only one waiter may do so at a time, or the second would remove the first one's new lock.
 * @param {string} file */
function removeIfStale(file) {
	const seen = readLock(file);
	if (!seen || !isStale(seen.text, seen.age, os.hostname(), isAlive)) return;
	const guard = file + '.removing';
	if (!take(guard)) {
		const guardSeen = readLock(guard);
		if (guardSeen && isStale(guardSeen.text, guardSeen.age, os.hostname(), isAlive)) fs.unlinkSync(guard);
		return;
	}
	try {
		const now = readLock(file);
		if (now && now.text === seen.text) fs.unlinkSync(file);
	} finally {
		fs.unlinkSync(guard);
	}
}

/**
 * Runs `work` while no other launch in this folder runs its own. Refuses when the folder cannot be written.
 * @template T @param {string} root @param {() => Promise<T>} work @returns {Promise<T>}
 */
async function withLock(root, work) {
	const file = path.join(root, '.node', 'launch.lock');
	let told = false;
	try {
		makeFolder(path.dirname(file));
		while (!take(file)) {
			removeIfStale(file);
			if (!told && fs.existsSync(file)) {
				say('Waiting for another launch that is installing or building ...');
				told = true;
			}
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
	} catch (error) {
		throw new Refusal(folderNotWritable(root, codeOf(error)));
	}
	const heart = setInterval(() => {
		const now = new Date();
		fs.utimes(file, now, now, () => undefined);
	}, beat);
	try {
		return await work();
	} finally {
		clearInterval(heart);
		if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === me()) fs.unlinkSync(file);
	}
}

module.exports = { isStale, withLock };
