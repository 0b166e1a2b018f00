export { findApplication, getApplicationById, latestSiakEntry, noteChange } from './application-store.ts';
export { markCame, markRecorded } from './came-and-recorded.ts';
export { factsToShow } from './form-facts-of.ts';
export { giveNewDay } from './give-new-day.ts';
export { keepLaterOnes } from './keep-dates.ts';
export { listLinked, type LinkedApplication } from './linked-queries.ts';
export { findTogether } from './meet-together.ts';
export { drawMark } from './paper/mark.ts';
export { drawQr } from './paper/qr.ts';
export { colours as paperColours } from './receipt/receipt-page.ts';
export { a4, openSheet, type Sheet } from './paper/pdf-sheet.ts';
export { enterSiak } from './process-siak.ts';
export { findVisitDay } from './visit-day-queries.ts';
export { tellApplicant } from './tell-applicant.ts';
export { jurisdictionSql } from './area-queries.ts';
export { trackingUrl } from './receipt/receipt-of.ts';
export { drainSiakQueue } from './drain-siak-queue.ts';
export { editableTargets } from './editable-targets.ts';
export { tellWaiting } from './tell-waiting.ts';
export {
	catalogueOf,
	openListedSummary,
	openSubmitted,
	openSubmittedFacts,
	openSummary,
	siakContext,
	summaryColumns,
	type StoredApplication,
} from './stored-application.ts';
export { transition } from './transition.ts';
export { offerPlaces } from './waiting/offer-places.ts';
export { keepDates } from './keep-dates.ts';
export { noteMissedPickups } from './note-missed-pickups.ts';
export { remindPickups } from './remind-pickups.ts';
export { escalateOverdue } from './escalate-overdue.ts';
export { letGoIdle } from './let-go-idle.ts';
export { expireOverdue, discardStaleDrafts } from './expire-overdue.ts';
export { receiptPdf } from './receipt/receipt-of.ts';
export { listDisplaced, type DisplacedVisit } from './displaced-queries.ts';
export { leaveClosedDays, planLeaving, type PlannedMove } from './leave-closed-days.ts';
export { watchAppeals } from './appeal/watch-appeals.ts';
export { remindCorrections } from './remind-corrections.ts';
export { receiptOf } from './receipt/receipt-of.ts';
export type { ReceiptFacts } from './receipt/receipt-facts.ts';
export { colours, inner, page } from './receipt/receipt-page.ts';
export { qrSvg } from './paper/qr.ts';
export { startFor, type StartFor, type StartedFor } from './start-for.ts';
