import { createHash, sign } from 'node:crypto';
import { printedLine, type PrintedFacts } from '#domain/issuance/printed-facts.ts';
import type { Ctx } from '#server/ctx.ts';

const form = 'EO1';

/** Binds a code to what is printed: 128 bits of the SHA-256 of the one line of the facts. */
export const factsHash = (facts: PrintedFacts): string =>
	createHash('sha256').update(printedLine(facts)).digest().subarray(0, 16).toString('base64url');

/**
 * The token of a document's QR: form, key, kind, date, code and hash of the facts, signed with Ed25519. Whoever has the public key tells a
 * genuine one from a forged one without asking anybody (`bin/check-document.mjs`).
 */
export function checkToken({ checkKey }: Pick<Ctx, 'checkKey'>, facts: PrintedFacts): string {
	const body = [
		form,
		checkKey.id,
		facts.kind,
		facts.issuedOn.replaceAll('-', ''),
		facts.code,
		factsHash(facts),
	].join('.');
	return `${body}.${sign(null, Buffer.from(body), checkKey.privateKey).toString('base64url')}`;
}

/** The address anybody checks a document at. */
export const checkUrl = ({ env }: Pick<Ctx, 'env'>, code: string): string =>
	`${env.publicOrigin}/cek/${code}`;

/** What the QR holds: the address, and the token behind it, which browsers do not send. */
export const qrText = (ctx: Pick<Ctx, 'checkKey' | 'env'>, facts: PrintedFacts): string =>
	`${checkUrl(ctx, facts.code)}#${checkToken(ctx, facts)}`;
