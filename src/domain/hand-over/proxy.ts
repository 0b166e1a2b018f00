import type { Status } from '../applications/application.ts';
import type { MeetingKind } from '../catalogue/meeting.ts';
import { parseNik } from '../identity/nik.ts';
import { checkExistingName, normaliseName } from '../identity/person-name.ts';
import { done, refuse, type FieldProblem, type Result } from '../refusal.ts';
import { ageOn } from '../time/office-time.ts';
import { receiverAge } from './receiver.ts';

/** Who collects in the applicant's place. */
export type Proxy = { readonly name: string; readonly nik: string };

/** Statuses in which there is, or will be, something to collect. */
const collectable: readonly Status[] = ['verification', 'returned', 'processing', 'failed', 'ready'];

/** True while a proxy may be named: for what is collected, not for what the applicant must come for in person. */
export const mayNameProxy = (status: Status, meeting: MeetingKind): boolean =>
	meeting === 'pickup' && collectable.includes(status);

/**
 * Reads a proxy as it was typed. Refuses a name that is none, a NIK that is none, the applicant's own NIK, and somebody below 17, who
 * has no KTP-el to show.
 */
export function readProxy(
	typed: { readonly name: string; readonly nik: string },
	{ applicantNik, today }: { readonly applicantNik: string; readonly today: string },
): Result<Proxy> {
	const name = normaliseName(typed.name);
	const nik = parseNik(typed.nik);
	// Of a two-digit year the latest that has been (OURS).
	const bornOn = nik?.birthDates.find((date) => date <= today) ?? today;
	const fields: FieldProblem[] = [];
	if (name === '') fields.push({ field: 'proxyName', code: 'required' });
	else for (const { code } of checkExistingName(name).blocks) fields.push({ field: 'proxyName', code });
	if (typed.nik.trim() === '') fields.push({ field: 'proxyNik', code: 'required' });
	else if (nik === null) fields.push({ field: 'proxyNik', code: 'nik_malformed' });
	else if (nik.value === applicantNik) fields.push({ field: 'proxyNik', code: 'own_nik' });
	else if (ageOn(bornOn, today) < receiverAge)
		fields.push({ field: 'proxyNik', code: 'too_young', values: { age: receiverAge } });
	return fields.length > 0 ? refuse('invalid_input', { fields }) : done({ name, nik: nik!.value });
}
