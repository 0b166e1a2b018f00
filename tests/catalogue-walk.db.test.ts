import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormFacts } from '#domain/applications/completeness.ts';
import { requiredNow } from '#domain/applications/completeness.ts';
import { exampleAnswers, exampleApplicant } from '#domain/catalogue/examples.ts';
import { growingFamily } from '#domain/catalogue/fixtures.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { services } from '#domain/catalogue/services.ts';
import type { Family } from '#domain/identity/resident.ts';
import { accountFacts } from '#features/applications/server/form-facts-of.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { openSubmitted } from '#features/applications/server/stored-application.ts';
import { submitApplication } from '#features/applications/server/submit-application.ts';
import { removeDocument } from '#features/documents/server/public.ts';
import { importFamilies } from '#server/adapters/population-registry/local.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { generatedFacts } from './support/answers/generated-answers.ts';
import {
	choosePlace,
	codeOf,
	fieldsOf,
	storedOf,
	upload,
	uploadRequired,
	valueOf,
} from './support/make-application.ts';
import { makeApplicant, type MadeApplicant } from './support/make.ts';
import { testCtx, type TestCtx } from './support/test-db.ts';

// Every variant that can be applied for goes through the deeds themselves, with answers made of the catalogue.

const today = '2026-11-24';
/** Nobody below 17 is married in the fictional population: a family where somebody is, under numbers of its own. */
function youngFamily(n: number): Family {
	const kkNumber = `${growingFamily.kkNumber.slice(0, 12)}70${n}0`;
	const members = growingFamily.members.map((member, place) => ({
		...member,
		kkNumber,
		nik: `${member.nik.slice(0, 12)}70${n}${place}`,
	}));
	return { ...growingFamily, kkNumber, members };
}

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
	await importFamilies(t.ctx.database, registerCrypto(t.ctx.keys), [youngFamily(1), youngFamily(2)]);
});
afterAll(async () => await t.close());

/** Somebody with a use for the variant, and answers of theirs, other than the careful resident's. */
async function somebody(
	service: Service,
	variant: Variant,
	seed: number,
): Promise<{ applicant: MadeApplicant; facts: FormFacts }> {
	const path = `${service.id}/${variant.id}` as const;
	const applicant = await makeApplicant(t, {
		fits: (family) => exampleAnswers(path, family, today) !== null,
		who: (family) => family.members.find(({ nik }) => nik === exampleApplicant(path, family, today))!,
	});
	const example = exampleAnswers(path, applicant.family, today)!;
	const base = await accountFacts(t.ctx, applicant.accountId, example);
	const [facts] = fc.sample(generatedFacts(variant, base), { numRuns: 1, seed });
	return { applicant, facts: facts! };
}

async function walk(service: Service, variant: Variant, seed: number): Promise<void> {
	const { applicant, facts } = await somebody(service, variant, seed);
	const start = { service: service.id, variant: variant.id, termsAccepted: true };
	const { number } = valueOf(await startApplication(applicant.ctx, start));
	const submit = async () => await submitApplication(applicant.ctx, { number, key: randomUUID() });
	valueOf(await saveAnswers(applicant.ctx, { number, answers: facts.answers }));
	await uploadRequired(t, applicant, number);
	if (variant.meeting !== 'home') await choosePlace(t, applicant, number);
	for (const { document } of requiredNow(variant, facts).filter(({ need }) => need === 'required')) {
		valueOf(await removeDocument(applicant.ctx, { number, requirement: document.id }));
		const refused = await submit();
		expect([codeOf(refused), fieldsOf(refused)], document.id).toEqual([
			'incomplete',
			[`document:${document.id}`],
		]);
		await upload(applicant, number, document.id);
	}
	valueOf(await submit());
	const app = await storedOf(t, number);
	expect(app.row.status).toBe('verification');
	const frozen = openSubmitted(app)!;
	expect(Object.fromEntries(frozen.map(({ field, value }) => [field, value]))).toEqual(facts.answers);
}

for (const service of services.filter(({ state }) => state === 'open'))
	describe(service.id, () => {
		test.each(service.variants.map((variant) => [variant.id, variant] as const))(
			'%s: filled in, sent, and refused while a document is missing',
			async (_id, variant) => {
				for (const seed of [1, 2]) await walk(service, variant, seed);
			},
		);
	});
