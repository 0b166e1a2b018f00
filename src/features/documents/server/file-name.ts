import { documentLimits } from './document-limits.ts';
import type { MediaType } from './inspection.ts';

const extensions: Readonly<Record<MediaType, string>> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'application/pdf': 'pdf',
};

/** A file's own name as it may be kept and shown: no folders, no control or direction marks, not too long; null when nothing is left. */
export function cleanFileName(name: string): string | null {
	const clean = (name.split(/[/\\]/).at(-1) ?? '')
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
	return [...clean].slice(0, documentLimits.nameLength).join('') || null;
}

/** The name a document is served under: the requirement and the sniffed type, never what the sender called it. */
export const servedFileName = (requirement: string, mediaType: MediaType): string =>
	`${requirement.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${extensions[mediaType]}`;
