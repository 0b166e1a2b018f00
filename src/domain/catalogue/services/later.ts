import type { RequiredDocument, SiakEvent, Variant } from '../service.ts';
import type { Text } from '../../text.ts';

/** A variant that is announced but not asked for yet: what it needs can be read, no page asks anything. */
export const later = (
	siakEvent: SiakEvent,
	id: string,
	name: Text,
	summary: Text,
	requiredDocuments: readonly RequiredDocument[],
): Variant => ({ id, name, summary, pages: [], requiredDocuments, rules: [], siakEvent });

/** A document that every applicant hands in. */
export const needed = (id: string, label: Text, ...source: string[]): RequiredDocument => ({
	id,
	label,
	need: 'wajib',
	source,
});

/** A document that is needed only when `whenText` says so. */
export const neededWhen = (
	id: string,
	label: Text,
	whenText: Text,
	...source: string[]
): RequiredDocument => ({
	id,
	label,
	need: 'kondisional',
	whenText,
	source,
});
