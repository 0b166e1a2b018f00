import { addDays, ageOn } from '#domain/time/office-time.ts';

export type DayAgo = {
	/** YYYY-MM-DD */
	readonly date: string;
	/** Years completed today by somebody born on it. */
	readonly age: number;
	/** About how many days since their last birthday. */
	readonly sinceBirthday: number;
};

/** The days before today, each worked out once: a population has far more people than days they can be born on. */
export function daysAgo(today: string): (days: number) => DayAgo {
	const known: DayAgo[] = [];
	return (days) => {
		let found = known[days];
		if (found === undefined) {
			const date = addDays(today, -days);
			const age = ageOn(date, today);
			found = { date, age, sinceBirthday: Math.max(0, days - Math.floor(age * 365.2425)) };
			known[days] = found;
		}
		return found;
	};
}
