/** How a picture is looked at: as large as fits, or in percent of its own size; turned in quarters. */
export type Look = { readonly zoom: 'fit' | number; readonly turn: 0 | 1 | 2 | 3 };
export const plainLook: Look = { zoom: 'fit', turn: 0 };

/** Percent of the picture's own size. */
export const zoomSteps = [25, 50, 75, 100, 150, 200, 300, 400] as const;
const [narrowest, widest] = [25, 400];

type Size = { readonly width: number; readonly height: number };

/** Width and height as they are seen once it is turned. */
export const turned = ({ width, height }: Size, turn: Look['turn']): Size =>
	turn % 2 === 0 ? { width, height } : { width: height, height: width };

/** The percent at which a picture fits into a box whole; never beyond its own size. */
export function fitPercent(picture: Size, box: Size, turn: Look['turn']): number {
	const seen = turned(picture, turn);
	if (seen.width === 0 || seen.height === 0 || box.width === 0 || box.height === 0) return 100;
	return Math.min(box.width / seen.width, box.height / seen.height, 1) * 100;
}

/** The next step larger (1) or smaller (-1) than what is seen now. */
export function zoomBy(look: Look, by: 1 | -1, seenNow: number): Look {
	const now = look.zoom === 'fit' ? seenNow : look.zoom;
	const next =
		by > 0
			? (zoomSteps.find((step) => step > now + 0.5) ?? widest)
			: (zoomSteps.findLast((step) => step < now - 0.5) ?? narrowest);
	return { ...look, zoom: next };
}

/** A quarter further. */
export const turnOn = (look: Look): Look => ({ ...look, turn: ((look.turn + 1) % 4) as Look['turn'] });
