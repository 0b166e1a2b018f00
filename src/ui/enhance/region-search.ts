/*
 * A search for a desa or kelurahan that suggests while typing: the choices come below the field as they do without it, and how many
 * there are is said. Down leads from the field to the choices.
 */
type Found = {
	readonly items: readonly { readonly code: string; readonly label: string }[];
	readonly total: number;
};

const wait = 250;

function enhance(root: HTMLElement): void {
	const name = root.dataset['region'] ?? '';
	const within = <T extends Element>(selector: string): T => root.querySelector<T>(selector)!;
	const input = within<HTMLInputElement>('.eo-affix input');
	const button = within<HTMLButtonElement>('.eo-affix button');
	const searched = within<HTMLInputElement>('input[type=hidden]');
	const count = within<HTMLElement>('[role=status]');
	const choices = within<HTMLElement>('.eo-choices');
	const pattern = within<HTMLTemplateElement>('template');
	let timer = 0;
	let running: AbortController | null = null;

	const say = (word: string, values: Readonly<Record<string, string | number>> = {}): void => {
		const text = root.dataset[word] ?? '';
		count.textContent = text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
	};

	const choice = ({ code, label }: Found['items'][number], place: number): Node => {
		const part = document.importNode(pattern.content, true);
		const radio = part.querySelector('input')!;
		const words = part.querySelector('label')!;
		Object.assign(radio, { id: `${name}-${place}`, name, value: code });
		words.htmlFor = radio.id;
		const help = words.querySelector('.eo-choice__help')!;
		help.textContent = code;
		words.replaceChildren(`${label} `, help);
		return part;
	};

	/** The place chosen stays first, whatever is searched. */
	const show = (items: Found['items']): void => {
		const kept = choices.querySelector<HTMLInputElement>('input:checked');
		const own = kept?.closest('.eo-choice');
		if (kept) kept.id = `${name}-1`;
		own?.querySelector('label')?.setAttribute('for', `${name}-1`);
		const others = items.filter(({ code }) => code !== kept?.value);
		choices.replaceChildren(
			...(own ? [own] : []),
			...others.map((item, n) => choice(item, n + (own ? 2 : 1))),
		);
	};

	async function search(): Promise<void> {
		clearTimeout(timer);
		running?.abort();
		const query = input.value.trim();
		if (query.length < 2) {
			show([]);
			searched.value = query;
			count.textContent = '';
			return;
		}
		running = new AbortController();
		try {
			const answer = await fetch(`/api/v1/regions?q=${encodeURIComponent(query)}`, {
				signal: running.signal,
			});
			if (!answer.ok) return;
			const { items, total } = (await answer.json()) as Found;
			show(items);
			searched.value = query;
			if (total === 0) say('none', { query });
			else say(total > items.length ? 'many' : 'found', { total, shown: items.length });
		} catch {
			// The button searches on the server.
		}
	}

	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(() => void search(), wait);
	});
	input.addEventListener('keydown', (event) => {
		if (event.key === 'ArrowDown') {
			const first =
				choices.querySelector<HTMLInputElement>('input:checked') ?? choices.querySelector('input');
			if (!first) return;
			event.preventDefault();
			first.focus();
		} else if (event.key === 'Enter' && input.value.trim() !== searched.value) {
			event.preventDefault();
			void search();
		}
	});
	button.addEventListener('click', (event) => {
		// Enter elsewhere in the form presses its first button, this one.
		if (event.detail === 0 && document.activeElement !== button) return;
		event.preventDefault();
		void search().then(() => count.focus());
	});
}

for (const root of document.querySelectorAll<HTMLElement>('[data-region]')) enhance(root);
