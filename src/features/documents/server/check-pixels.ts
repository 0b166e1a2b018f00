import { documentLimits } from './document-limits.ts';
import type { DocumentFault } from './inspection.ts';

/** Null when an image of this size may be kept. */
export function checkPixels(width: number, height: number): DocumentFault | null {
	if (width < 1 || height < 1) return { fault: 'file_corrupt' };
	return width * height > documentLimits.pixels ? { fault: 'file_too_many_pixels' } : null;
}
