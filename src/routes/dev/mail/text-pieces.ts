export type TextPiece = { readonly text: string; readonly href: string | null };

/** A message's text cut at its web addresses, so that they can be followed. */
export const textPieces = (text: string): TextPiece[] =>
	text
		.split(/(https?:\/\/[^\s<>"]*[\w/])/)
		.filter((piece) => piece !== '')
		.map((piece) => ({ text: piece, href: /^https?:\/\//.test(piece) ? piece : null }));
