import { whyNot } from '#domain/access/policy.ts';
import type { Action } from '#domain/applications/lifecycle.ts';
import { mayAgreeVisit } from '#domain/applications/visit-day.ts';
import { correctionDays } from '#domain/applications/targets.ts';
import { codeLabel } from '#domain/catalogue/code-tables.ts';
import type { Output } from '#domain/catalogue/service.ts';
import { findVariant } from '#domain/catalogue/services.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { formsOf } from '#features/applications/server/official-forms/fill-form.ts';
import { mayBeSpoiled } from '#features/applications/server/print-card.ts';
import { lookUpResidents } from '#features/applications/server/look-up-residents.ts';
import { siakField } from '#domain/applications/siak-asked.ts';
import { siakAnswerAsked } from '#features/applications/server/record-siak-answer.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import {
	compareWithRegister,
	niksIn,
	type RegisterRecord,
} from '#features/applications/ui/officer/compare-with-register.ts';
import type { Desk, DeskEvent, DeskMember } from '#features/applications/ui/officer/desk.ts';
import { blanksPublished, workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { isAtGoal, paperAtShown } from '../../../../custody-shown.ts';
import { visitShown } from '../../../../visit-shown.ts';
import { besideOf } from './beside-of.ts';
import { officerNames } from './officer-names.ts';

/** The register beside the answers, for those who may see it; `away`: it does not answer about others than the family. */
async function registerOf(ctx: Ctx, view: ApplicationView): Promise<RegisterRecord | 'away' | null> {
	const own = new Set(view.facts.family.members.map(({ nik }) => nik));
	const others = await lookUpResidents(
		ctx,
		view.app,
		niksIn(view.readable).filter((nik) => !own.has(nik)),
		view.facts.family.members,
	);
	if (others === null || others === 'away') return others;
	return { family: view.facts.family, others, kelurahanNames: view.facts.kelurahanNames };
}

const memberOf = (member: RegisterRecord['family']['members'][number]): DeskMember => ({
	nik: member.nik,
	name: member.name,
	relation: codeLabel('shdk', member.relation),
	birthDate: member.birthDate,
	sex: codeLabel('jenisKelamin', member.sex === 'male' ? '1' : '2'),
	active: member.basicStatus === '1',
});

/** What the officer types of SIAK's answer, where the register can only be read. */
function siakByHandOf(ctx: Ctx, view: ApplicationView): Desk['siakByHand'] {
	const possible = view.actions.includes('enter_siak') && view.takenBy !== 'other';
	if (ctx.registry.entry !== 'by_hand' || !possible) return null;
	const { document, count, newNiks } = siakAnswerAsked(view.app);
	const nik = view.summary.subjectNik ?? undefined;
	const known: Partial<Record<Output, string | undefined>> = { ktp_el: nik, kia: nik, bukti_rekam: nik };
	const documents = Array.from({ length: count }, (_, at) => ({
		kind: document,
		field: siakField(document, at),
		nth: count > 1 ? at + 1 : null,
		known: known[document],
		optional: false,
	}));
	// A birth or a death changes the KK too.
	const kk = { kind: 'kk' as const, field: siakField('kk', 0), nth: null, known: undefined, optional: true };
	return {
		documents: document === 'akta_lahir' || document === 'akta_mati' ? [...documents, kk] : documents,
		newNiks,
	};
}

/** The day of a visit at home, and where the officer may set it. */
function visitOf(ctx: Ctx, { app, meeting, visit }: ApplicationView): Desk['visit'] {
	if (meeting !== 'home' || !mayAgreeVisit(app.facts)) return null;
	const shown = visit && visitShown(visit, ctx.locale);
	return {
		day: shown?.day ?? null,
		part: shown?.part ?? '',
		note: shown?.note ?? '',
		href:
			whyNot(ctx.actor, 'agree_visit', app.facts) === null ? `/petugas/jemput-bola/${app.row.number}` : null,
	};
}

/** The application as the officer's screen shows it. */
export async function deskOf(ctx: Ctx, view: ApplicationView): Promise<Desk> {
	const { row, facts } = view.app;
	const calendar = await workingCalendar(ctx, ctx.db);
	const today = dateInWib(ctx.now());
	const found = await registerOf(ctx, view);
	const register = found === 'away' ? null : found;
	const names = await officerNames(ctx, [
		row.takenBy,
		...view.timeline.map(({ by, actorId }) => (by === 'officer' ? actorId : null)),
	]);
	const mayJudge =
		view.takenBy === 'me' &&
		(row.status === 'verification' || row.status === 'failed') &&
		whyNot(ctx.actor, 'give_verdict', facts) === null;
	const working = ['verification', 'processing', 'failed'].includes(row.status);
	const dueOn = working ? row.targetOn : null;
	const offered = (action: Action): boolean => {
		if (action === 'send_back') return mayJudge;
		return view.takenBy !== 'other' || action === 'release' || action === 'hand_over';
	};
	const byHand = ctx.registry.entry === 'by_hand';
	return {
		id: row.id,
		number: row.number,
		status: row.status,
		revision: row.revision,
		round: row.round,
		channel: row.channel,
		serviceName: view.service.name,
		variantName: view.variant.name,
		applicant: { name: view.summary.applicantName, nik: view.summary.applicantNik },
		subject: { name: view.summary.subjectName, nik: view.summary.subjectNik },
		kkNumber: view.summary.kkNumber,
		submittedAt: row.submittedAt,
		dueOn,
		overdue: dueOn !== null && dueOn < today,
		pickup: view.pickup ? { officeName: view.pickup.officeName, date: view.pickup.date } : null,
		visit: visitOf(ctx, view),
		paper: view.paper && { code: view.paper.code, holder: paperAtShown(view, ctx.locale) },
		holder: view.takenBy,
		holderName: row.takenBy === null ? null : (names.get(row.takenBy) ?? null),
		actions: view.actions
			.filter(offered)
			.filter((action) => action !== 'enter_siak' || !byHand)
			// Elsewhere it is received where it is collected; that makes it ready.
			.filter((action) => action !== 'make_ready' || isAtGoal(view)),
		mayJudge,
		correctBy: addWorkingDays(today, correctionDays, calendar),
		registerShown: register !== null,
		registerAway: found === 'away',
		familySeenAt: found === null ? null : view.facts.seenAt,
		registerCheck: row.registerCheck,
		groups: compareWithRegister(view.readable, register),
		family: found ? view.facts.family.members.map(memberOf) : [],
		documents: view.documents
			.filter(({ need, stored }) => stored !== null || need !== 'not_now')
			.map(({ document, need, stored }) => ({
				id: document.id,
				label: document.label,
				need,
				file: stored && {
					href: `/petugas/permohonan/${row.number}/berkas/${stored.id}`,
					pdf: stored.mediaType === 'application/pdf',
					name: stored.fileName,
				},
			})),
		forms: formsOf(view.app).map(({ code, name }) => ({
			href: `/petugas/permohonan/${row.number}/formulir/${code}.pdf`,
			code,
			name,
		})),
		verdicts: view.verdicts,
		...(await besideOf(ctx, view)),
		duplicates: view.duplicates.map(({ variantId, ...other }) => ({
			...other,
			variantName: findVariant(view.service, variantId)?.name ?? view.service.name,
		})),
		linked: view.linked.map(({ number, service, subjectName, status, lead }) => ({
			number,
			serviceName: service.name,
			subjectName,
			status,
			lead,
		})),
		waitsFor: row.waitsFor,
		warnings: [
			...view.warnings.map(({ text, article }) => ({ text, article })),
			...view.advice.map(({ text }) => ({ text, article: null })),
		],
		siak: view.siak,
		mayBeSpoiled:
			mayBeSpoiled(view.app) &&
			whyNot(ctx.actor, 'print', facts) === null &&
			(await blanksPublished(ctx)).length > 0,
		siakQueue: view.siakQueue,
		siakByHand: siakByHandOf(ctx, view),
		timeline: view.timeline.map(({ at, action, by, actorId, detail }): DeskEvent => ({
			at,
			action,
			by,
			name: by === 'officer' && actorId !== null ? (names.get(actorId) ?? null) : null,
			detail: detail?.reason ?? detail?.note ?? null,
			receivedBy: detail?.receivedBy ?? null,
			parts: detail?.parts?.length ?? 0,
		})),
	};
}
