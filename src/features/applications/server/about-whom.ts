import { lookup, type Ctx } from '#server/ctx.ts';
import type { ApplicationPatch } from './application-store.ts';
import { sealColumn, type StoredApplication, type Summary } from './stored-application.ts';

/** What duplicates are found by: the person it is about, else the family. */
export const subjectHashOf = (ctx: Ctx, { subjectNik, kkNumber }: Summary): Buffer =>
	subjectNik ? lookup(ctx, 'nik', subjectNik) : lookup(ctx, 'kk', kkNumber);

/** Whom it is about, as lists show it and as duplicates are found by. */
export const aboutWhom = (ctx: Ctx, app: StoredApplication, summary: Summary): ApplicationPatch => ({
	summary: sealColumn(app.dataKey, app.row.id, 'summary', summary),
	subjectHash: subjectHashOf(ctx, summary),
});
