import type { ConsentMethod } from '#domain/consent/consent.ts';
import type { Generated } from 'kysely';
import type { InstantOrNull } from './columns.ts';

/** What residents have said of agents who enter for them. */
export type ConsentTables = {
	consents: {
		applicationId: string;
		agentId: string;
		method: ConsentMethod;
		codeHash: Buffer | null;
		codeExpiresAt: InstantOrNull;
		codeAttempts: Generated<number>;
		givenAt: InstantOrNull;
		sealed: Buffer;
		photoKey: string | null;
		addressHash: Buffer | null;
	};
};
