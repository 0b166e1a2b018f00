import { formatPhone } from '#domain/identity/phone-number.ts';
import { maskNik } from '#domain/identity/nik.ts';
import { maskKkNumber } from '#domain/identity/kk-number.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { findAccount, findOfficeName, openDetails } from './accounts-queries.ts';

/** What the page of one's own account shows; NIK and No. KK masked. */
export type OwnAccount = {
	readonly kind: 'applicant' | 'officer';
	readonly name: string;
	readonly email: string;
	readonly phone: string | null;
	readonly nik: string | null;
	readonly kkNumber: string | null;
	readonly officeName: string | null;
};

/** The account of who is signed in; null when nobody is. */
export async function findOwnAccount(ctx: Ctx): Promise<OwnAccount | null> {
	const id = actorId(ctx);
	const account = id === null ? null : await findAccount(ctx.db, id);
	if (!account) return null;
	const { nik, kkNumber, name, email, phone } = openDetails(ctx, account);
	return {
		kind: account.kind,
		name,
		email,
		phone: phone === null ? null : formatPhone(phone),
		nik: nik === null ? null : maskNik(nik),
		kkNumber: kkNumber === null ? null : maskKkNumber(kkNumber),
		officeName: account.officeId === null ? null : await findOfficeName(ctx.db, account.officeId),
	};
}
