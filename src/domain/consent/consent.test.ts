import { expect, test } from 'vitest';
import { statuses } from '../applications/application.ts';
import { withdrawalsFrom } from './consent.ts';

test('consent is taken back from every open status, and from none that is over', () => {
	const line = (own: boolean): string[] =>
		statuses.map((status) => `${status} ${withdrawalsFrom(status, own).join('/')}`.trim());
	expect(line(true)).toEqual([
		'draft take_over/cancel',
		'verification take_over/cancel',
		'returned take_over/cancel',
		'processing go_on',
		'ready go_on',
		'collected',
		'failed go_on',
		'rejected',
		'cancelled',
		'expired',
	]);
	expect(line(false).slice(0, 3)).toEqual([
		'draft cancel',
		'verification go_on/cancel',
		'returned go_on/cancel',
	]);
});
