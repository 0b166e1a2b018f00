import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project: the nearest one above this file, or above the working folder, that holds `db/migrations`. */
export function projectRoot(): string {
	for (const start of [import.meta.dirname, process.cwd()])
		for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
			if (existsSync(join(folder, 'db/migrations'))) return folder;
	throw new Error('the project folder was not found: start e-Open from it');
}
