import { expect, test } from 'vitest';
import { parts, type Checklist } from '#domain/recording/checklist.ts';
import { controlOf, readChecklistForm, typedOf } from './checklist-form.ts';

const posted = (fields: Readonly<Record<string, string>>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return readChecklistForm(form);
};

test('a whole hand is one choice, a finger is its own, and a reason counts whatever is said of the hand', () => {
	const { parts: read } = posted({
		hand_right: 'all',
		hand_left: 'some',
		right_ring: 'missing',
		left_thumb: 'taken',
	});
	expect(read['right_thumb']).toBe('taken');
	expect(read['right_ring']).toBe('missing');
	expect(read['left_thumb']).toBe('taken');
	const nothing = posted({ right_index: 'taken', left_index: 'injury' });
	expect(nothing.parts['right_index']).toBeUndefined();
	expect(nothing.parts['left_index']).toBe('injury');
	expect(controlOf('right_index', nothing)).toBe('hand_right');
	expect(controlOf('photo', nothing)).toBe('photo');
});

test('what is kept comes back as it was chosen', () => {
	const all = Object.fromEntries(parts.map((part) => [part, 'taken'])) as Checklist;
	const typed = typedOf({ checklist: { ...all, left_ring: 'missing' }, note: 'x', ikd: null });
	expect(typed.hands).toEqual({ right: 'all', left: 'some' });
	expect(typedOf({ checklist: {}, note: '', ikd: 'activated' })).toEqual({
		parts: {},
		hands: { right: '', left: '' },
		note: '',
		ikd: 'activated',
	});
});
