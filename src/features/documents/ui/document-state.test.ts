import { expect, test } from 'vitest';
import { documentState } from './document-state.ts';

const before = new Date('2026-11-20T02:00:00Z');
const returnedAt = new Date('2026-11-23T02:00:00Z');
const after = new Date('2026-11-24T02:00:00Z');
const good = { good: true };
const bad = { good: false };

test.each([
	['draft', null, null, 'missing'],
	['draft', before, null, 'stored'],
	['verification', before, bad, 'stored'],
	['verification', before, good, 'stored'],
	['returned', before, bad, 'not_good'],
	['returned', null, bad, 'not_good'],
	['returned', after, bad, 'stored'],
	['returned', before, good, 'good'],
	['returned', before, null, 'stored'],
	['processing', before, good, 'good'],
] as const)('%s, uploaded %s, verdict %j: %s', (status, uploadedAt, verdict, state) => {
	const application = { status, returnedAt: status === 'returned' ? returnedAt : null };
	expect(documentState({ stored: uploadedAt && { uploadedAt }, verdict }, application)).toBe(state);
});
