import { describe, expect, test } from 'vitest';
import { lifeEventLedBy, lifeEvents } from './life-events.ts';

describe('the life events', () => {
	test('a variant leads one life event at most', () => {
		const leads = lifeEvents.flatMap(({ lead }) => lead.variants.map((id) => `${lead.service}/${id}`));
		expect(new Set(leads).size).toBe(leads.length);
		expect(lifeEventLedBy('KK', 'PINDAH_DATANG')?.id).toBe('pindah-datang');
		expect(lifeEventLedBy('KK', 'HILANG')).toBeUndefined();
	});
});
