import { birthdayOn, dateInWib } from '#domain/time/office-time.ts';
import { maskNik } from '#domain/identity/nik.ts';
import {
	factsToShow,
	findApplication,
	getApplicationById,
	listLinked,
	openSummary,
	trackingUrl,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import { findOffice, findPickup } from '#features/booking/server/public.ts';
import { citySettings } from '#server/city-settings.ts';
import type { Ctx } from '#server/ctx.ts';
import { renderProofPdf, type ProofFacts } from './proof-pdf.ts';
import { findLastTurn } from './recording-store.ts';

/** What the proof of an application's recording says; null while its person is not recorded, or SIAK has not accepted it. */
export async function proofOf(ctx: Ctx, app: StoredApplication): Promise<ProofFacts | null> {
	const turn = await findLastTurn(ctx.db, app);
	if (turn?.row.state !== 'recorded' || turn.row.endedAt === null || !app.facts.siakDone) return null;
	const summary = openSummary(app);
	const office = turn.row.officeId === null ? null : await findOffice(ctx.db, turn.row.officeId);
	const linked = (await listLinked(ctx, ctx.db, app)).find(({ service }) => service.id === 'CETAK_KTP');
	const card = linked && (await findApplication(ctx, ctx.db, linked.number));
	const pickup = card && (await findPickup(ctx.db, card.row.id));
	const { family } = await factsToShow(ctx, app);
	const person = family.members.find(({ nik }) => nik === summary.subjectNik);
	const birthday = person ? birthdayOn(person.birthDate, 17) : null;
	const married = person !== undefined && person.maritalStatus !== '1';
	return {
		number: app.row.number,
		personName: summary.subjectName,
		maskedNik: maskNik(summary.subjectNik ?? ''),
		recordedAt: turn.row.endedAt,
		officeName: turn.row.officeId === null ? null : (office?.name ?? ''),
		checklist: turn.checklist,
		ikd: turn.row.ikd,
		card: linked ? { number: linked.number, on: linked.pickupOn, office: pickup?.officeName ?? null } : null,
		cardFrom: birthday !== null && !married && birthday > dateInWib(turn.row.endedAt) ? birthday : null,
		statusUrl: trackingUrl(ctx, app.row.number),
		city: await citySettings(ctx),
	};
}

/** The proof of recording as a PDF, in the language of `ctx`; for the message that carries it. */
export async function recordingProofPdf(ctx: Ctx, applicationId: string): Promise<Uint8Array> {
	const facts = await proofOf(ctx, await getApplicationById(ctx, ctx.db, applicationId));
	if (!facts) throw new Error('nobody was recorded');
	return await renderProofPdf(facts, ctx.locale);
}
