/*
 * A board to sign on with finger, pen or mouse. It is shown only where it can be drawn on; the lines go along with the form in a hidden
 * field as whole points of the board, whatever its size on the screen. Without it, the paper is signed.
 */
import { board } from '#domain/signature/strokes.ts';

type Point = [number, number];

function start(root: HTMLElement): void {
	const field = root.querySelector<HTMLInputElement>('input[type=hidden]');
	const canvas = root.querySelector('canvas');
	const pen = canvas?.getContext('2d');
	if (!field || !canvas || !pen) return;
	let strokes: Point[][] = [];
	const draw = (): void => {
		pen.clearRect(0, 0, board.width, board.height);
		pen.lineWidth = 3;
		pen.lineCap = 'round';
		pen.lineJoin = 'round';
		pen.strokeStyle = getComputedStyle(canvas).color;
		for (const stroke of strokes) {
			pen.beginPath();
			stroke.forEach(([x, y], at) => (at === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
			pen.stroke();
		}
	};
	const keep = (): void => {
		field.value = strokes.length > 0 ? JSON.stringify(strokes) : '';
	};
	const at = (event: PointerEvent): Point => {
		const box = canvas.getBoundingClientRect();
		const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));
		return [
			within(((event.clientX - box.left) / box.width) * board.width, board.width),
			within(((event.clientY - box.top) / box.height) * board.height, board.height),
		];
	};
	// What was signed before the page came back with a question is not signed again.
	try {
		strokes = field.value === '' ? [] : (JSON.parse(field.value) as Point[][]);
	} catch {
		strokes = [];
	}
	draw();
	let drawing: number | null = null;
	canvas.addEventListener('pointerdown', (event) => {
		if (drawing !== null || event.button !== 0) return;
		drawing = event.pointerId;
		canvas.setPointerCapture(event.pointerId);
		strokes.push([at(event)]);
		draw();
	});
	canvas.addEventListener('pointermove', (event) => {
		if (event.pointerId !== drawing) return;
		const stroke = strokes.at(-1)!;
		const [x, y] = at(event);
		const [lastX, lastY] = stroke.at(-1)!;
		if (Math.abs(x - lastX) + Math.abs(y - lastY) < 3) return;
		stroke.push([x, y]);
		draw();
	});
	const lift = (event: PointerEvent): void => {
		if (event.pointerId !== drawing) return;
		drawing = null;
		keep();
	};
	canvas.addEventListener('pointerup', lift);
	canvas.addEventListener('pointercancel', lift);
	root.querySelector('button')?.addEventListener('click', () => {
		strokes = [];
		keep();
		draw();
	});
	root.hidden = false;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-sign-board]')) start(root);
