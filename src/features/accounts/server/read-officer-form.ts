import type { GrantChoice } from '#domain/access/grant-choice.ts';
import { officerLimits } from './officer-form.ts';

/** What came from a form about an officer, as it was typed. */
export type OfficerTyped = {
	readonly name: string;
	readonly email: string;
	readonly officeId: string;
	readonly grants: readonly GrantChoice[];
	readonly revision: number;
};

/** Reads a form about an officer: name, email, office, revision and the lines role-0, area-0, rw-0, …; `more` adds an empty line. */
export function readOfficerForm(form: FormData, more = false): OfficerTyped {
	const text = (name: string): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	const grants: GrantChoice[] = [];
	for (let line = 0; line < officerLimits.grants && form.has(`role-${line}`); line++)
		grants.push({ role: text(`role-${line}`), area: text(`area-${line}`), rw: text(`rw-${line}`) });
	if (more && grants.length < officerLimits.grants) grants.push({ role: '', area: '', rw: '' });
	return {
		name: text('name'),
		email: text('email'),
		officeId: text('office'),
		grants,
		revision: Number(text('revision')) || 0,
	};
}
