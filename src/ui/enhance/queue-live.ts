/*
 * A page about the queue of an office that keeps itself true: when a change is told it is fetched again and its parts replaced; without a
 * sign of life for a while it says so, and tries again by itself. The screen of the waiting room also says calls, once switched on. The
 * page is correct without it.
 */
const root = document.querySelector<HTMLElement>('[data-queue-live]');
/** Without a sign of life for so long the page may be wrong. */
const staleAfter = 60_000;
/** Changes in quick succession are shown together. */
const together = 300;

let heard = Date.now();
let saidUpTo = 0;
let sound = false;
let audio: AudioContext | null = null;

const calls = (): { id: number; text: string }[] =>
	[...document.querySelectorAll<HTMLElement>('[data-call]')]
		.map((call) => ({ id: Number(call.dataset['call']), text: call.dataset['spoken'] ?? '' }))
		.sort((a, b) => a.id - b.id);

/** Two soft tones before a call, so that people look up. */
function chime(): Promise<void> {
	if (!audio) return Promise.resolve();
	const start = audio.currentTime;
	for (const [at, pitch] of [
		[0, 659],
		[0.35, 523],
	] as const) {
		const tone = audio.createOscillator();
		const level = audio.createGain();
		tone.frequency.value = pitch;
		level.gain.setValueAtTime(0.25, start + at);
		level.gain.exponentialRampToValueAtTime(0.001, start + at + 0.6);
		tone.connect(level).connect(audio.destination);
		tone.start(start + at);
		tone.stop(start + at + 0.65);
	}
	return new Promise((resolve) => setTimeout(resolve, 900));
}

const speak = (text: string): Promise<void> =>
	new Promise((resolve) => {
		const words = new SpeechSynthesisUtterance(text);
		words.lang = 'id-ID';
		words.rate = 0.9;
		const voice = speechSynthesis.getVoices().find(({ lang }) => lang.replace('_', '-').startsWith('id'));
		if (voice) words.voice = voice;
		words.addEventListener('end', () => resolve());
		words.addEventListener('error', () => resolve());
		// A browser that never says it has ended must not keep the next call back.
		setTimeout(resolve, 12_000);
		speechSynthesis.speak(words);
	});

let saying = Promise.resolve();
function sayNew(): void {
	const all = calls();
	const fresh = all.filter(({ id }) => id > saidUpTo);
	saidUpTo = Math.max(saidUpTo, ...all.map(({ id }) => id));
	if (!sound) return;
	for (const { text } of fresh)
		saying = saying
			.then(chime)
			.then(() => speak(text))
			.catch(() => {});
}

function alive(): void {
	heard = Date.now();
	const warning = document.querySelector<HTMLElement>('[data-queue-stale]');
	if (warning) warning.hidden = true;
}

async function refresh(): Promise<void> {
	const answer = await fetch(location.href, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
	if (!answer.ok) return;
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	if (!page.querySelector('[data-queue-live]')) {
		location.reload();
		return;
	}
	for (const old of document.querySelectorAll<HTMLElement>('[data-queue-part]')) {
		const next = page.querySelector(`[data-queue-part="${CSS.escape(old.dataset['queuePart'] ?? '')}"]`);
		// What somebody is typing in, or about to press, stays.
		if (next && !old.contains(document.activeElement)) old.replaceWith(next);
	}
	alive();
	sayNew();
}

function follow(address: string): void {
	let due: ReturnType<typeof setTimeout> | undefined;
	const source = new EventSource(address);
	source.addEventListener('message', (event) => {
		alive();
		if (String(event.data) === 'beat') return;
		clearTimeout(due);
		due = setTimeout(() => void refresh().catch(() => {}), together);
	});
	source.addEventListener('error', () => {
		// The browser tries again by itself, unless the server said no.
		if (source.readyState === EventSource.CLOSED) setTimeout(() => follow(address), 5000);
	});
	addEventListener('pagehide', () => source.close());
}

const live = root?.dataset['queueLive'];
if (live) {
	saidUpTo = Math.max(0, ...calls().map(({ id }) => id));
	follow(live);
	setInterval(() => {
		const warning = document.querySelector<HTMLElement>('[data-queue-stale]');
		if (warning) warning.hidden = Date.now() - heard < staleAfter;
	}, 5000);
	// Sound needs a press: browsers let nothing speak by itself.
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-queue-sound]')) {
		if (!('speechSynthesis' in window)) continue;
		button.hidden = false;
		button.addEventListener('click', () => {
			sound = true;
			if ('AudioContext' in window) audio ??= new AudioContext();
			button.textContent = button.dataset['on'] ?? button.textContent;
			button.disabled = true;
			void chime();
		});
	}
}
// A kiosk goes back to its first page for the next person.
const back = document.querySelector<HTMLElement>('[data-kiosk-back]')?.dataset['kioskBack'];
if (back) {
	setTimeout(() => location.assign(back), 30_000);
	if (document.querySelector('[data-print-now]')) print();
}
