import { expect, test } from 'vitest';
import type { Action } from '#domain/applications/lifecycle.ts';
import { missedNews } from './missed-news.ts';
import { isPostponed } from './timeline-items.ts';

const after = (...actions: readonly Action[]) => actions.map((action) => ({ action }));

test('the last word about the place is what is told', () => {
	expect(missedNews(after('submit', 'approve', 'make_ready'))).toBeNull();
	expect(missedNews(after('make_ready', 'reoffer_pickup'))).toBe('reoffered');
	expect(missedNews(after('reoffer_pickup', 'reoffer_pickup', 'shelve_pickup'))).toBe('shelved');
	expect(missedNews(after('shelve_pickup', 'move_pickup'))).toBeNull();
	expect(missedNews(after('reoffer_pickup', 'postpone_pickup'))).toBeNull();
});

test('a day that was given anew after it was put off is not told as put off', () => {
	expect(isPostponed(after('postpone_pickup'))).toBe(true);
	expect(isPostponed(after('postpone_pickup', 'reoffer_pickup'))).toBe(false);
	expect(isPostponed(after('postpone_pickup', 'shelve_pickup'))).toBe(false);
});
