import { callDukcapil, type Content, type DukcapilSettings } from './dukcapil-call.ts';
import { guard } from './dukcapil-guard.ts';
import { readFamily, readResident } from './dukcapil-record.ts';
import { RegisterUnavailable, type PopulationRegistry } from './port.ts';

export type { DukcapilSettings } from './dukcapil-call.ts';

/** After so many failures in a row it is left alone for so long (OURS). */
const FAILURES = 5;
const REST_MS = 15_000;
/** A NIK that nobody has, for looking whether the web service answers. */
const NOBODY = '0'.repeat(16);

/** "Sesuai", also with how well it matches: "Sesuai (100)"; "Tidak Sesuai" (MEM). */
function matches(row: Content | undefined, element: string): boolean {
	const said = String(row?.[element] ?? '')
		.trim()
		.toUpperCase();
	if (/^SESUAI\b/.test(said)) return true;
	if (/^TIDAK SESUAI\b/.test(said)) return false;
	throw new RegisterUnavailable(`${element} says neither match nor no match`, 'not_understood');
}

/**
 * The population register through Ditjen Dukcapil's `get_json` web service. It is read only: events are entered by the officer at
 * SIAK itself, and the answer is recorded here by hand.
 */
export function dukcapilRegistry(settings: DukcapilSettings): PopulationRegistry {
	const guarded = guard({
		parallel: settings.parallel,
		patienceMs: settings.timeoutMs,
		failures: FAILURES,
		restMs: REST_MS,
	});
	/** Asks and reads under the guard: an answer that cannot be read is a failure too. */
	const ask = async <T>(
		method: string,
		question: Readonly<Record<string, string>>,
		read: (rows: readonly Content[] | null) => T,
	): Promise<T> => await guarded(async () => read(await callDukcapil(settings, method, question)));
	const { methods } = settings;
	const findResident: PopulationRegistry['findResident'] = async (nik) =>
		await ask(methods.resident, { nik }, (rows) => (rows ? readResident(rows[0]!) : null));
	return {
		kind: 'dukcapil',
		entry: 'by_hand',
		verify: async (nik, kkNumber) => {
			// Match or no match, where the contract has it: the record itself need not travel.
			if (methods.verify !== null)
				return await ask(
					methods.verify,
					{ nik, no_kk: kkNumber },
					(rows) => rows !== null && matches(rows[0], 'NO_KK'),
				);
			return (await findResident(nik))?.kkNumber === kkNumber;
		},
		findResident,
		findFamily: async (kkNumber, memberNik) =>
			await ask(
				methods.family,
				{ ...(memberNik === undefined ? {} : { nik: memberNik }), no_kk: kkNumber },
				(rows) => rows && readFamily(rows, kkNumber),
			),
		enter: async () =>
			await Promise.reject(new Error('the web service only reads: the officer enters the event at SIAK')),
		check: async () => {
			try {
				await callDukcapil(settings, methods.resident, { nik: NOBODY });
				return null;
			} catch (error) {
				if (error instanceof RegisterUnavailable) return { fault: error.fault, problem: error.message };
				throw error;
			}
		},
	};
}
