'use strict';
/** The production build, made again only when something it is made from has changed. */
const fs = require('fs');
const path = require('path');
const { fingerprint, readStamp } = require('./fingerprint.cjs');
const { withLock } = require('./lock.cjs');
const { runQuietly, say } = require('./run.cjs');
const { Refusal, buildFailed, catalogueFaulty } = require('./sentences.cjs');

const inputs = [
	'src',
	'data',
	'static',
	'vite.config.ts',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
];
const stampFile = path.join('build', '.e-open-build');

/** @param {string} root */
const isBuilt = (root) => readStamp(path.join(root, stampFile)) === fingerprint(root, inputs);

/** Builds if needed; quiet unless it fails.
 * @param {string} root @param {import('./node-runtime.cjs').Runtime} runtime */
async function ensureBuild(root, runtime) {
	if (isBuilt(root)) return;
	await withLock(root, async () => {
		const wanted = fingerprint(root, inputs);
		if (readStamp(path.join(root, stampFile)) === wanted) return;
		say('Building ...');
		const env = Object.assign({}, runtime.env, { NODE_ENV: 'production' });
		const catalogue = await runQuietly(runtime.node, ['bin/check-catalogue.ts'], { cwd: root, env });
		if (catalogue.code !== 0) {
			process.stderr.write(catalogue.output);
			throw new Refusal(catalogueFaulty);
		}
		const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
		const built = await runQuietly(runtime.node, [vite, 'build', '--logLevel', 'warn'], { cwd: root, env });
		if (built.code !== 0) {
			process.stderr.write(built.output);
			throw new Refusal(buildFailed);
		}
		fs.writeFileSync(path.join(root, stampFile), wanted + '\n');
	});
}

module.exports = { ensureBuild, isBuilt };
