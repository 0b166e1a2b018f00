import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { partNames, type Part } from '#domain/recording/checklist.ts';
import type { FieldProblem, Refusal, Result } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { checkIn } from '#features/recording/server/check-in.ts';
import { confirmIdentity } from '#features/recording/server/confirm-identity.ts';
import { endTurn } from '#features/recording/server/end-turn.ts';
import { noteIkd } from '#features/recording/server/note-ikd.ts';
import { keepChecklist, recordPerson, tellSiak } from '#features/recording/server/record-person.ts';
import { recordingPlaces } from '#features/recording/server/recording-places.ts';
import { viewRecording } from '#features/recording/server/view-recording.ts';
import { controlOf, readChecklistForm } from '#features/recording/ui/checklist-form.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { recordingMessages as m } from '#ui/messages/recording.ts';
import { recordingShown } from './recording-shown.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const outcomes = ['checkedIn', 'identified', 'kept', 'recorded', 'ended', 'ikd'] as const;
type Outcome = (typeof outcomes)[number];

/* Recording officers, and supervisors who look: one person, from checked in to recorded. A number of another area, and one that there is not, are answered alike. */
export const load: PageServerLoad = async ({ locals: { ctx, session }, params, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'view_recordings'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const places = await recordingPlaces(ctx, session?.officeId ?? null);
	const asked = url.searchParams.get('kantor') ?? session?.officeId ?? '';
	const office = places.find(({ id }) => id === asked) ?? places[0] ?? null;
	const view = await viewRecording(ctx, params.number, office?.id ?? null);
	const { code } = view.ok ? { code: null } : view.refusal;
	if (code === 'not_found' || code === 'outside_jurisdiction')
		return { number: params.number, office, recording: null, refusal: null, done: null };
	if (!view.ok)
		return {
			number: params.number,
			office,
			recording: null,
			refusal: refusalWords(view.refusal, locale),
			done: null,
		};
	const recording = recordingShown(view.value, locale, dateInWib(ctx.now()));
	const { noCheckIn, pickup } = view.value;
	const there = noCheckIn?.code === 'recording_elsewhere' ? pickup?.officeId : null;
	const elsewhere = places.find(({ id }) => id === there) ?? null;
	return {
		number: params.number,
		office: office && { id: office.id, name: office.name },
		refusal: null,
		/** Another place of theirs, where the person is awaited. */
		elsewhere: elsewhere && { id: elsewhere.id, name: elsewhere.name },
		recording,
		mayPrint: holdsRole(ctx.actor, 'print'),
		done: outcomes.find((one) => one === url.searchParams.get('selesai')) ?? null,
	};
};

const labels: Readonly<Record<string, Text>> = {
	seen: m.seen,
	witness: m.witness,
	compared: m.compared,
	note: m.note,
	reason: m.endReason,
	endNote: m.endNote,
	ikd: m.ikd,
	hand_right: m.hand_right,
	hand_left: m.hand_left,
};
const inWords = ({ code, values }: FieldProblem, field: string, locale: Locale) => ({
	field,
	message: fieldProblemWords(
		{ field, code, ...(values ? { values } : {}) },
		locale,
		(labels[field] ?? partNames[field as Part])[locale],
	),
});

/** A refusal in words at its controls, each once, with everything that was typed. */
function refusedWith(
	form: FormData,
	of: { readonly outcome: Outcome | null; readonly refusal: Refusal; readonly locale: Locale },
) {
	const checklist = readChecklistForm(form);
	const { title, detail } = refusalWords(of.refusal, of.locale);
	const problems = new Map(
		(of.refusal.fields ?? []).map((problem) => {
			const field = controlOf(problem.field, checklist);
			return [field, inWords(problem, field, of.locale)] as const;
		}),
	);
	return fail(httpStatus(of.refusal), {
		title,
		detail,
		outcome: of.outcome,
		problems: [...problems.values()],
		checklist,
		seen: String(form.get('seen') ?? ''),
		witness: String(form.get('witness') ?? ''),
		compared: form.has('compared'),
		reason: String(form.get('reason') ?? ''),
		endNote: String(form.get('endNote') ?? ''),
	});
}

/** One deed, then the page again, saying what was done; a refusal comes back with what was typed. */
const act =
	(outcome: Outcome, deed: (event: RequestEvent, form: FormData) => Promise<Result<unknown>>) =>
	async (event: RequestEvent) => {
		const { ctx } = event.locals;
		const form = await event.request.formData();
		const result = await deed(event, form);
		if (!result.ok) return refusedWith(form, { outcome, refusal: result.refusal, locale: ctx.locale });
		const at = event.url.searchParams.get('kantor');
		const carried = new URLSearchParams({ ...(at ? { kantor: at } : {}), selesai: outcome });
		redirect(303, `/petugas/perekaman/${event.params.number}?${carried.toString()}`);
	};

const seenIn = (form: FormData): number | undefined => Number(form.get('revision')) || undefined;
const checklistIn = ({ params }: RequestEvent, form: FormData) => ({
	...readChecklistForm(form),
	number: params.number,
	revision: seenIn(form),
});

export const actions: Actions = {
	checkIn: act('checkedIn', ({ locals: { ctx }, params }, form) =>
		checkIn(ctx, {
			number: params.number,
			office: String(form.get('office') ?? '') || null,
			anyDay: form.has('anyDay'),
		}),
	),
	identify: act('identified', ({ locals: { ctx }, params }, form) =>
		confirmIdentity(ctx, {
			number: params.number,
			seen: String(form.get('seen') ?? ''),
			witness: String(form.get('witness') ?? ''),
			compared: form.has('compared'),
			revision: seenIn(form),
		}),
	),
	keep: act('kept', (event, form) => keepChecklist(event.locals.ctx, checklistIn(event, form))),
	record: act('recorded', (event, form) => recordPerson(event.locals.ctx, checklistIn(event, form))),
	tellSiak: act('recorded', ({ locals: { ctx }, params }) => tellSiak(ctx, params.number)),
	end: act('ended', ({ locals: { ctx }, params }, form) =>
		endTurn(ctx, {
			number: params.number,
			reason: String(form.get('reason') ?? ''),
			note: String(form.get('endNote') ?? ''),
			revision: seenIn(form),
		}),
	),
	ikd: act('ikd', ({ locals: { ctx }, params }, form) =>
		noteIkd(ctx, { number: params.number, ikd: String(form.get('ikd') ?? '') }),
	),
};
