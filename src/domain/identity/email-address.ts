const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Trimmed and lower-cased (the local part too: nobody keeps two accounts that differ by case), at most 254 characters
 * (RFC 5321). Null when it has not the shape of an address that can receive mail from the internet.
 */
export function normaliseEmail(input: string): string | null {
	const email = input.trim().toLowerCase();
	if (email.length > 254) return null;
	const [local, domain, ...rest] = email.split('@');
	if (local === undefined || domain === undefined || rest.length > 0) return null;
	if (local.length > 64 || !localPart.test(local)) return null;
	const labels = domain.split('.');
	const top = labels.at(-1);
	if (labels.length < 2 || top === undefined || !/^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(top)) return null;
	return labels.every((label) => domainLabel.test(label)) ? email : null;
}

/** "s•••@contoh.id": enough for its owner to know it. Nothing of a malformed one is shown. */
export function maskEmail(email: string): string {
	const at = email.indexOf('@');
	return at > 0 ? `${email[0]}•••${email.slice(at)}` : '•••';
}
