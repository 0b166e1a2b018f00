import type { RegisterCrypto } from './adapters/population-registry/local.ts';
import { lookupHash, open, seal } from './keyring.ts';
import type { NamedKeys } from './named-keys.ts';

/** How the local register seals and finds its rows: with the product's own keys. */
export const registerCrypto = (keys: NamedKeys): RegisterCrypto => ({
	hash: (kind, value) => lookupHash(keys.lookup, kind, value),
	seal: (context, value) => seal(keys.register, context, value),
	open: (context, sealed) => open(keys.register, context, sealed),
});
