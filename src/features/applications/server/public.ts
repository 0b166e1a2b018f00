export { findApplication, noteChange } from './application-store.ts';
export { drainSiakQueue } from './drain-siak-queue.ts';
export { editableTargets } from './editable-targets.ts';
export { tellWaiting } from './tell-waiting.ts';
export { catalogueOf, type StoredApplication } from './stored-application.ts';
export { keepDates } from './keep-dates.ts';
export { expireOverdue, discardStaleDrafts } from './expire-overdue.ts';
export { receiptPdf } from './receipt/receipt-of.ts';
export { leaveClosedDays } from './leave-closed-days.ts';
