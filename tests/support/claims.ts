import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

// What the spec files of one run share: each file runs in a process of its own, all against one product.

function folder(): string {
	const path = join(inject('product').mailFolder, 'claims');
	mkdirSync(path, { recursive: true });
	return path;
}

const fileOf = (name: string): string => join(folder(), encodeURIComponent(name));

/** True the first time a name is claimed in this run, in whichever file. */
export function claim(name: string): boolean {
	try {
		writeFileSync(fileOf(name), '', { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Keeps a value for the files that run later. */
export function keep(name: string, value: unknown): void {
	const file = fileOf(`kept ${name}`);
	writeFileSync(`${file}.part`, JSON.stringify(value));
	renameSync(`${file}.part`, file);
}

/** A value an earlier file kept, or null. */
export function kept<T>(name: string): T | null {
	try {
		return JSON.parse(readFileSync(fileOf(`kept ${name}`), 'utf8')) as T;
	} catch {
		return null;
	}
}
