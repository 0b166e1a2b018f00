/** One place to go; `current` when one is there. */
export type NavItem = {
	readonly href: string;
	readonly label: string;
	readonly current?: boolean | undefined;
	/** How many things wait there. */
	readonly count?: number | string | undefined;
};

/** The form that changes the language; the button posts `name` = `id` or `en`, with the hidden values. */
export type LanguageForm = {
	readonly action: string;
	readonly method?: 'get' | 'post' | undefined;
	readonly name?: string | undefined;
	readonly hidden?: Readonly<Record<string, string>> | undefined;
};
