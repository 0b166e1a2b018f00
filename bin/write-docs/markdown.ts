/** A cell of a table: one line, no bar that would end it. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** A Markdown table; nothing when there is no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	if (rows.length === 0) return '';
	const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
	return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Parts of a page with an empty line between them; empty parts are left out. */
export const page = (...parts: readonly string[]): string =>
	`${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** Said at the head of every page that is made. */
export const made = (from: string): string =>
	`<!-- Made by \`npm run docs\` from ${from}. Change that, not this. -->`;

export const code = (text: string): string => `\`${text}\``;
