import { randomInt, randomUUID } from 'node:crypto';
import { whyNot } from '#domain/access/policy.ts';
import { checkCodeChoices, checkCodeFrom } from '#domain/issuance/check-code.ts';
import { composeContent } from '#domain/issuance/compose-content.ts';
import type { DocumentContent } from '#domain/issuance/content.ts';
import { isSignedKind } from '#domain/issuance/signed-kinds.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import type { Family } from '#domain/identity/resident.ts';
import {
	findApplication,
	latestSiakEntry,
	noteChange,
	openSubmitted,
	openSubmittedFacts,
	openSummary,
	siakContext,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import { RegisterUnavailable, type SiakAnswer } from '#server/adapters/population-registry/port.ts';
import { audit } from '#server/audit.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { open } from '#server/keyring.ts';
import { insertIssued, listIssuedForUpdate, sealContent } from './issuance-store.ts';
import { listToPrepare } from './issuance-queries.ts';

type Accepted = Extract<SiakAnswer, { outcome: 'accepted' }>;
/** As many as one run composes. */
const atOnce = 200;

const newCheckCode = (): string =>
	checkCodeFrom(Array.from({ length: 12 }, () => randomInt(0, checkCodeChoices)));

/** The family a document is about: of its own number, else of the KK that the answer or the application names. */
async function familyFor(
	ctx: Ctx,
	app: StoredApplication,
	document: Accepted['documents'][number],
	answer: Accepted,
): Promise<Family | null> {
	const summary = openSummary(app);
	const kk =
		document.kind === 'kk' ? document.number : answer.documents.find(({ kind }) => kind === 'kk')?.number;
	return await ctx.registry.findFamily(kk ?? summary.kkNumber, summary.subjectNik ?? summary.applicantNik);
}

/** What the documents of an application say, by their places; asks the register, so never inside a transaction. */
async function composeAll(
	ctx: Ctx,
	app: StoredApplication,
	answer: Accepted,
): Promise<readonly { readonly place: number; readonly content: DocumentContent }[]> {
	const { regions } = ctx.city;
	const summary = openSummary(app);
	const composed: { place: number; content: DocumentContent }[] = [];
	for (const [place, document] of answer.documents.entries()) {
		const { kind, number } = document;
		if (!isSignedKind(kind)) continue;
		const family = await familyFor(ctx, app, document, answer);
		const content = composeContent({
			kind,
			number,
			nth: answer.documents.slice(0, place).filter((one) => one.kind === kind).length,
			issuedOn: dateInWib(ctx.now()),
			answers: openSubmitted(app) ?? [],
			family,
			before: openSubmittedFacts(app)?.family ?? null,
			subject: { name: summary.subjectName, nik: summary.subjectNik },
			newNiks: answer.newNiks,
			places: {
				kelurahan: Object.fromEntries(
					regions.kecamatan.flatMap(({ kelurahan }) =>
						kelurahan.map(({ code, displayName }) => [code, displayName]),
					),
				),
				kecamatan: Object.fromEntries(regions.kecamatan.map(({ code, displayName }) => [code, displayName])),
				city: regions.city.name,
				province: regions.province.name,
			},
		});
		composed.push({ place, content });
	}
	return composed;
}

/**
 * Composes what is to be signed of an application: a version for each document of which none holds or is on its way. What it says is
 * fixed here. Gives how many; none where another process was first.
 */
export async function prepareOne(ctx: Ctx, number: string): Promise<Result<number>> {
	const app = await findApplication(ctx, ctx.db, number);
	const entry = app && (await latestSiakEntry(ctx.db, app.row.id));
	if (!app || entry?.outcome !== 'accepted') return refuse('not_found');
	const answer = open<SiakAnswer>(
		app.dataKey,
		siakContext(app.row.id, entry.attempt),
		entry.sealed,
	) as Accepted;
	const composed = await composeAll(ctx, app, answer);
	return await transact(ctx.db, async (tx) => {
		const locked = await findApplication(ctx, tx, number, { lock: true });
		const { unsigned, status, wrongDataAt } = locked?.row ?? {};
		if (!locked || !unsigned || status !== 'processing' || wrongDataAt !== null) return done(0);
		const there = await listIssuedForUpdate(tx, app.row.id);
		let made = 0;
		for (const { place, content } of composed) {
			const versions = there.filter((one) => one.place === place);
			if (versions.some(({ state }) => ['waiting', 'approved', 'signed'].includes(state))) continue;
			const id = randomUUID();
			await insertIssued(tx, {
				id,
				code: newCheckCode(),
				applicationId: app.row.id,
				place,
				version: (versions[0]?.version ?? 0) + 1,
				kind: content.kind,
				numberHash: lookup(ctx, 'document', content.number),
				issuedOn: content.issuedOn,
				content: sealContent(locked.dataKey, id, content),
				preparedAt: ctx.now(),
				batchId: null,
				storageKey: null,
				fileKey: null,
				byteSize: null,
				sha256: null,
				fault: null,
				endedBy: null,
				endReason: null,
				endNote: null,
			});
			await audit(ctx, tx, {
				action: 'prepare_document',
				subjectKind: 'issued_document',
				subjectId: id,
				detail: { application: app.row.id, kind: content.kind, version: (versions[0]?.version ?? 0) + 1 },
			});
			made += 1;
		}
		if (made > 0) await noteChange(ctx, tx, locked);
		return done(made);
	});
}

/** Job: composes what waits to be signed. While the register does not answer it stays, and is composed later. Gives how many. */
export async function prepareDocuments(ctx: Ctx): Promise<number> {
	if (!ctx.signing) return 0;
	let made = 0;
	for (const number of await listToPrepare(ctx.db, atOnce)) {
		try {
			const prepared = await prepareOne(ctx, number);
			if (prepared.ok) made += prepared.value;
		} catch (error) {
			if (error instanceof RegisterUnavailable) break;
			ctx.log.error({ err: error, number }, 'a document could not be composed');
		}
	}
	return made;
}

/** The SIAK operator has mended what the signatory refused: it is composed anew from the register. Refuses where nothing was refused. */
export async function prepareAgain(ctx: Ctx, input: { readonly number: string }): Promise<Result<null>> {
	const app = await findApplication(ctx, ctx.db, input.number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'enter_siak', app.facts);
	if (forbidden) return refuse(forbidden);
	if (!app.row.unsigned || app.row.status !== 'processing') return refuse('document_moved_on');
	try {
		const prepared = await prepareOne(ctx, input.number);
		if (!prepared.ok) return prepared;
		return prepared.value > 0 ? done(null) : refuse('document_moved_on');
	} catch (error) {
		if (error instanceof RegisterUnavailable) return refuse('register_unavailable');
		throw error;
	}
}
