import { randomBytes } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';

/** A key of the product's own and the certificate that names it: DER and PKCS#8. */
export type SigningMaterial = { readonly certificate: Buffer; readonly privateKey: Buffer };

/** ECDSA on P-256 with SHA-256. */
export const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const yearsValid = 5;

const named = (type: string, text: string): AttributeTypeAndValue =>
	new AttributeTypeAndValue({ type, value: new Utf8String({ value: text }) });

/** Makes a key and a self-signed certificate for signing documents: nobody vouches for it but this product. */
export async function makeCertificate(
	about: { readonly name: string; readonly organisation: string },
	now: Date,
): Promise<SigningMaterial> {
	const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	const certificate = new Certificate();
	certificate.version = 2;
	const serial = randomBytes(16);
	serial[0] = (serial[0]! & 0x3f) | 0x40;
	certificate.serialNumber = new Integer({ valueHex: Uint8Array.from(serial).buffer });
	const names = [named('2.5.4.6', 'ID'), named('2.5.4.10', about.organisation), named('2.5.4.3', about.name)];
	certificate.subject.typesAndValues.push(...names);
	certificate.issuer.typesAndValues.push(...names);
	certificate.notBefore.value = new Date(now.getTime() - 60_000);
	certificate.notAfter.value = new Date(now);
	certificate.notAfter.value.setFullYear(now.getFullYear() + yearsValid);
	await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
	const basic = new BasicConstraints({ cA: false }).toSchema().toBER(false);
	// digitalSignature and nonRepudiation (RFC 5280 4.2.1.3)
	const usage = new BitString({ valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 }).toBER(false);
	const print = await crypto.subtle.digest('SHA-1', await crypto.subtle.exportKey('raw', keys.publicKey));
	certificate.extensions = [
		new Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic }),
		new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage }),
		new Extension({
			extnID: '2.5.29.14',
			critical: false,
			extnValue: new OctetString({ valueHex: print }).toBER(false),
		}),
	];
	await certificate.sign(keys.privateKey, 'SHA-256');
	return {
		certificate: Buffer.from(certificate.toSchema(true).toBER(false)),
		privateKey: Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
	};
}
