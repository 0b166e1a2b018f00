export { bookPlace, keepPlace, movePlaces, sharePlaces, type MoveTo } from './book-place.ts';
export { freeHeldPlaces, freePlace, letPlaceGo } from './free-place.ts';
export { dropCardPromise } from './blank-promises-store.ts';
export { listDeliveries, readSupplies, type Asking } from './blank-supply-queries.ts';
export { blanksNow, blanksPublished } from './blanks-published-queries.ts';
export { listShortCards } from './beyond-supply-queries.ts';
export { promiseCardAgain, type PromiseTerms } from './promise-cards.ts';
export {
	findOffice,
	findPickup,
	listOffices,
	listPickupDays,
	listSharedDays,
	listSharedOffices,
	type Office,
	type Pickup,
	type SharedDay,
} from './booking-queries.ts';
export { isClosedOn, lockCalendar } from './calendar-store.ts';
export {
	findHeldPlaces,
	holidayNames,
	listClosedDates,
	listClosedPlaces,
	listRoom,
} from './closed-places-queries.ts';
export { refuseFullDay } from './full-day-queries.ts';
export { workingCalendar } from './calendar-queries.ts';
export { listSessions } from './session-queries.ts';
export { officeDayOf } from './office-day-queries.ts';
export { placeAgain } from './place-again.ts';
export { listPlacesLeft } from './places-left-queries.ts';
export { holdOffer, offerHash, planLine } from './waiting/hold-offer.ts';
export {
	findOfferOf,
	findOpenEntry,
	hasLeft,
	listLapsed,
	listKinds,
	listLine,
	listOpenOffers,
	listUnseen,
	waitingRecord,
	type Entry,
} from './waiting/line-queries.ts';
export {
	closeOffer,
	endEntry,
	giveBack,
	insertEntry,
	moveToEnd,
	updateWish,
	writeStatus,
} from './waiting/line-store.ts';
export type { Taken } from './exchange-places.ts';
export { findRoom } from './waiting/find-room.ts';
export { placesFreed } from './waiting/places-freed.ts';
export { officeCalendars } from './day-places-queries.ts';
