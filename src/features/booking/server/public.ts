export {
	bookPlace,
	freeHeldPlaces,
	freePlace,
	keepPlace,
	movePlaces,
	sharePlaces,
	type MoveTo,
} from './book-place.ts';
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
export { isClosedOn } from './calendar-store.ts';
export { findHeldPlaces, listClosedPlaces, listRoom } from './closed-places-queries.ts';
export { workingCalendar } from './calendar-queries.ts';
export { listSessions } from './session-queries.ts';
export { officeDayOf } from './office-day-queries.ts';
export { placeAgain } from './place-again.ts';
export { listPlacesLeft } from './places-left-queries.ts';
