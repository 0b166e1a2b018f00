import { readableAnswer } from '#domain/applications/submitted-answers.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import { answerRows } from '#domain/catalogue/form-facts.ts';
import type { Answer, Field } from '#domain/catalogue/form.ts';
import type { Locale, Text } from '#domain/text.ts';
import type { ApplicationView, DocumentSeen } from '#features/applications/server/view-application.ts';
import { fieldAt, labelOf } from '#features/applications/ui/field-label.ts';
import { rowsShown, seenAs } from '../isi/form-page.ts';

type Told = { readonly reason: Text | null; readonly note: string | null };

/** What of an application is to be corrected: each part with its reason, and the means to correct it. */
export type Correction = Told & {
	/** `document:KK_LAMA`, or the field's path. */
	readonly target: string;
	readonly label: Text;
} & (
		| { readonly kind: 'document'; readonly requirement: string; readonly replaced: boolean }
		| {
				readonly kind: 'field';
				readonly field: Field;
				readonly value: Answer | undefined;
				readonly now: string;
				readonly seen: string;
		  }
		| {
				readonly kind: 'list';
				readonly field: Field;
				readonly page: string;
				readonly rows: ReturnType<typeof rowsShown>;
				readonly open: boolean;
		  }
	);

/** The top field of a path: the one that is saved. */
export const topField = (view: ApplicationView, path: string): Field | undefined =>
	view.variant.pages.flatMap((page) => page.fields).find((field) => field.id === path.split('.')[0]);

/** The answer a path leads to. */
function answerAt(view: ApplicationView, path: string): Answer | undefined {
	const [id = '', row, inner] = path.split('.');
	return inner === undefined ? view.answers[id] : answerRows(view.answers, id)[Number(row)]?.[inner];
}

const isReplaced = ({ stored }: DocumentSeen, returnedAt: Date | null): boolean =>
	stored !== null && (returnedAt === null || stored.uploadedAt > returnedAt);

function correctionOf(view: ApplicationView, target: string, told: Told, locale: Locale): Correction | null {
	const label = labelOf(view.variant, target);
	if (!label) return null;
	if (target.startsWith('document:')) {
		const requirement = target.slice('document:'.length);
		const seen = view.documents.find(({ document }) => document.id === requirement);
		return {
			...told,
			target,
			label,
			kind: 'document',
			requirement,
			replaced: seen !== undefined && isReplaced(seen, view.app.row.returnedAt),
		};
	}
	const path = target.replace(/^field:/, '');
	const found = fieldAt(view.variant, path);
	const top = topField(view, path);
	if (!found || !top) return null;
	const { field } = found;
	const common = { ...told, target: path, label, field };
	if (field.kind === 'list') {
		const page = view.variant.pages.find((one) => one.fields.includes(field))?.id ?? '';
		return { ...common, kind: 'list', page, rows: rowsShown(view, field, locale), open: true };
	}
	const value = answerAt(view, path);
	return {
		...common,
		kind: 'field',
		value,
		now: readableAnswer(field, value, view.facts, locale).text,
		seen: seenAs(view.answers, [top]),
	};
}

const toldBy = ({ words, note }: Verdict): Told => ({ reason: words ?? null, note });

/** Exactly what was marked, then what a correction has made necessary besides; each once. */
export function correctionsOf(
	view: ApplicationView,
	locale: Locale,
): { readonly marked: readonly Correction[]; readonly also: readonly Correction[] } {
	const marked = view.verdicts
		.filter((verdict) => !verdict.good)
		.map((verdict) => correctionOf(view, verdict.target, toldBy(verdict), locale))
		.filter((correction) => correction !== null);
	const listed = new Set(marked.map(({ target }) => target));
	const also = view.missing
		.filter(({ field, code }) => !listed.has(field) && code !== 'rule_broken')
		.map(({ field }) => correctionOf(view, field, { reason: null, note: null }, locale))
		.filter((correction) => correction !== null);
	return {
		marked,
		also: also.filter(({ target }, index) => also.findIndex((one) => one.target === target) === index),
	};
}
