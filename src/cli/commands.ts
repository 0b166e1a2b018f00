// Each command is loaded only when it runs, so that help and a mistyped name answer at once.
export type Command = {
	readonly usage: string;
	readonly about: string;
	/** Where a command does several things: how each is called, and what it does. */
	readonly forms?: readonly (readonly [usage: string, about: string])[];
	/** Gives the exit code. */
	readonly run: (args: readonly string[]) => Promise<number>;
};

export const commands: Readonly<Record<string, Command>> = {
	migrate: {
		usage: 'migrate',
		about: 'bring the database to this version',
		run: async () => await (await import('./prepare.ts')).runMigrate(),
	},
	seed: {
		usage: 'seed',
		about: 'load the city’s data and, in demo mode, the fictional people',
		run: async () => await (await import('./prepare.ts')).runSeed(),
	},
	accounts: {
		usage: 'accounts [--json]',
		about: 'the demo people and how they sign in',
		run: async (args) => await (await import('./accounts.ts')).runAccounts(args),
	},
	residents: {
		usage: 'residents [--sample N] [--json]',
		about: 'fictional residents of the local register',
		run: async (args) => await (await import('./residents.ts')).runResidents(args),
	},
	doctor: {
		usage: 'doctor',
		about: 'what is configured, reachable and migrated; exit code 1 when something is wrong',
		run: async () => await (await import('./doctor.ts')).runDoctor(),
	},
	register: {
		usage: 'register import|export|generate',
		about: 'the local population register',
		forms: [
			['register import FILE', 'bring in a CSV file; with a bad line in it nothing is changed'],
			['  --skip-bad-lines', 'bring in the families without a bad line'],
			['  --resume', 'go on where an import of this file was cut off'],
			['register export FILE', 'write the register as CSV; FILE - is standard output'],
			['  --in-the-clear', 'must be said: the file is unencrypted'],
			['register generate [--residents N]', 'fill the demo with fictional residents up to N'],
		],
		run: async (args) => await (await import('./register.ts')).runRegister(args),
	},
	officers: {
		usage: 'officers invite',
		about: 'the city’s first administrator',
		forms: [
			[
				'officers invite --administrator',
				'invite an administrator of the city; the others are invited at /admin/petugas',
			],
			[
				'  --name NAME --email ADDRESS',
				'whom; the link goes to the mailbox, or is printed where mail is not set up',
			],
		],
		run: async (args) => await (await import('./officers.ts')).runOfficers(args),
	},
	siak: {
		usage: 'siak [close|open]',
		about: 'whether SIAK answers and how many wait; close or open it on the office’s word',
		run: async (args) => await (await import('./siak.ts')).runSiak(args),
	},
	help: {
		usage: 'help',
		about: 'this list',
		run: async () => {
			process.stdout.write(usage());
			return 0;
		},
	},
};

/** The list of commands. */
export const usage = (): string =>
	`Usage: npm run -s e-open -- <command>\n\n${Object.values(commands)
		.flatMap(({ usage: called, about, forms }) => forms ?? [[called, about] as const])
		.map(([called, about]) => `  ${called.padEnd(35)}${about}\n`)
		.join('')}`;
