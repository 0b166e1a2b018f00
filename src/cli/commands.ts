// Each command is loaded only when it runs, so that help and a mistyped name answer at once.
export type Command = {
	readonly usage: string;
	readonly about: string;
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
		.map((command) => `  ${command.usage.padEnd(33)}${command.about}\n`)
		.join('')}`;
