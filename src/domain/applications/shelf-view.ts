/** The parts of the list of what lies at an office, in the order in which they are shown. */
export const shelfViews = ['today', 'missed', 'shelved', 'later'] as const;
export type ShelfView = (typeof shelfViews)[number];
