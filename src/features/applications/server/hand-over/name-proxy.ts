import { whyNot } from '#domain/access/policy.ts';
import { meetingKind } from '#domain/catalogue/meeting.ts';
import { mayNameProxy, readProxy } from '#domain/hand-over/proxy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, noteChange } from '../application-store.ts';
import { catalogueOf, openSummary, type StoredApplication } from '../stored-application.ts';
import { tellApplicant } from '../tell-applicant.ts';
import { endProxy, findProxy, insertProxy, type StoredProxy } from './proxy-store.ts';

async function ownToCollect(
	ctx: Ctx,
	reader: Reader,
	number: string,
	options: { readonly lock?: true } = {},
): Promise<Result<StoredApplication>> {
	const app = await findApplication(ctx, reader, number, options);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'name_proxy', app.facts);
	return forbidden ? refuse(forbidden) : done(app);
}

/**
 * The applicant names who may collect in their place (surat kuasa F-1.07): one at a time, a later one replaces an earlier. They are told by
 * message, so that nobody is named behind their back. Refuses what is not collected, or is over; and who cannot be named ({@link readProxy}).
 */
export async function nameProxy(
	ctx: Ctx,
	input: { readonly number: string; readonly name: string; readonly nik: string },
): Promise<Result<null>> {
	return await transact(ctx.db, async (tx) => {
		const own = await ownToCollect(ctx, tx, input.number, { lock: true });
		if (!own.ok) return own;
		const app = own.value;
		const { service, variant } = catalogueOf(app.row);
		if (!mayNameProxy(app.row.status, meetingKind(service, variant))) return refuse('proxy_not_possible');
		const { applicantNik } = openSummary(app);
		const proxy = readProxy(input, { applicantNik, today: dateInWib(ctx.now()) });
		if (!proxy.ok) return proxy;
		await insertProxy(ctx, tx, app, proxy.value);
		const after = await noteChange(ctx, tx, app);
		await audit(ctx, tx, { action: 'name_proxy', subjectKind: 'application', subjectId: app.row.id });
		await tellApplicant(ctx, tx, after, 'proxy_named');
		return done(null);
	});
}

/** Who may collect in the applicant's place, for the applicant; refuses where nobody is named (`not_found`). */
export async function seeProxy(ctx: Ctx, number: string): Promise<Result<StoredProxy>> {
	const own = await ownToCollect(ctx, ctx.db, number);
	if (!own.ok) return own;
	const proxy = await findProxy(ctx.db, own.value);
	return proxy ? done(proxy) : refuse('not_found');
}

/** The applicant takes the power back; nothing happens where nobody was named. */
export async function withdrawProxy(ctx: Ctx, input: { readonly number: string }): Promise<Result<null>> {
	return await transact(ctx.db, async (tx) => {
		const own = await ownToCollect(ctx, tx, input.number, { lock: true });
		if (!own.ok) return own;
		if (await endProxy(ctx, tx, own.value.row.id)) {
			await noteChange(ctx, tx, own.value);
			await audit(ctx, tx, {
				action: 'withdraw_proxy',
				subjectKind: 'application',
				subjectId: own.value.row.id,
			});
		}
		return done(null);
	});
}
