import { grantKey, readGrantChoice, type GrantChoice } from '#domain/access/grant-choice.ts';
import type { Grant } from '#domain/access/role.ts';
import { normaliseEmail } from '#domain/identity/email-address.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';

/** Letters of an officer's name, and of a reason, at most; grants of one officer, at most. */
export const officerLimits = { name: 100, reasonMin: 5, reasonMax: 200, grants: 12 } as const;

/** Roles, areas and office as they were chosen. Lines of grants that are empty are left out. */
export type PostForm = { readonly officeId: string; readonly grants: readonly GrantChoice[] };
export type Post = { readonly officeId: string; readonly grants: readonly Grant[] };

const isEmpty = ({ role, area, rw }: GrantChoice): boolean => role === '' && area === '' && rw === '';

/** What an officer may do where, read from a form. Refuses `invalid_input` with `office`, `role-0`, `area-0`, `rw-0`, … */
export function readPost(ctx: Pick<Ctx, 'city'>, form: PostForm): Result<Post> {
	const { regions, offices } = ctx.city;
	const known = {
		kecamatan: new Set(regions.kecamatan.map(({ code }) => code)),
		kelurahan: new Set(regions.kecamatan.flatMap(({ kelurahan }) => kelurahan.map(({ code }) => code))),
		office: new Set(offices.map(({ id }) => id)),
	};
	const fields: FieldProblem[] = [];
	if (form.officeId === '') fields.push({ field: 'office', code: 'required' });
	else if (!known.office.has(form.officeId)) fields.push({ field: 'office', code: 'not_a_choice' });
	const grants = new Map<string, Grant>();
	form.grants.slice(0, officerLimits.grants).forEach((choice, line) => {
		if (isEmpty(choice)) return;
		const read = readGrantChoice(choice, known);
		if ('grant' in read) grants.set(grantKey(read.grant), read.grant);
		else fields.push({ field: `${read.part}-${line}`, code: read.problem });
	});
	if (form.grants.every(isEmpty)) fields.push({ field: 'role-0', code: 'required' });
	return fields.length > 0
		? refuse('invalid_input', { fields })
		: done({ officeId: form.officeId, grants: [...grants.values()] });
}

/** Name and e-mail of somebody to invite; names in one line. Refuses `invalid_input`. */
export function readPerson(form: {
	readonly name: string;
	readonly email: string;
}): Result<{ readonly name: string; readonly email: string }> {
	const name = form.name.toWellFormed().replace(/\s+/g, ' ').trim();
	const email = normaliseEmail(form.email);
	const fields: FieldProblem[] = [];
	if (name === '') fields.push({ field: 'name', code: 'required' });
	else if (name.length > officerLimits.name)
		fields.push({ field: 'name', code: 'too_long', values: { max: officerLimits.name } });
	if (form.email.trim() === '') fields.push({ field: 'email', code: 'required' });
	else if (email === null) fields.push({ field: 'email', code: 'email_malformed' });
	return email === null || fields.length > 0 ? refuse('invalid_input', { fields }) : done({ name, email });
}

/** A reason for the audit trail, in one line. Refuses `invalid_input`. */
export function readReason(typed: string): Result<string> {
	const reason = typed.toWellFormed().replace(/\s+/g, ' ').trim();
	const { reasonMin: min, reasonMax: max } = officerLimits;
	const no = (problem: Omit<FieldProblem, 'field'>) =>
		refuse('invalid_input', { fields: [{ field: 'reason', ...problem }] });
	if (reason === '') return no({ code: 'required' });
	if (reason.length < min) return no({ code: 'too_short', values: { min } });
	return reason.length > max ? no({ code: 'too_long', values: { max } }) : done(reason);
}
