import type { Generated } from 'kysely';
import type { ReasonScope } from '#domain/reasons/reason-template.ts';
import type { GeneratedInstant, Instant, InstantOrNull } from './columns.ts';

/** What officers use and leave at the desk beside the application itself. */
export type DeskTables = {
	reasonTemplates: {
		key: string;
		version: number;
		scope: ReasonScope;
		place: number;
		wordsId: string;
		wordsEn: string;
		needsNote: Generated<boolean>;
		retired: Generated<boolean>;
		writtenBy: string | null;
		writtenAt: GeneratedInstant;
	};
	applicationNotes: {
		id: string;
		position: Generated<string>;
		applicationId: string;
		authorId: string;
		writtenAt: Instant;
		sealed: Buffer;
	};
	opinions: {
		id: string;
		position: Generated<string>;
		applicationId: string;
		round: number;
		askedBy: string;
		askedAt: Instant;
		askedOf: string | null;
		askedOffice: string | null;
		question: Buffer;
		answeredBy: string | null;
		answeredAt: InstantOrNull;
		good: boolean | null;
		answer: Buffer | null;
		withdrawnAt: InstantOrNull;
	};
	applicationLikenesses: { applicationId: string; likeness: Buffer };
};
