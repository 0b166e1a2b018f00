import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Actor } from '#domain/access/role.ts';
import type { Locale } from '#domain/text.ts';
import type { Env } from '#env';
import { fileMail } from './adapters/mail/files.ts';
import type { MailPort } from './adapters/mail/port.ts';
import { smtpMail } from './adapters/mail/smtp.ts';
import { dukcapilRegistry } from './adapters/population-registry/dukcapil.ts';
import { localRegistry } from './adapters/population-registry/local.ts';
import type { PopulationRegistry } from './adapters/population-registry/port.ts';
import { localFiles } from './adapters/storage/local-files.ts';
import type { StoragePort } from './adapters/storage/port.ts';
import { bsreSigning } from './adapters/signing/bsre.ts';
import { makeCertificate } from './adapters/signing/certificate.ts';
import { localSigning } from './adapters/signing/local.ts';
import type { SigningPort } from './adapters/signing/port.ts';
import { readCity, type City } from './city-files.ts';
import { openEmbedded, openPostgres, type Database, type Db } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { openJobs, type Jobs } from './jobs.ts';
import { keyringOf, lookupHash, type Keyring, type LookupKind } from './keyring.ts';
import { openLive, type Live } from './live.ts';
import { openLog, type Logger } from './log.ts';
import { loadNamedKeys, type NamedKeys } from './named-keys.ts';
import { projectRoot } from './project-root.ts';
import { registerCrypto } from './register-crypto.ts';
import { loadCertificate, loadCheckKey, type CheckKey } from './signing-keys-store.ts';
import { watchedRegistry } from './watched-registry.ts';

/** What a deed is given: the parts of the running product, and who acts in which request. */
export type Ctx = {
	readonly env: Env;
	/** Everything that is particular to the city, as its folder says it. */
	readonly city: City;
	readonly log: Logger;
	readonly database: Database;
	/** Never awaited inside an open transaction. */
	readonly db: Db;
	readonly keyring: Keyring;
	readonly keys: NamedKeys;
	readonly mail: MailPort;
	readonly storage: StoragePort;
	readonly registry: PopulationRegistry;
	/** Null: documents are printed unsigned here. */
	readonly signing: SigningPort | null;
	readonly checkKey: CheckKey;
	readonly jobs: Jobs;
	readonly live: Live;
	/** The present instant. Rules get it as an argument. */
	now(): Date;
	readonly actor: Actor;
	readonly locale: Locale;
	readonly requestId: string | null;
	close(): Promise<void>;
};

/** The keyed hash a value is looked up by. */
export const lookup = (ctx: Pick<Ctx, 'keys'>, kind: LookupKind, value: string): Buffer =>
	lookupHash(ctx.keys.lookup, kind, value);

/** The account that acts, or null when nobody is signed in. */
export const actorId = (ctx: Pick<Ctx, 'actor'>): string | null =>
	ctx.actor.kind === 'applicant' || ctx.actor.kind === 'officer' ? ctx.actor.accountId : null;

/** The same parts, acting as somebody in a request. */
export const actingAs = (
	ctx: Ctx,
	actor: Actor,
	request: { locale?: Locale; requestId?: string } = {},
): Ctx => ({
	...ctx,
	actor,
	locale: request.locale ?? ctx.locale,
	requestId: request.requestId ?? randomUUID(),
});

/** The city the settings name; refuses a folder that is not one. */
export const openCity = (env: Pick<Env, 'cityDir'>): City => readCity(resolve(projectRoot(), env.cityDir));

/** Who messages come from. */
export const mailFrom = (env: Pick<Env, 'mailFrom'>, city: City): string =>
	env.mailFrom ?? `e-Open ${city.settings.cityName} <no-reply@e-open.example>`;

/** The register the settings name. */
const openRegistry = (env: Env, database: Database, keys: NamedKeys): PopulationRegistry =>
	env.register.kind === 'dukcapil'
		? dukcapilRegistry(env.register)
		: localRegistry(database.pool, registerCrypto(keys));

/** The signing service the settings name. */
async function openSigning(
	{ signing, demo }: Env,
	city: City,
	db: Db,
	keyring: Keyring,
): Promise<SigningPort | null> {
	if (signing.kind === 'off') return null;
	if (signing.kind === 'bsre') return bsreSigning(signing);
	const organisation = city.settings.officeName;
	const name = demo ? `${organisation} (DATA CONTOH)` : organisation;
	return localSigning(
		await loadCertificate(db, keyring, () => makeCertificate({ name, organisation }, new Date())),
	);
}

/** Opens the product's parts by the settings: database (migrated), keys, mail, storage, register, jobs, live changes. */
export async function openCtx(env: Env, parts: { database?: Database; log?: Logger } = {}): Promise<Ctx> {
	const city = openCity(env);
	const log = parts.log ?? openLog(env.logLevel);
	const database =
		parts.database ??
		(env.databaseUrl
			? openPostgres(
					env.databaseUrl,
					(message, error) => log.warn({ err: error }, message),
					env.databaseConnections,
				)
			: await openEmbedded(env.dataDir));
	try {
		const ran = await migrate(database.pool, join(projectRoot(), 'db/migrations'));
		if (ran.length > 0) log.info({ migrations: ran }, 'database migrated');
		const keyring = keyringOf(env.secretKeys);
		const keys = await loadNamedKeys(database.db, keyring);
		const mail = env.smtpUrl
			? smtpMail(env.smtpUrl, mailFrom(env, city))
			: fileMail(join(env.dataDir, 'mail'));
		const storage = localFiles(join(env.dataDir, 'files'));
		const registry = watchedRegistry(openRegistry(env, database, keys), database.db, log);
		const signing = await openSigning(env, city, database.db, keyring);
		const checkKey = await loadCheckKey(database.db, keyring);
		const jobs = await openJobs(database, log);
		const live = await openLive(database);
		return {
			env,
			city,
			log,
			database,
			db: database.db,
			keyring,
			keys,
			mail,
			storage,
			registry,
			signing,
			checkKey,
			jobs,
			live,
			now: () => new Date(),
			actor: { kind: 'system' },
			locale: 'id',
			requestId: null,
			close: async () => {
				await jobs.close();
				await live.close();
				await mail.close();
				await database.close();
			},
		};
	} catch (error) {
		await database.close().catch(() => {});
		throw error;
	}
}
