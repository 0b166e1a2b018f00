/** How many checks passed and failed. A tool that checks everything at once (types, lint) counts as one check. */
export type Tally = { passed: number; failed: number };

/** What a step of the suite answers: its tally, and what to show of it (its output if it failed, a few words if not). */
export type Outcome = Tally & { show: string };

/** The sum over all steps. */
export const sum = (tallies: readonly Tally[]): Tally =>
	tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
		passed: 0,
		failed: 0,
	});

/** The last line of the suite, alone on its line: `12 passed, 0 failed`. */
export const tallyLine = (tally: Tally): string => `${tally.passed} passed, ${tally.failed} failed`;

/** Whether the suite may end well: something ran and nothing failed. A suite that ran nothing proves nothing. */
export const isGood = (tally: Tally): boolean => tally.failed === 0 && tally.passed > 0;

export const passed = (show = ''): Outcome => ({ passed: 1, failed: 0, show });
export const failed = (show: string): Outcome => ({ passed: 0, failed: 1, show });
