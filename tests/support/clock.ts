import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { randomBytes } from 'node:crypto';
import { freePort } from './e2e-setup.ts';
import { receiveMails, type ReceivedMail } from './mail-server.ts';

export type Found = { readonly number: string; readonly date: string; readonly email: string };
export type SignsIn = { readonly identifier: string; readonly password: string; readonly code: string };

/** A product of its own whose clock the test sets, on an embedded database with the demo's people; see `clocked-product.ts`. `settings` are put over the usual ones. */
export async function clockedProduct(settings: Readonly<Record<string, string>> = {}) {
	const dataDir = mkdtempSync(join(tmpdir(), 'e-open-clock-'));
	const mailFolder = mkdtempSync(join(tmpdir(), 'e-open-clock-mail-'));
	const mails = await receiveMails(mailFolder);
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const server = spawn(process.execPath, ['tests/support/clocked-product.ts'], {
		env: {
			...process.env,
			SECRET_KEYS: `clock:${randomBytes(32).toString('base64')}`,
			PORT: String(port),
			PUBLIC_ORIGIN: origin,
			DATA_DIR: dataDir,
			DEMO: 'true',
			SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
			LOG_LEVEL: 'warn',
			DATABASE_URL: '',
			// Signing has tests of its own; here what is printed is not held up by it.
			SIGNING: 'off',
			...settings,
		},
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
	const hear = async (): Promise<unknown> => {
		const { value, done } = await lines.next();
		if (done) throw new Error('the product with the clock has ended');
		return JSON.parse(value as string) as unknown;
	};
	const ask = async (line: string): Promise<unknown> => {
		server.stdin.write(`${line}\n`);
		return await hear();
	};
	await hear();
	return {
		origin,
		find: async (status: string): Promise<Found> => (await ask(`find ${status}`)) as Found,
		officer: async (role: string): Promise<SignsIn> => (await ask(`officer ${role}`)) as SignsIn,
		/** One of the lines of `clocked-agent.ts`. */
		ask: async <T>(line: string): Promise<T> => (await ask(line)) as T,
		now: async (instant: string): Promise<void> => void (await ask(`now ${instant}`)),
		job: async (name: string): Promise<number> => (await ask(`job ${name}`)) as number,
		/** The mails to an address that say this, the oldest first. */
		mails: async (to: string, pattern: RegExp): Promise<readonly ReceivedMail[]> => {
			const all = readdirSync(mailFolder)
				.filter((name) => name.endsWith('.json'))
				.map((name) => ({ name, at: statSync(join(mailFolder, name)).mtimeMs }))
				.sort((one, other) => one.at - other.at)
				.map(({ name }) => JSON.parse(readFileSync(join(mailFolder, name), 'utf8')) as ReceivedMail);
			return await Promise.resolve(
				all.filter((mail) => mail.to.includes(to) && (pattern.test(mail.subject) || pattern.test(mail.text))),
			);
		},
		/** The mail to an address that says this; waits for it. */
		mail: async (to: string, pattern: RegExp): Promise<ReceivedMail> => {
			for (const start = Date.now(); Date.now() - start < 30_000;) {
				const found = readdirSync(mailFolder)
					.filter((name) => name.endsWith('.json'))
					.map((name) => JSON.parse(readFileSync(join(mailFolder, name), 'utf8')) as ReceivedMail)
					.find((mail) => mail.to.includes(to) && (pattern.test(mail.subject) || pattern.test(mail.text)));
				if (found) return found;
				await new Promise((done) => setTimeout(done, 200));
			}
			throw new Error(`no mail to ${to} like ${pattern}`);
		},
		stop: async (): Promise<void> => {
			const ended = new Promise((done) => server.once('exit', done));
			server.stdin.write('stop\n');
			await ended;
			await mails.close();
			for (const folder of [dataDir, mailFolder]) rmSync(folder, { recursive: true, force: true });
		},
	};
}
