import { reasonsFor, type ReasonTemplate } from '#domain/reasons/reason-template.ts';
import { showDialog } from './keyboard.ts';
import { plainLook, turnOn, zoomBy, type Look } from './look.ts';

/** What the keys of the desk read and change. */
export type DeskHands = {
	readonly screen: HTMLElement;
	readonly reasons: readonly ReasonTemplate[];
	current: number;
	readonly total: number;
	look: Look;
	readonly seen: number;
};

/** Distance a picture moves at a press, in pixels. */
const step = 80;

const sheetOf = ({ screen, current }: DeskHands): HTMLElement | undefined =>
	[...screen.querySelectorAll<HTMLElement>('[data-document]')][current];

/** Shows the document before or after; at the ends nothing happens. */
export function goBy(hands: DeskHands, by: 1 | -1): void {
	const next = hands.current + by;
	if (next < 0 || next >= hands.total) return;
	hands.current = next;
	hands.look = plainLook;
}

/** Gives the shown document its verdict; "good" goes on to the next one, a reason that needs a note leads to its box. */
function judge(hands: DeskHands, good: boolean, reason?: ReasonTemplate): void {
	const sheet = sheetOf(hands);
	const radio = sheet?.querySelector<HTMLInputElement>(
		`input[type=radio][value=${good ? 'good' : 'not_good'}]`,
	);
	if (!sheet || !radio) return;
	const set = (control: HTMLElement): void =>
		void control.dispatchEvent(new Event('change', { bubbles: true }));
	radio.checked = true;
	set(radio);
	const select = sheet.querySelector('select');
	if (select) {
		select.value = reason?.key ?? '';
		set(select);
	}
	if (good) goBy(hands, 1);
	else if (reason?.needsNote) sheet.querySelector('textarea')?.focus();
}

/** Leads to the next answer that differs from the register, round and round. */
export function nextDifference(screen: HTMLElement): void {
	const rows = [...screen.querySelectorAll<HTMLElement>('[data-differs]')];
	const at = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
	const next = rows[(at + 1) % rows.length];
	next?.focus({ preventScroll: true });
	next?.scrollIntoView({ block: 'center' });
}

function pan({ screen }: DeskHands, x: number, y: number): void {
	const frames = screen.querySelectorAll<HTMLElement>('[data-document]:not([hidden]) [data-viewer]');
	for (const frame of frames) frame.scrollBy({ left: x * step, top: y * step });
}

/** What each key does; `Shift+` before the arrows that move the picture. */
export function deskKeys(hands: DeskHands): Readonly<Record<string, () => void>> {
	const press = (selector: string) => hands.screen.querySelector<HTMLElement>(selector)?.click();
	const keys: Record<string, () => void> = {
		ArrowLeft: () => goBy(hands, -1),
		ArrowRight: () => goBy(hands, 1),
		'Shift+ArrowLeft': () => pan(hands, -1, 0),
		'Shift+ArrowRight': () => pan(hands, 1, 0),
		'Shift+ArrowUp': () => pan(hands, 0, -1),
		'Shift+ArrowDown': () => pan(hands, 0, 1),
		g: () => judge(hands, true),
		c: () => sheetOf(hands)?.querySelector('textarea')?.focus(),
		d: () => nextDifference(hands.screen),
		'+': () => (hands.look = zoomBy(hands.look, 1, hands.seen)),
		'-': () => (hands.look = zoomBy(hands.look, -1, hands.seen)),
		'0': () => (hands.look = { ...hands.look, zoom: hands.look.zoom === 'fit' ? 100 : 'fit' }),
		p: () => (hands.look = turnOn(hands.look)),
		b: () => press('[data-compare]'),
		f: () => press('[data-wide]'),
		n: () => press('[data-next]'),
		l: () => document.querySelector<HTMLElement>('[data-list]')?.click(),
		'?': () => showDialog('key-help'),
	};
	for (const key of ['a', 'r', 's', 't']) keys[key] = () => press(`[data-key="${key}"]`);
	for (const [index, reason] of reasonsFor(hands.reasons, 'document').slice(0, 9).entries())
		keys[String(index + 1)] = () => judge(hands, false, reason);
	return keys;
}

/** The name of a key press among {@link deskKeys}. */
export const keyName = ({ key, shiftKey }: KeyboardEvent): string =>
	shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key;
