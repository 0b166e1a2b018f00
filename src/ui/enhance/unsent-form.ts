/*
 * Keeps what an agent types on a dead network: before a form is sent it is asked whether the server answers; if not, everything typed
 * stays on the page and in this tab's own storage, is marked as not sent, and is sent again with one press. Kept for the tab alone, since
 * a phone may be shared: gone when it is closed, and wiped at sign-out. Without scripts the browser says itself that it is offline.
 */
const prefix = 'e-open-unsent:';
/** Milliseconds to wait for an answer. */
const patience = 6_000;

type Kept = readonly (readonly [name: string, value: string])[];

const keyOf = (): string => `${prefix}${location.pathname}`;

/** What is typed, without files and without what the page itself brought along. */
function typedIn(form: HTMLFormElement): Kept {
	const hidden = new Set(
		[...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name }) => name),
	);
	return [...new FormData(form)].flatMap(([name, value]) =>
		typeof value === 'string' && !hidden.has(name) ? [[name, value] as const] : [],
	);
}

function putBack(form: HTMLFormElement, kept: Kept): void {
	const values = Map.groupBy(kept, ([name]) => name);
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
			field.checked = (values.get(field.name) ?? []).some(([, value]) => value === field.value);
		else if (
			(field instanceof HTMLInputElement && field.type !== 'hidden' && field.type !== 'file') ||
			field instanceof HTMLTextAreaElement ||
			field instanceof HTMLSelectElement
		) {
			const first = values.get(field.name)?.[0];
			if (first) field.value = first[1];
		}
	}
}

/** Whether the server answers now. */
async function answers(): Promise<boolean> {
	try {
		return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patience) })).ok;
	} catch {
		return false;
	}
}

/** Forgets the forms of other pages: coming here means that they were sent. */
function forgetSent(): void {
	for (const key of Object.keys(sessionStorage))
		if (key.startsWith(prefix) && key !== keyOf()) sessionStorage.removeItem(key);
}

function start(mark: HTMLElement, form: HTMLFormElement): void {
	const [unsent, restored] = [
		mark.querySelector<HTMLElement>('[data-unsent]')!,
		mark.querySelector<HTMLElement>('[data-restored]')!,
	];
	forgetSent();
	const kept = sessionStorage.getItem(keyOf());
	// The server has just answered with what was typed.
	if (kept !== null && mark.dataset.posted === undefined) {
		putBack(form, JSON.parse(kept) as Kept);
		restored.hidden = false;
	} else sessionStorage.removeItem(keyOf());
	const keep = (): void => sessionStorage.setItem(keyOf(), JSON.stringify(typedIn(form)));
	let sending = false;
	const send = async (submitter: HTMLElement | null): Promise<void> => {
		if (sending) return;
		sending = true;
		keep();
		const there = await answers();
		sending = false;
		unsent.hidden = there;
		if (!there) {
			restored.hidden = true;
			unsent.querySelector('button')?.focus();
			return;
		}
		form.removeEventListener('submit', held);
		form.requestSubmit(submitter);
	};
	const held = (event: SubmitEvent): void => {
		event.preventDefault();
		void send(event.submitter);
	};
	form.addEventListener('submit', held);
	form.addEventListener('input', () => {
		if (!navigator.onLine) {
			keep();
			unsent.hidden = false;
		}
	});
	unsent.querySelector('button')?.addEventListener('click', () => void send(null));
}

const mark = document.querySelector<HTMLElement>('[data-unsent-form]');
const form = document.querySelector<HTMLFormElement>('main form[method=post]:not([action])');
if (mark && form) start(mark, form);
