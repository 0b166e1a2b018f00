import type { Text } from '../../text.ts';

/** A mistake in the catalogue: said with its place, at build and at start, so that nothing runs with it. */
export class CatalogueFault extends Error {}

/** Throws, naming the place: a catalogue with a fault neither builds nor starts. */
export function fault(where: string, what: string): never {
	throw new CatalogueFault(`catalogue: ${where}: ${what}`);
}

/** Refuses an id that stands twice. */
export function checkUnique(where: string, what: string, ids: readonly string[]): void {
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice !== undefined) fault(where, `${what} ${twice} twice`);
}

/** Refuses a text that is empty in one of the languages; a text that is not there is no fault. */
export function checkText(where: string, text: Text | undefined): void {
	if (text && (text.id.trim() === '' || text.en.trim() === '')) fault(where, 'a text is empty in a language');
}
