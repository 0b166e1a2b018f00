import { parseApplicationNumber } from '#domain/applications/application-number.ts';

/** The application number in what was typed or scanned: the number itself, or an address with it (the receipt's QR). */
export function numberIn(typed: string): string | null {
	const whole = parseApplicationNumber(typed);
	if (whole) return whole;
	const found = /EOP[\s-]*[A-Z]{2,3}[\s-]*[\d\s-]+/i.exec(typed.replace(/%20|\+/g, ' '));
	return found ? parseApplicationNumber(found[0].trim()) : null;
}
