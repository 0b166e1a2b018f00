/** The board that is signed on: so wide and so high, its upper left corner 0, 0. */
export const board = { width: 600, height: 200 } as const;

/** Points of a line drawn without lifting the pen. */
export type Stroke = readonly (readonly [x: number, y: number])[];
/** A signature: its lines, on {@link board}. No speed or pressure is kept (data minimisation, UU 27/2022 art. 16; MEM). */
export type Strokes = readonly Stroke[];

const most = { strokes: 60, points: 3000 } as const;
/** A dot or a slip of the hand is no signature (OURS). */
const least = { points: 6, width: 30 } as const;

export type SignatureProblem = 'empty' | 'malformed';

const isPoint = (value: unknown): value is readonly [number, number] =>
	Array.isArray(value) &&
	value.length === 2 &&
	value.every((n) => typeof n === 'number' && Number.isInteger(n)) &&
	value[0] >= 0 &&
	value[0] <= board.width &&
	value[1] >= 0 &&
	value[1] <= board.height;

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/**
 * Reads a signature as a page posts it: JSON, a list of lines, each a list of whole [x, y] on the board. Refuses what is nothing but a
 * dot (`empty`), and what is not such a list or longer than anybody signs (`malformed`).
 */
export function readSignature(text: string): Strokes | SignatureProblem {
	if (text.trim() === '') return 'empty';
	const read = parseJson(text);
	if (!Array.isArray(read) || read.length > most.strokes) return 'malformed';
	const strokes: readonly unknown[] = read;
	if (!strokes.every((stroke): stroke is Stroke => Array.isArray(stroke) && stroke.every(isPoint)))
		return 'malformed';
	const points = strokes.flat();
	if (points.length > most.points) return 'malformed';
	const across = points.map(([x]) => x);
	if (points.length < least.points || Math.max(...across) - Math.min(...across) < least.width) return 'empty';
	return strokes;
}

/** The lines as the path of an SVG or a PDF: "M10 20L12 24". */
export const signaturePath = (strokes: Strokes): string =>
	strokes
		.filter((stroke) => stroke.length > 0)
		.map((stroke) => stroke.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(''))
		.join('');
