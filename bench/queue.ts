import { randomUUID } from 'node:crypto';
import { freezeAnswers } from '#domain/applications/submitted-answers.ts';
import { formatApplicationNumber } from '#domain/applications/application-number.ts';
import { catalogueRevision, findService, findVariant } from '#domain/catalogue/services.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { insertApplication, nextSerial } from '#features/applications/server/application-store.ts';
import { accountFacts } from '#features/applications/server/form-facts-of.ts';
import { sealColumn, type Summary } from '#features/applications/server/stored-application.ts';
import { applied, type World } from './world.ts';

/** Fills the verifiers' queue with applications, each sealed as the product seals it, the newest a minute old. */
export async function fillQueue({ ctx, applicants, places }: World, count: number): Promise<void> {
	const service = findService(applied.service)!;
	const variant = findVariant(service, applied.variant)!;
	const frozen = await Promise.all(
		applicants.map(async ({ accountId, answers }) => {
			const facts = await accountFacts(ctx, accountId, answers);
			return { facts, words: freezeAnswers(variant, facts) };
		}),
	);
	const now = ctx.now().getTime();
	await ctx.db.transaction().execute(async (tx) => {
		for (const { office, date } of places)
			await tx
				.insertInto('pickupDays')
				.values({ officeId: office, onDate: date, quotaGroup: 'paper', quota: 1_000_000 })
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		for (let i = 0; i < count; i += 1) {
			const who = applicants[i % applicants.length]!;
			const { facts, words } = frozen[i % frozen.length]!;
			const { office, date } = places[i % places.length]!;
			const id = randomUUID();
			const { key, wrapped } = ctx.keyring.newDataKey();
			const name = facts.family.members.find((member) => member.nik === who.nik)!.name;
			const summary: Summary = {
				applicantName: name,
				applicantNik: who.nik,
				kkNumber: who.kkNumber,
				subjectName: name,
				subjectNik: null,
			};
			const submittedAt = new Date(now - (count - i) * 60_000);
			await insertApplication(tx, {
				id,
				number: formatApplicationNumber({
					serviceId: service.id,
					on: dateInWib(submittedAt),
					serial: await nextSerial(tx),
				}),
				service: service.id,
				variant: variant.id,
				catalogueRevision: catalogueRevision(service),
				status: 'verification',
				applicantId: who.accountId,
				enteredBy: who.accountId,
				kelurahanCode: facts.family.address.kelurahanCode,
				rw: facts.family.address.rw,
				officeId: office,
				dataKey: wrapped,
				summary: sealColumn(key, id, 'summary', summary),
				answers: sealColumn(key, id, 'answers', who.answers),
				submittedAnswers: sealColumn(key, id, 'submittedAnswers', words),
				pin: sealColumn(key, id, 'pin', '123456'),
				termsVersion: 'bench',
				termsAcceptedAt: submittedAt,
				submitKey: randomUUID(),
				submittedAt,
				createdAt: submittedAt,
				updatedAt: submittedAt,
			});
			await tx
				.insertInto('pickups')
				.values({
					applicationId: id,
					officeId: office,
					onDate: date,
					quotaGroup: 'paper',
					heldUntil: null,
					bookedAt: submittedAt,
				})
				.execute();
		}
	});
	await ctx.database.pool.query('analyze');
}
