import type { EndReason, IssuedState } from '#domain/issuance/issued-document.ts';
import type { SignedKind } from '#domain/issuance/signed-kinds.ts';
import type { Ctx } from '#server/ctx.ts';
import { findIssued, listIssuedIn, listIssuedOf, type IssuedListed } from './issuance-queries.ts';
import { openContent, openNote } from './issuance-store.ts';

/** A document as officers see it in a list. */
export type IssuedShown = {
	readonly code: string;
	readonly kind: SignedKind;
	/** The first, second ... document of its application. */
	readonly place: number;
	readonly documentNumber: string;
	readonly name: string;
	readonly issuedOn: string;
	readonly version: number;
	readonly state: IssuedState;
	readonly fault: string | null;
	readonly endReason: EndReason | null;
	/** The reason in the office's own words. */
	readonly note: string | null;
	/** Of its application. */
	readonly number: string;
	readonly dueOn: string | null;
};

function shown(ctx: Ctx, row: IssuedListed): IssuedShown {
	const key = ctx.keyring.unwrap(row.dataKey);
	const content = openContent(key, row);
	const { code, kind, place, issuedOn, version, state, fault, endReason, number, dueOn } = row;
	return {
		code,
		kind,
		place,
		documentNumber: content.number,
		name: content.name,
		issuedOn,
		version,
		state,
		fault,
		endReason,
		note: openNote(key, row),
		number,
		dueOn,
	};
}

/** The documents in a state, those promised earliest first; at most `limit`. The caller has asked who may see them. */
export const listShownIn = async (
	ctx: Ctx,
	state: IssuedState,
	limit: number,
): Promise<readonly IssuedShown[]> =>
	(await listIssuedIn(ctx.db, state, limit)).map((row) => shown(ctx, row));

/** Every version of every document of an application, the newest of each first. The caller has asked who may see them. */
export const listShownOf = async (ctx: Ctx, applicationId: string): Promise<readonly IssuedShown[]> =>
	(await listIssuedOf(ctx.db, applicationId)).map((row) => shown(ctx, row));

/** One document by its code; null: there is none. The caller has asked who may see it. */
export async function findShown(ctx: Ctx, code: string): Promise<IssuedShown | null> {
	const row = await findIssued(ctx.db, code);
	return row && shown(ctx, row);
}
