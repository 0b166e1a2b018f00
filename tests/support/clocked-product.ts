import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { TOTP } from 'otpauth';
import { readEnv } from '#env';
import { accountContact, listDemoPeople } from '#features/accounts/server/public.ts';
import {
	expireOverdue,
	keepDates,
	noteMissedPickups,
	remindCorrections,
	remindPickups,
	watchAppeals,
} from '#features/applications/server/public.ts';
import { bagToOffice, familyOfAgent, printAgain, verifyAndPrint } from './clocked-agent.ts';
import { noteLateLegs } from '#features/custody/server/public.ts';
import { listen } from '../../src/start/http-server.ts';
import { openProduct } from '../../src/start/open-product.ts';
import { handlerEnvironment } from '../../src/start/origin-headers.ts';

/*
 * The built product with a clock that a test sets, a program of its own. It answers lines on its standard input, each with a line of JSON:
 * `find <status>[/<service>]`, `officer <role>`, `now <instant>`, `job <name>`, `stop`; and those of `clocked-agent.ts`.
 */

const env = readEnv(process.env);
const ctx = await openProduct(env);
let ahead = 0;
const clocked = { ...ctx, now: () => new Date(Date.now() + ahead) };
Object.assign(globalThis, { [Symbol.for('e-open.ctx')]: clocked });
Object.assign(process.env, handlerEnvironment('15M'));
const { handler } = (await import(pathToFileURL(join(process.cwd(), 'build/handler.js')).href)) as {
	handler: Parameters<typeof listen>[1] extends Promise<infer H> ? H : never;
};
await listen(env, Promise.resolve(handler));

const jobs: Readonly<Record<string, () => Promise<number>>> = {
	keep_dates: () => keepDates(clocked),
	remind_pickups: () => remindPickups(clocked),
	remind_corrections: () => remindCorrections(clocked),
	expire_overdue: () => expireOverdue(clocked),
	watch_answers: () => watchAppeals(clocked),
	note_late_papers: () => noteLateLegs(clocked),
	note_missed_pickups: () => noteMissedPickups(clocked),
};

/** An application of the demo in this status ("processing", or of a service "processing/KK") with a day to come, and who signs in for it. */
async function find(said: string): Promise<unknown> {
	const [status, service] = said.split('/');
	const row = await ctx.db
		.selectFrom('applications')
		.innerJoin('pickups', 'pickups.applicationId', 'applications.id')
		.innerJoin('accounts', 'accounts.id', 'applications.applicantId')
		.select(['applications.number', 'applications.applicantId', 'pickups.onDate'])
		.where('applications.status', '=', status as 'ready')
		.where('pickups.quotaGroup', '!=', 'recording')
		.$if(service !== undefined, (query) => query.where('applications.service', '=', service!))
		.where('applications.leadId', 'is', null)
		.where('accounts.demo', '=', true)
		.orderBy('applications.number')
		.executeTakeFirstOrThrow();
	const contact = await ctx.db
		.transaction()
		.execute(async (tx) => await accountContact(ctx, tx, row.applicantId));
	return { number: row.number, date: row.onDate, email: contact!.email };
}

/** The demo officer of a role, with a code of the second factor at the clock's instant. */
async function officer(role: string): Promise<unknown> {
	const { identifier, password, totpSecret } = (await listDemoPeople(ctx)).find((one) => one.role === role)!;
	const code = new TOTP({ secret: totpSecret! }).generate({ timestamp: clocked.now().getTime() });
	return { identifier, password, code };
}

const answers: Readonly<Record<string, (said: string) => Promise<unknown>>> = {
	find,
	officer,
	now: async (instant) => {
		ahead = new Date(instant).getTime() - Date.now();
		return await Promise.resolve(clocked.now());
	},
	job: async (name) => await jobs[name]!(),
	family: async () => await familyOfAgent(clocked),
	verify: async (number) => await verifyAndPrint(clocked, number),
	reprint: async (number) => await printAgain(clocked, number),
	bag: async (number) => await bagToOffice(clocked, number),
	stop: async () => {
		setTimeout(() => process.exit(0), 100);
		return await Promise.resolve('stopped');
	},
};

process.stdout.write('"ready"\n');
for await (const line of createInterface({ input: process.stdin })) {
	const [what = '', said = ''] = line.split(' ');
	process.stdout.write(`${JSON.stringify(await answers[what]!(said))}\n`);
}
