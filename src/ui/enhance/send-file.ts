/** How sending ended: stored, refused with words for the sender, or given up. */
export type Sent =
	| { readonly kind: 'stored' }
	| { readonly kind: 'refused'; readonly signedOut: boolean; readonly detail: string | null }
	| { readonly kind: 'cancelled' | 'failed' };

type Listener = {
	/** 0 to 100; 100 means: all sent, not yet stored. */
	progress(percent: number): void;
	/** The network is gone; it is tried again by itself. */
	waiting(): void;
};

const RETRIES = 5;
/** Answers of a server or proxy that is away for a moment. */
const passing = new Set([0, 408, 429, 502, 503, 504]);

/** Sends the file as it is; after a lost connection up to five times again, later each time, or as soon as the network is back. */
export async function sendFile(
	url: string,
	name: string,
	file: Blob,
	signal: AbortSignal,
	listener: Listener,
): Promise<Sent> {
	for (let attempt = 0; ; attempt += 1) {
		if (signal.aborted) return { kind: 'cancelled' };
		const { status, body } = await putOnce(url, name, file, signal, listener);
		if (signal.aborted) return { kind: 'cancelled' };
		if (status >= 200 && status < 300) return { kind: 'stored' };
		const detail = detailOf(body);
		if (!passing.has(status) && !(status === 400 && detail?.refusal === 'upload_interrupted'))
			return { kind: 'refused', signedOut: status === 401, detail: detail?.detail ?? null };
		if (attempt === RETRIES) return { kind: 'failed' };
		listener.waiting();
		await pause(1_000 * 2 ** attempt, signal);
	}
}

function putOnce(
	url: string,
	name: string,
	file: Blob,
	signal: AbortSignal,
	listener: Listener,
): Promise<{ status: number; body: string }> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		const abort = () => request.abort();
		signal.addEventListener('abort', abort);
		request.onloadend = () => {
			signal.removeEventListener('abort', abort);
			resolve({ status: request.status, body: request.responseText });
		};
		request.upload.onprogress = (event) =>
			listener.progress(Math.floor((100 * event.loaded) / Math.max(1, event.total)));
		request.open('PUT', url);
		request.setRequestHeader('X-Requested-With', 'e-open');
		request.setRequestHeader('X-File-Name', encodeURIComponent(name));
		request.setRequestHeader('Content-Type', 'application/octet-stream');
		request.send(file);
	});
}

function detailOf(body: string): { detail?: string; refusal?: string } | null {
	try {
		return JSON.parse(body) as { detail?: string; refusal?: string };
	} catch {
		return null;
	}
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const go = () => {
			clearTimeout(timer);
			removeEventListener('online', go);
			signal.removeEventListener('abort', go);
			resolve();
		};
		const timer = setTimeout(go, milliseconds);
		addEventListener('online', go);
		signal.addEventListener('abort', go);
	});
}
