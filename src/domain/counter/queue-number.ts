import { groupWords, type ServiceGroup } from './service-groups.ts';

/** `priority`: 60 and older, pregnant, disabled, with an infant: as people say themselves, nobody asks for proof. `appointment`: a day and time were given. */
export const lanes = ['regular', 'priority', 'appointment'] as const;
export type Lane = (typeof lanes)[number];

/** What numbers of a lane begin with: "A", "PA" of the priority lane, "JA" of appointments (janji). */
export const seriesOf = (group: ServiceGroup, lane: Lane): string =>
	`${{ regular: '', priority: 'P', appointment: 'J' }[lane]}${groupWords[group].letter}`;

/** A number as it is printed and shown: "A-012". */
export const formatQueueNumber = (series: string, serial: number): string =>
	`${series}-${String(serial).padStart(3, '0')}`;

const units = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** A whole number from 0 to 999,999 in Indonesian words: 12 is "dua belas", 100 "seratus". */
export function inWords(n: number): string {
	const joined = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${inWords(rest)}`);
	if (n < 10) return units[n]!;
	if (n === 10) return 'sepuluh';
	if (n === 11) return 'sebelas';
	if (n < 20) return `${units[n - 10]} belas`;
	if (n < 100) return joined(`${units[Math.floor(n / 10)]} puluh`, n % 10);
	if (n < 200) return joined('seratus', n - 100);
	if (n < 1000) return joined(`${units[Math.floor(n / 100)]} ratus`, n % 100);
	if (n < 2000) return joined('seribu', n - 1000);
	return joined(`${inWords(Math.floor(n / 1000))} ribu`, n % 1000);
}

/** What the waiting room hears: "Nomor antrean A dua belas, silakan ke loket tiga." */
export const spokenCall = (series: string, serial: number, counter: number): string =>
	`Nomor antrean ${[...series].join(' ')} ${inWords(serial)}, silakan ke loket ${inWords(counter)}.`;
