import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Env } from '#env';
import type { Ctx } from '#server/ctx.ts';
import { projectRoot } from '#server/project-root.ts';
import { checkProduct } from './cli/checks.ts';
import { runErrand } from './cli/register-errand.ts';
import { inviteAs } from './cli/officers.ts';
import { siakAs } from './cli/siak.ts';
import { sampleResidents } from './cli/sample-residents.ts';
import { openControl } from './start/control.ts';
import { errandsOf } from './start/errands.ts';
import { shownPeople } from './start/demo-people.ts';
import { listen, stopListening, type Handler } from './start/http-server.ts';
import { openProduct } from './start/open-product.ts';
import { handlerEnvironment } from './start/origin-headers.ts';
import { readSettings } from './start/settings.ts';
import { CannotStart, sayProblem } from './start/start-problem.ts';
import { welcome } from './start/welcome.ts';

const UPLOAD_LIMIT = '15M';

/** The pages and endpoints, as the build made them. Loaded once the product is open: they find it under this name. */
async function loadHandler(ctx: Ctx): Promise<Handler> {
	const file = join(projectRoot(), 'build/handler.js');
	if (!existsSync(file)) throw new CannotStart('There is no build to serve. Run: npm run build', 2);
	Object.assign(globalThis, { [Symbol.for('e-open.ctx')]: ctx });
	Object.assign(process.env, handlerEnvironment(UPLOAD_LIMIT));
	const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler };
	return handler;
}

const openDoorForCommands = async (ctx: Ctx): Promise<() => Promise<void>> =>
	ctx.database.kind === 'embedded'
		? await openControl(ctx.env.dataDir, {
				accounts: async () => await shownPeople(ctx),
				residents: async (question) => await sampleResidents(ctx, Number(question.get('sample'))),
				doctor: async () => await checkProduct(ctx),
				officers: async (question) =>
					await inviteAs(ctx, question.get('name') ?? '', question.get('email') ?? ''),
				siak: async (question) => await siakAs(ctx, question.get('wish')),
				register: errandsOf(ctx, runErrand),
			})
		: async () => {};

async function serve(settings: Env): Promise<void> {
	const ready = Promise.withResolvers<Handler>();
	ready.promise.catch(() => {});
	const { server, port } = await listen(settings, ready.promise);
	const env: Env = settings.publicOriginFixed
		? settings
		: { ...settings, port, publicOrigin: `http://localhost:${port}` };
	const ctx = await openProduct(env);
	const handler = await loadHandler(ctx);
	const closeDoor = await openDoorForCommands(ctx);
	ready.resolve(handler);
	stopOnSignal(async () => {
		// Live streams of the pages end on this, so that they do not hold up the stop.
		process.emit('sveltekit:shutdown' as 'exit', 0);
		await stopListening(server);
		await closeDoor();
		await ctx.close();
	});
	const readyIn = performance.now();
	if (env.demo) process.stdout.write(welcome(env.publicOrigin, await shownPeople(ctx), readyIn));
	else
		ctx.log.info(
			{
				host: env.host,
				port,
				origin: env.publicOrigin,
				database: ctx.database.kind,
				readyInMs: Math.round(readyIn),
			},
			'e-Open is ready',
		);
}

function stopOnSignal(stop: () => Promise<void>): void {
	let stopping = false;
	const onSignal = (): void => {
		if (stopping) return;
		stopping = true;
		stop().then(
			() => process.exit(0),
			(error: unknown) => process.exit(sayProblem(error, null)),
		);
	};
	process.on('SIGINT', onSignal);
	process.on('SIGTERM', onSignal);
}

let env: Env | null = null;
try {
	({ env } = readSettings());
	await serve(env);
} catch (error) {
	process.exit(sayProblem(error, env));
}
