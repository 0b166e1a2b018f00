import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run, runTool } from './program.ts';

/** Where a browser may stand, best first: what was chosen, Debian's, any on PATH, the usual places, Playwright's own. */
export function browserPlaces(
	env: Readonly<Record<string, string | undefined>>,
	platform: NodeJS.Platform,
	playwrights: string,
): string[] {
	if (env.CHROMIUM) return [env.CHROMIUM];
	const onPath = (env.PATH ?? '')
		.split(delimiter)
		.filter((folder) => folder !== '')
		.flatMap((folder) =>
			['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) =>
				join(folder, name),
			),
		);
	const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
		(name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
	);
	const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
		.filter((folder) => folder !== undefined)
		.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
	const usual = platform === 'darwin' ? mac : platform === 'win32' ? windows : [];
	return ['/usr/bin/chromium', '/usr/bin/chromium-browser', ...onPath, ...usual, playwrights];
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** The first browser that really starts: Ubuntu's chromium-browser, for one, may be a stub that only asks for a snap. */
async function findBrowser(): Promise<string | undefined> {
	for (const place of browserPlaces(process.env, process.platform, chromium.executablePath())) {
		if (!isExecutable(place)) continue;
		if (process.platform === 'win32') return place;
		const tried = await run(place, ['--version', '--no-sandbox'], { limit: 30_000 });
		if (tried.code === 0) return place;
	}
	return undefined;
}

const isRoot = () => process.getuid?.() === 0;

/** Whether this machine lets us install Debian packages. */
export const mayInstallPackages = (): boolean => isRoot() && existsSync('/usr/bin/apt-get');

/** Installs Debian packages without asking anything; answers what went wrong, or nothing. */
export async function installPackages(...names: string[]): Promise<string | undefined> {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const updated = await run('apt-get', ['update', '-q'], { env });
	const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
		env,
	});
	return installed.code === 0 ? undefined : (updated.code === 0 ? '' : updated.output) + installed.output;
}

/** A browser to drive, installed if there is none; else the sentence that says what to do. */
export async function ensureBrowser(): Promise<{ path: string } | { missing: string }> {
	const found = await findBrowser();
	if (found !== undefined) return { path: found };
	if (process.env.CHROMIUM) return { missing: `CHROMIUM is ${process.env.CHROMIUM}, which does not start.` };
	let tried = '';
	if (mayInstallPackages()) {
		tried += (await installPackages('chromium')) ?? '';
		const installed = await findBrowser();
		if (installed !== undefined) return { path: installed };
	}
	const fetched = await runTool('playwright-core/cli.js', ['install', 'chromium']);
	tried += fetched.code === 0 ? '' : fetched.output;
	const playwrights = await findBrowser();
	if (playwrights !== undefined) return { path: playwrights };
	return {
		missing:
			`${tried}\nThe browser tests need Chromium, and it could not be installed: install the package "chromium" ` +
			'(Debian, Ubuntu: apt-get install chromium) or Google Chrome, or set CHROMIUM to the path of one, then run npm test again.',
	};
}
