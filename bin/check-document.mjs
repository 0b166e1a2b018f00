#!/usr/bin/env node
// @ts-nocheck: it runs alone, without the project.
/*
 * Tells without any connection whether the QR of a document is genuine. Needs Node, this file, and the office's public keys
 * (https://<e-Open>/.well-known/e-open-document-keys.json, fetched once).
 *
 *   node check-document.mjs keys.json '<text of the QR>' [--nomor <number on the document>] [--nama <name on the document>]
 *
 * Without number and name it tells that the code is the office's; with both also that it belongs to what is printed beside it.
 * Exit code: 0 genuine, 1 forged, 2 used wrongly. Whether a genuine document still holds is told by the page alone.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const end = (code, words) => {
	process.stdout.write(`${words}\n`);
	process.exit(code);
};

const [file, text, ...rest] = process.argv.slice(2);
if (!file || !text) end(2, 'Cara pakai: node check-document.mjs keys.json "<isi QR>" [--nomor N --nama N]');
const given = (name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);

const { keys } = JSON.parse(readFileSync(file, 'utf8'));
const token = text.trim().split('#').at(-1);
const [form, kid, kind, day, code, hash, signature, ...more] = token.split('.');
if (form !== 'EO1' || !signature || more.length > 0) end(1, 'PALSU: isi QR bukan kode dokumen e-Open.');
const key = keys.find((one) => one.kid === kid && one.kty === 'OKP' && one.crv === 'Ed25519');
if (!key) end(1, 'PALSU: kunci yang disebut bukan milik kantor ini.');
const body = token.slice(0, token.lastIndexOf('.'));
const genuine = verify(
	null,
	Buffer.from(body),
	createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' }),
	Buffer.from(signature, 'base64url'),
);
if (!genuine) end(1, 'PALSU: tanda tangan kode tidak cocok.');

const issuedOn = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
const plain = (part) =>
	part
		.normalize('NFKD')
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '');
const [number, name] = [given('--nomor'), given('--nama')];
if (number !== undefined && name !== undefined) {
	const line = [kind, number, name, issuedOn, code].map(plain).join('|');
	const found = createHash('sha256').update(line).digest().subarray(0, 16).toString('base64url');
	if (found !== hash) end(1, 'PALSU: kode ini milik dokumen lain; nomor atau nama tidak cocok.');
}
const kinds = {
	kk: 'Kartu Keluarga',
	akta_lahir: 'Akta Kelahiran',
	akta_mati: 'Akta Kematian',
	skpwni: 'SKPWNI',
};
end(
	0,
	`ASLI: ${kinds[kind] ?? kind}, terbit ${issuedOn}, kode ${code}${number !== undefined && name !== undefined ? ', nomor dan nama cocok' : ''}.`,
);
