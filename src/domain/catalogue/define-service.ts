import { checkForms } from './check/check-forms.ts';
import { checkOneOpen } from './check/check-one-open.ts';
import { checkVariant } from './check/check-variant.ts';
import { checkText, checkUnique } from './check/fault.ts';
import type { Service } from './service.ts';

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}

/**
 * Checks a service at load and freezes it: ids unique, conditions read what is asked before, everything can be reached and
 * nothing is without words. A fault throws with its place, so that neither a build nor a start goes on with it.
 */
export function defineService(service: Service): Service {
	for (const text of [service.name, service.summary, service.outputText, service.whoMayApply])
		checkText(service.id, text);
	checkUnique(
		service.id,
		'variant',
		service.variants.map((variant) => variant.id),
	);
	checkForms(service);
	checkOneOpen(service);
	for (const variant of service.variants) checkVariant(service, variant);
	return deepFreeze(service);
}
