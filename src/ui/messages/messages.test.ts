import { describe, expect, it } from 'vitest';
import { statuses } from '#domain/applications/application.ts';
import { statusMessages } from './status.ts';
import { uiMessages } from './ui.ts';

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the words of the components', () => {
	it.each(Object.entries(uiMessages))('%s says the same in both languages', (_, text) => {
		expect(text.id.trim()).not.toBe('');
		expect(text.en.trim()).not.toBe('');
		expect(places(text.id)).toEqual(places(text.en));
	});

	it('tells every status apart, by label and by line', () => {
		for (const locale of ['id', 'en'] as const) {
			const all = statuses.map((status) => statusMessages[status]);
			expect(new Set(all.map((words) => words.label[locale])).size).toBe(statuses.length);
			expect(new Set(all.map((words) => words.line[locale])).size).toBe(statuses.length);
		}
	});
});
