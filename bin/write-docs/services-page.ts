import type { Condition } from '#domain/catalogue/condition.ts';
import type { Field } from '#domain/catalogue/form.ts';
import type {
	OfficialForm,
	RequiredDocument,
	Rule,
	Service,
	Source,
	Variant,
} from '#domain/catalogue/service.ts';
import { services } from '#domain/catalogue/services.ts';
import type { Text } from '#domain/text.ts';
import { code, made, page, table } from './markdown.ts';

const both = (text: Text | undefined): string => (text ? `${text.id} (${text.en})` : '');
const sources = (source: Source): string => source.join(', ');

/** A condition in words: which answers, rows or facts it looks at. */
export function conditionText(condition: Condition | undefined): string {
	if (condition === undefined) return '';
	const joined = (parts: readonly Condition[], word: string): string =>
		parts
			.map((part) => ('all' in part || 'any' in part ? `(${conditionText(part)})` : conditionText(part)))
			.join(` ${word} `);
	if ('all' in condition) return joined(condition.all, 'and');
	if ('any' in condition) return joined(condition.any, 'or');
	if ('not' in condition) return `not (${conditionText(condition.not)})`;
	if ('predicate' in condition) return code(`${condition.predicate}()`);
	if ('anyRow' in condition)
		return `a row of ${code(condition.anyRow)} has ${conditionText(condition.where)}`;
	if ('equals' in condition) return code(`${condition.answer} = ${condition.equals}`);
	if ('oneOf' in condition) return `${code(condition.answer)} is ${condition.oneOf.map(code).join(' or ')}`;
	return `${code(condition.answer)} is answered`;
}

function kindText(field: Field): string {
	switch (field.kind) {
		case 'text':
		case 'longText':
			return `${field.kind}, ${field.maxLength} characters${field.kind === 'text' && field.pattern ? `, ${code(field.pattern)}` : ''}`;
		case 'date':
			return field.bound ? `date, ${field.bound === 'past' ? 'today or before' : 'today or after'}` : 'date';
		case 'choice':
			return `choice: ${field.choices.map((choice) => code(choice.value)).join(', ')}`;
		case 'code':
			return `code of ${code(field.table)}${field.only ? `: ${field.only.map(code).join(', ')}` : ''}`;
		case 'member':
		case 'members':
			return field.among ? `${field.kind} among ${code(field.among)}` : field.kind;
		case 'list':
			return `rows, ${field.min} to ${field.max}`;
		default:
			return field.kind;
	}
}

function fieldRows(field: Field, pageId: string, before = ''): string[][] {
	const path = `${before}${field.id}`;
	const asked = field.known ? 'shown' : field.optional ? 'optional' : 'yes';
	const from = field.prefill ? `register: ${field.prefill}` : '';
	const own = [
		pageId,
		code(path),
		both(field.label),
		kindText(field),
		asked,
		conditionText(field.when),
		from,
	];
	const rows =
		field.kind === 'list' ? field.fields.flatMap((inner) => fieldRows(inner, pageId, `${path}[].`)) : [];
	return [own, ...rows];
}

const documentRow = (document: RequiredDocument): string[] => [
	code(document.id),
	both(document.label),
	document.need,
	document.whenText?.id ?? '',
	conditionText(document.when),
	sources(document.source),
];

const ruleRow = (rule: Rule): string[] => [
	code(rule.brokenWhen),
	rule.severity === 'block' ? 'refuses' : 'warns',
	both(rule.text),
	rule.article,
	sources(rule.source),
];

function variantPart(service: Service, variant: Variant): string {
	const pages = variant.pages.filter((one) => one.when);
	return page(
		`### ${variant.name.id} (${code(`${service.id}/${variant.id}`)})`,
		`${both(variant.summary)} SIAK event: ${code(variant.siakEvent)}.${variant.bring ? ` To be handed in: ${both(variant.bring)}` : ''}`,
		table(
			['Page', 'Field', 'Label', 'Kind', 'Asked', 'When', 'Filled in from'],
			variant.pages.flatMap((one) => one.fields.flatMap((field) => fieldRows(field, one.id))),
		),
		pages.map((one) => `Page ${code(one.id)} is asked when ${conditionText(one.when)}.`).join(' '),
		table(
			['Document', 'Name', 'Need', 'In words', 'Asked when', 'Source'],
			variant.requiredDocuments.map(documentRow),
		),
		table(['Rule (broken when)', 'Effect', 'What it says', 'Article', 'Source'], variant.rules.map(ruleRow)),
	).trimEnd();
}

const formText = ({ code: form, name, decree, from, until, variants }: OfficialForm): string =>
	`${form} ${name.id} (${decree}, ${until === undefined ? `from ${from}` : `${from} to ${until}`}${variants ? `; ${variants.join(', ')}` : ''})`;

function servicePart(service: Service): string {
	return page(
		`## ${service.name.id} (${code(service.id)})`,
		both(service.summary),
		table(
			['', ''],
			[
				['English name', service.name.en],
				['Address', code(`/layanan/${service.slug}`)],
				['State', service.state === 'open' ? 'open' : 'announced ("segera")'],
				['Who may apply', both(service.whoMayApply)],
				['Given out', both(service.outputText)],
				['Quota', service.quotaGroup ?? 'none'],
				['Working days after verification', `${service.workingDays.min} to ${service.workingDays.max}`],
				['Forms', service.forms.map(formText).join('; ')],
				['Law', service.legalBasis.join('; ')],
			],
		),
		...service.variants.map((variant) => variantPart(service, variant)),
	).trimEnd();
}

/** docs/services.md: what may be applied for, what is asked, and where the law says so. */
export const servicesPage = (): string =>
	page(
		'# Services',
		made('`src/domain/catalogue/services/`'),
		'Everything the forms ask, the documents they need and the rules they keep, as the catalogue has it. Sources: SE (circular of the Dirjen Dukcapil on services and requirements), P96 (Perpres 96/2018), M108, M109, M2 and M73 (Permendagri 108/2019, 109/2019, 2/2016 and 73/2022), ANT and QA (published accounts of them), SEED (the city’s brief), MEM (from memory: verify before relying on it), OURS (decided here, not law).',
		table(
			['Service', 'Variants', 'State'],
			services.map((service) => [
				`${service.name.id} (${code(service.id)})`,
				service.variants.map((variant) => variant.name.id).join(', '),
				service.state === 'open' ? 'open' : 'segera',
			]),
		),
		...services.map(servicePart),
	);
