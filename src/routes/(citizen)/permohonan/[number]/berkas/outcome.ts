import { refusalCodes, type Refusal } from '#domain/refusal.ts';

/** What a form did, carried to the page it leads back to. */
export type Outcome = 'tersimpan' | 'dihapus' | Refusal;

/** The outcome as the query of an address. */
export function outcomeQuery(outcome: Outcome): string {
	if (typeof outcome === 'string') return new URLSearchParams({ hasil: outcome }).toString();
	const values = Object.entries(outcome.values ?? {}).map(([name, value]) => [name, String(value)]);
	return new URLSearchParams([['gagal', outcome.code], ...values]).toString();
}

/** The outcome an address carries, or null. Values that only we write are read back; anything else is left out. */
export function readOutcome(query: URLSearchParams): Outcome | null {
	const done = query.get('hasil');
	if (done === 'tersimpan' || done === 'dihapus') return done;
	const code = refusalCodes.find((known) => known === query.get('gagal'));
	if (!code) return null;
	const numbers = ['maxMb', 'maxMegapixels'].flatMap((name) => {
		const value = query.get(name);
		return value !== null && /^\d{1,4}$/.test(value) ? [[name, Number(value)] as const] : [];
	});
	const heic = query.get('heic') === 'HEIC' ? [['heic', 'HEIC'] as const] : [];
	return { code, values: Object.fromEntries<string | number>([...numbers, ...heic]) };
}
