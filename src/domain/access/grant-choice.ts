import type { FieldProblemCode } from '../refusal.ts';
import { officerRoles, type Grant, type Jurisdiction, type OfficerRole } from './role.ts';

/** Roles whose every right is for the whole city (`policy.ts`): a part of it would give nothing. */
const wholeCityRoles: readonly OfficerRole[] = ['administrator'];

/** RW of a kelurahan are numbered; the largest number that may be chosen (OURS). */
export const mostRw = 99;

/** One line of a form: a role, an area ("city", "kecamatan:32.75.01", "kelurahan:…", "office:…") and an RW ("007") of a kelurahan. */
export type GrantChoice = { readonly role: string; readonly area: string; readonly rw: string };

/** The codes that may be chosen. */
export type KnownAreas = {
	readonly kecamatan: ReadonlySet<string>;
	readonly kelurahan: ReadonlySet<string>;
	readonly office: ReadonlySet<string>;
};

export type GrantRead =
	{ readonly grant: Grant } | { readonly part: 'role' | 'area' | 'rw'; readonly problem: FieldProblemCode };

const isRole = (role: string): role is OfficerRole => (officerRoles as readonly string[]).includes(role);

/** The grant of a line of the form, or what is wrong with which part of it. */
export function readGrantChoice({ role, area, rw }: GrantChoice, known: KnownAreas): GrantRead {
	if (role === '') return { part: 'role', problem: 'required' };
	if (!isRole(role)) return { part: 'role', problem: 'not_a_choice' };
	if (area === '') return { part: 'area', problem: 'required' };
	const jurisdiction = jurisdictionOf(area, known);
	if (jurisdiction === null) return { part: 'area', problem: 'not_a_choice' };
	if (wholeCityRoles.includes(role) && jurisdiction.kind !== 'city')
		return { part: 'area', problem: 'whole_city_only' };
	if (rw === '') return { grant: { role, jurisdiction } };
	if (!/^\d{3}$/.test(rw) || Number(rw) < 1 || Number(rw) > mostRw)
		return { part: 'rw', problem: 'not_a_choice' };
	if (jurisdiction.kind !== 'kelurahan') return { part: 'rw', problem: 'rw_without_kelurahan' };
	return { grant: { role, jurisdiction: { kind: 'rw', code: `${jurisdiction.code}/${rw}` } } };
}

function jurisdictionOf(area: string, known: KnownAreas): Jurisdiction | null {
	if (area === 'city') return { kind: 'city' };
	const [kind = '', code = ''] = area.split(':');
	if (kind !== 'kecamatan' && kind !== 'kelurahan' && kind !== 'office') return null;
	return known[kind].has(code) ? { kind, code } : null;
}

/** A grant as the form shows it: the reverse of {@link readGrantChoice}. */
export function choiceOfGrant({ role, jurisdiction: area }: Grant): GrantChoice {
	if (area.kind === 'city') return { role, area: 'city', rw: '' };
	if (area.kind !== 'rw') return { role, area: `${area.kind}:${area.code}`, rw: '' };
	const [kelurahan = '', rw = ''] = area.code.split('/');
	return { role, area: `kelurahan:${kelurahan}`, rw };
}

/** A grant in one word for the audit trail and to compare by: "verifier kecamatan:32.75.01". */
export const grantKey = ({ role, jurisdiction: area }: Grant): string =>
	`${role} ${area.kind === 'city' ? 'city' : `${area.kind}:${area.code}`}`;
