import { findCodeTable } from './code-tables.ts';
import type { Choice, Field } from './form.ts';

const yesOrNo: readonly Choice[] = [
	{ value: 'yes', label: { id: 'Ya', en: 'Yes' } },
	{ value: 'no', label: { id: 'Tidak', en: 'No' } },
];

/** What can be chosen at a field of the kinds `choice`, `code` and `yesNo`; nothing for the others. */
export function choicesOf(field: Field): readonly Choice[] {
	switch (field.kind) {
		case 'yesNo':
			return yesOrNo;
		case 'choice':
			return field.choices;
		case 'code': {
			const items = findCodeTable(field.table)?.items ?? [];
			return items
				.filter((item) => field.only === undefined || field.only.includes(item.code))
				.map((item) => ({ value: item.code, label: item.label }));
		}
		default:
			return [];
	}
}
