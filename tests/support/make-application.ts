import { meetingGroup } from '#domain/catalogue/meeting.ts';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Status } from '#domain/applications/application.ts';
import { requiredNow } from '#domain/applications/completeness.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import { exampleAnswers, exampleApplicant } from '#domain/catalogue/examples.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import type { Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { findApplication } from '#features/applications/server/application-store.ts';
import { choosePickup } from '#features/applications/server/choose-pickup.ts';
import {
	approveApplication,
	rejectApplication,
	returnApplication,
} from '#features/applications/server/decide-application.ts';
import {
	cancelApplication,
	expireApplication,
	makeReady,
	printDocument,
} from '#features/applications/server/finish-application.ts';
import { handOver } from '#features/applications/server/hand-over/hand-over.ts';
import { factsToShow } from '#features/applications/server/form-facts-of.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { findPaper, giveOn } from '#features/custody/server/public.ts';
import { receivePaper } from '#features/applications/server/receive-paper.ts';
import { placesWith } from '#features/applications/server/life-event-of.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import {
	catalogueOf,
	openHandOverCode,
	type StoredApplication,
} from '#features/applications/server/stored-application.ts';
import { submitApplication } from '#features/applications/server/submit-application.ts';
import { listSharedDays, listSharedOffices } from '#features/booking/server/public.ts';
import { documentsPresent, storeDocument } from '#features/documents/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeApplicant, makeOfficer, type MadeApplicant } from './make.ts';
import { signAll } from './signing.ts';
import type { TestCtx } from './test-db.ts';

/** The value of a deed that must succeed; throws with the refusal when it did not. */
export function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
	return result.value;
}

/** The code of the refusal, or null when the deed succeeded. */
export const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code);

/** The fields a refusal names. */
export const fieldsOf = (result: Result<unknown>): string[] =>
	result.ok ? [] : (result.refusal.fields ?? []).map((problem) => problem.field);

export type Desk = { readonly verifier: Ctx; readonly operator: Ctx; readonly counter: Ctx };
const desks = new WeakMap<TestCtx, Promise<Desk>>();

/** A verifier, a SIAK operator and a counter officer of the whole city; the same ones for all tests of a file. */
export function desk(t: TestCtx): Promise<Desk> {
	const made =
		desks.get(t) ??
		(async () => ({
			verifier: (await makeOfficer(t, 'verifier')).ctx,
			operator: (await makeOfficer(t, 'siak_operator')).ctx,
			counter: (await makeOfficer(t, 'counter_officer')).ctx,
		}))();
	desks.set(t, made);
	return made;
}

let shade = 0;

/** A small photo; every call gives another one. */
export async function photo(): Promise<Buffer> {
	shade = (shade + 1) % 0xff_ff_ff;
	const background = `#${((shade * 7_919) % 0xff_ff_ff).toString(16).padStart(6, '0')}`;
	return await sharp({ create: { width: 400, height: 300, channels: 3, background } })
		.jpeg()
		.toBuffer();
}

/** The application as it is stored now. */
export async function storedOf(t: TestCtx, number: string): Promise<StoredApplication> {
	const app = await findApplication(t.ctx, t.ctx.db, number);
	if (!app) throw new Error(`no application ${number}`);
	return app;
}

/** Stores a photo for a requirement. */
export async function upload(applicant: MadeApplicant, number: string, requirement: string): Promise<void> {
	const file = { fileName: `${requirement}.jpg`, body: await photo(), declaredLength: null };
	valueOf(await storeDocument(applicant.ctx, { number, requirement, ...file }));
}

/** Stores a photo for every document that is required now and not there. */
export async function uploadRequired(t: TestCtx, applicant: MadeApplicant, number: string): Promise<void> {
	const app = await storedOf(t, number);
	const present = await documentsPresent(t.ctx.db, app.row.id);
	for (const { document, need } of requiredNow(catalogueOf(app.row).variant, await factsToShow(t.ctx, app)))
		if (need === 'required' && !present.has(document.id)) await upload(applicant, number, document.id);
}

/** Chooses the first free day at the first office. */
export async function choosePlace(
	t: TestCtx,
	applicant: MadeApplicant,
	number: string,
): Promise<{ office: string; date: string }> {
	const app = await storedOf(t, number);
	const { service, variant } = catalogueOf(app.row);
	if (meetingGroup(service, variant) === null) return { office: '', date: '' };
	const places = placesWith(app, await factsToShow(t.ctx, app));
	const [office] = await listSharedOffices(t.ctx.db, places, applicant.family.address.kelurahanCode);
	const days = await listSharedDays(t.ctx, t.ctx.db, office!.id, places);
	const place = { office: office!.id, date: days!.find((day) => day.open)!.date };
	valueOf(await choosePickup(applicant.ctx, { number, ...place }));
	return place;
}

/** "Good" for every document that is there. */
export async function goodVerdicts(t: TestCtx, number: string): Promise<Verdict[]> {
	const present = await documentsPresent(t.ctx.db, (await storedOf(t, number)).row.id);
	return [...present].map((id) => ({ target: `document:${id}`, good: true, reason: null, note: null }));
}

export type MadeApplication = {
	readonly number: string;
	readonly applicant: MadeApplicant;
	readonly answers: Answers;
	readonly key: string;
};

/** What leads to a status from the one before it. */
const way: Readonly<Record<Status, readonly Status[]>> = {
	draft: [],
	verification: ['draft'],
	returned: ['draft', 'verification'],
	processing: ['draft', 'verification'],
	ready: ['draft', 'verification', 'processing'],
	collected: ['draft', 'verification', 'processing', 'ready'],
	failed: ['draft', 'verification', 'processing'],
	rejected: ['draft', 'verification'],
	cancelled: ['draft', 'verification'],
	expired: ['draft', 'verification', 'returned'],
};

/** A complete application of a fitting family, brought to `status` by the deeds themselves. */
export async function makeApplication(
	t: TestCtx,
	options: {
		service?: string;
		variant?: string;
		status?: Status;
		fits?: (family: Family) => boolean;
		/** What is done along, by the ids of the offers. */
		along?: readonly string[];
		/** Who applies, where it is not whom the example says. */
		who?: (family: Family) => Resident | undefined;
		/** Answers over those of the example. */
		over?: (family: Family) => Answers;
	} = {},
): Promise<MadeApplication> {
	const { service = 'KK', variant = 'HILANG', status = 'verification', fits = () => true, along } = options;
	const today = dateInWib(t.ctx.now());
	const applicant = await makeApplicant(t, {
		fits: (family) => exampleAnswers(`${service}/${variant}`, family, today) !== null && fits(family),
		who: (family) =>
			options.who?.(family) ??
			family.members.find((m) => m.nik === exampleApplicant(`${service}/${variant}`, family, today))!,
	});
	const answers: Answers = {
		...exampleAnswers(`${service}/${variant}`, applicant.family, today)!,
		...options.over?.(applicant.family),
	};
	const made = await makeDraft(t, applicant, { service, variant, answers, along });
	for (const step of [...way[status].slice(1), status]) await arrive(t, made, step);
	return made;
}

/** A complete draft of this applicant: answers, documents and a place. */
export async function makeDraft(
	t: TestCtx,
	applicant: MadeApplicant,
	wanted: {
		service: string;
		variant: string;
		/** Those of the example, when absent. */
		answers?: Answers;
		along?: readonly string[] | undefined;
	},
): Promise<MadeApplication> {
	const { service, variant, along } = wanted;
	const answers =
		wanted.answers ?? exampleAnswers(`${service}/${variant}`, applicant.family, dateInWib(t.ctx.now()))!;
	const started = await startApplication(applicant.ctx, { service, variant, termsAccepted: true, along });
	const { number } = valueOf(started);
	valueOf(await saveAnswers(applicant.ctx, { number, answers }));
	await uploadRequired(t, applicant, number);
	await choosePlace(t, applicant, number);
	return { number, applicant, answers, key: randomUUID() };
}

/** Brings a printed document to its place of collection: given by one officer, received by another. */
export async function bring(t: TestCtx, number: string): Promise<void> {
	const { operator, counter } = await desk(t);
	const { row } = await storedOf(t, number);
	const paper = await findPaper(t.ctx.db, { applicationId: row.id });
	const office = row.officeId;
	if (paper?.holder.kind !== 'office' || office === null || paper.holder.officeId === office) {
		valueOf(await makeReady(operator, { number }));
		return;
	}
	const { code, holder } = paper;
	valueOf(await giveOn(operator, { code, as: { office: holder.officeId }, to: { office } }));
	valueOf(await receivePaper(counter, { code, as: { office } }));
}

/** Brings an application to a status from the one before it, by the deeds themselves. */
export async function arrive(t: TestCtx, made: MadeApplication, status: Status): Promise<void> {
	const { number, applicant, key } = made;
	const { verifier, operator, counter } = await desk(t);
	switch (status) {
		case 'draft':
			return;
		case 'verification':
			valueOf(await submitApplication(applicant.ctx, { number, key }));
			return;
		case 'returned': {
			valueOf(await takeApplication(verifier, { number }));
			const [first, ...others] = await goodVerdicts(t, number);
			const bad: Verdict = { ...first!, good: false, reason: 'unreadable' };
			valueOf(await returnApplication(verifier, { number, verdicts: [bad, ...others] }));
			return;
		}
		case 'processing':
			valueOf(await takeApplication(verifier, { number }));
			valueOf(await approveApplication(verifier, { number, verdicts: await goodVerdicts(t, number) }));
			return;
		case 'failed':
			valueOf(await enterSiak(refusing(operator), { number }));
			return;
		case 'ready':
			valueOf(await enterSiak(operator, { number }));
			// Where documents are signed nothing is printed before.
			if (t.ctx.signing) await signAll(t);
			valueOf(await printDocument(operator, { number }));
			await bring(t, number);
			return;
		case 'collected': {
			const code = openHandOverCode(await storedOf(t, number))!;
			valueOf(await handOver(counter, { number, code, idChecked: true, dataChecked: true }));
			return;
		}
		case 'rejected':
			valueOf(await takeApplication(verifier, { number }));
			valueOf(await rejectApplication(verifier, { number, reason: 'Bukan warga Kota Bekasi.' }));
			return;
		case 'cancelled':
			valueOf(await cancelApplication(applicant.ctx, { number }));
			return;
		case 'expired':
			valueOf(await expireApplication(t.actAs({ kind: 'system' }), { number, reason: 'not_corrected' }));
			return;
	}
}

/** Back to the applicant for one field; every document was good. */
export async function returnField(t: TestCtx, number: string, field: string): Promise<void> {
	const { verifier } = await desk(t);
	valueOf(await takeApplication(verifier, { number }));
	const wrong: Verdict = {
		target: `field:${field}`,
		good: false,
		reason: 'differs_from_document',
		note: null,
	};
	valueOf(
		await returnApplication(verifier, { number, verdicts: [...(await goodVerdicts(t, number)), wrong] }),
	);
}

/** The same officer, before a SIAK that refuses everything. */
export const refusing = (ctx: Ctx): Ctx => ({
	...ctx,
	registry: {
		...ctx.registry,
		enter: async () => await Promise.resolve({ outcome: 'refused', code: 'double_record' } as const),
	},
});
