/** "+6281234567890" from what people write: 0812..., 62812..., +62 812-..., with spaces, dots, hyphens or brackets. Null when it is no Indonesian mobile number. */
export function normalisePhone(input: string): string | null {
	const written = input.replace(/[\s().-]/g, '');
	const match = /^(?:\+62|62|0)(8[1-9]\d{7,10})$/.exec(written);
	return match ? `+62${match[1]}` : null;
}

/** "0812-3456-7890": as written in Indonesia. Expects a normalised number; another comes back as it was. */
export function formatPhone(phone: string): string {
	const match = /^\+62(\d{3})(\d{4})(\d+)$/.exec(phone);
	return match ? `0${match[1]}-${match[2]}-${match[3]}` : phone;
}

/** "+62812••••7890". Nothing of a malformed one is shown. */
export function maskPhone(phone: string): string {
	return /^\+62\d{9,12}$/.test(phone) ? `${phone.slice(0, 6)}••••${phone.slice(-4)}` : '••••••••';
}
