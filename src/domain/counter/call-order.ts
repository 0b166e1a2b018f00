import type { Lane } from './queue-number.ts';
import type { ServiceGroup } from './service-groups.ts';

/** Somebody in line. Instants in milliseconds. */
export type InLine = {
	readonly id: string;
	readonly group: ServiceGroup;
	readonly lane: Lane;
	readonly orderAt: number;
	/** Of an appointment: the time it was given for. */
	readonly window: { readonly from: number; readonly until: number } | null;
	/** Transferred to this counter alone. */
	readonly forCounter: number | null;
};

/** A counter, and how many of a lane it has called in a row. */
export type CallingCounter = {
	readonly number: number;
	readonly groups: readonly ServiceGroup[];
	readonly appointments: number;
	readonly priority: number;
};

export type Called = {
	readonly id: string;
	readonly appointments: number;
	readonly priority: number;
};

/** Of those who wait, one other is called after so many of a preferred lane (OURS). */
export const inARow = { appointments: 2, priority: 2 } as const;

/** So long before its time an appointment is as good as due. */
const early = 10 * 60_000;

const first = <T extends InLine>(all: readonly T[]): T | undefined =>
	all.toSorted((a, b) => a.orderAt - b.orderAt || (a.id < b.id ? -1 : 1))[0];

const dueAt = ({ window }: InLine, now: number): boolean =>
	window !== null && now >= window.from - early && now < window.until;
const tooSoon = ({ window }: InLine, now: number): boolean => window !== null && now < window.from - early;

/**
 * Whom a counter calls next: appointments in their time before walk-ins, priority before the rest, but after two of a preferred lane one
 * of those behind it, so that nobody starves: whoever is first of the ordinary line is called at the latest by the ninth call. An
 * appointment whose time is over waits in the ordinary line by its arrival; one before its time is called when nobody else waits. Null: nobody.
 */
export function nextToCall(all: readonly InLine[], counter: CallingCounter, now: number): Called | null {
	const mine = all.filter(({ group, forCounter }) =>
		forCounter === null ? counter.groups.includes(group) : forCounter === counter.number,
	);
	const due = mine.filter((one) => dueAt(one, now));
	const soon = mine.filter((one) => tooSoon(one, now));
	const walkIns = mine.filter((one) => !dueAt(one, now) && !tooSoon(one, now));
	const preferred = walkIns.filter(({ lane }) => lane === 'priority');
	const ordinary = walkIns.filter(({ lane }) => lane !== 'priority');
	const appointment = due.toSorted((a, b) => a.window!.from - b.window!.from || a.orderAt - b.orderAt)[0];
	if (appointment && (walkIns.length === 0 || counter.appointments < inARow.appointments))
		return {
			id: appointment.id,
			appointments: Math.min(counter.appointments + 1, inARow.appointments),
			priority: counter.priority,
		};
	const urgent = first(preferred);
	if (urgent && (ordinary.length === 0 || counter.priority < inARow.priority))
		return {
			id: urgent.id,
			appointments: 0,
			priority: Math.min(counter.priority + 1, inARow.priority),
		};
	const next = first(ordinary) ?? soon.toSorted((a, b) => a.window!.from - b.window!.from)[0];
	return next ? { id: next.id, appointments: 0, priority: 0 } : null;
}

/** How many are called before somebody, were one counter to serve their group as the line stands now; null when they do not stand in it. */
export function countBefore(all: readonly InLine[], id: string, now: number): number | null {
	const me = all.find((one) => one.id === id);
	if (!me) return null;
	let counter: CallingCounter = {
		number: me.forCounter ?? 0,
		groups: [me.group],
		appointments: 0,
		priority: 0,
	};
	let left = all.filter(({ group }) => group === me.group);
	for (let before = 0; ; before++) {
		const called = nextToCall(left, counter, now);
		if (!called || called.id === id) return before;
		counter = { ...counter, ...called };
		left = left.filter((one) => one.id !== called.id);
	}
}
