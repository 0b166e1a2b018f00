import { EventEmitter } from 'node:events';
import { sql } from 'kysely';
import type { Status } from '#domain/applications/application.ts';
import type { Database, Tx } from './db/database.ts';

/** Something about an application changed; nothing personal, read it again to see what. */
export type Change = {
	readonly applicationId: string;
	readonly applicantId: string;
	readonly kelurahanCode: string;
	readonly rw: string;
	readonly officeId: string | null;
	readonly status: Status;
	readonly revision: number;
};

export type Live = {
	/** Calls `heard` at each change, in every process, after its transaction committed. */
	subscribe(heard: (change: Change) => void): () => void;
	/** The same for the queue of an office: something about it changed. */
	subscribeQueue(heard: (officeId: string) => void): () => void;
	close(): Promise<void>;
};

const CHANNEL = 'application_changed';
const QUEUES = 'queue_changed';

/** Announces a change; it is heard when the transaction commits and not at all when it rolls back. */
export async function announce(tx: Tx, change: Change): Promise<void> {
	await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(change)})`.execute(tx);
}

/** Announces that something about the queue of an office changed; heard when the transaction commits. */
export async function announceQueue(tx: Tx, officeId: string): Promise<void> {
	await sql`select pg_notify(${QUEUES}, ${officeId})`.execute(tx);
}

/** Starts listening for changes. */
export async function openLive(database: Database): Promise<Live> {
	const emitter = new EventEmitter().setMaxListeners(0);
	const stop = await database.listen(CHANNEL, (payload) =>
		emitter.emit('change', JSON.parse(payload) as Change),
	);
	const stopQueues = await database.listen(QUEUES, (officeId) => emitter.emit('queue', officeId));
	return {
		subscribe: (heard) => {
			emitter.on('change', heard);
			return () => emitter.off('change', heard);
		},
		subscribeQueue: (heard) => {
			emitter.on('queue', heard);
			return () => emitter.off('queue', heard);
		},
		close: async () => {
			await stop();
			await stopQueues();
		},
	};
}
