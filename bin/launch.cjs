'use strict';
/**
 * The one way in: `node bin/launch.cjs <start|dev|test|cli|build|bench|docs> [args...]`.
 * Runs on any Node from 12 on, without packages: finds or fetches the Node that e-Open needs, installs, builds, then runs.
 */
const path = require('path');
const { ensureBuild } = require('./launcher/build.cjs');
const { ensureInstalled } = require('./launcher/install.cjs');
const { chooseNode } = require('./launcher/node-runtime.cjs');
const { runForeground } = require('./launcher/run.cjs');
const { Refusal, unexpected } = require('./launcher/sentences.cjs');

const root = path.join(__dirname, '..');

/**
 * @typedef {{ script: string | null, dev: boolean, build: boolean, args?: string[] }} Verb
 * @type {Record<string, Verb>}
 * What each verb needs before it runs, and what it runs (a script for Node, relative to the project).
 */
const verbs = {
	start: { script: 'src/serve.ts', dev: false, build: true },
	cli: { script: 'src/cli.ts', dev: false, build: false },
	test: { script: 'tests/run/all.ts', dev: true, build: false },
	dev: { script: 'node_modules/vite/bin/vite.js', dev: true, build: false, args: ['dev'] },
	build: { script: null, dev: true, build: true },
	bench: { script: 'bench/run.ts', dev: true, build: true },
	docs: { script: 'bin/write-docs.ts', dev: true, build: false },
};

/** @param {string[]} argv */
async function main(argv) {
	const verb = verbs[argv[0] || ''];
	if (!verb) throw new Refusal('Usage: node bin/launch.cjs <' + Object.keys(verbs).join('|') + '> [args...]');
	const runtime = await chooseNode();
	await ensureInstalled(root, runtime, verb);
	if (verb.build) await ensureBuild(root, runtime);
	if (!verb.script) return 0;
	return runForeground(root, runtime, [verb.script].concat(verb.args || [], argv.slice(1)));
}

main(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error) => {
		process.stderr.write((error instanceof Refusal ? error.message : unexpected(error)) + '\n');
		process.exit(1);
	},
);
