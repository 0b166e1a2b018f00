import type { Field } from '#domain/catalogue/form.ts';
import { regionNames, searchRegions } from '#server/regions/regions.ts';
import type { RegionsAtHand } from '#features/applications/ui/field-options.ts';

type Posted = Pick<FormData, 'get'>;

/** The names regions are posted under: of a page's fields, or `path` of the one field that is corrected. */
export const regionFields = (fields: readonly Field[], path?: string): readonly string[] =>
	fields.filter(({ kind }) => kind === 'region').map(({ id }) => path ?? id);

const text = (form: Posted, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
};

/**
 * Whether a form asks to search rather than to save: something new stands in a search field, or the button was pressed while nothing
 * is chosen. Without scripts Enter anywhere presses that button, so a page whose region is chosen is saved then.
 */
export function asksToSearch(form: Posted, names: readonly string[]): boolean {
	return names.some((name) => {
		const query = text(form, `${name}-cari`);
		if (query === '') return false;
		return query !== text(form, `${name}-dicari`) || (form.get('cari') === name && text(form, name) === '');
	});
}

/** The matches of what stands in the search fields, and the names of what is chosen. */
export async function regionsPosted(form: Posted, names: readonly string[]): Promise<RegionsAtHand> {
	const searches: Record<string, RegionsAtHand['searches'][string]> = {};
	for (const name of names) {
		const query = text(form, `${name}-cari`);
		if (query !== '') searches[name] = { query, ...(await searchRegions(query)) };
	}
	return { names: await regionNames(names.map((name) => text(form, name)).filter(Boolean)), searches };
}
