import type { Status } from '../applications/application.ts';
import type { Texts } from '../text.ts';
import { addDays, dateInWib, timeInWib } from '../time/office-time.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../time/working-days.ts';
import type { OfficeKind } from './office.ts';
import type { PickupSpan } from './pickup-day.ts';

/** How far an application has come, as far as its date depends on it. */
export type Progress = {
	readonly status: Status;
	readonly printed: boolean;
	/** What the meeting is for: a paper or card to collect, or the recording itself, for which nothing is printed before. */
	readonly meeting: 'pickup' | 'recording';
};

/** Working days from verified to printed (product.md section 7: printed on day 1). */
const printDays = 1;

/** Working days from the printer, at Disdukcapil, to the office where it is handed over (product.md section 7: within one day). */
const carryDays = {
	disdukcapil: 0,
	mpp: 1,
	gerai: 1,
	kecamatan: 1,
	kelurahan: 1,
} as const satisfies Record<OfficeKind, number>;

/** Working days put on top when a date is moved, so that the next one is not moved again at once (OURS). */
const slackDays = { verification: 2, processing: 1, siak_away: 5 } as const;

/** When nothing more is begun on a day, WIB (OURS). */
const workEnds = '16:00';

/** The first working day on which the office can still work at an instant: today until 16:00 WIB, else the next. */
export function workDayFrom(now: Date, calendar: WorkingCalendar): string {
	const today = dateInWib(now);
	const first = timeInWib(now) < workEnds ? today : addDays(today, 1);
	return isWorkingDay(first, calendar) ? first : addWorkingDays(first, 1, calendar);
}

/**
 * The first date on which the office can keep its word if everything still to do is done in time, seen from `today`. Null where the
 * office's work sets no bound: what is ready waits already, and a returned one waits for its applicant.
 */
export function earliestKept(
	{ status, printed, meeting }: Progress,
	office: OfficeKind,
	today: string,
	calendar: WorkingCalendar,
): string | null {
	if (status !== 'verification' && status !== 'processing' && status !== 'failed') return null;
	if (meeting === 'recording') return status === 'verification' ? addWorkingDays(today, 1, calendar) : null;
	return addWorkingDays(today, (printed ? 0 : printDays) + carryDays[office], calendar);
}

/**
 * The first date that is offered to who changes the day: where it is not checked yet the first of the city's span, as at the first
 * choice; else the first that can be kept.
 */
export const earliestOffered = (
	progress: Progress,
	office: OfficeKind,
	today: string,
	calendar: WorkingCalendar,
	span: PickupSpan,
): string | null =>
	progress.status === 'verification'
		? addWorkingDays(today, span.min, calendar)
		: earliestKept(progress, office, today, calendar);

/** The first date of what is made only after a meeting on this day. */
export const earliestAfterMeeting = (
	meeting: string,
	office: OfficeKind,
	calendar: WorkingCalendar,
): string => addWorkingDays(meeting, printDays + carryDays[office], calendar);

/** Working days from today from which on every bound of {@link earliestKept} is kept. */
export const keptFromHere = printDays + Math.max(...Object.values(carryDays));

/** Why the office moved a date it had promised. */
export const delayReasons = {
	verification_late: {
		id: 'Pemeriksaan kami lebih lama dari janji.',
		en: 'Our checking took longer than promised.',
	},
	processing_late: {
		id: 'Pembuatan dokumen lebih lama dari janji.',
		en: 'Making the document took longer than promised.',
	},
	meeting_moved: {
		id: 'Hari perekaman pindah, dan kartunya dibuat sesudah perekaman.',
		en: 'The day of the recording has moved, and the card is made after it.',
	},
	office_closed: {
		id: 'Kantor tutup pada hari itu.',
		en: 'The office is closed on that day.',
	},
	missed: {
		id: 'Belum sempat datang pada harinya.',
		en: 'Nobody came on that day.',
	},
	not_recorded: {
		id: 'Perekaman belum dapat dilakukan pada hari itu.',
		en: 'The recording could not be done on that day.',
	},
	siak_away: {
		id: 'Sistem kependudukan (SIAK) sedang tidak menjawab.',
		en: 'The population system (SIAK) is not answering.',
	},
	stock_out: {
		id: 'Blanko kartu tidak cukup untuk hari itu.',
		en: 'There are not enough card blanks for that day.',
	},
} as const satisfies Texts;
export type DelayCause = keyof typeof delayReasons;

/** What is added to the cause where blanks decide the day. */
export const supplyWords = {
	provisional: {
		id: 'Pengiriman blanko berikutnya belum dipastikan, jadi tanggal ini belum pasti. Begitu pasti, Anda kami beri tahu lagi.',
		en: 'The next delivery of blanks is not confirmed, so this date is not certain. As soon as it is, we tell you again.',
	},
	certain: {
		id: 'Blanko untuk kartu Anda sekarang ada, dan tanggal ini sudah pasti.',
		en: 'There is a blank for your card now, and this date is certain.',
	},
} as const satisfies Texts;

/** The cause of a date that cannot be kept, and the working days to put on top of the earliest one. */
export function delayOf(
	status: Status,
	siakAway: boolean,
): { readonly cause: DelayCause; readonly slack: number } {
	if (status === 'verification') return { cause: 'verification_late', slack: slackDays.verification };
	return siakAway
		? { cause: 'siak_away', slack: slackDays.siak_away }
		: { cause: 'processing_late', slack: slackDays.processing };
}
