import type { ReceiverKind } from '#domain/hand-over/receiver.ts';
import type { Instant, InstantOrNull } from './columns.ts';

/** Who may collect for the applicant, and the records of hand-overs. */
export type HandOverTables = {
	proxies: {
		id: string;
		applicationId: string;
		sealed: Buffer;
		namedAt: Instant;
		endedAt: InstantOrNull;
	};
	handOvers: {
		applicationId: string;
		at: Instant;
		officeId: string | null;
		officerId: string;
		receiver: ReceiverKind;
		signedOn: 'screen' | 'paper';
		sealed: Buffer;
	};
};
