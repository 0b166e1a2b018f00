/** The settings of the population register: they stand or fall together, so they are read in one place. */
export const registerSettings = {
	POPULATION_REGISTRY: {
		default: 'local',
		about:
			'local: the register in the product’s own database. dukcapil: the get_json web service of Ditjen Dukcapil, which only reads; events are entered by officers at SIAK itself.',
	},
	DUKCAPIL_URL: {
		default: 'absent; must be set with dukcapil',
		about: 'Address of the web service without the path, http://host:port.',
	},
	DUKCAPIL_LEMBAGA: {
		default: 'absent; must be set with dukcapil',
		about: 'The institution as the contract names it, or region code and user: a part of the address.',
	},
	DUKCAPIL_USER: { default: 'absent; must be set with dukcapil', about: 'The contract’s user_id.' },
	DUKCAPIL_PASSWORD: { default: 'absent; must be set with dukcapil', about: 'Its password. Never shown.' },
	DUKCAPIL_IP: {
		default: 'absent; must be set with dukcapil',
		about: 'The address of this machine that the contract names (ip_user).',
	},
	DUKCAPIL_METHOD_RESIDENT: { default: 'CALL_NIK', about: 'The contract’s method for the record of a NIK.' },
	DUKCAPIL_METHOD_FAMILY: {
		default: 'CALL_NIK_GET_KK',
		about: 'The contract’s method for everybody on a KK.',
	},
	DUKCAPIL_METHOD_VERIFY: {
		default: 'absent: NIK and KK are compared in the record of the NIK',
		about:
			'The contract’s method that says match or no match, e.g. CALL_VERIFY_BY_ELEMEN: then the record need not travel.',
	},
	DUKCAPIL_TIMEOUT_MS: { default: '8000', about: 'Milliseconds the web service may take to answer.' },
	DUKCAPIL_PARALLEL: { default: '8', about: 'Most questions to the web service at once, of one process.' },
} as const;

/** Which register, and how it is reached. */
export type RegisterEnv =
	| { readonly kind: 'local' }
	| {
			readonly kind: 'dukcapil';
			readonly url: string;
			readonly lembaga: string;
			readonly user: string;
			readonly password: string;
			readonly ip: string;
			readonly methods: {
				readonly resident: string;
				readonly family: string;
				readonly verify: string | null;
			};
			readonly timeoutMs: number;
			readonly parallel: number;
	  };

type Name = keyof typeof registerSettings;
/** The ways {@link readRegister} reads a setting; each notes what is wrong with it. */
type Read = {
	readonly text: (name: Name) => string | null;
	readonly whole: (name: Name, fallback: number, least: number, most: number) => number;
	readonly address: (name: Name, protocols: readonly string[]) => string | null;
	readonly problem: (sentence: string) => void;
};

/** Reads the register's settings together: `dukcapil` needs everything of its contract, fictional people need the local one. */
export function readRegister({ text, whole, address, problem }: Read, demo: boolean): RegisterEnv {
	const kind = text('POPULATION_REGISTRY') ?? 'local';
	const needed = (name: Name): string => {
		const value = text(name);
		if (value === null) problem(`${name} must be set with POPULATION_REGISTRY=dukcapil.`);
		return value ?? '';
	};
	if (kind !== 'local' && kind !== 'dukcapil')
		problem(`POPULATION_REGISTRY must be local or dukcapil; it is "${kind}".`);
	if (kind !== 'dukcapil') return { kind: 'local' };
	if (demo)
		problem(
			'DEMO must be false with POPULATION_REGISTRY=dukcapil: the fictional people stand in the local register alone.',
		);
	needed('DUKCAPIL_URL');
	return {
		kind,
		url: address('DUKCAPIL_URL', ['http:', 'https:']) ?? '',
		lembaga: needed('DUKCAPIL_LEMBAGA'),
		user: needed('DUKCAPIL_USER'),
		password: needed('DUKCAPIL_PASSWORD'),
		ip: needed('DUKCAPIL_IP'),
		methods: {
			resident: text('DUKCAPIL_METHOD_RESIDENT') ?? registerSettings.DUKCAPIL_METHOD_RESIDENT.default,
			family: text('DUKCAPIL_METHOD_FAMILY') ?? registerSettings.DUKCAPIL_METHOD_FAMILY.default,
			verify: text('DUKCAPIL_METHOD_VERIFY'),
		},
		timeoutMs: whole('DUKCAPIL_TIMEOUT_MS', 8_000, 100, 60_000),
		parallel: whole('DUKCAPIL_PARALLEL', 8, 1, 100),
	};
}
