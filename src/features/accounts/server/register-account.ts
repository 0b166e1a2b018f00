import { randomUUID } from 'node:crypto';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { postNotice } from '#server/outbox.ts';
import { findAccount, findTaken, openDetails } from './accounts-queries.ts';
import { deleteUnconfirmed, insertAccount } from './accounts-store.ts';
import { checkRegistration, type Registration, type RegistrationForm } from './check-registration.ts';
import { countAttempt, countedAddress } from './limit-attempts.ts';
import { inEvenTime } from './even-time.ts';
import { hashPassword } from './password.ts';
import { sendCode } from './send-code.ts';

/** What the registering browser holds; the code counts only together with it. */
export type Registered = { readonly registration: string };

/**
 * Registers a resident. Whatever is known of the NIK, No. KK, e-mail or phone, the answer, its time and the number of
 * messages are the same: only the mailbox learns more. It gets
 * - the code, when the register knows the NIK on this KK and no account holds NIK, e-mail or phone;
 * - `account_exists`, when the e-mail has an account: its owner is told how to sign in;
 * - `registration_failed` otherwise, with what to check: the same words for a typing error and for a NIK that has an account,
 *   so that an honest resident is not left waiting and a stranger learns nothing about the NIK.
 * A registration never confirmed gives way to a new one at once: people mistype their e-mail.
 * Refuses `invalid_input`, `too_many_attempts`, `register_unavailable`.
 */
export async function registerAccount(
	ctx: Ctx,
	input: RegistrationForm & { readonly from: string | null },
): Promise<Result<Registered>> {
	const checked = checkRegistration(input);
	if (!checked.ok) return checked;
	const form = checked.value;
	const counted = await countAttempt(ctx, {
		register_address: countedAddress(input.from),
		register_email: form.email,
		register_nik: form.nik,
	});
	if (!counted.ok) return counted;
	return inEvenTime(async () => {
		const passwordHash = await hashPassword(form.password);
		const name = await nameInRegister(ctx, form);
		if (!name.ok) return name;
		return transact(ctx.db, async (tx) =>
			done({ registration: await enter(ctx, tx, form, passwordHash, name.value) }),
		);
	});
}

/** The name of who stands on this KK with this NIK; null when nobody does. Both questions are always asked. */
async function nameInRegister(ctx: Ctx, { nik, kkNumber }: Registration): Promise<Result<string | null>> {
	try {
		const resident = await ctx.registry.findResident(nik);
		const stands = await ctx.registry.verify(nik, kkNumber);
		return done(stands ? (resident?.name ?? null) : null);
	} catch (error) {
		if (error instanceof RegisterUnavailable) return refuse('register_unavailable');
		throw error;
	}
}

type Registrant = Omit<Registration, 'password'> & { readonly name: string };

/** Enters the account in place of unconfirmed ones; again, when the same form came twice at once. Null when a confirmed one was quicker. */
async function replaceUnconfirmed(
	ctx: Ctx,
	tx: Tx,
	details: Registrant,
	passwordHash: string,
): Promise<string | null> {
	for (let tries = 0; tries < 3; tries++) {
		await deleteUnconfirmed(ctx, tx, details);
		const id = await insertAccount(ctx, tx, {
			kind: 'applicant',
			details,
			passwordHash,
			locale: ctx.locale,
			confirmed: false,
		});
		if (id !== null) return id;
	}
	return null;
}

async function enter(
	ctx: Ctx,
	tx: Tx,
	form: Registration,
	passwordHash: string,
	name: string | null,
): Promise<string> {
	const { password: _, ...of } = form;
	const { taken, emailOwner } = await findTaken(ctx, tx, of);
	if (!taken && name !== null) {
		const id = await replaceUnconfirmed(ctx, tx, { ...of, name }, passwordHash);
		const account = id === null ? null : await findAccount(tx, id);
		if (account) {
			await sendCode(ctx, tx, account, 'confirm');
			await audit(ctx, tx, { action: 'register', subjectKind: 'account', subjectId: account.id });
			return account.id;
		}
	}
	await postNotice(ctx, tx, {
		kind: emailOwner ? 'account_exists' : 'registration_failed',
		accountId: emailOwner?.id ?? null,
		applicationId: null,
		body: emailOwner
			? { to: form.email, locale: emailOwner.locale, values: { name: openDetails(ctx, emailOwner).name } }
			: { to: form.email, locale: ctx.locale, values: {} },
	});
	await audit(ctx, tx, {
		action: 'register_refused',
		subjectKind: 'account',
		subjectId: emailOwner?.id ?? null,
	});
	return randomUUID();
}
