import { formatApplicationNumber } from '#domain/applications/application-number.ts';
import { catalogueRevision, findService } from '#domain/catalogue/services.ts';
import type { Family } from '#domain/identity/resident.ts';
import { ageOn, dateInWib } from '#domain/time/office-time.ts';
import { insertAccount } from '#features/accounts/server/accounts-store.ts';
import { insertSession } from '#features/accounts/server/sessions-store.ts';
import { insertApplication, newId, nextSerial } from '#features/applications/server/application-store.ts';
import { sealColumn, type Summary } from '#features/applications/server/stored-application.ts';
import { termsVersion } from '#features/applications/server/terms.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { fictionalFamilies } from '../../db/seed/seed-population.ts';

/** Somebody with a draft who is signed in: `token` to the API, `cookie` to the pages. */
export type Contender = {
	readonly accountId: string;
	readonly applicationId: string;
	readonly number: string;
	readonly token: string;
	readonly cookie: string;
};

/** Residents to fill the register with for so many contenders: one of each family. */
export const residentsFor = (contenders: number): number => Math.ceil(contenders * 4.5) + 200;

/**
 * So many applicants, each the head of a family of the register filled with {@link residentsFor} them, signed in, with a draft of a
 * lost family card: rows sealed as the product seals them, but for the password, which nobody needs.
 */
export async function makeContenders(ctx: Ctx, count: number): Promise<readonly Contender[]> {
	const today = dateInWib(ctx.now());
	const residents = residentsFor(count);
	const heads = fictionalFamilies(ctx.city.regions, residents, residents)
		.filter(({ members }) => ageOn(members[0]!.birthDate, today) >= 17)
		.slice(0, count);
	if (heads.length < count) throw new Error(`the register has ${heads.length} heads of families only`);
	const lanes = 8;
	const made = await Promise.all(
		Array.from({ length: lanes }, (_, lane) =>
			ctx.db.transaction().execute(async (tx) => {
				const own: Contender[] = [];
				for (let at = lane; at < heads.length; at += lanes)
					own.push(await makeContender(ctx, tx, heads[at]!, at));
				return own;
			}),
		),
	);
	await ctx.database.pool.query('analyze');
	return made.flat();
}

async function makeContender(ctx: Ctx, tx: Tx, family: Family, at: number): Promise<Contender> {
	const head = family.members[0]!;
	const accountId = await insertAccount(ctx, tx, {
		kind: 'applicant',
		details: {
			nik: head.nik,
			kkNumber: family.kkNumber,
			name: head.name,
			email: `contender-${at}@test.example`,
			phone: `+62813${String(20_000_000 + at)}`,
		},
		passwordHash: 'nobody signs in with it',
		locale: 'id',
		confirmed: true,
	});
	if (accountId === null) throw new Error(`an account of contender ${at} exists already`);
	const session = { accountId, accountKind: 'applicant', secondFactor: false } as const;
	const { token } = await insertSession(ctx, tx, { ...session, kind: 'api' });
	const web = await insertSession(ctx, tx, { ...session, kind: 'web' });
	const service = findService('KK')!;
	const applicationId = newId();
	const { key, wrapped } = ctx.keyring.newDataKey();
	const number = formatApplicationNumber({
		serviceId: service.id,
		on: dateInWib(ctx.now()),
		serial: await nextSerial(tx),
	});
	const summary: Summary = {
		applicantName: head.name,
		applicantNik: head.nik,
		kkNumber: family.kkNumber,
		subjectName: head.name,
		subjectNik: null,
	};
	await insertApplication(tx, {
		id: applicationId,
		number,
		service: service.id,
		variant: 'HILANG',
		catalogueRevision: catalogueRevision(service),
		applicantId: accountId,
		enteredBy: accountId,
		kelurahanCode: family.address.kelurahanCode,
		rw: family.address.rw,
		dataKey: wrapped,
		summary: sealColumn(key, applicationId, 'summary', summary),
		answers: sealColumn(key, applicationId, 'answers', {}),
		termsVersion,
		termsAcceptedAt: ctx.now(),
		createdAt: ctx.now(),
		updatedAt: ctx.now(),
	});
	return { accountId, applicationId, number, token, cookie: web.token };
}
