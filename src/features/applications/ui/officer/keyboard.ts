const setting = 'eo-quick-keys';

/** Whether single-letter keys work on this device: they can be switched off (WCAG 2.2, 2.1.4). */
export function quickKeysAreOn(): boolean {
	try {
		return localStorage.getItem(setting) !== 'off';
	} catch {
		return true;
	}
}

/** Switches single-letter keys on or off, for this device. */
export function switchQuickKeys(on: boolean): void {
	try {
		localStorage.setItem(setting, on ? 'on' : 'off');
	} catch {
		// A browser that keeps nothing: they stay on.
	}
}

/** Whether a key belongs to what is being typed, or to the browser, or quick keys are off: then it is no quick key. Radios and ticks take letters, not arrows. */
export function isForTyping(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
		return true;
	if (!quickKeysAreOn()) return true;
	const { target } = event;
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target.closest('dialog')) return true;
	if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
	// A picture that is larger than its frame is moved by the arrows.
	const frame = target.closest<HTMLElement>('[data-viewer]');
	if (frame && event.key.startsWith('Arrow')) return isMovable(frame);
	if (!(target instanceof HTMLInputElement)) return false;
	return (target.type !== 'radio' && target.type !== 'checkbox') || event.key.startsWith('Arrow');
}

/** Opens and closes the dialogs of the design system on pages that are drawn anew without being loaded anew. */
export function handleDialogClick(event: MouseEvent): void {
	if (event.defaultPrevented || !(event.target instanceof Element)) return;
	const opener = event.target.closest<HTMLElement>('[data-dialog-open]');
	const closer = event.target.closest<HTMLElement>('[data-dialog-close]');
	const dialog = document.getElementById(
		opener?.dataset['dialogOpen'] ?? closer?.dataset['dialogClose'] ?? '',
	);
	if (!(dialog instanceof HTMLDialogElement)) return;
	event.preventDefault();
	if (closer) dialog.close();
	else if (!dialog.open) dialog.showModal();
}

/** Shows the help of the quick keys. */
export function showDialog(id: string): void {
	const dialog = document.getElementById(id);
	if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

const isMovable = (frame: HTMLElement): boolean =>
	frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;

/** Letters typed into a box are no quick keys; Escape leaves the box, so that they are again. */
export function leaveBox(event: KeyboardEvent): boolean {
	const { target } = event;
	if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof HTMLElement)) return false;
	if (target.closest('dialog') || !target.matches('textarea, select, input')) return false;
	target.blur();
	return true;
}
