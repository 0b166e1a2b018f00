/** What every form field is given. `name` is also the id that error summaries link to. */
export type FieldProps = {
	readonly name: string;
	readonly label: string;
	readonly help?: string | undefined;
	readonly error?: string | undefined;
	readonly optional?: boolean | undefined;
	/** The label is the question of the page. */
	readonly large?: boolean | undefined;
};

/** One pickable answer. */
export type Option = {
	readonly value: string;
	readonly label: string;
	readonly help?: string | undefined;
	readonly disabled?: boolean | undefined;
};

/** One line of an error summary; `field` is the name of the field it leads to. */
export type SummaryProblem = { readonly field?: string | undefined; readonly message: string };

/** The value of `aria-describedby` for a field, or undefined when nothing describes it. */
export function describedBy(field: Pick<FieldProps, 'name' | 'help' | 'error'>): string | undefined {
	const ids = [field.help && `${field.name}-help`, field.error && `${field.name}-error`].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The id of the option at a place: the first bears the field's own name, so that a summary's link lands on it. */
export function optionId(name: string, index: number): string {
	return index === 0 ? name : `${name}-${index + 1}`;
}

/** Day, month and year as typed, of a stored date (YYYY-MM-DD) or of what came back from the form. */
export function dateParts(value: string | Readonly<{ d: string; m: string; y: string }> | undefined): {
	d: string;
	m: string;
	y: string;
} {
	if (value === undefined) return { d: '', m: '', y: '' };
	if (typeof value !== 'string') return { ...value };
	const [y = '', m = '', d = ''] = value.split('-');
	return { d, m, y };
}

/**
 * The stored date (YYYY-MM-DD) of three typed parts; what is no number stays as typed, so that the validator can
 * refuse it; empty when nothing was typed. Two-digit years are not guessed.
 */
export function joinDate(parts: Readonly<{ d: string; m: string; y: string }>): string {
	const [d, m, y] = [parts.d.trim(), parts.m.trim(), parts.y.trim()];
	if (d === '' && m === '' && y === '') return '';
	return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('id');

/** The value of the option whose label (or value) was typed into a search field, capitals and spaces apart. */
export function pickedValue(typed: string, options: readonly Option[]): string | undefined {
	const wanted = plain(typed);
	return options.find((o) => plain(o.label) === wanted || plain(o.value) === wanted)?.value;
}

/** Two letters at a time, spaces and signs apart: what misspelt words still have in common. */
function pairsOf(text: string): ReadonlySet<string> {
	const letters = plain(text).replace(/[^\p{L}\d]/gu, '');
	return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}

/** The options whose labels are most like what was typed, best first, at most so many; none where nothing is alike. */
export function nearOptions(typed: string, options: readonly Option[], most = 5): readonly Option[] {
	const wanted = pairsOf(typed);
	const whole = plain(typed);
	return options
		.map((option) => {
			const pairs = pairsOf(option.label);
			const shared = [...wanted].filter((pair) => pairs.has(pair)).length;
			const within = whole.length > 1 && plain(option.label).includes(whole) ? 1 : 0;
			return { option, likeness: within + (2 * shared) / Math.max(1, wanted.size + pairs.size) };
		})
		.filter(({ likeness }) => likeness >= 0.35)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, most)
		.map(({ option }) => option);
}
