import { getContext, setContext } from 'svelte';
import { fill, type Locale, type Text } from '#domain/text.ts';

const place = Symbol('locale');

/** Says a text in the language of the page, with values put into its places. */
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

/** Sets the language of everything below; called by a layout, once, while it initialises. */
export function setLocale(locale: Locale): void {
	setContext<Locale>(place, locale);
}

/** The language of the page; Indonesian where no layout has set one (the framework's own error page). */
export function useLocale(): Locale {
	return getContext<Locale | undefined>(place) ?? 'id';
}

/** The one way a component gets its words; called while it initialises. */
export function useSay(): Say {
	const locale = useLocale();
	return (text, values) => fill(text[locale], values);
}
