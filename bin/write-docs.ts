import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madePages } from './write-docs/pages.ts';

const root = join(import.meta.dirname, '..');

for (const [path, text] of Object.entries(madePages())) {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
	console.log(path);
}
