import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet; ASVS 5.0 11.4.2). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same password typed on two keyboards must give the same bytes. */
const asBytes = (password: string): string => password.normalize('NFKC');

/** What is stored of a password. */
export const hashPassword = (password: string): Promise<string> => hash(asBytes(password), cost);

let nobodys: Promise<string> | undefined;

/**
 * True when the password is that of the hash. Without a hash (nobody bears this identifier) the same work is done and the
 * answer is false, so that the time taken does not tell who has an account.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
	nobodys ??= hash(randomBytes(32), cost);
	const dummy = await nobodys;
	const matches = await verify(passwordHash ?? dummy, asBytes(password));
	return matches && passwordHash !== null;
}
