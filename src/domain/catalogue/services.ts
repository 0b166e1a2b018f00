import type { Service, Variant } from './service.ts';
import { aktaKelahiran } from './services/akta-kelahiran.ts';
import { aktaKematian } from './services/akta-kematian.ts';
import { cetakKtpEl } from './services/cetak-ktp-el.ts';
import { kartuIdentitasAnak } from './services/kartu-identitas-anak.ts';
import { kartuKeluarga } from './services/kartu-keluarga.ts';
import { rekamKtpEl } from './services/rekam-ktp-el.ts';
import { suratPindah } from './services/surat-pindah.ts';

/** The seven services, in the order of the brief. */
export const services: readonly Service[] = [
	rekamKtpEl,
	aktaKelahiran,
	aktaKematian,
	kartuKeluarga,
	cetakKtpEl,
	kartuIdentitasAnak,
	suratPindah,
];

/** By id (`KK`) or by the name in URLs (`kartu-keluarga`); undefined when there is none. */
export function findService(idOrSlug: string): Service | undefined {
	return services.find((service) => service.id === idOrSlug || service.slug === idOrSlug);
}

/** The variant of a service by its id; undefined when there is none. */
export function findVariant(service: Service | undefined, variantId: string): Variant | undefined {
	return service?.variants.find((variant) => variant.id === variantId);
}

const fnvPrime = 0x100000001b3n;
const fnvOffset = 0xcbf29ce484222325n;

/** FNV-1a, 64 bits, over UTF-16 code units: names a text, protects nothing. */
function fnv1a(text: string): bigint {
	let hash = fnvOffset;
	for (let i = 0; i < text.length; i++)
		hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * fnvPrime);
	return hash;
}

/** JSON with the keys of every object in order, so that equal content reads equal. */
function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);
}

const revisions = new WeakMap<Service, string>();

/** A short name of the service as it stands now: changes whenever any text, field, document or rule changes. */
export function catalogueRevision(service: Service): string {
	const known = revisions.get(service);
	if (known !== undefined) return known;
	const revision = fnv1a(canonicalJson(service)).toString(36).padStart(13, '0');
	revisions.set(service, revision);
	return revision;
}
