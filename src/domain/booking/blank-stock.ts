/** What happens to blanks: a row of the ledger each. */
export const blankEntryKinds = ['received', 'allocated', 'used', 'spoiled', 'counted', 'returned'] as const;
export type BlankEntryKind = (typeof blankEntryKinds)[number];
