import type { ComposedNotice } from '#domain/notifications/notice.ts';
import type { Locale } from '#domain/text.ts';

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

// Mail programs know little CSS: light colours stand inline, dark ones in the one rule most of them read.
const sans = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif";
const styles = {
	page: `margin:0;padding:16px 8px;background:#faf8f1;color:#12211a;${sans};font-size:17px;line-height:1.5`,
	card: 'max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d9d7c9;border-radius:6px;overflow:hidden',
	band: 'background:#053d27;color:#ffffff;padding:14px 24px;border-bottom:4px solid #ffc629;font-size:17px',
	body: 'padding:20px 24px 4px',
	line: 'margin:0 0 16px',
	large:
		'margin:0 0 16px;padding:14px 8px;background:#e3f1e8;color:#07442b;border-radius:6px;text-align:center;' +
		"font-family:ui-monospace,'Roboto Mono',Menlo,Consolas,monospace;font-size:32px;font-weight:700;letter-spacing:6px",
	list: 'width:100%;border-collapse:collapse;margin:0 0 18px',
	label:
		'padding:7px 12px 7px 0;border-top:1px solid #d9d7c9;color:#4b5a52;font-size:15px;font-weight:400;text-align:left;vertical-align:top;width:36%',
	value:
		'padding:7px 0;border-top:1px solid #d9d7c9;font-weight:600;vertical-align:top;overflow-wrap:anywhere',
	button:
		'display:inline-block;padding:12px 22px;background:#0a5c3a;color:#ffffff;border-radius:6px;font-weight:600;text-decoration:none',
	closing: 'margin:0;padding:14px 24px;background:#f0eee3;color:#12211a;font-size:15px',
	footer: 'max-width:600px;margin:12px auto 0;padding:0 24px;color:#4b5a52;font-size:14px',
	link: 'color:#0a5c3a',
} as const;
const dark =
	'@media (prefers-color-scheme:dark){.p{background:#0e1411!important;color:#edf3ee!important}' +
	'.c{background:#172019!important;border-color:#33423a!important}' +
	'.m{color:#a9b8af!important}.r{border-color:#33423a!important}' +
	'.l{background:#123524!important;color:#b8efd3!important}.k{background:#090d0b!important;color:#edf3ee!important}' +
	'.b{background:#4cc38a!important;color:#03150c!important}.a{color:#7fe0b0!important}}';

/** Addresses in a sentence become links; everything else is escaped. */
const linked = (text: string): string =>
	escapeHtml(text).replace(
		/https:\/\/[\w./~%-]*[\w/]/g,
		(url) => `<a class="a" style="${styles.link}" href="${url}">${url}</a>`,
	);

/** The message as one HTML page of at most 600 px, light or dark, without pictures or anything fetched. */
export function mailHtml(notice: ComposedNotice, locale: Locale, origin: string, cityName: string): string {
	const line = (text: string): string => `<p style="${styles.line}">${linked(text)}</p>`;
	const fact = ({ label, value }: { label: string; value: string }): string =>
		`<tr><th scope="row" class="m r" style="${styles.label}">${escapeHtml(label)}</th>` +
		`<td class="r" style="${styles.value}">${escapeHtml(value)}</td></tr>`;
	const facts =
		notice.facts.length === 0
			? ''
			: `<table style="${styles.list}">${notice.facts.map(fact).join('')}</table>`;
	const link =
		notice.link === null
			? ''
			: `<p style="${styles.line}"><a class="b" style="${styles.button}" href="${escapeHtml(origin + notice.link.path)}">` +
				`${escapeHtml(notice.link.label)}</a></p>`;
	const large =
		notice.large === null ? '' : `<p class="l" style="${styles.large}">${escapeHtml(notice.large)}</p>`;
	return [
		`<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
		`<title>${escapeHtml(notice.subject)}</title><style>${dark}</style></head>`,
		`<body class="p" style="${styles.page}"><div role="article" lang="${locale}" class="c" style="${styles.card}">`,
		`<div style="${styles.band}"><strong>e-Open</strong> &middot; ${escapeHtml(cityName)}</div>`,
		`<div style="${styles.body}">${line(notice.greeting)}${notice.lines.map(line).join('')}`,
		`${large}${facts}${link}${notice.after.map(line).join('')}</div>`,
		`<div class="k" style="${styles.closing}">`,
		notice.closing.map((text) => `<p style="margin:0 0 6px">${linked(text)}</p>`).join(''),
		`</div></div><p class="m" style="${styles.footer}">${linked(notice.footer)}</p></body></html>`,
	].join('\n');
}
