export { bookPlace, freeHeldPlaces, freePlace, keepPlace, movePlaces, sharePlaces } from './book-place.ts';
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
export { listPlacesLeft } from './places-left-queries.ts';
