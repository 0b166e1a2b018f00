/** The languages every text exists in; Indonesian is the first. */
export type Locale = 'id' | 'en';

/** One text in both languages. May hold `{name}` places, filled by {@link fill}. */
export type Text = Readonly<Record<Locale, string>>;

/** A table of texts, checked with `satisfies Texts`. */
export type Texts = Readonly<Record<string, Text>>;

/** Puts values into the `{name}` places of a text; an unknown place stays visible, so that a test can find it. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
	return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}
