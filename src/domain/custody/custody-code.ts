// No letters or digits that are taken for others when read from a label.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** How many choices each of the {@link codeFrom} numbers has. */
export const codeChoices = letters.length;

/** The code of a paper (`D`) or bag (`T`) from eight random numbers below {@link codeChoices}: "D-7K2M-QX4P". */
export function codeFrom(kind: 'D' | 'T', numbers: readonly number[]): string {
	const written = numbers.map((n) => letters[n]).join('');
	if (written.length !== length) throw new RangeError('a code has eight letters');
	return `${kind}-${written.slice(0, 4)}-${written.slice(4)}`;
}

/** A code as it stands on labels, from what was typed or scanned (an address that ends with it too); null: it is none. */
export function parseCustodyCode(
	typed: string,
): { readonly kind: 'paper' | 'bag'; readonly code: string } | null {
	const last = typed.trim().split(/[/?#]/).filter(Boolean).at(-1) ?? '';
	const plain = last.toUpperCase().replace(/[^0-9A-Z]/g, '');
	const match = /^([DT])([0-9A-Z]{8})$/.exec(plain);
	if (!match || [...match[2]!].some((letter) => !letters.includes(letter))) return null;
	return {
		kind: match[1] === 'D' ? 'paper' : 'bag',
		code: `${match[1]}-${match[2]!.slice(0, 4)}-${match[2]!.slice(4)}`,
	};
}
