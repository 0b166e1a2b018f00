import { finalStatuses, type Status } from '#domain/applications/application.ts';
import type { Action } from '#domain/applications/lifecycle.ts';
import { delayReasons } from '#domain/booking/kept-date.ts';
import { fill, type Locale, type Text } from '#domain/text.ts';
import { formatDay, formatInstant } from '#domain/time/office-time.ts';
import { statusMessages } from '#ui/messages/status.ts';
import {
	doneBy,
	expiryReasons,
	happened,
	officerOf,
	siakReasons,
	stillToCome,
	timelineDetails,
} from '#ui/messages/timeline.ts';

/** One thing that happened; the detail is there for those who may read it. */
export type Happened = {
	readonly at: Date;
	readonly action: Action;
	readonly from: Status;
	readonly to: Status;
	readonly by: 'applicant' | 'officer' | 'system';
	readonly detail?: {
		readonly reason?: string;
		readonly note?: string;
		readonly siak?: string;
		readonly receivedBy?: string;
		readonly parts?: readonly string[];
		readonly closedFor?: Text;
		readonly moved?: {
			readonly fromOffice: string;
			readonly fromDate: string;
			readonly toOffice: string;
			readonly toDate: string;
		};
	} | null;
};

export type TimelineItem = {
	readonly title: string;
	readonly text?: string | undefined;
	readonly at?: string;
	readonly datetime?: string;
	readonly by?: string;
	readonly state: 'done' | 'current' | 'todo';
};

type Moved = NonNullable<NonNullable<Happened['detail']>['moved']>;

type About = {
	readonly status: Status;
	readonly locale: Locale;
	/** The applicant reads "Anda", anyone else "Pemohon". */
	readonly viewer: 'applicant' | 'anyone';
	/** An agent entered it for them. */
	readonly byAgent?: boolean;
	/** What a marked part is called; parts without a name are left out. */
	readonly nameOf: (target: string) => Text | null;
};

/** What an action that led to a status is called. */
export function sentenceOf(action: Action, to: Status): Text {
	const row: Partial<Record<Status, Text>> = happened[action];
	return row[to] ?? Object.values(row)[0]!;
}

/** Where and when before, and now; the office is named where it changed. */
function movedText({ fromOffice, fromDate, toOffice, toDate }: Moved, locale: Locale): string {
	const place = (date: string, office: string): string =>
		fromOffice === toOffice ? formatDay(date, locale) : `${formatDay(date, locale)}, ${office}`;
	return fill(timelineDetails.moved[locale], {
		from: place(fromDate, fromOffice),
		to: place(toDate, toOffice),
	});
}

function textOf({ detail }: Happened, { locale, nameOf }: About): string | undefined {
	if (!detail) return undefined;
	const known = (table: Readonly<Record<string, Text>>, key: string): string => table[key]?.[locale] ?? key;
	const parts = (detail.parts ?? [])
		.map((target) => nameOf(target)?.[locale])
		.filter((name) => name !== undefined);
	const told = [
		detail.reason && known({ ...expiryReasons, ...delayReasons }, detail.reason),
		detail.closedFor && fill(timelineDetails.closedFor[locale], { why: detail.closedFor[locale] }),
		detail.siak && siakReasons[detail.siak as keyof typeof siakReasons]?.[locale],
		parts.length > 0 && fill(timelineDetails.parts[locale], { parts: [...new Set(parts)].join(', ') }),
		detail.receivedBy && fill(timelineDetails.receivedBy[locale], { name: detail.receivedBy }),
		detail.moved && movedText(detail.moved, locale),
		detail.note,
	].filter(Boolean);
	return told.length > 0 ? told.join(' ') : undefined;
}

const actorOf = ({ by, action, to, from }: Happened, { viewer, byAgent }: About): Text => {
	if (by === 'system') return doneBy.system;
	if (by === 'applicant') return viewer === 'applicant' ? doneBy.you : doneBy.applicant;
	if (byAgent && (action === 'submit' || action === 'resubmit')) return doneBy.agent;
	const siak =
		(action === 'take' || action === 'release' || action === 'reject') &&
		to !== 'verification' &&
		from !== 'verification';
	return doneBy[siak ? 'siak' : officerOf[action]];
};

/** An officer who takes it and one who lets it go are told only while it is so. */
function worthTelling(entries: readonly Happened[]): readonly Happened[] {
	return entries.filter(({ action }, index) => {
		if (action === 'release') return false;
		if (action !== 'take') return true;
		const next = entries[index + 1]?.action;
		return next !== 'release' && next !== 'take';
	});
}

/** What is done to the day and place of a visit. */
export const aboutPlaces: readonly Action[] = [
	'move_pickup',
	'postpone_pickup',
	'reoffer_pickup',
	'shelve_pickup',
];

/** The office has moved the day, and the applicant has not chosen since. */
export const isPostponed = (entries: readonly Pick<Happened, 'action'>[]): boolean =>
	entries.findLast(({ action }) => aboutPlaces.includes(action))?.action === 'postpone_pickup';

/** What happened, where it stands, and what still follows. */
export function timelineItems(entries: readonly Happened[], about: About): readonly TimelineItem[] {
	const { status, locale } = about;
	const done = worthTelling(entries).map((entry): TimelineItem => ({
		title: sentenceOf(entry.action, entry.to)[locale],
		text: textOf(entry, about),
		at: formatInstant(entry.at, locale),
		datetime: entry.at.toISOString(),
		by: actorOf(entry, about)[locale],
		state: 'done',
	}));
	if (finalStatuses.includes(status)) return done;
	const words = statusMessages[status];
	return [
		...done,
		{ title: words.label[locale], text: words.line[locale], state: 'current' },
		...stillToCome[status].map((next): TimelineItem => ({
			title: statusMessages[next].label[locale],
			state: 'todo',
		})),
	];
}
