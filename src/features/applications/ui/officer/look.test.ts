import { expect, test } from 'vitest';
import { fitPercent, plainLook, turned, turnOn, zoomBy } from './look.ts';

const photo = { width: 2000, height: 1000 };

test('a picture fits whole, turned or not, and is never blown up for it', () => {
	expect(fitPercent(photo, { width: 1000, height: 1000 }, 0)).toBe(50);
	expect(fitPercent(photo, { width: 1000, height: 1000 }, 1)).toBe(50);
	expect(fitPercent(photo, { width: 1000, height: 400 }, 0)).toBe(40);
	expect(fitPercent(photo, { width: 1000, height: 400 }, 3)).toBe(20);
	expect(fitPercent({ width: 100, height: 50 }, { width: 1000, height: 400 }, 0)).toBe(100);
	expect(fitPercent({ width: 0, height: 0 }, { width: 1000, height: 400 }, 0)).toBe(100);
});

test('turning changes what is wide and what is high', () => {
	expect(turned(photo, 1)).toEqual({ width: 1000, height: 2000 });
	expect(turned(photo, 2)).toEqual(photo);
	let look = plainLook;
	for (let quarter = 0; quarter < 4; quarter++) look = turnOn(look);
	expect(look).toEqual(plainLook);
});

test('larger and smaller go by steps from what is seen, up to four times its size', () => {
	expect(zoomBy(plainLook, 1, 42).zoom).toBe(50);
	expect(zoomBy(plainLook, -1, 42).zoom).toBe(25);
	expect(zoomBy({ zoom: 100, turn: 1 }, 1, 0)).toEqual({ zoom: 150, turn: 1 });
	expect(zoomBy({ zoom: 400, turn: 0 }, 1, 0).zoom).toBe(400);
	expect(zoomBy({ zoom: 25, turn: 0 }, -1, 0).zoom).toBe(25);
});
