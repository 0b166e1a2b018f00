/** The views of an officer's worklist, in the order of the tabs. */
export const worklistViews = [
	'open',
	'mine',
	'corrected',
	'processing',
	'failed',
	'ready',
	'overdue',
] as const;
export type WorklistView = (typeof worklistViews)[number];
