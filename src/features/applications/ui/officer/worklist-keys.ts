import { handleDialogClick, isForTyping, showDialog } from './keyboard.ts';
import { listenForChanges } from './live-changes.ts';

/*
 * What the worklist gains where scripts run: quick keys, and rows that are read again when something changes. Without it every link and
 * button is there all the same.
 */

const desk = document.querySelector<HTMLElement>('[data-worklist]');
const links = (): HTMLAnchorElement[] => [
	...(desk?.querySelectorAll<HTMLAnchorElement>('a[data-number]') ?? []),
];
const row = (): HTMLElement | null => document.activeElement?.closest('tr') ?? null;
const linkOf = (of: ParentNode | null): HTMLAnchorElement | null =>
	of?.querySelector<HTMLAnchorElement>('a[data-number]') ?? null;

function move(by: 1 | -1): void {
	const all = links();
	const here = linkOf(row());
	const at = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1;
	const next = all[Math.min(Math.max(at, 0), all.length - 1)];
	next?.focus();
	next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

const press = (selector: string, within: ParentNode | null | undefined = desk): void =>
	within?.querySelector<HTMLElement>(selector)?.click();

const keys: Readonly<Record<string, () => void>> = {
	j: () => move(1),
	k: () => move(-1),
	ArrowDown: () => move(1),
	ArrowUp: () => move(-1),
	a: () => press('[data-take]', row() ?? links()[0]?.closest('tr')),
	t: () => press('[data-next]'),
	x: () => press('[data-pick]', row()),
	'/': () => document.getElementById('nomor')?.focus(),
	'?': () => showDialog('key-help'),
};

addEventListener('keydown', (event) => {
	const act = keys[event.key];
	if (!act || isForTyping(event)) return;
	event.preventDefault();
	act();
});
addEventListener('click', handleDialogClick);

/** Reads the parts again; what is ticked stays ticked, and who was on a row stays on it, wherever it has moved. */
async function refresh(): Promise<void> {
	const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
	if (!answer.ok || answer.redirected) return;
	const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
	const active = document.activeElement;
	const number = linkOf(row())?.dataset['number'];
	const onTake = active instanceof HTMLElement && active.dataset['take'] !== undefined;
	const onPick = active instanceof HTMLElement && active.dataset['pick'] !== undefined;
	const ticked = new Set(
		[...document.querySelectorAll<HTMLInputElement>('[data-pick]:checked')].map(({ value }) => value),
	);
	for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
		const now = fresh.querySelector(`[data-part="${part.dataset['part']}"]`);
		if (now) part.replaceChildren(...now.childNodes);
	}
	for (const pick of document.querySelectorAll<HTMLInputElement>('[data-pick]'))
		pick.checked = ticked.has(pick.value);
	const same = links()
		.find((link) => link.dataset['number'] === number)
		?.closest('tr');
	const target = onTake ? '[data-take]' : onPick ? '[data-pick]' : 'a[data-number]';
	(same?.querySelector<HTMLElement>(target) ?? linkOf(same ?? null))?.focus({ preventScroll: true });
}

if (desk) {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let connected = true;
	const later = (): void => {
		clearTimeout(waiting);
		// Not all pages of an area at the same instant.
		waiting = setTimeout(() => void refresh().catch(() => {}), 300 + Math.random() * 500);
	};
	listenForChanges(later, (yes) => {
		if (yes && !connected) later();
		connected = yes;
		const lost = desk.querySelector<HTMLElement>('[data-not-live]');
		if (lost) lost.hidden = yes;
	});
}
