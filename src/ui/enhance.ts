/*
 * What the components gain where scripts run; every page works without it. Load it as a module on any page:
 *   import enhance from '#ui/enhance.ts?worker&url';   <script type="module" src={enhance}></script>
 */

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-password-toggle]')) {
	const input = document.getElementById(button.dataset['passwordToggle'] ?? '');
	if (!(input instanceof HTMLInputElement)) continue;
	const show = button.textContent;
	const hide = button.dataset['hideText'] ?? show;
	button.hidden = false;
	button.addEventListener('click', () => {
		const shown = input.type === 'text';
		input.type = shown ? 'password' : 'text';
		button.textContent = shown ? show : hide;
		button.setAttribute('aria-pressed', String(!shown));
	});
	// Password managers only offer to keep what is sent from a password field.
	input.form?.addEventListener('submit', () => (input.type = 'password'));
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-dialog-open]')) {
	const dialog = document.getElementById(link.dataset['dialogOpen'] ?? '');
	if (!(dialog instanceof HTMLDialogElement)) continue;
	link.setAttribute('role', 'button');
	link.addEventListener('click', (event) => {
		event.preventDefault();
		dialog.showModal();
	});
	link.addEventListener('keydown', (event) => {
		if (event.key !== ' ') return;
		event.preventDefault();
		dialog.showModal();
	});
	for (const close of dialog.querySelectorAll('[data-dialog-close]')) {
		close.addEventListener('click', (event) => {
			event.preventDefault();
			dialog.close();
		});
	}
	dialog.addEventListener('click', (event) => {
		if (event.target === dialog) dialog.close();
	});
}

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => window.print());
}

document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
