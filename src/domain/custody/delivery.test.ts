import { expect, test } from 'vitest';
import { afterNobodyHome, whyNotBring } from './delivery.ts';

const facts = {
	status: 'verification',
	collected: true,
	office: { kelurahanCode: '32.75.01.1001', kecamatanCode: '32.75.01' },
	kelurahanCode: '32.75.01.1001',
	covered: true,
} as const;

test('an agent brings it from the office of the applicant’s own kelurahan or kecamatan', () => {
	expect(whyNotBring(facts)).toBeNull();
	expect(whyNotBring({ ...facts, office: { kelurahanCode: null, kecamatanCode: '32.75.01' } })).toBeNull();
	expect(
		whyNotBring({ ...facts, office: { kelurahanCode: '32.75.01.1002', kecamatanCode: '32.75.01' } }),
	).toBe('other_office');
	expect(whyNotBring({ ...facts, office: { kelurahanCode: null, kecamatanCode: '32.75.02' } })).toBe(
		'other_office',
	);
	expect(whyNotBring({ ...facts, office: null })).toBe('other_office');
	expect(whyNotBring({ ...facts, covered: false })).toBe('no_agent');
	expect(whyNotBring({ ...facts, collected: false })).toBe('nothing_to_bring');
	expect(whyNotBring({ ...facts, status: 'collected' })).toBe('nothing_to_bring');
});

test('nobody at home: once more, then to the office', () => {
	expect(afterNobodyHome(0)).toBe('again');
	expect(afterNobodyHome(1)).toBe('to_office');
});
