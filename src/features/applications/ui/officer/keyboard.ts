/** Whether a key belongs to what is being typed, or to the browser: then it is no quick key. Radios and ticks take letters, not arrows. */
export function isForTyping(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
		return true;
	const { target } = event;
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target.closest('dialog')) return true;
	if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
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
