import { expect, test } from 'vitest';
import { textPieces } from './text-pieces.ts';

test('addresses are cut out of a text, nothing is lost', () => {
	const text = 'Lihat:\nhttp://localhost:3000/permohonan/EOP-1.\n\n(https://www.lapor.go.id) javascript:x';
	const pieces = textPieces(text);
	expect(pieces.map((piece) => piece.text).join('')).toBe(text);
	expect(pieces.map((piece) => piece.href).filter((href) => href !== null)).toEqual([
		'http://localhost:3000/permohonan/EOP-1',
		'https://www.lapor.go.id',
	]);
});
