import { expect, test } from 'vitest';
import { drawnSize } from './shrink-photo.ts';

test.each([
	[4000, 3000, 2200, 1650],
	[3000, 4000, 1650, 2200],
	[2200, 1000, 2200, 1000],
	[640, 480, 640, 480],
	[20_000, 2, 2200, 1],
])('a picture of %i by %i is drawn at %i by %i', (width, height, drawnWidth, drawnHeight) => {
	expect(drawnSize(width, height)).toEqual({ width: drawnWidth, height: drawnHeight });
});
