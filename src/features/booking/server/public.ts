export { bookPlace, freeHeldPlaces, freePlace, keepPlace, sharePlaces } from './book-place.ts';
export {
	findOffice,
	findPickup,
	listOffices,
	listPickupDays,
	listSharedDays,
	listSharedOffices,
	workingCalendar,
	type Office,
	type Pickup,
} from './booking-queries.ts';
