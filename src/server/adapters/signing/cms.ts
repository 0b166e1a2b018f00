import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
	Attribute,
	Certificate,
	ContentInfo,
	EncapsulatedContentInfo,
	IssuerAndSerialNumber,
	SignedAndUnsignedAttributes,
	SignedData,
	SignerInfo,
} from 'pkijs';
import { algorithm, type SigningMaterial } from './certificate.ts';

const oid = {
	data: '1.2.840.113549.1.7.1',
	signedData: '1.2.840.113549.1.7.2',
	contentType: '1.2.840.113549.1.9.3',
	messageDigest: '1.2.840.113549.1.9.4',
	/** signing-certificate-v2, RFC 5035 */
	signingCertificate: '1.2.840.113549.1.9.16.2.47',
} as const;

const arrayOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/**
 * A detached CMS signature of the bytes as PAdES B-B asks (ETSI EN 319 142-1 6.3, EN 319 122-1): signed are content type, message digest
 * and the certificate itself; the instant stands in the PDF and not here.
 */
export async function signDetached(signed: Uint8Array, material: SigningMaterial): Promise<Buffer> {
	const certificate = new Certificate({ schema: fromBER(arrayOf(material.certificate)).result });
	const key = await crypto.subtle.importKey('pkcs8', arrayOf(material.privateKey), algorithm, false, [
		'sign',
	]);
	const digest = await crypto.subtle.digest('SHA-256', arrayOf(signed));
	const ofCertificate = await crypto.subtle.digest('SHA-256', arrayOf(material.certificate));
	// ESSCertIDv2 whose hash is SHA-256, the default, so that no algorithm is named.
	const certificateId = new Sequence({ value: [new OctetString({ valueHex: ofCertificate })] });
	const attributes = [
		new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
		new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: digest })] }),
		new Attribute({
			type: oid.signingCertificate,
			values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
		}),
	];
	const data = new SignedData({
		version: 1,
		encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
		signerInfos: [
			new SignerInfo({
				version: 1,
				sid: new IssuerAndSerialNumber({
					issuer: certificate.issuer,
					serialNumber: certificate.serialNumber,
				}),
				signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
			}),
		],
		certificates: [certificate],
	});
	await data.sign(key, 0, 'SHA-256', arrayOf(signed));
	const info = new ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) });
	return Buffer.from(info.toSchema().toBER(false));
}
