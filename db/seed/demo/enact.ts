import { randomUUID } from 'node:crypto';
import { requiredNow } from '#domain/applications/completeness.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import { meetingGroup } from '#domain/catalogue/meeting.ts';
import type { Result } from '#domain/refusal.ts';
import { addDays, dateInWib, instantInWib, weekday } from '#domain/time/office-time.ts';
import { findApplication, listVerdicts } from '#features/applications/server/application-store.ts';
import { choosePickup } from '#features/applications/server/choose-pickup.ts';
import {
	approveApplication,
	rejectApplication,
	returnApplication,
} from '#features/applications/server/decide-application.ts';
import {
	cancelApplication,
	makeReady,
	printDocument,
} from '#features/applications/server/finish-application.ts';
import { handOver } from '#features/applications/server/hand-over/hand-over.ts';
import { factsToShow } from '#features/applications/server/form-facts-of.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { receivePaper } from '#features/applications/server/receive-paper.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import {
	catalogueOf,
	openHandOverCode,
	openSummary,
	type StoredApplication,
} from '#features/applications/server/stored-application.ts';
import { resubmitApplication, submitApplication } from '#features/applications/server/submit-application.ts';
import { listOffices, listPickupDays } from '#features/booking/server/public.ts';
import { findPaper, giveOn } from '#features/custody/server/public.ts';
import { recordApproval } from '#features/issuance/server/approve-documents.ts';
import { listIssuedOf } from '#features/issuance/server/issuance-queries.ts';
import { prepareOne } from '#features/issuance/server/prepare-documents.ts';
import { signApproved } from '#features/issuance/server/sign-approved.ts';
import { listDocuments, storeDocument } from '#features/documents/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { documentPicture } from './picture.ts';
import type { PlannedApplication } from './plan.ts';

/** Who acts in the demo's past. */
export type Cast = {
	readonly applicant: Ctx;
	readonly verifier: Ctx;
	readonly siak: Ctx;
	readonly signatory: Ctx;
	readonly counter: Ctx;
};

/** The value of a deed that must succeed: the demo plans only what the rules allow. */
function must<T>(result: Result<T>, what: string): T {
	if (!result.ok) throw new Error(`the demo could not ${what}: ${JSON.stringify(result.refusal)}`);
	return result.value;
}

/** The same parts at an office hour so many days before `now`; a weekend counts as the Friday before, and never later than now. */
export function daysBefore(ctx: Ctx, now: Date, days: number, time: string): Ctx {
	let date = addDays(dateInWib(now), -days);
	while (days > 0 && [0, 6].includes(weekday(date))) date = addDays(date, -1);
	const instant = new Date(Math.min(instantInWib(date, time).getTime(), now.getTime()));
	return { ...ctx, now: () => instant };
}

const stored = async (ctx: Ctx, number: string): Promise<StoredApplication> => {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) throw new Error(`the demo lost application ${number}`);
	return app;
};

async function upload(
	ctx: Ctx,
	number: string,
	requirement: { id: string; label: { id: string } },
	blurred = false,
): Promise<void> {
	const body = await documentPicture(requirement.label.id, blurred);
	const file = { fileName: `${requirement.id.toLowerCase()}.jpg`, body, declaredLength: body.length };
	must(await storeDocument(ctx, { number, requirement: requirement.id, ...file }), `store ${requirement.id}`);
}

/** Starts it, answers, uploads what is asked; a draft stops half-way through the documents. Gives its number. */
async function fillIn(ctx: Ctx, planned: PlannedApplication, answers: Answers): Promise<string> {
	const { service, variant, status } = planned;
	const { number } = must(
		await startApplication(ctx, { service, variant, termsAccepted: true }),
		`start ${service}/${variant}`,
	);
	must(await saveAnswers(ctx, { number, answers }), `answer ${service}/${variant}`);
	const app = await stored(ctx, number);
	// In the order the verifier sees them: the first is the one that is sent back.
	const asked = requiredNow(catalogueOf(app.row).variant, await factsToShow(ctx, app))
		.filter(({ need }) => need === 'required')
		.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1));
	const uploaded = status === 'draft' ? asked.slice(0, 1) : asked;
	const goesBack = planned.corrected || status === 'returned';
	for (const [i, { document }] of uploaded.entries())
		await upload(ctx, number, document, goesBack && i === 0);
	return number;
}

async function send(ctx: Ctx, number: string): Promise<void> {
	const app = await stored(ctx, number);
	const { service, variant } = catalogueOf(app.row);
	const group = meetingGroup(service, variant);
	if (group) {
		const [office] = await listOffices(ctx.db, group, app.row.kelurahanCode);
		const days = office ? await listPickupDays(ctx, ctx.db, office.id, group) : null;
		const day = days?.findLast(({ open }) => open);
		if (!office || !day) throw new Error('the demo found no day for a pickup');
		must(await choosePickup(ctx, { number, office: office.id, date: day.date }), 'choose a pickup');
	}
	must(await submitApplication(ctx, { number, key: randomUUID() }), `submit ${number}`);
}

/** A verdict for each document: all good, or the first unreadable. */
async function verdictsOf(ctx: Ctx, number: string, firstUnreadable: boolean): Promise<readonly Verdict[]> {
	const documents = await listDocuments(ctx, ctx.db, await stored(ctx, number));
	return documents.map(({ requirement }, i) =>
		firstUnreadable && i === 0
			? {
					target: `document:${requirement}`,
					good: false,
					reason: 'unreadable',
					note: 'Mohon difoto ulang di tempat terang, jangan goyang.',
				}
			: { target: `document:${requirement}`, good: true, reason: null, note: null },
	);
}

async function verify(ctx: Ctx, number: string, how: 'approve' | 'return' | 'reject'): Promise<void> {
	must(await takeApplication(ctx, { number }), `take ${number}`);
	const decision = { number, verdicts: await verdictsOf(ctx, number, how === 'return') };
	if (how === 'return') must(await returnApplication(ctx, decision), `return ${number}`);
	else if (how === 'approve') must(await approveApplication(ctx, decision), `approve ${number}`);
	else must(await rejectApplication(ctx, { ...decision, reason: rejection }), `reject ${number}`);
}

const rejection =
	'Dokumen dasar yang diunggah tidak diterbitkan untuk orang yang dimohonkan (Perpres 96/2018). Silakan ajukan kembali dengan dokumen yang sesuai.';

/** What is to be signed of an application is composed, approved and signed. */
async function sign(signatory: Ctx, number: string): Promise<void> {
	must(await prepareOne(signatory, number), `compose ${number}`);
	const { id } = (await stored(signatory, number)).row;
	const codes = (await listIssuedOf(signatory.db, id)).map(({ code }) => code);
	must(await recordApproval(signatory, { codes, passphrase: null }), `approve ${number}`);
	await signApproved(signatory);
}

async function enterAndPrint(
	ctx: Ctx,
	signatory: Ctx,
	number: string,
	how: PlannedApplication,
): Promise<void> {
	must(await takeApplication(ctx, { number }), `take ${number}`);
	const { outcome } = must(await enterSiak(ctx, { number }), `enter ${number}`);
	if (outcome !== 'accepted' || how.unsigned) return;
	if ((await stored(ctx, number)).row.unsigned) await sign(signatory, number);
	if (!how.unprinted) must(await printDocument(ctx, { number }), `print ${number}`);
}

/** Another office records the same person first. */
async function recordElsewhere(ctx: Ctx, number: string): Promise<void> {
	const { kkNumber, subjectNik } = openSummary(await stored(ctx, number));
	const on = dateInWib(ctx.now());
	await ctx.registry.enter(`elsewhere/${number}`, {
		event: 'record_ktp_el',
		kkNumber,
		subjectNik,
		answers: {},
		on,
	});
}

/** From the printer to the place of collection: given by one officer, received by another. */
async function bring(giver: Ctx, receiver: Ctx, number: string): Promise<void> {
	const { id, officeId } = (await stored(giver, number)).row;
	const paper = await findPaper(giver.db, { applicationId: id });
	if (paper?.holder.kind !== 'office' || officeId === null || paper.holder.officeId === officeId) {
		must(await makeReady(receiver, { number }), 'make ready');
		return;
	}
	const { code, holder } = paper;
	must(await giveOn(giver, { code, as: { office: holder.officeId }, to: { office: officeId } }), 'give on');
	must(await receivePaper(receiver, { code, as: { office: officeId } }), 'receive');
}

/** Takes an application through the deeds of its past up to the status it is planned to have. Expiry comes later, for all at once. */
export async function enact(
	cast: Cast,
	planned: PlannedApplication,
	answers: Answers,
	now: Date,
): Promise<void> {
	const { status, daysAgo, corrected, printed } = planned;
	// What comes after comes later, also where a weekend or this morning leaves no room: never two things at once, nor in the future.
	let last = 0;
	const on = (who: Ctx, day: number, time: string): Ctx => {
		const wished = daysBefore(who, now, Math.max(0, daysAgo - day), time)
			.now()
			.getTime();
		last = Math.min(Math.max(wished, last + 60_000), now.getTime());
		const instant = new Date(last);
		return { ...who, now: () => instant };
	};
	const number = await fillIn(on(cast.applicant, 0, '08:12'), planned, answers);
	if (status === 'draft') return;
	await send(on(cast.applicant, 0, '08:31'), number);
	if (status === 'cancelled') {
		must(await cancelApplication(on(cast.applicant, 1, '19:05'), { number }), 'cancel');
		return;
	}
	const goesBack = corrected || status === 'returned' || (status === 'expired' && planned.service === 'KK');
	if (goesBack) {
		await verify(on(cast.verifier, 1, '10:20'), number, 'return');
		if (!corrected) return;
		const applicant = on(cast.applicant, 2, '07:45');
		const app = await stored(applicant, number);
		const marked = (await listVerdicts(applicant.db, app)).filter(({ good }) => !good);
		for (const document of catalogueOf(app.row).variant.requiredDocuments)
			if (marked.some(({ target }) => target === `document:${document.id}`))
				await upload(applicant, number, document);
		must(await resubmitApplication(applicant, { number }), 'resubmit');
	}
	if (status === 'verification') return;
	await verify(on(cast.verifier, 1, '10:40'), number, status === 'rejected' ? 'reject' : 'approve');
	if (status === 'rejected' || (status === 'processing' && !printed)) return;
	if (planned.meanwhile) await recordElsewhere(on(cast.siak, 2, '08:50'), number);
	const [siak, signatory] = [on(cast.siak, 2, '09:15'), on(cast.signatory, 2, '13:40')];
	await enterAndPrint(siak, signatory, number, planned);
	if (status === 'failed' || status === 'processing') return;
	await bring(on(cast.siak, 3, '09:30'), on(cast.counter, 3, '14:10'), number);
	if (status !== 'collected') return;
	const counter = on(cast.counter, 7, '11:05');
	const code = openHandOverCode(await stored(counter, number));
	must(
		await handOver(counter, { number, code: code ?? '', idChecked: true, dataChecked: true }),
		'hand over',
	);
}
