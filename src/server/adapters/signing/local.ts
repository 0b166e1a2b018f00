import type { SigningMaterial } from './certificate.ts';
import { signDetached } from './cms.ts';
import type { SigningPort } from './port.ts';
import { putSignature, withSignatureField } from './signature-field.ts';

/** Signs with a key of the product's own (PAdES B-B). For demos and trials: nobody outside vouches for its certificate. */
export const localSigning = (material: SigningMaterial): SigningPort => ({
	kind: 'local',
	personal: false,
	sign: async (pdf, signer, facts) => {
		const prepared = withSignatureField(pdf, { name: signer.name, ...facts });
		return putSignature(prepared, await signDetached(prepared.signed, material));
	},
	check: () => Promise.resolve(null),
});
