import { a4 } from '../paper/pdf-sheet.ts';

export const page = { ...a4, margin: 48 } as const;
export const inner = page.width - 2 * page.margin;

/** What stands between head and foot ends here. */
export const contentEnd = page.height - 132;
/** Tried in turn until it does. */
export const scales = [1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.5] as const;
export const smallestScale = 0.5;

/** The colours of `src/ui/styles/tokens.css`, on paper. */
export const colours = {
	muted: '#4b5a52',
	line: '#d9d7c9',
	band: '#053d27',
	onBand: '#ffffff',
	onBandMuted: '#c9e3d3',
	green: '#0a5c3a',
	greenTint: '#e3f1e8',
	yellow: '#ffc629',
	yellowTint: '#fff3cf',
} as const;
