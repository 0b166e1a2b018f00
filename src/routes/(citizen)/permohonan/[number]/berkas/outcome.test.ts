import { expect, test } from 'vitest';
import { outcomeQuery, readOutcome, type Outcome } from './outcome.ts';

const outcomes: readonly Outcome[] = [
	'tersimpan',
	'dihapus',
	{ code: 'file_corrupt', values: {} },
	{ code: 'file_too_large', values: { maxMb: 10 } },
	{ code: 'file_too_many_pixels', values: { maxMegapixels: 50 } },
	{ code: 'file_type_refused', values: { heic: 'HEIC' } },
];

test.each(outcomes)('%j comes back from the address it was put into', (outcome) => {
	expect(readOutcome(new URLSearchParams(outcomeQuery(outcome)))).toEqual(outcome);
});

test.each(['', 'hasil=lain', 'gagal=toString', 'gagal=<script>'])('"%s" carries no outcome', (query) => {
	expect(readOutcome(new URLSearchParams(query))).toBeNull();
});

test('words that we did not write are left out', () => {
	const query = new URLSearchParams('gagal=file_too_large&maxMb=ketik+kode+ini&heic=x&title=y');
	expect(readOutcome(query)).toEqual({ code: 'file_too_large', values: {} });
});
