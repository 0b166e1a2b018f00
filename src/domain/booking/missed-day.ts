import type { Status } from '../applications/application.ts';
import type { Text } from '../text.ts';

/** How often the office gives a new day by itself to who did not come; missed once more, the place goes to others (OURS). */
export const reofferedTimes = 2;

/** The working day from which a new day is given, counted from the one on which it was missed (OURS): time to read the message. */
export const reofferedFrom = 2;

/** Said before a day is chosen, on the receipt and with the application. */
export const missedRule = {
	id: 'Tidak sempat datang pada harinya? Tidak apa-apa, gratis: dua kali kami simpankan hari baru dan memberi tahu Anda. Sesudah itu tempatnya dibuka untuk orang lain, permohonan tetap berlaku, dan Anda memilih hari lagi sendiri.',
	en: 'Cannot come on the day? No harm, and free: twice we keep a new day for you and tell you. After that the place is open to others, the application stands, and you choose a day again yourself.',
} as const satisfies Text;

/** What is known of somebody whose day has come. */
export type OnTheDay = {
	readonly status: Status;
	readonly meeting: 'pickup' | 'recording';
	/** The date on which it was made ready; null: it is not. */
	readonly readyOn: string | null;
	/** SIAK holds the recording, or has been asked to. */
	readonly recorded: boolean;
	/** They came to be recorded, and it was not finished; absent: no. */
	readonly came?: boolean;
};

/**
 * What is to be said of a day that is over: `missed` where everything was there but the applicant; `late` where it was made ready on that
 * day or after it, so that nobody can be blamed; null where nobody was awaited, or they came.
 */
export function dayMissed(
	{ status, meeting, readyOn, recorded, came = false }: OnTheDay,
	date: string,
): 'missed' | 'late' | null {
	if (meeting === 'recording') return status !== 'processing' || recorded ? null : came ? 'late' : 'missed';
	if (status !== 'ready' || readyOn === null) return null;
	return readyOn < date ? 'missed' : 'late';
}

/** What follows a missed day, by how many were missed before it. */
export const afterMissing = (before: number): 'reoffer' | 'shelve' =>
	before < reofferedTimes ? 'reoffer' : 'shelve';
