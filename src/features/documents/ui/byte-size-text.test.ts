import { expect, test } from 'vitest';
import { byteSizeText } from './byte-size-text.ts';

test.each([
	[1, '1 KB'],
	[283_400, '283 KB'],
	[999_499, '999 KB'],
	[3_449_000, '3,4 MB'],
	[10_485_760, '10,5 MB'],
])('%i bytes are read as %s', (bytes, text) => {
	expect(byteSizeText(bytes)).toBe(text);
});
