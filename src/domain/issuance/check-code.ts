// No letters or digits that are taken for others when read from paper.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** How many choices each of the {@link checkCodeFrom} numbers has. */
export const checkCodeChoices = letters.length;

/** The code on a document from twelve random numbers below {@link checkCodeChoices}: "7K2M-QX4P-9TRC". It tells nothing of the document. */
export function checkCodeFrom(numbers: readonly number[]): string {
	const written = numbers.map((n) => letters[n]).join('');
	if (written.length !== length) throw new RangeError('a code has twelve letters');
	return written.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as it stands on documents, from what was typed or scanned (an address that holds it too); null: it is none. */
export function parseCheckCode(typed: string): string | null {
	const last = typed.trim().split('#')[0]!.split(/[/?]/).filter(Boolean).at(-1) ?? '';
	const plain = last.toUpperCase().replace(/[^0-9A-Z]/g, '');
	if (plain.length !== length || [...plain].some((letter) => !letters.includes(letter))) return null;
	return plain.replace(/(.{4})(?=.)/g, '$1-');
}
