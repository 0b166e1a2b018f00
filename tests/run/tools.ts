import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { installPackages, mayInstallPackages } from './browser.ts';

/** Programs that look at the product's signed PDFs from outside, and the Debian package of each. */
const tools = { pdfsig: 'poppler-utils', openssl: 'openssl' } as const;

const isThere = (program: string): boolean =>
	(process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Installs what is missing where this machine lets us; the tests say what they do without. */
export async function ensureTools(): Promise<void> {
	const missing = Object.entries(tools).flatMap(([program, name]) => (isThere(program) ? [] : [name]));
	if (missing.length > 0 && mayInstallPackages()) await installPackages(...missing);
}
