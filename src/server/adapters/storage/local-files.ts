import { createReadStream } from 'node:fs';
import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageFullError, type StoragePort } from './port.ts';

/** Files in a folder, spread over 256 sub-folders by the first two letters of the key. */
export function localFiles(folder: string): StoragePort {
	const made = new Set<string>();
	const pathOf = (key: string): string => {
		if (!/^[a-z0-9][a-z0-9-]{7,80}$/.test(key)) throw new Error('malformed storage key');
		return join(folder, key.slice(0, 2), key);
	};
	return {
		put: async (key, content) => {
			const path = pathOf(key);
			const part = `${path}.part`;
			const subfolder = join(folder, key.slice(0, 2));
			if (!made.has(subfolder)) {
				await mkdir(subfolder, { recursive: true, mode: 0o700 });
				made.add(subfolder);
			}
			try {
				const file = await open(part, 'w', 0o600);
				try {
					if (content instanceof Uint8Array) await file.writeFile(content);
					else for await (const piece of content) await file.write(piece);
					await file.datasync();
				} finally {
					await file.close();
				}
				await rename(part, path);
			} catch (error) {
				await rm(part, { force: true });
				const { code } = error as NodeJS.ErrnoException;
				if (code === 'ENOENT') made.delete(subfolder);
				if (code === 'ENOSPC' || code === 'EDQUOT')
					throw new StorageFullError('no room left in storage', { cause: error });
				throw error;
			}
		},
		read: (key) => createReadStream(pathOf(key), { highWaterMark: 256 * 1024 }),
		remove: async (key) => await rm(pathOf(key), { force: true }),
		check: async () => {
			try {
				await mkdir(folder, { recursive: true, mode: 0o700 });
				await access(folder, constants.W_OK);
				return null;
			} catch (error) {
				return `the folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code})`;
			}
		},
	};
}
