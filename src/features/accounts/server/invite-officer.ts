import { randomBytes } from 'node:crypto';
import { grantKey } from '#domain/access/grant-choice.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findAccount } from './accounts-queries.ts';
import { insertAccount } from './accounts-store.ts';
import { mayManage, officerToChange, type Seen } from './may-manage.ts';
import { readPerson, readPost, type Post, type PostForm } from './officer-form.ts';
import { deleteInvited, deleteUnconfirmedEmail, updateOfficer } from './officers-store.ts';
import { hashPassword } from './password.ts';
import { sendInvitation, type Sent } from './send-invitation.ts';

type Person = { readonly name: string; readonly email: string };

/**
 * Makes an officer's account that nobody can sign in to yet and sends the link to it. Refuses who may not manage officers,
 * `invalid_input` (also an e-mail that has an account).
 */
export async function inviteOfficer(
	ctx: Ctx,
	form: Person & PostForm,
): Promise<Result<{ readonly accountId: string }>> {
	const may = mayManage(ctx);
	if (!may.ok) return may;
	const person = readPerson(form);
	const post = readPost(ctx, form);
	if (!person.ok || !post.ok) {
		const fields = [person, post].flatMap((read) => (read.ok ? [] : (read.refusal.fields ?? [])));
		return refuse('invalid_input', { fields });
	}
	return await enter(ctx, person.value, post.value);
}

/** Whoever runs the machine invites an administrator of the city: the first of a new one, or one more when nobody can come in. */
export async function inviteAdministrator(
	ctx: Ctx,
	form: Person,
): Promise<Result<Sent & { accountId: string }>> {
	const person = readPerson(form);
	if (!person.ok) return person;
	const office = ctx.city.offices.find(({ kind }) => kind === 'disdukcapil') ?? ctx.city.offices[0]!;
	return await enter(ctx, person.value, {
		officeId: office.id,
		grants: [{ role: 'administrator', jurisdiction: { kind: 'city' } }],
	});
}

async function enter(
	ctx: Ctx,
	{ name, email }: Person,
	{ officeId, grants }: Post,
): Promise<Result<Sent & { accountId: string }>> {
	// Nobody knows it: the account opens by the link alone.
	const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
	return await transact(ctx.db, async (tx) => {
		await deleteUnconfirmedEmail(tx, lookup(ctx, 'email', email));
		const details = { nik: null, kkNumber: null, name, email, phone: null };
		const account = { kind: 'officer', details, passwordHash, officeId, grants } as const;
		const id = await insertAccount(ctx, tx, { ...account, locale: 'id', confirmed: false });
		if (id === null) return refuse('invalid_input', { fields: [{ field: 'email', code: 'email_taken' }] });
		const sent = await send(ctx, tx, id);
		const after = { office: officeId, grants: grants.map(grantKey) };
		await audit(ctx, tx, {
			action: 'invite_officer',
			subjectKind: 'account',
			subjectId: id,
			detail: { after },
		});
		return done({ accountId: id, ...sent });
	});
}

async function send(ctx: Ctx, tx: Tx, accountId: string): Promise<Sent> {
	const account = (await findAccount(tx, accountId))!;
	return await sendInvitation(ctx, tx, account, 'join');
}

/** Sends a new link; the earlier one ends. Refuses like {@link officerToChange}, and `action_not_possible` when they need none. */
export const inviteAgain = (ctx: Ctx, seen: Seen): Promise<Result<null>> =>
	transact(ctx.db, async (tx) => {
		const found = await officerToChange(ctx, tx, seen);
		if (!found.ok) return found;
		const { account, state } = found.value;
		const purpose = state === 'invited' ? 'join' : 'second_factor';
		if (state === 'suspended' || (state === 'active' && account.totp !== null))
			return refuse('action_not_possible');
		await sendInvitation(ctx, tx, account, purpose);
		await updateOfficer(tx, account.id, { updatedAt: ctx.now() });
		await audit(ctx, tx, {
			action: 'invite_officer_again',
			subjectKind: 'account',
			subjectId: account.id,
			detail: { purpose },
		});
		return done(null);
	});

/** Takes an invitation back and removes the account nobody has used. Refuses like {@link officerToChange}, `action_not_possible`. */
export const withdrawInvitation = (ctx: Ctx, seen: Seen): Promise<Result<null>> =>
	transact(ctx.db, async (tx) => {
		const found = await officerToChange(ctx, tx, seen);
		if (!found.ok) return found;
		const { account, grants } = found.value;
		if (!(await deleteInvited(tx, account.id))) return refuse('action_not_possible');
		await audit(ctx, tx, {
			action: 'withdraw_invitation',
			subjectKind: 'account',
			subjectId: account.id,
			detail: { before: { office: account.officeId, grants: grants.map(grantKey) } },
		});
		return done(null);
	});
