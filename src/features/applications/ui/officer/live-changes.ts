/** A change of an application of the officer's area; nothing personal. */
export type LiveChange = { readonly id: string; readonly status: string; readonly revision: number };

/** A desk that nobody touches for so long stops asking, so that its session can end. */
const idle = 15 * 60_000;

/** Tells of changes while the page is in use; gives the function that stops it. */
export function listenForChanges(
	heard: (change: LiveChange) => void,
	connected: (yes: boolean) => void = () => {},
): () => void {
	let source: EventSource | null = null;
	let quiet: ReturnType<typeof setTimeout> | undefined;
	const close = (): void => {
		source?.close();
		source = null;
	};
	const open = (): void => {
		source = new EventSource('/petugas/kejadian');
		source.addEventListener('change', (event) =>
			heard(JSON.parse((event as MessageEvent<string>).data) as LiveChange),
		);
		source.addEventListener('open', () => connected(true));
		source.addEventListener('error', () => connected(false));
	};
	const used = (): void => {
		clearTimeout(quiet);
		quiet = setTimeout(close, idle);
		if (!source) open();
	};
	const signs = ['pointerdown', 'keydown', 'focus'] as const;
	for (const sign of signs) window.addEventListener(sign, used, { passive: true });
	used();
	return () => {
		for (const sign of signs) window.removeEventListener(sign, used);
		clearTimeout(quiet);
		close();
	};
}
