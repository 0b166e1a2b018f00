import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settings, SettingsError, type Env, type SettingName } from '#env';
import { fileMail } from '#server/adapters/mail/files.ts';
import { smtpMail } from '#server/adapters/mail/smtp.ts';
import { localFiles } from '#server/adapters/storage/local-files.ts';
import { mailFrom, openCity } from '#server/ctx.ts';
import { openEmbedded, openPostgres } from '#server/db/database.ts';
import { DataFolderError } from '#server/db/embedded.ts';
import { keyringOf } from '#server/keyring.ts';
import { askServer } from '../start/control.ts';
import { readSettings, type SettingSource } from '../start/settings.ts';
import { problemOf } from '../start/start-problem.ts';
import { checkProduct, type Finding } from './checks.ts';
import { table } from './table.ts';

const secrets: readonly SettingName[] = ['SECRET_KEYS'];

/** The value as it may be shown: keys never, passwords in addresses neither. */
function shown(name: SettingName): string {
	const value = process.env[name]?.trim();
	if (!value) return settings[name].default;
	if (name === 'DUKCAPIL_PASSWORD') return '…';
	if (secrets.includes(name))
		return value
			.split(',')
			.map((key) => `${key.trim().split(':')[0]}:…`)
			.join(', ');
	return URL.canParse(value) ? value.replace(/^([a-z]+:\/\/[^:/@]*):[^@]*@/i, '$1:…@') : value;
}

const settingsTable = (sources: ReadonlyMap<SettingName, SettingSource>): string =>
	table(
		['setting', 'from', 'value'],
		[...sources].map(([name, source]) => [name, source, shown(name)]),
	);

/** Looks at everything e-Open needs and says what it found; exit code 1 when something is wrong. */
export async function runDoctor(): Promise<number> {
	let findings: readonly Finding[];
	try {
		const { env, sources } = readSettings();
		process.stdout.write(`${settingsTable(sources)}\n\nmode: ${env.demo ? 'demo' : 'production'}\n\n`);
		findings = await look(env);
	} catch (error) {
		if (!(error instanceof SettingsError)) throw error;
		findings = error.problems.map((problem) => ({ subject: 'settings', good: false, detail: problem }));
	}
	const lines = findings.map(({ subject, good, degraded, detail }) => [
		!good ? 'WRONG' : degraded ? 'DEGRADED' : 'good',
		subject,
		detail,
	]);
	process.stdout.write(`${table(['', 'what', 'found'], lines)}\n`);
	return findings.every(({ good }) => good) ? 0 : 1;
}

async function look(env: Env): Promise<readonly Finding[]> {
	try {
		return await lookAtParts(env);
	} catch (error) {
		if (error instanceof DataFolderError) {
			const answered = (await askServer(env.dataDir, 'doctor', {}, 1_000).catch(() => null)) as
				readonly Finding[] | null;
			if (answered)
				return [{ subject: 'server', good: true, detail: 'runs on this data folder' }, ...answered];
		}
		const problem = problemOf(error, env);
		if (!problem) throw error;
		return [
			{
				subject: problem.exitCode === 2 ? 'settings' : problem.exitCode === 3 ? 'data folder' : 'database',
				good: false,
				detail: problem.sentence,
			},
		];
	}
}

/** Opens what can be looked at without changing anything: no migration, no key, no embedded database that was not there. */
async function lookAtParts(env: Env): Promise<readonly Finding[]> {
	const city = openCity(env);
	if (!env.databaseUrl && !existsSync(join(env.dataDir, 'database')))
		return [{ subject: 'database', good: true, detail: 'embedded, not made yet: npm start makes it' }];
	const database = env.databaseUrl
		? openPostgres(env.databaseUrl, () => {}, 2)
		: await openEmbedded(env.dataDir);
	const mail = env.smtpUrl ? smtpMail(env.smtpUrl, mailFrom(env, city)) : fileMail(join(env.dataDir, 'mail'));
	try {
		await database.pool.query('select 1');
		return await checkProduct({
			env,
			city,
			database,
			db: database.db,
			keyring: keyringOf(env.secretKeys),
			mail,
			storage: localFiles(join(env.dataDir, 'files')),
		});
	} finally {
		await mail.close();
		await database.close();
	}
}
