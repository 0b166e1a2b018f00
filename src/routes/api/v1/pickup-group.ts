import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { findService } from '#domain/catalogue/services.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';

/** The kind of document that is asked about, by service or by group; null when neither is given. Refuses an unknown service. */
export function pickupGroup(asked: {
	readonly service?: string | undefined;
	readonly group?: QuotaGroup | undefined;
}): Result<QuotaGroup | null> {
	if (asked.group) return done(asked.group);
	if (asked.service === undefined) return done(null);
	const service = findService(asked.service);
	return service?.quotaGroup ? done(service.quotaGroup) : refuse('unknown_service');
}
