import type { Service } from '../service.ts';
import { checkUnique, fault } from './fault.ts';

/** Refuses a service whose open applications are told apart by a field that none of its variants asks, or that names nobody. */
export function checkOneOpen({ id, oneOpen, variants }: Service): void {
	const here = `${id}.oneOpen`;
	checkUnique(here, 'field', oneOpen.persons);
	const fields = variants.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
	for (const person of oneOpen.persons) {
		const asked = fields.filter((field) => field.id === person);
		if (asked.length === 0) fault(here, `no field ${person}`);
		if (asked.some(({ kind }) => !['member', 'members', 'nik', 'list'].includes(kind)))
			fault(here, `${person} names no person`);
	}
}
