import { expect, test } from 'vitest';
import { countedAddress } from './limit-attempts.ts';

test('an address counts as itself, an IPv6 one as its network', () => {
	expect(countedAddress('203.0.113.7')).toBe('203.0.113.7');
	expect(countedAddress('::ffff:203.0.113.7')).toBe('203.0.113.7');
	expect(countedAddress('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64');
	expect(countedAddress('2001:db8:1:2:bbbb:1:2:3')).toBe('2001:db8:1:2::/64');
	expect(countedAddress('2001:db8::1')).toBe('2001:db8:0:0::/64');
	expect(countedAddress('::1')).toBe('0:0:0:0::/64');
	expect(countedAddress(null)).toBe('unknown');
});
