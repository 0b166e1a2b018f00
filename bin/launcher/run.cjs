'use strict';
/** Running other programs: quietly with their output kept, or in the foreground with signals passed on. */
const { spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

/** A line for the person; on stderr, because stdout belongs to the program that is launched.
 * @param {string} line */
const say = (line) => process.stderr.write(line + '\n');

/** What went wrong, as the system's short code where it has one.
 * @param {unknown} error @returns {string} */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** Removes a file or folder with all in it, if it is there.
 * @param {string} target */
function remove(target) {
	// Before 14.14 there is no rmSync; rmdirSync did its work then.
	const removeFolder = fs.rmSync || fs.rmdirSync;
	if (fs.existsSync(target)) removeFolder(target, { recursive: true, force: true });
}

/** Makes a folder and those above it. (Node's own `recursive` never returns where making a folder answers ENOENT, as in /proc.)
 * @param {string} folder */
function makeFolder(folder) {
	if (fs.existsSync(folder)) return;
	makeFolder(path.dirname(folder));
	try {
		fs.mkdirSync(folder);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	}
}

/** Runs to the end without stdin; answers the exit code and all output. Never throws: a program that is missing is code 127.
 * @param {string} command @param {string[]} args @param {import('child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, output: string }>} */
function runQuietly(command, args, options) {
	return new Promise((resolve) => {
		const child = spawn(command, args, Object.assign({ stdio: ['ignore', 'pipe', 'pipe'] }, options));
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			if (stream) stream.on('data', (chunk) => (output += chunk));
		}
		child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
		child.on('close', (code) => resolve({ code: code === null ? 1 : code, output }));
	});
}

/** Runs a script in the foreground until it ends; answers its exit code (128 + the signal's number if a signal ended it).
 * @param {string} root @param {import('./node-runtime.cjs').Runtime} runtime @param {string[]} args
 * @returns {Promise<number>} */
function runForeground(root, runtime, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(runtime.node, args, { cwd: root, env: runtime.env, stdio: 'inherit' });
		/** @type {NodeJS.Signals[]} */
		const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
		for (const signal of passedOn) {
			process.on(signal, () => {
				// A terminal sends Ctrl-C to the whole group: the child has it already.
				if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
			});
		}
		child.on('error', reject);
		child.on('exit', (code, signal) => resolve(signal ? 128 + os.constants.signals[signal] : code || 0));
	});
}

module.exports = { codeOf, makeFolder, remove, runForeground, runQuietly, say };
