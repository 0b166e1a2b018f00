import { servedFileName } from './file-name.ts';
import type { MediaType } from './inspection.ts';

/**
 * The headers a document is served under: as what its content is, to be shown and never run, kept nowhere. A PDF is not
 * put into a sandbox, because browsers then refuse to show it; the policy still lets it load and run nothing.
 */
export function safeHeaders(document: {
	readonly requirement: string;
	readonly mediaType: MediaType;
	readonly byteSize: number;
}): Record<string, string> {
	const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
	return {
		'content-type': document.mediaType,
		'content-length': String(document.byteSize),
		'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(servedFileName(document.requirement, document.mediaType))}`,
		'content-security-policy':
			document.mediaType === 'application/pdf' ? `${nothing}; object-src 'self'; style-src 'unsafe-inline'` : `${nothing}; sandbox`,
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store',
		'cross-origin-resource-policy': 'same-origin',
		'referrer-policy': 'no-referrer',
	};
}
