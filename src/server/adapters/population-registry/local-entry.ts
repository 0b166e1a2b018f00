import type pg from 'pg';
import type { Answer } from '#domain/catalogue/form.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { applyEntry } from './local-events.ts';
import type { Known } from './local-change.ts';
import { findStoredFamily, findStoredResident, type Queryable, type RegisterCrypto } from './local-store.ts';
import { writeChange } from './local-write.ts';
import type { SiakAnswer, SiakEntry } from './port.ts';

/** Any number that no other use of advisory locks in this database has: events are entered one after another. */
const REGISTER_LOCK = 20_261_125;

const eventContext = (key: string): string => `register_events.sealed:${key}`;

/** Enters an event: one transaction on one client; the same key gets the answer it got the first time. */
export async function enterOnce(
	pool: pg.Pool,
	crypto: RegisterCrypto,
	key: string,
	entry: SiakEntry,
): Promise<SiakAnswer> {
	const client = await pool.connect();
	try {
		await client.query('begin');
		await client.query('select pg_advisory_xact_lock($1)', [REGISTER_LOCK]);
		const answer = (await answerOf(client, crypto, key)) ?? (await enter(client, crypto, key, entry));
		await client.query('commit');
		return answer;
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw error;
	} finally {
		client.release();
	}
}

async function answerOf(client: Queryable, crypto: RegisterCrypto, key: string): Promise<SiakAnswer | null> {
	const { rows } = await client.query<{ sealed: Buffer }>(
		'select sealed from register_events where key = $1',
		[key],
	);
	return rows[0] ? crypto.open<SiakAnswer>(eventContext(key), rows[0].sealed) : null;
}

async function enter(
	client: Queryable,
	crypto: RegisterCrypto,
	key: string,
	entry: SiakEntry,
): Promise<SiakAnswer> {
	const change = applyEntry(entry, await knownOf(client, crypto, entry));
	const answer: SiakAnswer =
		change.outcome === 'refused'
			? { outcome: 'refused', code: change.code }
			: await writeChange(client, crypto, change, entry.on);
	await client.query('insert into register_events (key, event, sealed) values ($1, $2, $3)', [
		key,
		entry.event,
		crypto.seal(eventContext(key), answer),
	]);
	return answer;
}

const textsOf = (answer: Answer): readonly string[] =>
	typeof answer === 'string'
		? [answer]
		: answer.flatMap((item) => (typeof item === 'string' ? [item] : Object.values(item)));

/** Everyone and every family the entry names, whichever field they stand in, and the families of those people. */
async function knownOf(client: Queryable, crypto: RegisterCrypto, entry: SiakEntry): Promise<Known> {
	const named = new Set([
		entry.kkNumber,
		entry.subjectNik ?? '',
		...Object.values(entry.answers).flatMap(textsOf),
	]);
	const numbers = [...named].filter((text) => /^\d{16}$/.test(text));
	const residents = new Map<string, Resident>();
	const families = new Map<string, Family>();
	for (const number of numbers) {
		const resident = await findStoredResident(client, crypto, number);
		if (resident) residents.set(number, resident);
	}
	for (const number of new Set([
		...numbers,
		...[...residents.values()].map((resident) => resident.kkNumber),
	])) {
		const stored = await findStoredFamily(client, crypto, number);
		if (stored) families.set(number, stored.family);
	}
	return { families, residents };
}
