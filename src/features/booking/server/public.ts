export { bookPlace, freeHeldPlaces, freePlace, keepPlace } from './book-place.ts';
export {
	findOffice,
	findPickup,
	listOffices,
	listPickupDays,
	workingCalendar,
	type Office,
	type Pickup,
} from './booking-queries.ts';
