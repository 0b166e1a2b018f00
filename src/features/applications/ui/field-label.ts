import type { Field } from '#domain/catalogue/form.ts';
import type { Variant } from '#domain/catalogue/service.ts';
import type { Text } from '#domain/text.ts';

/** The field a path speaks of: `telepon`, or within a row `anggota.0.namaLengkap` with the row's number. */
export function fieldAt(
	variant: Variant,
	path: string,
): { readonly field: Field; readonly list?: Field & { kind: 'list' }; readonly row?: number } | null {
	const [first, row, inner] = path.split('.');
	const field = variant.pages.flatMap((page) => page.fields).find((one) => one.id === first);
	if (!field) return null;
	if (inner === undefined || field.kind !== 'list') return { field };
	const within = field.fields.find((one) => one.id === inner);
	return within ? { field: within, list: field, row: Number(row) } : null;
}

/** What a field's path, or a target (`field:telepon`, `document:KK_LAMA`), is called; null when the variant has none such. */
export function labelOf(variant: Variant, target: string): Text | null {
	const path = target.replace(/^field:/, '');
	if (path.startsWith('document:')) {
		const id = path.slice('document:'.length);
		return variant.requiredDocuments.find((document) => document.id === id)?.label ?? null;
	}
	const found = fieldAt(variant, path);
	if (!found) return null;
	const { field, list, row } = found;
	if (!list || row === undefined) return field.label;
	const of = (locale: 'id' | 'en'): string => `${field.label[locale]} (${list.rowName[locale]} ${row + 1})`;
	return { id: of('id'), en: of('en') };
}
