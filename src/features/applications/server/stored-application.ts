import type { ApplicationFacts } from '#domain/applications/application.ts';
import type { SubmittedAnswer } from '#domain/applications/submitted-answers.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import { composeLifeEvent } from '#domain/catalogue/life-events/compose.ts';
import { findLifeEvent } from '#domain/catalogue/life-events.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Row } from '#server/db/schema.ts';
import { open, seal, type DataKey } from '#server/keyring.ts';

/** Who applies and whom it is about: what lists show. */
export type Summary = {
	readonly applicantName: string;
	readonly applicantNik: string;
	readonly kkNumber: string;
	/** The person it is about, where it is about one. */
	readonly subjectName: string;
	readonly subjectNik: string | null;
};

/** An application as stored, with the key that opens what is sealed of it. */
export type StoredApplication = {
	readonly row: Row<'applications'>;
	readonly facts: ApplicationFacts;
	readonly dataKey: DataKey;
};

export type SealedColumn =
	'summary' | 'answers' | 'submittedAnswers' | 'submittedFacts' | 'pin' | 'handOverCode';
const columnName = {
	summary: 'summary',
	answers: 'answers',
	submittedAnswers: 'submitted_answers',
	submittedFacts: 'submitted_facts',
	pin: 'pin',
	handOverCode: 'hand_over_code',
} as const;
const context = (id: string, column: SealedColumn): string => `applications.${columnName[column]}:${id}`;

/** The row with its facts and its opened data key. */
export function toStored(ctx: Pick<Ctx, 'keyring'>, row: Row<'applications'>): StoredApplication {
	return {
		row,
		dataKey: ctx.keyring.unwrap(row.dataKey),
		facts: {
			id: row.id,
			status: row.status,
			channel: row.channel,
			applicantId: row.applicantId,
			enteredBy: row.enteredBy,
			takenBy: row.takenBy,
			kelurahanCode: row.kelurahanCode,
			rw: row.rw,
			officeId: row.officeId,
			enteredOfficeId: row.enteredOfficeId,
			siakDone: row.siakDoneAt !== null,
			printed: row.printedAt !== null,
			wrongData: row.wrongDataAt !== null,
			unsigned: row.unsigned,
			waitsFor: row.waitsFor,
			consentWithdrawn: row.consentWithdrawnAt !== null,
			recorded: row.recordedAt !== null,
			rejectedBy: row.rejectedBy,
			appeal: row.appeal,
		},
	};
}

/** Seals a value for a column of an application. */
export const sealColumn = (dataKey: DataKey, id: string, column: SealedColumn, value: unknown): Buffer =>
	seal(dataKey, context(id, column), value);

const openColumn = <T>(app: StoredApplication, column: SealedColumn): T | null => {
	const sealed = app.row[column];
	return sealed === null ? null : open<T>(app.dataKey, context(app.row.id, column), sealed);
};

export const openSummary = (app: StoredApplication): Summary => openColumn<Summary>(app, 'summary')!;
/** The columns a list reads to show whom a row is about. */
export const summaryColumns = ['applications.id', 'applications.dataKey', 'applications.summary'] as const;
export const openListedSummary = (
	ctx: Pick<Ctx, 'keyring'>,
	row: Pick<Row<'applications'>, 'id' | 'dataKey' | 'summary'>,
): Summary => open<Summary>(ctx.keyring.unwrap(row.dataKey), context(row.id, 'summary'), row.summary);
export const openAnswers = (app: StoredApplication): Answers => openColumn<Answers>(app, 'answers')!;
export const openSubmitted = (app: StoredApplication): readonly SubmittedAnswer[] | null =>
	openColumn<readonly SubmittedAnswer[]>(app, 'submittedAnswers');
/** What the application was judged by when it was submitted; null before, and where that was not kept yet. */
export const openSubmittedFacts = (app: StoredApplication): FormFacts | null =>
	openColumn<FormFacts>(app, 'submittedFacts');
/** The answers as they were submitted: nothing hidden is in them. Of a draft, as they stand. */
export function openSubmittedAnswers(app: StoredApplication): Answers {
	const submitted = openSubmitted(app);
	return submitted
		? Object.fromEntries(submitted.map(({ field, value }) => [field, value]))
		: openAnswers(app);
}
export const openPin = (app: StoredApplication): string | null => openColumn<string>(app, 'pin');
export const openHandOverCode = (app: StoredApplication): string | null =>
	openColumn<string>(app, 'handOverCode');

/** Context of what is sealed in rows that belong to an application. */
export const detailContext = (applicationId: string, at: string): string =>
	`application_events.detail:${applicationId}:${at}`;
export const noteContext = (applicationId: string, target: string): string =>
	`verdicts.note:${applicationId}:${target}`;
export const visitContext = (applicationId: string, turn: number): string =>
	`visit_days.sealed:${applicationId}:${turn}`;
export const proxyContext = (applicationId: string, id: string): string =>
	`proxies.sealed:${applicationId}:${id}`;
export const handOverContext = (applicationId: string): string => `hand_overs.sealed:${applicationId}`;
export const siakContext = (applicationId: string, attempt: number): string =>
	`siak_entries.sealed:${applicationId}:${attempt}`;

/** The columns that make an application the lead of a life event. */
export type LeadColumns = Pick<Row<'applications'>, 'status' | 'lifeEvent' | 'offers' | 'leadId'>;

/**
 * The service and variant of an application; the draft of a life event has one form for all that is ticked. Throws when the
 * catalogue no longer holds them.
 */
export function catalogueOf(row: { service: string; variant: string } & Partial<LeadColumns>): {
	service: Service;
	variant: Variant;
} {
	const service = findService(row.service);
	const variant = findVariant(service, row.variant);
	if (!service || !variant) throw new Error(`the catalogue holds no ${row.service}/${row.variant}`);
	const event = row.status === 'draft' && !row.leadId ? findLifeEvent(row.lifeEvent ?? null) : undefined;
	return { service, variant: event ? composeLifeEvent(event, variant, row.offers ?? []) : variant };
}
