import type { SubmittedAnswer } from '#domain/applications/submitted-answers.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import { done, type FieldProblem, type Result } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import {
	viewApplication,
	type ApplicationView,
	type DocumentSeen,
} from '#features/applications/server/view-application.ts';
import type { TimelineEntry } from '#features/applications/server/application-queries.ts';
import type { Pickup } from '#features/booking/server/public.ts';
import type { DocumentInfo } from '#features/documents/server/public.ts';
import type { Written } from '#server/api/components.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords } from '#server/refusals.ts';

type Body = Written<'Application'>;

export const pickupBody = (pickup: Pickup): Written<'Pickup'> => ({
	office: pickup.officeId,
	officeName: pickup.officeName,
	officeAddress: pickup.officeAddress,
	date: pickup.date,
	session: pickup.session,
	held: pickup.held,
	laterDate: pickup.laterDate,
});

export const documentBody = ({
	requirement,
	byteSize,
	uploadedAt,
	...info
}: DocumentInfo): Written<'Document'> => ({
	requirement,
	id: info.id,
	fileName: info.fileName,
	mediaType: info.mediaType as Written<'Document'>['mediaType'],
	bytes: byteSize,
	width: info.width,
	height: info.height,
	uploadedAt: uploadedAt.toISOString(),
});

const readableBody = (answers: readonly SubmittedAnswer[]): Body['readable'] =>
	answers.flatMap(({ path, page, label, text, known, rows }) => [
		{ path, page, label, text, known: known ?? false },
		...(rows ?? []).flatMap((row) => readableBody(row.answers)),
	]);

const timelineBody = ({ at, action, from, to, by, detail }: TimelineEntry): Body['timeline'][number] => ({
	at: at.toISOString(),
	action,
	from,
	to,
	by,
	...(detail?.reason ? { reason: detail.reason } : {}),
	...(detail?.siak ? { siak: detail.siak } : {}),
	...(detail?.receivedBy ? { receivedBy: detail.receivedBy } : {}),
	...(detail?.parts ? { parts: [...detail.parts] } : {}),
});

const saidBody = ({ reason, words, note }: Verdict) => ({ reason, words: words ?? null, note });

function documentSeenBody(
	{ document, need, stored, verdict, editable }: DocumentSeen,
	told: boolean,
): Body['documents'][number] {
	return {
		...(stored ? documentBody(stored) : {}),
		requirement: document.id,
		label: document.label,
		need,
		stored: stored !== null,
		editable,
		verdict: told && verdict ? { good: verdict.good, ...saidBody(verdict) } : null,
	};
}

const missingBody = (
	problem: FieldProblem,
	locale: Locale,
	view: ApplicationView,
): Body['missing'][number] => ({
	field: problem.field,
	code: problem.code,
	detail: fieldProblemWords(problem, locale, labelOf(view, problem.field)?.[locale]),
});

/** The words an answer or a document goes by; undefined for what has none of its own. */
function labelOf({ variant }: ApplicationView, field: string): Text | undefined {
	const [kind, id] = field.split(':');
	if (kind === 'document') return variant.requiredDocuments.find((document) => document.id === id)?.label;
	return variant.pages.flatMap((page) => page.fields).find((one) => one.id === field.split('.')[0])?.label;
}

const siakBody = (siak: NonNullable<ApplicationView['siak']>): NonNullable<Body['siak']> =>
	siak.outcome === 'accepted'
		? {
				outcome: 'accepted',
				refusal: null,
				documents: siak.documents.map(({ kind, number }) => ({ kind, number })),
				newNiks: siak.newNiks.map(({ name, nik }) => ({ name, nik })),
			}
		: { outcome: 'refused', refusal: siak.code, documents: [], newNiks: [] };

/** An application as the API tells it. Verdicts reach the applicant only once the officer has decided. */
function applicationBody(ctx: Ctx, view: ApplicationView): Body {
	const { row } = view.app;
	const officer = ctx.actor.kind === 'officer';
	const told = officer || row.status === 'returned';
	return {
		number: row.number,
		service: row.service,
		variant: row.variant,
		status: row.status,
		revision: row.revision,
		round: row.round,
		createdAt: row.createdAt.toISOString(),
		submittedAt: row.submittedAt?.toISOString() ?? null,
		applicantName: view.summary.applicantName,
		subjectName: view.summary.subjectName,
		lifeEvent: row.lifeEvent,
		companions: view.planned.map(({ companion, service, variant, person }) => ({
			id: companion.id,
			service: service.id,
			variant: variant.id,
			forName: person?.name ?? null,
		})),
		linked: view.linked.map(({ number, service, variant, status, lead, waitsFor, pickupOn }) => ({
			number,
			service: service.id,
			variant: variant.id,
			status,
			lead,
			waitsFor,
			pickupOn,
		})),
		termsAccepted: row.termsAcceptedAt !== null,
		answers: { ...view.answers },
		readable: readableBody(view.readable),
		documents: view.documents.map((document) => documentSeenBody(document, told)),
		editable: typeof view.editable === 'string' ? view.editable : [...view.editable],
		missing: view.missing.map((problem) => missingBody(problem, ctx.locale, view)),
		warnings: view.warnings.map(({ brokenWhen, text, article }) => ({ rule: brokenWhen, text, article })),
		advice: view.advice.map(({ id, severity, text, offer, open }) => ({
			id,
			severity,
			text,
			offer: { service: offer.service, variant: offer.variant },
			open,
		})),
		clash: view.clash && { number: view.clash.own ? view.clash.number : null },
		marked: told
			? view.verdicts
					.filter((verdict) => !verdict.good)
					.map((verdict) => ({ target: verdict.target, ...saidBody(verdict) }))
			: [],
		pickup: view.pickup && pickupBody(view.pickup),
		visit: view.visit && { ...view.visit },
		paper:
			officer && view.paper
				? {
						code: view.paper.code,
						heldBy: view.paper.holder.kind === 'office' ? view.paper.holder.officeId : null,
						bag: view.paper.bagCode,
					}
				: null,
		trail: view.trail.map(({ at, ...step }) => ({ at: at.toISOString(), ...step })),
		correctBy: row.correctBy,
		dueOn: row.dueOn,
		timeline: view.timeline.map(timelineBody),
		actions: [...view.actions],
		pin: view.pin,
		handOverCode: view.handOverCode,
		takenBy: officer ? view.takenBy : null,
		siak: officer && view.siak ? siakBody(view.siak) : null,
		siakQueue: view.siakQueue && {
			askedAt: view.siakQueue.askedAt.toISOString(),
			place: view.siakQueue.place,
			stuck: view.siakQueue.stuck,
		},
		duplicates: view.duplicates.map(({ number }) => number),
	};
}

/** Reads an application again, after a deed, and tells it. */
export async function tellApplication(ctx: Ctx, number: string): Promise<Result<Body>> {
	const view = await viewApplication(ctx, number);
	return view.ok ? done(applicationBody(ctx, view.value)) : view;
}
