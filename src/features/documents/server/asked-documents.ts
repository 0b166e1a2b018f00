import { whyNot } from '#domain/access/policy.ts';
import { requiredNow } from '#domain/applications/completeness.ts';
import { verdictReasons, type VerdictReason } from '#domain/applications/verdict.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import type { RequiredDocument, Service, Variant } from '#domain/catalogue/service.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Text } from '#domain/text.ts';
import { editableTargets, factsFor, findApplication, type StoredApplication } from '#features/applications/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { listDocuments, type DocumentInfo } from './documents-queries.ts';

/** A document the application asks for, and how it stands with it. */
export type AskedDocument = {
	readonly asked: RequiredDocument;
	readonly need: 'required' | 'optional';
	/** `not_good`: the verifier marked it, and it has not been replaced since. */
	readonly state: 'missing' | 'stored' | 'good' | 'not_good';
	readonly reason: Text | null;
	/** In the verifier's own words. */
	readonly note: string | null;
	readonly editable: boolean;
	readonly stored: DocumentInfo | null;
};

export type AskedDocuments = {
	readonly application: StoredApplication;
	readonly service: Service;
	readonly variant: Variant;
	readonly documents: readonly AskedDocument[];
};

/** The documents of an application, those asked with its present answers and those stored anyway, for who may view it. */
export async function askedDocuments(ctx: Ctx, number: string): Promise<Result<AskedDocuments>> {
	const application = await findApplication(ctx, ctx.db, number);
	if (!application) return refuse('not_found');
	const no = whyNot(ctx.actor, 'view_application', application.facts);
	if (no) return refuse(no);
	const service = findService(application.row.service);
	const variant = findVariant(service, application.row.variant);
	if (!service || !variant) return refuse('unknown_service');
	const [stored, editable, verdicts, facts] = [
		await listDocuments(ctx, ctx.db, application),
		whyNot(ctx.actor, 'edit_application', application.facts) ? 'none' : await editableTargets(ctx, ctx.db, application),
		await listVerdicts(ctx.db, application),
		await factsFor(ctx, ctx.db, application),
	];
	const documents = requiredNow(variant, facts).flatMap(({ document, need }): AskedDocument[] => {
		const target = `document:${document.id}`;
		const present = stored.find((one) => one.requirement === document.id) ?? null;
		if (need === 'not_now' && !present) return [];
		const verdict = verdicts.find((one) => one.target === target && (!present || one.givenAt >= present.uploadedAt));
		const bad = verdict && !verdict.good;
		return [
			{
				asked: document,
				need: need === 'required' ? 'required' : 'optional',
				state: bad ? 'not_good' : !present ? 'missing' : verdict ? 'good' : 'stored',
				reason: bad ? verdictReasons[verdict.reason as VerdictReason] : null,
				note: bad ? verdict.note : null,
				editable: editable === 'all' || (editable !== 'none' && editable.has(target)),
				stored: present,
			},
		];
	});
	return done({ application, service, variant, documents });
}
