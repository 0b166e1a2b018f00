import { addDays, isCalendarDate } from '../../time/office-time.ts';
import type { OfficialForm, Service } from '../service.ts';
import { checkText, checkUnique, fault } from './fault.ts';

function checkForm(where: string, form: OfficialForm, service: Service): void {
	checkText(where, form.name);
	if (!/^F-\d\.\d{2}[A-Z]?$/.test(form.code)) fault(where, 'no code of an official form');
	if (form.decree.trim() === '') fault(where, 'no decree');
	for (const date of [form.from, form.until ?? form.from])
		if (!isCalendarDate(date)) fault(where, `${date} is no date`);
	if (form.until !== undefined && form.until < form.from) fault(where, 'ends before it begins');
	const stranger = form.variants?.find((id) => service.variants.every((variant) => variant.id !== id));
	if (stranger !== undefined) fault(where, `no variant ${stranger}`);
	if (form.variants?.length === 0) fault(where, 'no variant fills it');
}

/** Two versions of one form, one after the other: neither a day with both nor a day with none. */
function checkSuccession(where: string, before: OfficialForm, after: OfficialForm): void {
	if (before.until === undefined || before.until >= after.from)
		fault(where, `in force together with ${after.code} from ${after.from}`);
	if (addDays(before.until, 1) !== after.from) fault(where, `a gap before ${after.code} from ${after.from}`);
}

/** A document that is an official form once signed, and a form of another service or for other variants. */
function checkStatements(service: Service): void {
	for (const variant of service.variants)
		for (const { id, statement } of variant.requiredDocuments) {
			if (statement === undefined) continue;
			const filled = service.forms.some(
				({ code, variants }) => code === statement && (variants?.includes(variant.id) ?? true),
			);
			if (!filled) fault(`${service.id}.${variant.id}/${id}`, `no form ${statement}`);
		}
}

/** Refuses official forms with wrong days, two versions in force at once or none for a time, variants that are none, and statements without their form. */
export function checkForms(service: Service): void {
	for (const form of service.forms) checkForm(`${service.id}/${form.code}`, form, service);
	checkStatements(service);
	checkUnique(
		service.id,
		'form',
		service.forms.map(({ code, from, variants = [] }) => [code, from, ...variants].join(' ')),
	);
	for (const form of service.forms) {
		const where = `${service.id}/${form.code}`;
		const later = service.forms
			.filter((other) => other !== form && other.code === form.code && other.from >= form.from)
			.sort((a, b) => (a.from < b.from ? -1 : 1));
		const [next] = later;
		if (next) checkSuccession(where, form, next);
		if (form.follows === undefined) continue;
		const followed = service.forms
			.filter((other) => other.code === form.follows)
			.sort((a, b) => (a.from < b.from ? 1 : -1));
		if (!followed[0]) fault(where, `no form ${form.follows} to follow`);
		checkSuccession(`${service.id}/${form.follows}`, followed[0], form);
	}
}
