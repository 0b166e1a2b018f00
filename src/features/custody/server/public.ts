export { mayCarry, type ActingAs } from './acting-hand.ts';
export { giveOn, noteWrongScan, receiveOffered } from './hand-on.ts';
export { noteLateLegs } from './note-late.ts';
export {
	findFollowedPaper,
	handPaperOver,
	losePaper,
	paperAt,
	takeBackPrinted,
	voidPaperOf,
} from './end-paper.ts';
export { unpackBag } from './pack-bag.ts';
export { recordPrinted } from './print-paper.ts';
export { officeOfAccount } from './holder-queries.ts';
export { findPaper, listTrail, type PaperSeen, type TrailStep } from './custody-queries.ts';
export { readReason } from './reason.ts';
export { handOverCarried, paperCarried } from './hand-at-door.ts';
export {
	deleteDelivery,
	findDelivery,
	insertTry,
	markDelivered,
	writeDelivery,
	type Delivery,
} from './delivery-store.ts';
