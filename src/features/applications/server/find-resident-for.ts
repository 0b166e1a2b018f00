import { whyNot, type Permission } from '#domain/access/policy.ts';
import type { ApplicationFacts, Channel } from '#domain/applications/application.ts';
import { parseKkNumber } from '#domain/identity/kk-number.ts';
import { parseNik } from '#domain/identity/nik.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import {
	accountOfResident,
	countAttempt,
	findOfficerOffice,
	forgiveAttempt,
	type ResidentAccount,
} from '#features/accounts/server/public.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';

/** By which door an officer enters for somebody. */
export type OfficerChannel = Exclude<Channel, 'self'>;

const permissionOf = {
	agent: 'start_as_agent',
	counter: 'start_at_counter',
} as const satisfies Record<OfficerChannel, Permission>;

/** Whom it is entered for, as typed from the KK and KTP-el that lie on the table. */
export type TypedResident = { readonly nik: string; readonly kkNumber: string };

/** A resident found for an officer who may enter for them. */
export type FoundResident = {
	readonly resident: Resident;
	readonly family: Family;
	/** Null: none yet; the office keeps one once something is entered. */
	readonly account: ResidentAccount | null;
	/** Where the officer sits, at the counter. */
	readonly officeId: string | null;
};

function readResident(typed: TypedResident): Result<TypedResident> {
	const nik = parseNik(typed.nik)?.value;
	const kkNumber = parseKkNumber(typed.kkNumber)?.value;
	const problem = (field: string, text: string, code: FieldProblem['code']): FieldProblem => ({
		field,
		code: text.trim() === '' ? 'required' : code,
	});
	const fields = [
		...(nik ? [] : [problem('nik', typed.nik, 'nik_malformed')]),
		...(kkNumber ? [] : [problem('kkNumber', typed.kkNumber, 'kk_malformed')]),
	];
	return nik && kkNumber ? done({ nik, kkNumber }) : refuse('invalid_input', { fields });
}

/**
 * Finds the resident an officer enters for: NIK and No. KK must belong together in the register, and the resident within the officer's
 * jurisdiction (an agent's by domicile, a counter officer's by their office too). Wrong pairs are counted (`too_many_attempts`); each
 * look is written to the audit trail. Refuses `register_mismatch`, `outside_jurisdiction`, `register_unavailable`. Never inside a transaction.
 */
export async function findResidentFor(
	ctx: Ctx,
	channel: OfficerChannel,
	typed: TypedResident,
): Promise<Result<FoundResident>> {
	const officerId = actorId(ctx);
	if (ctx.actor.kind !== 'officer' || officerId === null)
		return refuse(ctx.actor.kind === 'anyone' ? 'not_signed_in' : 'not_allowed');
	const officeId = channel === 'counter' ? await findOfficerOffice(ctx.db, officerId) : null;
	const read = readResident(typed);
	const place = (kelurahanCode: string, rw: string): ApplicationFacts => ({
		id: '',
		status: 'draft',
		channel,
		applicantId: '',
		enteredBy: officerId,
		takenBy: null,
		kelurahanCode,
		rw,
		officeId: null,
		enteredOfficeId: officeId,
		siakDone: false,
		printed: false,
	});
	const permission = permissionOf[channel];
	const early = whyNot(ctx.actor, permission, place('', ''));
	if (early !== null && early !== 'outside_jurisdiction') return refuse(early);
	if (!read.ok) return read;
	const counted = await countAttempt(ctx, { find_resident: officerId });
	if (!counted.ok) return counted;
	const { nik, kkNumber } = read.value;
	let resident: Resident | null;
	let family: Family | null;
	try {
		if (!(await ctx.registry.verify(nik, kkNumber))) return refuse('register_mismatch');
		resident = await ctx.registry.findResident(nik);
		family = await ctx.registry.findFamily(kkNumber, nik);
	} catch (error) {
		if (error instanceof RegisterUnavailable) return refuse('register_unavailable');
		throw error;
	}
	if (!resident || !family) return refuse('register_mismatch');
	const { kelurahanCode, rw } = family.address;
	const forbidden = whyNot(ctx.actor, permission, place(kelurahanCode, rw));
	if (forbidden !== null) return refuse(forbidden);
	await forgiveAttempt(ctx, { find_resident: officerId });
	const account = await accountOfResident(ctx, ctx.db, nik);
	await audit(ctx, ctx.db, {
		action: 'find_resident',
		subjectKind: 'account',
		subjectId: account?.id ?? null,
		detail: { channel },
	});
	return done({ resident, family, account, officeId });
}
