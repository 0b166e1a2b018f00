import { choicesOf } from '#domain/catalogue/choices.ts';
import type { Field } from '#domain/catalogue/form.ts';
import { offersNow } from '#domain/catalogue/life-events/compose.ts';
import type { LifeEvent } from '#domain/catalogue/life-events/life-event.ts';
import { isOffered } from '#domain/catalogue/life-events.ts';
import type { RequiredDocument, Service, Variant } from '#domain/catalogue/service.ts';
import { catalogueRevision } from '#domain/catalogue/services.ts';
import type { Written } from '#server/api/components.ts';

type FieldBody = Written<'Variant'>['fields'][number];
type Plain = Omit<FieldBody, 'fields' | 'min' | 'max' | 'rowName' | 'rowTitle'>;

/** What is there of an object; absent parts stay absent. */
const given = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
	Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};

function plainField(field: Field): Plain {
	const choices = choicesOf(field);
	return {
		id: field.id,
		kind: field.kind,
		label: field.label,
		optional: field.optional ?? false,
		known: field.known ?? false,
		...given({
			help: field.help,
			when: field.when,
			prefill: field.prefill,
			maxLength: 'maxLength' in field ? field.maxLength : undefined,
			pattern: 'pattern' in field ? field.pattern : undefined,
			bound: 'bound' in field ? field.bound : undefined,
			among: 'among' in field ? field.among : undefined,
			choices: choices.length > 0 ? choices.map(({ value, label }) => ({ value, label })) : undefined,
		}),
	};
}

const fieldBody = (field: Field): FieldBody =>
	field.kind === 'list'
		? {
				...plainField(field),
				fields: field.fields.map(plainField),
				min: field.min,
				max: field.max,
				rowName: field.rowName,
				rowTitle: field.rowTitle,
			}
		: plainField(field);

const documentBody = ({ id, label, need, help, when, whenText, statement }: RequiredDocument) => ({
	id,
	label,
	need,
	...given({ help, when, whenText, statement }),
});
const allFields = (variant: Variant): readonly Field[] => variant.pages.flatMap((page) => page.fields);

const serviceHead = (service: Service) => ({
	id: service.id,
	slug: service.slug,
	name: service.name,
	summary: service.summary,
	state: service.state,
	forms: service.forms.map(({ code, name, decree, from, until, variants }) => ({
		code,
		name,
		decree,
		from,
		...given({ until }),
		...given({ variants: variants && [...variants] }),
	})),
	outputText: service.outputText,
	quotaGroup: service.quotaGroup,
	legalBasis: [...service.legalBasis],
	whoMayApply: service.whoMayApply,
	workingDays: service.workingDays,
	cost: 0 as const,
});

/** A service with its variants in short. */
export const serviceBody = (service: Service): Written<'Service'> => ({
	...serviceHead(service),
	fields: [...new Set(service.variants.flatMap((variant) => allFields(variant).map((field) => field.id)))],
	requiredDocuments: [
		...new Set(
			service.variants.flatMap((variant) => variant.requiredDocuments.map((document) => document.id)),
		),
	],
	variants: service.variants.map((variant) => ({
		id: variant.id,
		name: variant.name,
		summary: variant.summary,
		fields: allFields(variant).map(({ id, kind, label, optional }) => ({
			id,
			kind,
			label,
			optional: optional ?? false,
		})),
		requiredDocuments: variant.requiredDocuments.map(documentBody),
	})),
});

/** A life event with what can be done along. */
export const lifeEventBody = (event: LifeEvent): Written<'LifeEvent'> => ({
	id: event.id,
	name: event.name,
	summary: event.summary,
	open: isOffered(event),
	lead: { service: event.lead.service, variants: [...event.lead.variants] },
	offers: offersNow(event).map(({ id, name, why, companions }) => ({
		id,
		name,
		why,
		applications: companions.map(({ service, variant }) => ({ service, variant })),
	})),
});

/** A variant whole: everything a client needs to show its form. */
export const variantBody = (service: Service, variant: Variant): Written<'Variant'> => ({
	service: serviceHead(service),
	id: variant.id,
	name: variant.name,
	summary: variant.summary,
	catalogueRevision: catalogueRevision(service),
	pages: variant.pages.map(({ id, title, lead, when, fields }) => ({
		id,
		title,
		...given({ lead, when }),
		fields: fields.map((field) => field.id),
	})),
	fields: allFields(variant).map(fieldBody),
	requiredDocuments: variant.requiredDocuments.map(documentBody),
	rules: variant.rules.map(({ brokenWhen, severity, field, text, article }) => ({
		name: brokenWhen,
		severity,
		text,
		article,
		...given({ field }),
	})),
	...given({ bring: variant.bring }),
});
