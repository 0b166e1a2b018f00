import type { ComposedNotice } from '#domain/notifications/notice.ts';

/** The message as plain text: whole without the HTML. `origin` is the product's address, without a slash at its end. */
export function mailText(notice: ComposedNotice, origin: string): string {
	const blocks = [
		notice.greeting,
		...notice.lines,
		notice.large === null ? '' : `    ${notice.large}`,
		notice.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n'),
		notice.link === null ? '' : `${notice.link.label}:\n${origin}${notice.link.path}`,
		...notice.after,
		'---',
		notice.closing.join('\n'),
		notice.footer,
	];
	return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
