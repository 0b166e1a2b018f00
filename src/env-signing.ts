/** The settings of electronic signatures, read in one place. */
export const signingSettings = {
	SIGNING: {
		default: 'local in demo mode, off otherwise',
		about:
			'How KK, certificates of civil registration and SKPWNI are signed before they can be printed. bsre: the e-sign client of BSrE. local: a certificate of the product’s own that nobody vouches for. off: not here; they are printed unsigned.',
	},
	ALLOW_LOCAL_SIGNING: {
		default: 'false',
		about: 'SIGNING=local in production mode: only for trials.',
	},
	BSRE_URL: {
		default: 'absent; must be set with bsre',
		about: 'Address of the e-sign client, http://host:port.',
	},
	BSRE_USER: { default: 'absent; must be set with bsre', about: 'Its user (Basic authorization).' },
	BSRE_PASSWORD: { default: 'absent; must be set with bsre', about: 'Its password. Never shown.' },
	BSRE_TIMEOUT_MS: { default: '20000', about: 'Milliseconds one signature may take.' },
} as const;

/** Which signing service, and how it is reached. */
export type SigningEnv =
	| { readonly kind: 'off' }
	| { readonly kind: 'local' }
	| {
			readonly kind: 'bsre';
			readonly url: string;
			readonly user: string;
			readonly password: string;
			readonly timeoutMs: number;
	  };

type Name = keyof typeof signingSettings;
/** The ways {@link readSigning} reads a setting; each notes what is wrong with it. */
type Read = {
	readonly text: (name: Name) => string | null;
	readonly whole: (name: Name, fallback: number, least: number, most: number) => number;
	readonly flag: (name: Name, fallback: boolean) => boolean;
	readonly address: (name: Name, protocols: readonly string[]) => string | null;
	readonly problem: (sentence: string) => void;
};

/** Reads the settings of signing together: `bsre` needs all of its contract, `local` is for demos unless allowed. */
export function readSigning({ text, whole, flag, address, problem }: Read, demo: boolean): SigningEnv {
	const kind = text('SIGNING') ?? (demo ? 'local' : 'off');
	const allowed = flag('ALLOW_LOCAL_SIGNING', false);
	if (kind === 'local') {
		if (!demo && !allowed)
			problem(
				'SIGNING must be bsre or off in production mode: nobody vouches for a certificate of the product’s own (ALLOW_LOCAL_SIGNING=true for a trial).',
			);
		return { kind };
	}
	if (kind !== 'bsre') {
		if (kind !== 'off') problem(`SIGNING must be local, bsre or off; it is "${kind}".`);
		return { kind: 'off' };
	}
	const needed = (name: Name): string => {
		const value = text(name);
		if (value === null) problem(`${name} must be set with SIGNING=bsre.`);
		return value ?? '';
	};
	needed('BSRE_URL');
	return {
		kind,
		url: address('BSRE_URL', ['http:', 'https:']) ?? '',
		user: needed('BSRE_USER'),
		password: needed('BSRE_PASSWORD'),
		timeoutMs: whole('BSRE_TIMEOUT_MS', 20_000, 100, 120_000),
	};
}
