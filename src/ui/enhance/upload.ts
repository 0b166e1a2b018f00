import type { UploadScriptWord } from '../messages/documents.ts';
import { sendFile } from './send-file.ts';
import { shrinkPhoto } from './shrink-photo.ts';

// Sends a chosen file at once, with progress, from every `form[data-upload]`. Without it the form itself is posted.

function enhance(form: HTMLFormElement): void {
	const find = <T extends HTMLElement>(selector: string): T | null => form.querySelector<T>(selector);
	const words = JSON.parse(form.dataset.words ?? '{}') as Readonly<Record<UploadScriptWord, string>>;
	const url = form.dataset.upload;
	const box = find<HTMLElement>('[data-file-field]');
	const input = find<HTMLInputElement>('[data-file-input]');
	const bar = find<HTMLProgressElement>('[data-file-progress]');
	const message = find<HTMLElement>('[data-file-message]');
	const preview = find<HTMLElement>('[data-file-preview]');
	const tick = find<HTMLElement>('[data-file-tick]');
	if (!url || !box || !input || !bar || !message) return;
	let sending: AbortController | null = null;
	/** The picture of what is stored, shown again when another one is not taken. */
	let kept: Node[] = preview ? [...preview.childNodes] : [];
	let latest: File | null = null;

	const show = (selector: string, shown: boolean): void => {
		for (const part of document.querySelectorAll<HTMLElement>(selector)) part.hidden = !shown;
	};
	const say = (text: string, alarming = false): void => {
		message.hidden = text === '';
		// The same words again would not be read out again.
		if (message.textContent !== text) message.textContent = text;
		message.classList.toggle('eo-error', alarming);
	};
	const idle = (): void => {
		sending = null;
		bar.hidden = true;
		show('[data-upload-cancel]', false);
		box.removeAttribute('aria-busy');
	};

	async function start(file: File): Promise<void> {
		sending?.abort();
		const mine = new AbortController();
		sending = mine;
		latest = file;
		// What the form was told without script no longer holds.
		find('.eo-field--error')?.classList.remove('eo-field--error');
		find('.eo-field .eo-error[id]')?.remove();
		say(words.preparing);
		show('[data-upload-retry]', false);
		show('[data-upload-cancel]', true);
		box!.setAttribute('aria-busy', 'true');
		const blob = await shrinkPhoto(file);
		if (sending !== mine) return;
		if (blob.size > Number(form.dataset.maxBytes)) {
			idle();
			return say(words.tooLarge, true);
		}
		if (preview && blob.type.startsWith('image/')) {
			const image = new Image();
			image.src = URL.createObjectURL(blob);
			image.alt = '';
			image.onload = () => URL.revokeObjectURL(image.src);
			image.onerror = () => image.remove();
			preview.replaceChildren(image);
			preview.hidden = false;
		}
		bar!.value = 0;
		bar!.hidden = false;
		const name = blob === file ? file.name : file.name.replace(/\.\w+$/, '') + '.jpg';
		const sent = await sendFile(url!, name, blob, mine.signal, {
			progress: (percent) => {
				bar!.value = percent;
				// Read out now and then, not at every percent.
				say(
					percent >= 100
						? words.checking
						: words.sending.replace('{percent}', String(percent - (percent % 25))),
				);
			},
			waiting: () => say(words.waiting),
		});
		if (sending !== mine) return;
		idle();
		// The page itself leads to the sign-in and back.
		if (sent.kind === 'refused' && sent.signedOut) return location.reload();
		if (sent.kind === 'stored') {
			kept = preview ? [...preview.childNodes] : [];
			const place = find('[data-file-name]');
			if (place) place.textContent = `: ${name}`;
			if (tick) tick.hidden = false;
			box!.classList.add('eo-file--stored');
			say(words.storedNow);
			input!.value = '';
			input!.required = false;
			show('[data-upload-stored]', true);
			show('[data-upload-before]', false);
			return;
		}
		preview?.replaceChildren(...kept);
		if (preview) preview.hidden = kept.length === 0;
		show('[data-upload-retry]', sent.kind !== 'refused');
		say(
			sent.kind === 'refused' ? (sent.detail ?? words.failed) : words[sent.kind],
			sent.kind !== 'cancelled',
		);
	}

	// The file goes off as soon as it is chosen.
	show('[data-upload-submit]', false);
	input.addEventListener('change', () => {
		const file = input.files?.[0];
		if (file) void start(file);
	});
	form.addEventListener('submit', (event) => {
		const file = input.files?.[0];
		if (!file) return;
		event.preventDefault();
		void start(file);
	});
	form.addEventListener('click', (event) => {
		const target = event.target as Element;
		if (target.closest('[data-upload-cancel]')) {
			sending?.abort();
			input.value = '';
			input.focus();
		}
		if (target.closest('[data-upload-retry]') && latest) void start(latest);
	});
	for (const kind of ['dragover', 'dragleave', 'drop'] as const)
		box.addEventListener(kind, (event) => {
			event.preventDefault();
			box.toggleAttribute('data-drop', kind === 'dragover');
			const file = kind === 'drop' ? event.dataTransfer?.files[0] : undefined;
			if (file) void start(file);
		});
	addEventListener('beforeunload', (event) => {
		if (sending) event.preventDefault();
	});
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) enhance(form);
