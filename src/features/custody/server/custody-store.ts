import type { Bag, Holder, Paper, Receiver } from '#domain/custody/custody.ts';
import type { Tx } from '#server/db/database.ts';
import type { NewRow, Row } from '#server/db/schema.ts';

/** A paper with its row's key facts. */
export type StoredPaper = Paper & { readonly code: string; readonly applicationId: string };
export type StoredBag = Bag & { readonly code: string };
type Step = NewRow<'custodyEvents'>['action'];

const columnsOf = (who: Holder | Receiver) => ({
	office: who.kind === 'office' ? who.officeId : null,
	account: who.kind === 'carrier' ? who.accountId : null,
});

/** Who has what a row tells of. */
export function holderIn(row: Pick<Row<'papers'>, 'holderKind' | 'holderOffice' | 'holderAccount'>): Holder {
	if (row.holderKind === 'office') return { kind: 'office', officeId: row.holderOffice! };
	if (row.holderKind === 'carrier') return { kind: 'carrier', accountId: row.holderAccount! };
	return { kind: 'applicant' };
}

/** To whom it is offered; null: to nobody. */
export function offeredIn(
	row: Pick<Row<'papers'>, 'offeredKind' | 'offeredOffice' | 'offeredAccount'>,
): Receiver | null {
	if (row.offeredKind === null) return null;
	if (row.offeredKind === 'office') return { kind: 'office', officeId: row.offeredOffice! };
	if (row.offeredKind === 'carrier') return { kind: 'carrier', accountId: row.offeredAccount! };
	return { kind: 'any_carrier' };
}

const paperIn = (row: Row<'papers'>): StoredPaper => ({
	id: row.id,
	code: row.code,
	applicationId: row.applicationId,
	holder: holderIn(row),
	offeredTo: offeredIn(row),
	offeredBy: row.offeredBy,
	bagId: row.bagId,
	state: row.state,
});

const bagIn = (row: Row<'bags'>): StoredBag => ({
	id: row.id,
	code: row.code,
	to: row.toOffice,
	holder: holderIn(row),
	offeredTo: offeredIn(row),
	offeredBy: row.offeredBy,
	state: row.state,
});

/** The paper of this code, locked. */
export async function findPaperForUpdate(tx: Tx, code: string): Promise<StoredPaper | null> {
	const row = await tx
		.selectFrom('papers')
		.selectAll()
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirst();
	return row ? paperIn(row) : null;
}

/** The paper of an application that is on its way or handed over, locked; null: none was printed, or it was lost. */
export async function findPaperOfForUpdate(tx: Tx, applicationId: string): Promise<StoredPaper | null> {
	const row = await tx
		.selectFrom('papers')
		.selectAll()
		.where('applicationId', '=', applicationId)
		.where('state', 'in', ['here', 'handed_over'])
		.forUpdate()
		.executeTakeFirst();
	return row ? paperIn(row) : null;
}

/** The bag of this code or id, locked. */
export async function findBagForUpdate(
	tx: Tx,
	which: { readonly code: string } | { readonly id: string },
): Promise<StoredBag | null> {
	const row = await tx
		.selectFrom('bags')
		.selectAll()
		.$if('code' in which, (q) => q.where('code', '=', (which as { code: string }).code))
		.$if('id' in which, (q) => q.where('id', '=', (which as { id: string }).id))
		.forUpdate()
		.executeTakeFirst();
	return row ? bagIn(row) : null;
}

/** The papers in a bag, locked in one order. */
export async function listPapersInForUpdate(tx: Tx, bagId: string): Promise<readonly StoredPaper[]> {
	const rows = await tx
		.selectFrom('papers')
		.selectAll()
		.where('bagId', '=', bagId)
		.orderBy('id')
		.forUpdate()
		.execute();
	return rows.map(paperIn);
}

const heldColumns = (item: Paper | Bag, at: Date) => ({
	holderKind: item.holder.kind,
	holderOffice: columnsOf(item.holder).office,
	holderAccount: columnsOf(item.holder).account,
	offeredKind: item.offeredTo?.kind ?? null,
	offeredOffice: item.offeredTo ? columnsOf(item.offeredTo).office : null,
	offeredAccount: item.offeredTo ? columnsOf(item.offeredTo).account : null,
	offeredBy: item.offeredBy,
	offeredAt: item.offeredTo ? at : null,
});

/** Writes a paper that was just printed. */
export async function insertPaper(tx: Tx, paper: StoredPaper, at: Date): Promise<void> {
	await tx
		.insertInto('papers')
		.values({
			id: paper.id,
			code: paper.code,
			applicationId: paper.applicationId,
			...heldColumns(paper, at),
			heldSince: at,
			printedAt: at,
		})
		.execute();
}

/** Writes a new bag. */
export async function insertBag(tx: Tx, bag: StoredBag, at: Date): Promise<void> {
	const { holderKind, ...held } = heldColumns(bag, at);
	await tx
		.insertInto('bags')
		.values({
			id: bag.id,
			code: bag.code,
			toOffice: bag.to,
			holderKind: holderKind as 'office' | 'carrier',
			...held,
			heldSince: at,
			state: bag.state,
			madeAt: at,
		})
		.execute();
}

/** Writes where a paper stands now; `moved`: who has it has changed. */
export async function updatePaper(tx: Tx, paper: Paper, at: Date, moved: boolean): Promise<void> {
	await tx
		.updateTable('papers')
		.set({
			...heldColumns(paper, at),
			bagId: paper.bagId,
			state: paper.state,
			...(moved ? { heldSince: at } : {}),
		})
		.where('id', '=', paper.id)
		.execute();
}

/** Writes where a bag stands now; `moved`: who has it has changed, and with it its papers. */
export async function updateBag(tx: Tx, bag: Bag, at: Date, moved: boolean): Promise<void> {
	const { holderKind, ...held } = heldColumns(bag, at);
	await tx
		.updateTable('bags')
		.set({
			holderKind: holderKind as 'office' | 'carrier',
			...held,
			state: bag.state,
			...(moved ? { heldSince: at } : {}),
		})
		.where('id', '=', bag.id)
		.execute();
}

/** Writes one step of the way of these papers. */
export async function insertSteps(
	tx: Tx,
	papers: readonly Paper[],
	step: {
		action: Step;
		who: Holder | Receiver;
		bagId: string | null;
		actorId: string | null;
		at: Date;
		/** Sealed by the caller. */
		reason?: Buffer | null;
	},
): Promise<void> {
	if (papers.length === 0) return;
	const { office, account } = columnsOf(step.who);
	await tx
		.insertInto('custodyEvents')
		.values(
			papers.map(({ id }) => ({
				paperId: id,
				bagId: step.bagId,
				at: step.at,
				action: step.action,
				holderKind: step.who.kind,
				holderOffice: office,
				holderAccount: account,
				actorId: step.actorId,
				reason: step.reason ?? null,
			})),
		)
		.execute();
}
