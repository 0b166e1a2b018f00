import { randomBytes, randomUUID } from 'node:crypto';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { isKiosk } from './counter-queries.ts';
import { insertKiosk, revokeKiosk } from './counter-store.ts';
import { servingAt } from './serving-at.ts';

const hashOf = (ctx: Ctx, token: string): Buffer => lookup(ctx, 'token', `kiosk:${token}`);

/** Makes a link that turns the device it is opened on into a kiosk of the acting officer's office. The link is told once. */
export async function makeKioskLink(ctx: Ctx): Promise<Result<{ link: string }>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { office, officerId } = serving.value;
	const token = randomBytes(18).toString('base64url');
	const id = randomUUID();
	return transact(ctx.db, async (tx) => {
		await insertKiosk(tx, {
			id,
			officeId: office.id,
			tokenHash: hashOf(ctx, token),
			madeBy: officerId,
			madeAt: ctx.now(),
			revokedAt: null,
		});
		await audit(ctx, tx, {
			action: 'make_kiosk',
			subjectKind: 'office',
			subjectId: office.id,
			detail: { kiosk: id },
		});
		return done({ link: `${ctx.env.publicOrigin}/antrean/kiosk/${office.id}?kunci=${token}` });
	});
}

/** Ends a kiosk's link: the device gives no numbers any more. Refuses one that the office does not have. */
export async function endKioskLink(ctx: Ctx, input: { id: string }): Promise<Result<null>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { office } = serving.value;
	if (!/^[0-9a-f-]{36}$/.test(input.id)) return refuse('not_found');
	return transact(ctx.db, async (tx) => {
		if (!(await revokeKiosk(tx, office.id, input.id, ctx.now()))) return refuse('not_found');
		await audit(ctx, tx, {
			action: 'end_kiosk',
			subjectKind: 'office',
			subjectId: office.id,
			detail: { kiosk: input.id },
		});
		return done(null);
	});
}

/** Whether this device is a kiosk of the office, by what its cookie holds. */
export const isKioskOf = async (ctx: Ctx, officeId: string, token: string | undefined): Promise<boolean> =>
	token !== undefined && (await isKiosk(ctx.db, officeId, hashOf(ctx, token)));
