import { RegisterUnavailable } from './port.ts';

/** How much of the web service is used at once, and when it is left alone (OURS). */
export type GuardSettings = {
	/** Questions under way at once. */
	readonly parallel: number;
	/** Milliseconds a question waits for its turn. */
	readonly patienceMs: number;
	/** Failures in a row after which it is left alone. */
	readonly failures: number;
	/** Milliseconds it is left alone; then one question is tried. */
	readonly restMs: number;
};

/**
 * Lets so many questions through at once, and none for a while after so many failures in a row: a register that is down is not
 * asked again by every page, and answers at once that it is down. Asks nothing twice.
 */
export function guard(settings: GuardSettings, now: () => number = Date.now) {
	let underWay = 0;
	let failed = 0;
	let restUntil = 0;
	let trying = false;
	let last: RegisterUnavailable | null = null;
	const waiting: (() => void)[] = [];

	async function turn(): Promise<void> {
		if (underWay < settings.parallel) {
			underWay++;
			return;
		}
		await new Promise<void>((resolve, reject) => {
			const go = (): void => {
				clearTimeout(late);
				resolve();
			};
			const late = setTimeout(() => {
				waiting.splice(waiting.indexOf(go), 1);
				reject(new RegisterUnavailable('too many questions at once', 'busy'));
			}, settings.patienceMs);
			waiting.push(go);
		});
	}

	/** The place goes to who has waited longest. */
	function leave(): void {
		const next = waiting.shift();
		if (next) next();
		else underWay--;
	}

	return async function ask<T>(question: () => Promise<T>): Promise<T> {
		const resting = failed >= settings.failures;
		if (resting && (now() < restUntil || trying))
			throw new RegisterUnavailable('left alone after failures in a row', last?.fault);
		if (resting) trying = true;
		try {
			await turn();
			try {
				const answer = await question();
				failed = 0;
				return answer;
			} finally {
				leave();
			}
		} catch (error) {
			// A question that had no turn says nothing of the register.
			if (error instanceof RegisterUnavailable && error.fault !== 'busy') {
				failed++;
				last = error;
				if (failed >= settings.failures) restUntil = now() + settings.restMs;
			}
			throw error;
		} finally {
			if (resting) trying = false;
		}
	};
}
