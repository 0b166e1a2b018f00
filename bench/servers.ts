import { join } from 'node:path';
import type { Ctx } from '#server/ctx.ts';
import { clientOf } from './load.ts';
import { startProgram, type Program } from './program.ts';
import type { Side } from './tasks.ts';
import type { World } from './world.ts';

const root = join(import.meta.dirname, '..');
/** People at once. */
export const CLIENTS = 8;

/** A server under measurement and the way to it. */
export type Running = { readonly program: Program; readonly side: Side; stop(): Promise<void> };

const originOf = (port: number): string => `http://127.0.0.1:${port}`;

const running = async (
	starting: Promise<Program>,
	origin: string,
	side: Omit<Side, 'send'>,
): Promise<Running> => {
	const program = await starting;
	const { send, close } = clientOf(origin, CLIENTS);
	return {
		program,
		side: { send, ...side },
		stop: async () => {
			close();
			await program.stop();
		},
	};
};

/** The built product, as production starts it. `nodeArgs` go before the script. */
export const startProduct = (world: World, nodeArgs: readonly string[] = []): Promise<Running> =>
	running(
		startProgram([...nodeArgs, 'src/serve.ts'], {
			cwd: root,
			env: world.settings,
			address: `${world.settings.PUBLIC_ORIGIN}/healthz`,
		}),
		world.settings.PUBLIC_ORIGIN!,
		{ api: '/api/v1', officerPage: { cookie: `eopen=${world.officer.cookie}` } },
	);

/** The product's keys as the yardstick takes them. */
export const baselineKeys = ({ keys: { lookup, register, outbox } }: Pick<Ctx, 'keys'>): string =>
	JSON.stringify({
		lookup: lookup.toString('hex'),
		register: register.toString('hex'),
		outbox: outbox.toString('hex'),
	});

/** The yardstick, on the same database with the same keys. */
export function startBaseline(world: World, port: number): Promise<Running> {
	return running(
		startProgram(['bench/baseline.ts'], {
			cwd: root,
			env: { ...world.settings, PORT: String(port), BENCH_KEYS: baselineKeys(world.ctx) },
			address: `${originOf(port)}/healthz`,
		}),
		originOf(port),
		{ api: '', officerPage: { authorization: `Bearer ${world.officer.token}` } },
	);
}
