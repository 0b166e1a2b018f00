/*
 * A status page that follows its application: when a change is told, the page is fetched again and its live part replaced, focus
 * and place kept, and the new status said to screen readers. The page is correct without it.
 */
const find = (root: ParentNode): HTMLElement | null => root.querySelector<HTMLElement>('[data-live]');

/** Said politely; outside what is replaced, so that it is heard. */
const voice = document.createElement('p');
voice.className = 'eo-hidden';
voice.setAttribute('role', 'status');
document.body.append(voice);

/** The link or button of the new part that the old one's focus belongs on. */
function focusAgain(part: HTMLElement, before: Element | null): void {
	if (!(before instanceof HTMLElement)) return;
	const href = before.getAttribute('href');
	const same = href === null ? null : part.querySelector<HTMLElement>(`[href="${CSS.escape(href)}"]`);
	if (same) same.focus({ preventScroll: true });
	else document.getElementById('content')?.focus({ preventScroll: true });
}

async function refresh(source: EventSource): Promise<void> {
	const answer = await fetch(location.href, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
	const old = find(document);
	if (!answer.ok || !old) return;
	const main = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
	const part = main?.querySelector<HTMLElement>('[data-revision]');
	if (!part) {
		// Signed out meanwhile, or another page altogether.
		location.reload();
		return;
	}
	const active = old.contains(document.activeElement) ? document.activeElement : null;
	const saidBefore = old.querySelector('.eo-status__word')?.textContent;
	old.replaceWith(part);
	focusAgain(part, active);
	const status = part.querySelector('.eo-status__word')?.textContent ?? '';
	if (status !== saidBefore)
		voice.textContent = (part.dataset['liveChanged'] ?? '{status}').replace('{status}', status);
	if (!part.dataset['live']) source.close();
}

const address = find(document)?.dataset['live'];
if (address) {
	const source = new EventSource(address);
	let busy = Promise.resolve();
	source.addEventListener('message', (event) => {
		const told = JSON.parse(String(event.data)) as { revision: number };
		busy = busy
			.then(async () => {
				if (Number(find(document)?.dataset['revision']) < told.revision) await refresh(source);
			})
			.catch(() => {});
	});
	addEventListener('pagehide', () => source.close());
}
