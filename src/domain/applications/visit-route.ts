import { dayParts, type DayPart } from './visit-day.ts';

// The way of a team of officers from home to home on one day.

/** How many teams visit people at home, and how many visits each makes a day; of the city's settings. */
export type RouteSettings = { readonly teams: number; readonly perDay: number };

/** Where a city says nothing (OURS): half an hour for each recording, and the way between. */
export const usualRoutes: RouteSettings = { teams: 2, perDay: 8 };

/** The numbers of the teams: 1, 2, … */
export const teamsOf = ({ teams }: RouteSettings): readonly number[] =>
	Array.from({ length: teams }, (_, at) => at + 1);

/** A home on the way. */
export type Stop = {
	readonly part: DayPart;
	readonly kelurahanName: string;
	readonly rw: string;
	readonly rt: string;
	readonly street: string;
};

const byNumber = (a: string, b: string): number => (Number(a) || 0) - (Number(b) || 0);

/** The order of a day's way: morning before afternoon, then kelurahan, RW, RT and street, so that nobody crosses the city twice. */
export const inRouteOrder = (a: Stop, b: Stop): number =>
	dayParts.indexOf(a.part) - dayParts.indexOf(b.part) ||
	a.kelurahanName.localeCompare(b.kelurahanName, 'id') ||
	byNumber(a.rw, b.rw) ||
	byNumber(a.rt, b.rt) ||
	a.street.localeCompare(b.street, 'id', { numeric: true });

/** What an officer brings to homes, to be ticked before leaving. */
export const routeKit = [
	{ id: 'Alat perekaman SIAK, terisi penuh', en: 'SIAK’s recording device, charged' },
	{ id: 'Latar foto dan lampu', en: 'Photo background and lamp' },
	{ id: 'Surat tugas dan kartu petugas', en: 'Letter of assignment and officer’s card' },
	{ id: 'Tisu dan cairan pembersih jari', en: 'Tissues and finger cleaner' },
] as const;
